"""French."""

from typing import Final

from visitbrief.values.language import Language, NameWords, Speech

LANGUAGE: Final = Language(
    code="fr",
    name="French",
    names=NameWords(
        articles="le la les l'",
        elided="l' d'",
        conjunctions="et",
        particles="de du des la le les d'",
        offices="président secrétaire ministre chancelier ambassadeur gouverneur sénateur député représentant"
        " porte-parole directeur commissaire commandant envoyé conseiller dirigeant chef préfet maire chargé",
        before_office="vice sous premier haut",
        after_office="général élu adjoint intérimaire sortant délégué désigné d'affaires",
        of_office="de du des d' aux à",
        fields="affaires étrangères extérieures relations état défense intérieur gouvernement république économie"
        " finances trésor sécurité commerce extérieur travail santé énergie justice états-unis états unis guerre"
        " armées royaume-uni",
        polities="république gouvernement royaume",
        styles="m mm mme mlle me monsieur madame mademoiselle docteur professeur maître sir roi reine prince"
        " princesse pape cardinal évêque monseigneur mgr père général amiral colonel capitaine lieutenant maréchal"
        " juge cheikh émir imam ayatollah",
        bodies="administration gouvernement cabinet présidence",
        bodies_before="administration gouvernement",
        former="ancien alors ex",
        former_prefix="ex",
        nationalities="afghan albanais algérien allemand américain anglais angolais argentin arménien australien"
        " autrichien belge biélorusse bolivien bosniaque brésilien britannique bulgare camerounais canadien chilien"
        " chinois chypriote colombien congolais coréen croate cubain danois dominicain égyptien émirati équatorien"
        " espagnol estonien éthiopien européen finlandais français gabonais géorgien ghanéen grec grecque"
        " guatémaltèque guinéen haïtien hondurien hongrois indien indonésien irakien iranien irlandais islandais"
        " israélien italien ivoirien jamaïcain japonais jordanien kazakh kényan kosovar koweïtien letton libanais"
        " libyen lituanien macédonien malien maltais marocain mauritanien mexicain moldave mongol monténégrin"
        " mozambicain néerlandais népalais nicaraguayen nigérian nigérien norvégien omanais ouzbek ougandais"
        " pakistanais palestinien panaméen paraguayen péruvien philippin polonais portoricain portugais qatari"
        " roumain russe rwandais salvadorien saoudien sénégalais serbe slovaque slovène somalien soudanais"
        " sud-africain sud-coréen suédois suisse syrien tchadien tchèque thaïlandais togolais tunisien turc turque"
        " ukrainien uruguayen vénézuélien vietnamien yéménite zambien",
        feminine={
            "ien": "ienne",
            "éen": "éenne",
            "yen": "yenne",
            "ain": "aine",
            "ais": "aise",
            "ois": "oise",
            "and": "ande",
            "ant": "ante",
            "ent": "ente",
            "an": "ane",
            "in": "ine",
            "ol": "ole",
            "on": "onne",
            "al": "ale",
            "ral": "rale",
            "é": "ée",
            "u": "ue",
            "oint": "ointe",
            "ier": "ière",
            "er": "ère",
            "teur": "trice",
            "deur": "drice",
            "neur": "neure",
        },
        junior="fils junior",
        senior="père",
        prepositions="à après au aux avant avec chez contre dans depuis derrière devant durant en entre envers hors"
        " jusque malgré par parmi pendant pour près sans sauf selon sous sur vers",
        asking="à au avec en par pour",
        never="je me nous notre nos vous votre vos tu te il elle ils elles se sa son ses leur leurs qui que dont"
        " où ce cet cette ces est sont était étaient fut furent être été a ont avait avaient sera seront ne pas mais"
        " parce car si quand comme lorsque dit disent rencontré visité arrivé signé annoncé aussi seulement",
    ),
    speech=Speech(
        negations="ne non pas jamais personne rien aucun aucune ni sans nul nulle",
        negative_beginnings="n'",
        modifiers="si sauf excepté seulement uniquement peut peuvent pourrait pourraient doit doivent devrait"
        " devraient",
    ),
)
