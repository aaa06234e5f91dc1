"""Spanish."""

from typing import Final

from visitbrief.values.language import Language, NameWords, Speech

LANGUAGE: Final = Language(
    code="es",
    name="Spanish",
    names=NameWords(
        articles="el la lo los las",
        conjunctions="y e",
        particles="de del la las los",
        offices="presidente vicepresidente secretario subsecretario ministro viceministro primer_ministro canciller"
        " vicecanciller embajador gobernador vicegobernador senador representante diputado congresista asambleísta"
        " portavoz vocero director comisionado comandante enviado asesor líder encargado alcaldesa jefe jefa prefecto",
        before_office="vice primer primera alto",
        after_office="general electo adjunto interino saliente entrante designado",
        of_office="de del",
        fields="negocios relaciones asuntos exteriores estado defensa gobierno república economía finanzas hacienda"
        " seguridad movilidad humana comercio exterior producción trabajo salud energía justicia interior estados"
        " unidos guerra reino unido",
        polities="república gobierno reino",
        styles="doctor don sr sra srta señor señorita lic licenciado ing ingeniero abg abogado rey reina papa padre"
        " almirante coronel capitán general juez jueza fiscal alcalde cardenal monseñor dona doña dra gob",
        bodies="administración gobierno gabinete presidencia",
        bodies_before="administración gobierno",
        former="entonces antiguo ex exlíder",
        former_prefix="ex",
        nationalities="afgano albanés alemán angoleño argelino argentino armenio australiano austriaco austríaco"
        " belga bielorruso boliviano bosnio brasileño británico búlgaro camerunés canadiense checo chileno chino"
        " cipriota colombiano congoleño coreano costarricense croata cubano danés dominicano ecuatoriano egipcio"
        " emiratí eslovaco esloveno español estadounidense estonio etíope europeo filipino finlandés francés"
        " georgiano ghanés griego guatemalteco guineano guyanés haitiano hondureño húngaro indio indonesio inglés"
        " iraní iraquí irlandés islandés israelí italiano jamaicano jamaiquino japonés jordano kazajo keniano kuwaití"
        " letón libanés libio lituano macedonio malasio maltés marroquí mauritano mexicano moldavo mongol"
        " montenegrino mozambiqueño neerlandés nepalí neozelandés nicaragüense nigeriano norteamericano norcoreano"
        " noruego omaní pakistaní palestino panameño paquistaní paraguayo peruano polaco portugués puertorriqueño"
        " qatarí catarí rumano ruso ruandés salvadoreño saudí saudita senegalés serbio singapurense sirio somalí"
        " sudafricano sudanés sueco suizo surcoreano surinamés tailandés taiwanés tanzano tunecino turco ucraniano"
        " ugandés uruguayo uzbeko venezolano vietnamita yemení zambiano",
        feminine={
            "o": "a",
            "or": "ora",
            "és": "esa",
            "án": "ana",
            "ón": "ona",
            "ín": "ina",
            "ol": "ola",
            "dente": "denta",
        },
        junior="hijo",
        senior="padre",
        has_two_surnames=True,
        prepositions="a ante bajo cerca con contra desde durante en entre hacia hasta junto para por según sin sobre"
        " tras",
        asking="a con en para por",
        never="yo me mi nos nuestro nuestra tú te ti él ella ello ellos ellas se su sus que quien quienes cual cuyo"
        " este esta estos estas ese esa esos esas aquel aquella es son era eran fue fueron ser sido está están estaba"
        " ha han había haber hay será serán no pero porque si cuando donde mientras como dijo dice dijeron reunió"
        " visitó llegó firmó anunció también solo sólo",
    ),
    speech=Speech(
        negations="no nunca jamás nadie nada ningún ninguno ninguna tampoco ni sin",
        modifiers="si salvo excepto solo sólo solamente únicamente puede podría podrían podríamos debe debería"
        " deberían quizá quizás",
    ),
)
