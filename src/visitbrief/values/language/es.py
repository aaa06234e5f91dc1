"""Spanish.

Source for number words and for *billón* = 10^12: Real Academia Española, *Ortografía* and *Diccionario panhispánico de
dudas*, "cardinales", "ordinales", "fraccionarios", "millardo".
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


def _gendered(masculine: dict[str, int]) -> dict[str, int]:
    """Words ending in -o, with their feminine and plural forms."""
    return {word[:-1] + end: value for word, value in masculine.items() for end in ("o", "a", "os", "as")}


_HUNDREDS: Final = numbered(
    "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
    range(200, 1000, 100),
)
_ORDINALS: Final = {
    **numbered(
        "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo", range(1, 13)
    ),
    **valued({7: "sétimo", 11: "decimoprimero", 12: "decimosegundo", 18: "decimoctavo"}),
    **numbered(
        "vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo",
        range(20, 100, 10),
    ),
    **numbered(
        "centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo"
        " octingentésimo noningentésimo",
        range(100, 1000, 100),
    ),
    **numbered("milésimo millonésimo billonésimo", (10**3, 10**6, 10**12)),
}
_PARTS: Final = {
    **_gendered({word: value for word, value in _ORDINALS.items() if value > 3} | {"medio": 2}),
    **valued({3: "tercio tercios terceras"}),
}

_CURRENCIES: Final = """
AED dirham dirhem | emirati emiratos_arabes_unidos
AFN afgani! | afgano afganistan
ALL lek! | albanes albania
AMD dram! | armenio armenia
ANG florin | antillano antillas_neerlandesas
AOA kwanza! | angoleño angola
ARS peso | argentino argentina
AUD dolar | australiano australia
AWG florin | arubeño aruba
AZN manat | azerbaiyano azeri azerbaiyan
BAM marco marco_convertible | bosnio bosnioherzegovino bosnia
BBD dolar | barbadense barbados
BDT taka! | bangladesi banglades
BGN lev! leva! | bulgaro bulgaria
BHD dinar | bareini bahreini barein bahrein
BIF franco | burundes burundi
BMD dolar | bermudeño bermudas
BND dolar | bruneano brunei
BOB boliviano! | boliviano bolivia
BRL real! reais! | brasileño brasilero brasil
BSD dolar | bahameño bahamas
BTN ngultrum! | butanes butan
BWP pula! | botsuano botsuana
BYN rublo | bielorruso bielorrusia
BZD dolar | beliceño belice
CAD dolar | canadiense canada
CDF franco | congoleño congo
CHF franco | suizo suiza
CLP peso | chileno chile
CNY yuan! renminbi! rmb! | chino china
COP peso | colombiano colombia
CRC colon! | costarricense costa_rica
CUP peso | cubano cuba
CVE escudo | caboverdiano cabo_verde
CZK corona | checo chequia republica_checa
DJF franco | yibutiano yibuti
DKK corona | danes dinamarca
DOP peso | dominicano republica_dominicana
DZD dinar | argelino argelia
EGP libra | egipcio egipto
ERN nakfa! | eritreo eritrea
ETB birr! | etiope etiopia
EUR euro! | europeo eurozona
FJD dolar | fiyiano fiyi fiji
FKP libra | malvinense islas_malvinas
GBP libra! libra_esterlina! | britanico reino_unido
GEL lari! | georgiano georgia
GHS cedi! | ghanes ghana
GIP libra | gibraltareño gibraltar
GMD dalasi! | gambiano gambia
GNF franco | guineano guinea
GTQ quetzal! | guatemalteco guatemala
GYD dolar | guyanes guyana
HKD dolar | hongkones hong_kong
HNL lempira! | hondureño honduras
HTG gourde! | haitiano haiti
HUF forinto! florin | hungaro hungria
IDR rupia | indonesio indonesia
ILS sekel! sequel! shekel! nuevo_sekel! nuevo_shekel! | israeli israel
INR rupia | indio india india
IQD dinar | iraqui irak
IRR rial | irani iran
ISK corona | islandes islandia
JMD dolar | jamaiquino jamaicano jamaica
JOD dinar | jordano jordania
JPY yen! | japones japon
KES chelin | keniano kenia
KGS som | kirguis kirguistan
KHR riel! | camboyano camboya
KMF franco | comorense comoras
KPW won | norcoreano corea_del_norte
KRW won! | surcoreano coreano corea_del_sur corea
KWD dinar | kuwaiti kuwait
KYD dolar | caimanes islas_caiman
KZT tenge! | kazajo kazajistan
LAK kip! | laosiano laos
LBP libra | libanes libano libano
LKR rupia | cingales esrilanques sri_lanka
LRD dolar | liberiano liberia
LSL loti! | lesotense lesoto
LYD dinar | libio libia
MAD dirham dirhem | marroqui marruecos
MDL leu lei | moldavo moldavia
MGA ariary! | malgache madagascar
MKD denar! | macedonio macedonia
MMK kyat! | birmano birmania
MNT tugrik! togrog! | mongol mongolia
MOP pataca! | macaense macao
MRU uguiya! | mauritano mauritania
MUR rupia | mauriciano mauricio
MVR rufiyaa! | maldivo maldivas
MWK kwacha | malaui malaui
MXN peso | mexicano mexico
MYR ringgit! | malayo malasio malasia
MZN metical! | mozambiqueño mozambique
NAD dolar | namibio namibia
NGN naira! | nigeriano nigeria
NIO cordoba! | nicaraguense nicaragua
NOK corona | noruego noruega
NPR rupia | nepali nepales nepal
NZD dolar | neozelandes nueva_zelanda nueva_zelandia
OMR rial | omani oman
PAB balboa! | panameño panama
PEN sol! nuevo_sol! | peruano peru
PGK kina! | papu papua_nueva_guinea
PHP peso | filipino filipinas
PKR rupia | pakistani paquistani pakistan
PLN zloty! esloti! | polaco polonia
PYG guarani! | paraguayo paraguay
QAR riyal rial | catari catar qatar
RON leu lei | rumano rumania
RSD dinar | serbio serbia
RUB rublo! | ruso rusia
RWF franco | ruandes ruanda
SAR riyal! rial | saudi saudita arabia_saudita arabia_saudi
SBD dolar | salomonense islas_salomon
SCR rupia | seychellense seychelles
SDG libra | sudanes sudan
SEK corona | sueco suecia
SGD dolar | singapurense singapur
SHP libra | santaelenense santa_elena
SLE leone! | sierraleones sierra_leona
SOS chelin | somali somalia
SRD dolar | surinames surinam
SSP libra | sursudanes sudan_del_sur
STN dobra! | santotomense santo_tome
SYP libra | sirio siria
SZL lilangeni! | suazi suazilandia
THB baht! | tailandes tailandia
TJS somoni! | tayiko tayikistan
TMT manat | turcomano turkmeno turkmenistan
TND dinar | tunecino tunez
TOP paanga! | tongano tonga
TRY lira | turco turquia
TTD dolar | trinitense trinidad_y_tobago trinidad
TWD dolar nuevo_dolar | taiwanes taiwan
TZS chelin | tanzano tanzania
UAH grivna! hryvnia! | ucraniano ucrania
UGX chelin | ugandes uganda
USD dolar! | estadounidense americano eeuu ee_uu estados_unidos
UYU peso | uruguayo uruguay
UZS sum som | uzbeko uzbekistan
VES bolivar! | venezolano venezuela
VND dong! | vietnamita vietnam
VUV vatu! | vanuatuense vanuatu
WST tala! | samoano samoa
XAF franco | cfa africa_central
XCD dolar | del_caribe_oriental caribe_oriental
XOF franco | de_africa_occidental africa_occidental
XPF franco | cfp pacifico
YER rial | yemeni yemen
ZAR rand! | sudafricano sudafrica
ZMW kwacha | zambiano zambia
ZWL dolar | zimbabuense zimbabue
ATS chelin | austriaco austria
BEF franco | belga belgica
CUC peso peso_convertible! | cubano_convertible cuba_convertible
CYP libra | chipriota chipre
DEM marco marco_aleman! | aleman alemania
ECS sucre! | ecuatoriano ecuador
EEK corona | estonio estonia
ESP peseta! | español españa
FIM marco | finlandes fines finlandia
FRF franco | frances francia
GRD dracma! | griego grecia
HRK kuna! | croata croacia
IEP libra | irlandes irlanda
ITL lira | italiano italia
LTL litas! | lituano lituania
LUF franco | luxemburgues luxemburgo
LVL lats! | leton letonia
MTL lira | maltes malta
NLG florin | holandes neerlandes holanda
PTE escudo! | portugues portugal
SIT tolar! | esloveno eslovenia
SKK corona | eslovaco eslovaquia
SVC colon | salvadoreño salvador
BTC bitcoin!
"""

_FEMININE: Final = {
    "o": "a",
    "or": "ora",
    "és": "esa",
    "án": "ana",
    "ón": "ona",
    "ín": "ina",
    "ol": "ola",
    "dente": "denta",
}

LANGUAGE: Final = Language(
    code="es",
    name="Spanish",
    marks=Marks(group=".", decimal_may_group=True),
    connectives=Connectives(
        articles=words("el la los las"),
        one=words("un una"),
        of=words("de"),
        ands=words("y e"),
        ors=words("o u"),
        buts=words("pero"),
        to=words("a"),
        openers={"entre": words("y e"), "de": words("a"), "desde": words("a hasta"), "del": words("al")},
        no=words("no ni"),
        equal=words("igual iguales"),
        than=words("que de a del al"),
        contractions={"de": words("del"), "a": words("al")},
        stops=words(
            "a al ante antes aún aunque bajo cada como con contra cual cuales cuando de del desde donde durante e el"
            " ella ellas ellos en entre era eran es esa ese eso esta este esto fue fueron ha han hasta hay inclusive la"
            " las le les lo los más me mientras mi muy ni no nos o otra otro para pero por porque pues que quien se sea"
            " ser si sin sobre son su sus también te tiene tienen todo tras tu un una y ya"
        ),
        fillers=words(
            "otro otra otros otras adicional adicionales nuevo nueva nuevos nuevas solo sólo los las el la un una total"
            " de y valorado valorada valorados valoradas en por la_friolera_de nada_menos_que apenas récord"
        ),
        upsetting=words("no ni nada nunca jamás ninguno sin excepto salvo menos doble triple veces si mitad"),
        lasting=words("en durante por a_lo_largo_de"),
        rises=words(
            "subió subieron sube suben aumentó aumentaron aumenta aumentan creció crecieron crece crecen elevó elevaron"
            " incrementó incrementaron alza_de aumento_de incremento_de ganó se_duplicó se_triplicó"
        ),
        falls=words(
            "bajó bajaron baja bajan cayó cayeron cae caen disminuyó disminuyeron disminuye redujo redujeron descendió"
            " descendieron perdió caída_de reducción_de descenso_de"
        ),
        moves=words("pasó pasaron pasa pasan pasar"),
        greater=words("más"),
        lesser=words("menos"),
        by=words("un en"),
        since=words("de desde del"),
        until=words("a hasta al"),
    ),
    numbers=Numbers(
        cardinals=numbered(
            "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
            " diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco"
            " veintiséis veintisiete veintiocho veintinueve",
            range(30),
        )
        | numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", range(30, 100, 10))
        | _HUNDREDS
        | {word[:-2] + "as": value for word, value in _HUNDREDS.items()}
        | valued({1: "un una", 21: "veintiún veintiuna", 100: "cien ciento"}),
        scales=valued(
            {
                10**3: "mil miles millar millares",
                10**6: "millón millones mm mill",
                10**9: "millardo millardos",
                10**12: "billón billones",
                10**18: "trillón trillones",
                10: "decena decenas",
                12: "docena docenas",
                20: "veintena veintenas",
                30: "treintena treintenas",
                100: "centenar centenares",
            }
        ),
        need_figure=words(
            "miles millares millones millardos billones trillones decenas docenas veintenas treintenas centenares"
            " mm mill"
        ),
        letters={"k": 10**3, "m": 10**6},
        ordinals=_gendered(_ORDINALS) | numbered("primer tercer", (1, 3)),
        ordinal_endings=words("º ª ° er ro ra do da to ta mo ma vo va no na"),
        parts=_PARTS,
        many_parts=frozenset(word for word in _PARTS if word.endswith("s")),
        part_nouns=words("parte partes"),
        halves=words("medio media mitad"),
        quarters=words("cuarto"),
        joins=words("y e"),
        fraction_joins=words("y e con"),
        joins_terms=False,
        adds={10: 10},
        points=words("coma punto con"),
        minus=words("menos"),
        none=words("ningún ninguno ninguna"),
        single=words("un_solo una_sola un_único una_única"),
        tens_and_some=valued(
            {20: "veintitantos veintitantas", 30: "treintaitantos treintitantos", 40: "cuarentaitantos"}
        ),
        digits=words("cifra cifras dígito dígitos"),
        over=words("sobre"),
        out_of=words("de_cada"),
        glue="iy",
        part_endings=("avos", "avas", "avo", "ava"),
        ordinal_stems=("esim", "decimo"),
        magnitudes={
            "decenas": (10, 100),
            "docenas": (12, 100),
            "cientos": (100, 1000),
            "centenares": (100, 1000),
            "miles": (10**3, 10**6),
            "millares": (10**3, 10**6),
            "millones": (10**6, 10**9),
            "billones": (10**12, 10**15),
        },
    ),
    hedges={
        "exact": Hedge(
            before="exactamente justo igual_a equivale_a ni_más_ni_menos_que ni_más_ni_menos_de", after="exactamente"
        ),
        "nearly": Hedge(
            before="casi poco_menos_de un_poco_menos_de algo_menos_de cuasi rozando_los rozando_las rozando"
            " prácticamente"
        ),
        "just-over": Hedge(before="poco_más_de un_poco_más_de algo_más_de apenas_más_de"),
        "about": Hedge(
            before="cerca_de unos unas alrededor_de aproximadamente aprox aprox. en_torno_a más_o_menos del_orden_de"
            " en_el_orden_de se_estima_en se_estima_que un_estimado_de un_promedio_de próximo_a",
            after="aproximadamente aprox aprox. más_o_menos o_así",
        ),
        "odd": Hedge(after="y_pico y_tantos y_tantas y_pocos y_pocas y_algo"),
        "over": Hedge(
            before="más_de más_que mayor_que mayor_de mayor_a mayores_que mayores_de mayores_a superior_a superiores_a"
            " por_encima_de más_alto_que más_alta_que más_altos_que más_altas_que más_alto_de más_alta_de encima_de"
            " arriba_de supera superan superó superaron superando sobrepasa sobrepasan excede exceden mucho_más_de"
            " bastante_más_de más_grande_que más_grandes_que"
        ),
        "at-least": Hedge(
            before="al_menos por_lo_menos como_mínimo cuando_menos un_mínimo_de mínimo mínimo_de a_partir_de"
            " en_adelante no_antes_de como_pronto como_muy_pronto",
            after="al_menos por_lo_menos como_mínimo cuando_menos mínimo en_adelante",
        ),
        "under": Hedge(
            before="menos_de menos_que menor_que menor_de menor_a menores_que menores_de menores_a inferior_a"
            " inferiores_a por_debajo_de más_bajo_que más_baja_que más_bajos_que más_bajas_que debajo_de abajo_de"
            " mucho_menos_de más_pequeño_que más_pequeños_que no_llega_a no_llegan_a no_llegaba_a no_llegaban_a"
            " no_llegó_a no_llegaron_a no_alcanza ni_siquiera ni"
        ),
        "at-most": Hedge(
            before="hasta como_máximo a_lo_sumo a_lo_más cuando_mucho cuando_más un_máximo_de máximo máximo_de tope_de"
            " a_más_tardar como_tarde como_muy_tarde no_después_de",
            after="como_máximo a_lo_sumo a_lo_más cuando_mucho máximo a_más_tardar",
        ),
        "several": Hedge(
            before="varios varias algunos algunas unos_cuantos unas_cuantas unos_pocos unas_pocas un_puñado_de"
            " un_puñado"
        ),
        "couple": Hedge(before="un_par_de par_de"),
    },
    units=Units(
        percent=words("% ٪ por_ciento por_cien porciento punto_porcentual puntos_porcentuales"),
        basis_points=words("punto_básico puntos_básicos punto_base puntos_base"),
        time={
            "second": "seg segundo | segs segundos",
            "minute": "min minuto | mins minutos",
            "hour": "hr hora | hrs hs horas",
            "day": "día | días",
            "week": "semana | semanas",
            "fortnight": "quincena | quincenas",
            "month": "mes | meses",
            "bimester": "bimestre | bimestres",
            "quarter": "trimestre | trimestres",
            "third": "cuatrimestre | cuatrimestres",
            "half": "semestre | semestres",
            "year": "año | años",
            "biennium": "bienio | bienios",
            "triennium": "trienio | trienios",
            "lustrum": "lustro quinquenio | lustros quinquenios",
            "sexennium": "sexenio | sexenios",
            "decade": "década decenio | décadas decenios",
            "century": "siglo | siglos",
            "millennium": "milenio | milenios",
        },
        whole=words("todo_el toda_la todo_un toda_una otro otra"),
        rates=words("al a_la por por_cada cada /"),
        rate_words={
            "day": "diario diaria diarios diarias",
            "week": "semanal semanales",
            "month": "mensual mensuales",
            "year": "anual anuales anualmente",
        },
        dated=words("siguiente anterior pasado próximo"),
        each=words("cada_uno cada_una"),
        noun_first=True,
        adjectives=words("nuevos nuevas otros otras"),
        plurals=frozenset(),
        irregular={},
        endings={"ces": "z"} | {f"{v}{c}es": f"{v}{c}" for v in "aeiou" for c in "dlnr"} | {"s": ""},
        currencies=_CURRENCIES,
        shared={
            "franco": "franc",
            "marco": "mark",
            "rupia": "rupee",
            "corona": "crown",
            "chelin": "shilling",
            "libra": "pound",
            "rublo": "ruble",
            "lei": "leu",
            "dirhem": "dirham",
        },
        common={"dolar": "USD", "dolares": "USD", "euro": "EUR", "euros": "EUR"},
        bare=words("dólar dólares libra libras"),
        coins={
            "GBP": "penique peniques",
            "BTC": "satoshi satoshis",
            "centavo": "centavo centavos",
            "centimo": "céntimo céntimos",
            "USD": "cent cents ¢",
            "RUB": "kopek kopeks",
        },
        scaled_money={
            "mdd": (10**6, "USD"),
            "mmdd": (10**9, "USD"),
            "mdp": (10**6, "MXN"),
            "mmdp": (10**9, "MXN"),
            "mde": (10**6, "EUR"),
        },
    ),
    calendar=Calendar(
        month="enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago"
        "|septiembre setiembre sept sep set|octubre oct|noviembre nov|diciembre dic",
        weekday="lunes lun|martes|miércoles mié|jueves jue|viernes vie|sábado sáb|domingo dom",
        season="primavera|verano|otoño|invierno",
        unit={
            "week": "semana_número",
            "half": "mitad medio media",
            "weekend": "fin_de_semana finde | fines_de_semana",
        },
        unit_letter={"quarter": "q"},
        which={
            0: "este esta mismo misma ese esa actual presente corriente en_curso",
            1: "próximo próxima próximos próximas que_viene que_vienen entrante siguiente siguientes",
            -1: "pasado pasada pasados pasadas último última últimos últimas anterior anteriores previo previa previos"
            " previas recientes",
            -2: "antepasado antepasada",
            2: "tras_el_próximo tras_la_próxima después_del_próximo después_de_la_próxima",
        },
        elsewhere="día_siguiente siguiente_día día_anterior día_previo víspera",
        near_day={
            0: "hoy hoy_mismo hoy_día",
            -1: "ayer",
            1: "mañana",
            2: "pasado_mañana",
            -2: "anteayer antier antes_de_anoche antes_de_ayer",
        },
        now="ahora",
        feast={"12-24": "nochebuena", "12-25": "navidad", "01-06": "día_de_reyes"},
        ago="atrás",
        past="hace",
        later="después más_tarde",
        ahead="dentro dentro_de",
        within="de_aquí_a",
        one="un una",
        about="hacia alrededor cerca circa a_eso",
        origin="",
        since="desde a_partir a_partir_de a_partir_del",
        starting="empezando comenzando que_empieza que_comienza que_inicia",
        to="a al",
        until="hasta",
        between="entre",
        and_="y e",
        or_="o u",
        part={
            "start": "principio principios inicio inicios comienzo comienzos",
            "mid": "mediado mediados a_mitad a_mitades",
            "end": "fin fines final finales",
            "earlier": "lo_que_va más_temprano",
            "later": "más_adelante",
            "rest": "resto lo_que_queda lo_que_resta",
        },
        before="antes antes_del antes_de",
        just_before="poco_antes poco_antes_de poco_antes_del minutos_antes_de minutos_antes_del",
        after="después_de después_del tras",
        just_after="poco_después poco_después_de justo_después_de pasadas_las minutos_después_de",
        by="no_más_tarde_de no_más_tarde_del",
        onwards="en_adelante",
        time={720: "mediodía", 0: "medianoche"},
        day_part={(300, 719): "la_mañana", (720, 1199): "tarde", (1080, 1799): "noche", (0, 359): "madrugada"},
        near_part={(0, 300, 719): "esta_mañana", (-1, 1080, 1799): "anoche"},
        zone="hora_local gmt utc",
        hour="horas hs h",
        lead={
            "on the": "el",
            "the": "la lo",
            "many": "los las",
            "of": "de",
            "of on the": "del",
            "in": "en",
            "for": "por para",
            "during": "durante",
            "at": "a_las a_la en_punto",
        },
        empty="temporada exactamente",
        upset="cada todo todos todas no ni nunca jamás salvo excepto sin ningún ninguna fiscal escolar lectivo",
        ordinary="mar set dom vie sep",
        looks_ahead="será serán prevé prevén prevista previsto previstas previstos planea va_a van_a",
        looks_back="fue fueron era eran estuvo hubo había dijo hizo vino tuvo",
        ahead_endings="ará erá irá arán erán irán aré eré iré aremos eremos iremos drá drán dré",
        back_endings="ó aron ieron",
        months_in_figures=True,
        next_is_first=True,
    ),
    names=NameWords(
        articles=forms("el la lo los las"),
        conjunctions=forms("y e"),
        particles=forms("de del la las los"),
        offices=linked(
            forms(
                "presidente vicepresidente secretario subsecretario ministro viceministro primer_ministro canciller"
                " vicecanciller embajador gobernador vicegobernador senador representante diputado congresista"
                " asambleísta portavoz vocero director comisionado comandante enviado asesor líder encargado"
                " alcaldesa jefe jefa prefecto",
                _FEMININE,
            ),
            "de del",
        ),
        before_office=forms("vice primer primera alto"),
        after_office=forms("general electo adjunto interino saliente entrante designado", _FEMININE),
        fields=forms(
            "negocios relaciones asuntos exteriores estado defensa gobierno república economía finanzas hacienda"
            " seguridad movilidad humana comercio exterior producción trabajo salud energía justicia interior estados"
            " unidos guerra reino unido"
        ),
        ranks={
            Rank.STATE: forms("presidente", _FEMININE),
            Rank.GOVERNMENT: forms("presidente primer_ministro primera_ministra canciller", _FEMININE),
            Rank.MINISTER: forms("ministro secretario_de secretaria_de canciller", _FEMININE),
        },
        lesser=forms("vice general adjunto electo designado", _FEMININE),
        polities=forms("república gobierno reino"),
        styles=forms(
            "doctor don sr sra srta señor señorita lic licenciado ing ingeniero abg abogado rey reina papa padre"
            " almirante coronel capitán general juez jueza fiscal alcalde cardenal monseñor dona doña dra gob",
            _FEMININE,
        ),
        bodies=forms("administración gobierno gabinete presidencia"),
        bodies_before=forms("administración gobierno"),
        former=forms("entonces antiguo ex exlíder", _FEMININE),
        former_prefixes=forms("ex"),
        nationalities=forms(
            "afgano albanés alemán angoleño argelino argentino armenio australiano austriaco austríaco belga"
            " bielorruso boliviano bosnio brasileño británico búlgaro camerunés canadiense checo chileno chino"
            " cipriota colombiano congoleño coreano costarricense croata cubano danés dominicano ecuatoriano egipcio"
            " emiratí eslovaco esloveno español estadounidense estonio etíope europeo filipino finlandés francés"
            " georgiano ghanés griego guatemalteco guineano guyanés haitiano hondureño húngaro indio indonesio inglés"
            " iraní iraquí irlandés islandés israelí italiano jamaicano jamaiquino japonés jordano kazajo keniano"
            " kuwaití letón libanés libio lituano macedonio malasio maltés marroquí mauritano mexicano moldavo mongol"
            " montenegrino mozambiqueño neerlandés nepalí neozelandés nicaragüense nigeriano norteamericano"
            " norcoreano noruego omaní pakistaní palestino panameño paquistaní paraguayo peruano polaco portugués"
            " puertorriqueño qatarí catarí rumano ruso ruandés salvadoreño saudí saudita senegalés serbio"
            " singapurense sirio somalí sudafricano sudanés sueco suizo surcoreano surinamés tailandés taiwanés"
            " tanzano tunecino turco ucraniano ugandés uruguayo uzbeko venezolano vietnamita yemení zambiano",
            _FEMININE,
        ),
        juniors=forms("hijo"),
        seniors=forms("padre"),
        has_two_surnames=True,
        prepositions=forms(
            "a ante bajo cerca con contra desde durante en entre hacia hasta junto para por según sin sobre tras",
            bare=False,
        ),
        asking=forms("a con en para por", bare=False),
        never=forms(
            "yo me mi nos nuestro nuestra tú te ti él ella ello ellos ellas se su sus que quien quienes cual cuyo"
            " este esta estos estas ese esa esos esas aquel aquella es son era eran fue fueron ser sido está están"
            " estaba ha han había haber hay será serán no pero porque si cuando donde mientras como dijo dice dijeron"
            " reunió visitó llegó firmó anunció también solo sólo",
            bare=False,
        ),
    ),
    speech=Speech(
        negations=forms("no nunca jamás nadie nada ningún ninguno ninguna tampoco ni sin"),
        modifiers=forms(
            "si salvo excepto solo sólo solamente únicamente puede podría podrían podríamos debe debería deberían"
            " quizá quizás"
        ),
    ),
)
