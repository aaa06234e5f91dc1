"""French, with the number words of Belgium and Switzerland.

Source for number words: Académie française, *Dictionnaire*, 9th edition; *Rectifications de l'orthographe*, 1990
(hyphens throughout); Office québécois de la langue française, *billion* = 10^12, *milliard* = 10^9.
"""

from typing import Final

from visitbrief.values.language import (
    Calendar,
    Connectives,
    Hedge,
    Language,
    Marks,
    NameWords,
    Numbers,
    Rank,
    Speech,
    Units,
    forms,
    linked,
    numbered,
    valued,
    words,
)

_ORDINALS: Final = {
    **numbered(
        "unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième"
        " treizième quatorzième quinzième seizième",
        range(1, 17),
    ),
    **numbered("vingtième trentième quarantième cinquantième soixantième septantième", range(20, 80, 10)),
    **valued({80: "octantième huitantième quatre_vingtième", 90: "nonantième", 100: "centième"}),
    **valued(
        {10**3: "millième", 10**6: "millionième", 10**9: "milliardième", 10**12: "billionième", 10**18: "trillionième"}
    ),
}
_PARTS: Final = {word: value for word, value in _ORDINALS.items() if value > 4}
_MANY_PARTS: Final = {word + "s": value for word, value in _PARTS.items()} | {"quarts": 4, "tiers": 3, "demis": 2}

_CURRENCIES: Final = """
AED dirham | émirati
AOA kwanza!
ARS peso | argentin Argentine
AUD dollar | australien Australie
BGN lev!
BOB boliviano!
BRL réal! réaux! real! | brésilien
CAD dollar | canadien Canada
CDF franc | congolais
CHF franc | suisse
CLP peso | chilien Chili
CNY yuan! renminbi! | chinois
COP peso | colombien Colombie
CRC colon! | costaricain
CUP peso | cubain Cuba
CZK couronne | tchèque
DKK couronne | danois
DOP peso | dominicain
DZD dinar | algérien
EGP livre | égyptien
EUR euro! | européen
GBP livre! livre_sterling! sterling! | britannique anglais
GHS cedi!
GTQ quetzal! | guatémaltèque
HKD dollar | Hong_Kong hongkongais
HNL lempira!
HTG gourde! | haïtien
HUF forint! | hongrois
IDR roupie | indonésien
ILS shekel! | israélien
INR roupie | indien Inde
IQD dinar | irakien
IRR rial | iranien
ISK couronne | islandais
JMD dollar | jamaïcain
JOD dinar | jordanien
JPY yen! | japonais
KES shilling | kényan
KRW won! | sud-coréen coréen
KWD dinar | koweïtien
KZT tenge!
LBP livre | libanais
LYD dinar | libyen
MAD dirham | marocain
MXN peso | mexicain Mexique
NGN naira!
NIO cordoba!
NOK couronne | norvégien
NZD dollar | néo-zélandais
PAB balboa!
PEN sol! sols! soles! nouveau_sol! | péruvien
PHP peso | philippin
PKR roupie | pakistanais
PLN zloty! zlotys! | polonais
PYG guarani!
QAR riyal | qatari qatarien
RON leu lei | roumain
RSD dinar | serbe
RUB rouble! | russe
RWF franc | rwandais
SAR riyal! | saoudien
SDG livre | soudanais
SEK couronne | suédois
SGD dollar | singapourien Singapour
SYP livre | syrien
THB baht! | thaïlandais
TND dinar | tunisien
TRY livre | turc turque
TWD dollar | taïwanais
TZS shilling | tanzanien
UAH hryvnia! | ukrainien
UGX shilling | ougandais
USD dollar! | américain étasunien US États-Unis
UYU peso | uruguayen
VES bolivar! bolivars! | vénézuélien
VND dong! | vietnamien
XAF franc | CFA Afrique_centrale
XCD dollar | Caraïbes_orientales
XOF franc | Afrique_de_l'Ouest
ZAR rand! | sud-africain
ATS schilling! | autrichien
BEF franc | belge
DEM mark deutschemark! | allemand
ECS sucre! | équatorien
ESP peseta! | espagnol
FRF franc | français
GRD drachme! | grec
IEP livre | irlandais
ITL lire! | italien
NLG florin! | néerlandais
PTE escudo! | portugais
SVC colon | salvadorien
LUF franc | luxembourgeois
BTC bitcoin!
"""

_FEMININE: Final = {
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
}

LANGUAGE: Final = Language(
    code="fr",
    name="French",
    marks=Marks(group="."),
    connectives=Connectives(
        articles=words("le la les l'"),
        one=words("un une"),
        of=words("de d' des du"),
        ands=words("et"),
        ors=words("ou"),
        buts=words("mais"),
        to=words("à"),
        openers={"entre": words("et"), "de": words("à"), "du": words("au"), "d'": words("à"), "depuis": words("à")},
        no=words("ne pas non ni"),
        equal=words("égal égale égaux égales"),
        than=words("que de d' à au aux"),
        contractions={"de": words("d' du des"), "à": words("au aux")},
        stops=words(
            "à au aux après avant avec bien car ce ces cet cette chez comme contre d' dans de depuis des dont du durant"
            " elle elles en entre est et étaient était été être eu hors il ils je l' la le les leur leurs lors lui mais"
            " même mes moins mon n' ne ni non nos notre nous on ont or ou où par parmi pas pendant plus pour qu' quand"
            " que qui quoi s' sa sans se selon ses si soit son sont sous sur très tous tout toute toutes un une vers"
            " vos votre vous a"
        ),
        fillers=words(
            "autre autres nouveau nouveaux nouvelle nouvelles seulement seul seule supplémentaire supplémentaires le la"
            " les l' un une de d' du des total totale et en pour record la_bagatelle_de rien_que ne"
        ),
        upsetting=words("pas ni rien jamais aucun aucune sans sauf excepté moitié double triple fois si guère"),
        lasting=words("sur en pendant durant sous pour"),
        rises=words(
            "augmenté augmente augmentent augmentait monté monte montent grimpé grimpe bondi bondit crû hausse_de"
            " augmentation_de progressé progresse gagné doublé triplé en_hausse_de"
        ),
        falls=words(
            "baissé baisse baissent chuté chute chutent diminué diminue diminuent reculé recule perdu réduit baisse_de"
            " en_baisse_de chute_de tombé tombe"
        ),
        moves=words("passé passe passent passait"),
        greater=words("de_plus"),
        lesser=words("de_moins"),
        by=words("de d'"),
        since=words("de d' du depuis"),
        until=words("à au aux jusqu'à"),
    ),
    numbers=Numbers(
        cardinals=numbered(
            "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", range(17)
        )
        | numbered("vingt trente quarante cinquante soixante septante huitante nonante", range(20, 100, 10))
        | valued({1: "une", 80: "quatre_vingt quatre_vingts octante"}),
        hundreds=words("cent cents"),
        scales=valued(
            {
                10**3: "mille mil millier milliers",
                10**6: "million millions mio mln",
                10**9: "milliard milliards mrd mrds mds md mia",
                10**12: "billion billions",
                10**18: "trillion trillions",
                10**5: "lakh lakhs",
                10**7: "crore crores",
                10: "dizaine dizaines",
                12: "douzaine douzaines",
                15: "quinzaine",
                20: "vingtaine",
                30: "trentaine",
                40: "quarantaine",
                50: "cinquantaine",
                60: "soixantaine",
                100: "centaine centaines",
            }
        ),
        need_figure=words(
            "cents milliers millions milliards billions trillions dizaines douzaines centaines mio mln mrd mrds mds"
            " md mia"
        ),
        letters={"k": 10**3, "m": 10**6, "b": 10**9},
        ordinals=_ORDINALS
        | {word + "s": value for word, value in _ORDINALS.items()}
        | valued({1: "premier première premiers premières", 2: "second seconde seconds secondes"}),
        ordinal_endings=words("er re ère e ème nd nde es èmes ers res ères º °"),
        parts=_PARTS | _MANY_PARTS | {"quart": 4, "demi": 2, "demie": 2},
        many_parts=frozenset(_MANY_PARTS),
        halves=words("demi demie moitié"),
        quarters=words("quart"),
        joins=words("et"),
        fraction_joins=words("et"),
        joins_terms=True,
        bare_ten=True,
        hundreds_after_digits=False,
        adds={10: 10, 60: 20, 80: 20},
        points=words("virgule"),
        minus=words("moins négatif négative"),
        none=words("aucun aucune"),
        single=words("un_seul une_seule un_unique une_unique"),
        digits=words("chiffre chiffres"),
        over=frozenset(),
        out_of=words("sur"),
        magnitudes={
            "dizaines": (10, 100),
            "douzaines": (12, 100),
            "centaines": (100, 1000),
            "milliers": (10**3, 10**6),
            "millions": (10**6, 10**9),
            "milliards": (10**9, 10**12),
        },
    ),
    hedges={
        "exact": Hedge(before="exactement précisément égal_à équivaut_à ni_plus_ni_moins_de", after="exactement"),
        "nearly": Hedge(
            before="près_de presque un_peu_moins_de à_peine_moins_de pas_tout_à_fait quasiment proche_de avoisinant"
            " frôlant frôle"
        ),
        "just-over": Hedge(before="un_peu_plus_de à_peine_plus_de légèrement_plus_de"),
        "about": Hedge(
            before="environ autour_de approximativement à_peu_près quelque de_l'ordre_de aux_alentours_de"
            " plus_ou_moins une_moyenne_de estimé_à estimée_à estimés_à estimées_à",
            after="environ à_peu_près approximativement",
        ),
        "odd": Hedge(after="et_quelques et_des_poussières"),
        "over": Hedge(
            before="plus_de plus_que plus_haut_que plus_haute_que plus_élevé_que plus_élevée_que plus_âgé_que"
            " plus_grand_que plus_grande_que plus_grands_que plus_grandes_que supérieur_à"
            " supérieure_à supérieurs_à supérieures_à au_dessus_de au_delà_de dépasse dépassent dépassant dépassait"
            " excède excèdent excédant bien_plus_de largement_plus_de"
        ),
        "at-least": Hedge(
            before="au_moins au_moins_de au_moins_égal_à au_moins_ou_égal_à au_minimum un_minimum_de à_partir_de"
            " pas_moins_de pas_avant au_plus_tôt minimum",
            after="au_moins au_minimum minimum au_plus_tôt",
        ),
        "under": Hedge(
            before="moins_de moins_que plus_bas_que plus_basse_que plus_jeune_que plus_petit_que plus_petite_que"
            " plus_petits_que plus_petites_que inférieur_à"
            " inférieure_à inférieurs_à inférieures_à au_dessous_de en_dessous_de bien_moins_de pas_même"
            " n'atteint_pas"
        ),
        "at-most": Hedge(
            before="jusqu'à au_plus au_maximum ne_dépasse_pas ne_dépassent_pas ne_dépassait_pas n'excède_pas"
            " un_maximum_de tout_au_plus pas_plus_de plafonné_à maximum"
            " au_plus_tard pas_après",
            after="au_plus au_maximum maximum tout_au_plus au_plus_tard",
        ),
        "several": Hedge(before="plusieurs quelques une_poignée_de"),
        "couple": Hedge(before="une_paire_de deux_ou_trois"),
    },
    units=Units(
        percent=words("% ٪ pour_cent pourcent pourcents pourcentage point_de_pourcentage points_de_pourcentage"),
        basis_points=words("point_de_base points_de_base"),
        time={
            "second": "sec seconde | secs secondes",
            "minute": "min minute | mins minutes",
            "hour": "heure | heures",
            "day": "jour journée | jours journées",
            "week": "semaine | semaines",
            "fortnight": "quinzaine | quinzaines",
            "month": "mois | mois",
            "quarter": "trimestre | trimestres",
            "half": "semestre | semestres",
            "year": "an année | ans années",
            "lustrum": "quinquennat | quinquennats",
            "decade": "décennie | décennies",
            "century": "siècle | siècles",
            "millennium": "millénaire | millénaires",
        },
        whole=words(
            "un une toute_l' tout_l' un_plein une_pleine tout_le toute_la tout_un toute_une un_autre une_autre"
        ),
        rates=words("par pour chaque /"),
        rate_words={
            "day": "quotidien quotidienne quotidiens quotidiennes",
            "week": "hebdomadaire hebdomadaires",
            "month": "mensuel mensuelle mensuels mensuelles",
            "year": "annuel annuelle annuels annuelles",
        },
        dated=words("plus dernier prochain"),
        each=words("chacun chacune"),
        noun_first=True,
        adjectives=words("autres nouveaux nouvelles"),
        plurals=words("pays"),
        irregular={"pays": "pays", "gens": "personne", "yeux": "œil"},
        endings={"eaux": "eau", "oux": "ou", "eux": "eu", "aux": "al", "ss": "ss", "s": ""},
        currencies=_CURRENCIES,
        shared={
            "couronne": "crown",
            "roupie": "rupee",
            "livre": "pound",
            "rouble": "ruble",
            "lei": "leu",
        },
        common={"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR"},
        bare=words("dollar dollars livre livres"),
        coins={
            "USD": "cent cents ¢",
            "GBP": "penny pence",
            "centimo": "centime centimes",
            "BTC": "satoshi satoshis",
            "RUB": "kopek kopeks",
            "centavo": "centavo centavos",
        },
    ),
    calendar=Calendar(
        month="janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil juill|août|septembre sept sep"
        "|octobre oct|novembre nov|décembre déc",
        weekday="lundi lun|mardi mar|mercredi mer|jeudi jeu|vendredi ven|samedi sam|dimanche dim",
        weekdays="lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches",
        season="printemps|été|automne|hiver",
        unit={
            "week": "semaine_ci",
            "month": "mois_ci",
            "year": "année_ci",
            "third": "quadrimestre",
            "half": "moitié demi demie",
            "weekend": "week_end weekend fin_de_semaine | week_ends weekends",
        },
        unit_letter={"quarter": "t q", "half": "s h"},
        which={
            0: "ce cet cette ces même courant actuel actuelle en_cours",
            1: "prochain prochaine prochains prochaines suivant suivante suivants suivantes qui_vient qui_viennent"
            " à_venir",
            -1: "dernier dernière derniers dernières passé passée passés passées écoulé écoulée écoulés écoulées"
            " précédent précédente précédents précédentes",
            -2: "avant_dernier avant_dernière",
            2: "après_le_prochain après_la_prochaine",
        },
        elsewhere="lendemain jour_suivant veille jour_précédent surlendemain",
        near_day={0: "aujourd'hui ce_jour", -1: "hier", 1: "demain", 2: "après_demain", -2: "avant_hier"},
        now="maintenant présent",
        feast={"12-24": "réveillon_de_noël veille_de_noël", "12-25": "noël"},
        ago="plus_tôt",
        past="il_y_a voici voilà",
        later="plus_tard",
        ahead="dans",
        within="d'ici d'ici_à sous",
        one="un une",
        about="vers autour aux_alentours aux_environs",
        origin="",
        since="depuis dès_le dès_la dès_l' à_partir à_partir_de à_partir_du à_partir_d' à_compter à_compter_de"
        " à_compter_du"
        " à_compter_d'",
        starting="commençant débutant qui_commence qui_débute",
        to="à au aux",
        until="jusqu'à jusqu'au jusqu'aux jusqu'en",
        between="entre",
        and_="et",
        or_="ou",
        part={
            "early": "tôt",
            "late": "tard",
            "start": "début commencement",
            "mid": "mi milieu",
            "end": "fin",
            "earlier": "plus_tôt_dans plus_tôt_cette plus_tôt_ce",
            "later": "plus_tard_dans plus_tard_cette plus_tard_ce",
            "rest": "reste",
        },
        before="avant",
        just_before="peu_avant juste_avant",
        after="après",
        just_after="peu_après juste_après",
        by="",
        time={720: "midi", 0: "minuit"},
        day_part={
            (300, 719): "matin matinée",
            (720, 1079): "après_midi",
            (1080, 1439): "soir soirée",
            (1080, 1799): "nuit",
        },
        near_part={(0, 300, 719): "ce_matin", (0, 720, 1079): "cet_après_midi", (0, 1080, 1439): "ce_soir"},
        zone="heure_locale heure_de_paris gmt utc",
        hour="heures heure h",
        lead={
            "on the": "le",
            "the": "la l'",
            "many": "les",
            "of": "de d'",
            "of on the": "du",
            "of many": "des",
            "in": "en",
            "during": "pendant durant au_cours lors",
            "for": "pour",
        },
        empty="exactement saison",
        upset="chaque tous toutes pas ni jamais sauf sans aucun aucune fiscale scolaire",
        ordinary="mar mer jeu sam été mars",
        looks_ahead="sera seront prévu prévue prévus prévues va vont aura auront",
        looks_back="fut furent était étaient avait avaient a_été ont_été",
        ahead_endings="era ira dra eront iront dront erai irai drai erons drons",
        back_endings="èrent",
        next_is_first=True,
    ),
    names=NameWords(
        articles=forms("le la les l'"),
        elided=forms("l' d'"),
        conjunctions=forms("et"),
        particles=forms("de du des la le les d'"),
        offices=linked(
            forms(
                "président secrétaire ministre chancelier ambassadeur gouverneur sénateur député représentant"
                " porte-parole directeur commissaire commandant envoyé conseiller dirigeant chef préfet maire chargé",
                _FEMININE,
                bare=False,
            ),
            "de du des d' aux à",
        ),
        before_office=forms("vice sous premier haut"),
        after_office=forms("général élu adjoint intérimaire sortant délégué désigné d'affaires", _FEMININE),
        fields=forms(
            "affaires étrangères extérieures relations état défense intérieur gouvernement république économie"
            " finances trésor sécurité commerce extérieur travail santé énergie justice états-unis états unis guerre"
            " armées royaume-uni royaume"
        ),
        ranks={
            Rank.STATE: forms("président", _FEMININE),
            Rank.GOVERNMENT: forms("premier_ministre première_ministre chancelier", _FEMININE),
            Rank.MINISTER: forms("ministre chancelier", _FEMININE),
        },
        lesser=forms("vice général adjoint délégué élu désigné", _FEMININE),
        polities=forms("république gouvernement royaume"),
        styles=forms(
            "m mm mme mlle me monsieur madame mademoiselle docteur professeur maître sir roi reine prince princesse"
            " pape cardinal évêque monseigneur mgr père général amiral colonel capitaine lieutenant maréchal juge"
            " cheikh émir imam ayatollah",
            _FEMININE,
        ),
        bodies=forms("administration gouvernement cabinet présidence"),
        bodies_before=forms("administration gouvernement"),
        former=forms("ancien alors ex", _FEMININE),
        former_prefixes=forms("ex"),
        nationalities=forms(
            "afghan albanais algérien allemand américain anglais angolais argentin arménien australien autrichien"
            " belge biélorusse bolivien bosniaque brésilien britannique bulgare camerounais canadien chilien chinois"
            " chypriote colombien congolais coréen croate cubain danois dominicain égyptien émirati équatorien"
            " espagnol estonien éthiopien européen finlandais français gabonais géorgien ghanéen grec grecque"
            " guatémaltèque guinéen haïtien hondurien hongrois indien indonésien irakien iranien irlandais islandais"
            " israélien italien ivoirien jamaïcain japonais jordanien kazakh kényan kosovar koweïtien letton libanais"
            " libyen lituanien macédonien malien maltais marocain mauritanien mexicain moldave mongol monténégrin"
            " mozambicain néerlandais népalais nicaraguayen nigérian nigérien norvégien omanais ouzbek ougandais"
            " pakistanais palestinien panaméen paraguayen péruvien philippin polonais portoricain portugais qatari"
            " roumain russe rwandais salvadorien saoudien sénégalais serbe slovaque slovène somalien soudanais"
            " sud-africain sud-coréen suédois suisse syrien tchadien tchèque thaïlandais togolais tunisien turc"
            " turque ukrainien uruguayen vénézuélien vietnamien yéménite zambien",
            _FEMININE,
        ),
        juniors=forms("fils junior"),
        seniors=forms("père"),
        prepositions=forms(
            "à après au aux avant avec chez contre d'après dans depuis derrière devant durant en entre envers hors"
            " jusque malgré par parmi pendant pour près sans sauf selon sous sur vers",
            bare=False,
        ),
        asking=forms("à au avec en par pour", bare=False),
        never=forms(
            "je me nous notre nos vous votre vos tu te il elle ils elles se sa son ses leur leurs qui que dont où ce"
            " cet cette ces est sont était étaient fut furent être été a ont avait avaient sera seront ne pas mais"
            " parce car si quand comme lorsque dit disent rencontré visité arrivé signé annoncé aussi seulement",
            bare=False,
        ),
    ),
    speech=Speech(
        negations=forms("ne non pas jamais personne rien aucun aucune ni sans nul nulle"),
        negative_beginnings=forms("n'"),
        modifiers=forms(
            "si sauf excepté seulement uniquement peut peuvent pourrait pourraient doit doivent devrait devraient"
        ),
    ),
)
