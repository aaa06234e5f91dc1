"""The world's currencies by name, in English and Spanish; loaded only when a text names a currency.

A row is `code | name en | adjective or country en | name es | adjective es | country es`; alternatives stand
between commas. The code of a currency that names itself without a country ("yen") is marked with `!`; names that
several currencies share ("peso") stay ambiguous. Withdrawn currencies keep their last code.

Source: ISO 4217, list one (current) and list three (historic); BTC is market usage, not ISO.
"""

_ROWS = """
AED|dirham|emirati,uae,united arab emirates|dirham,dirhem|emirati|los emiratos arabes unidos
AFN|afghani!|afghan|afgani!|afgano|afganistan
ALL|lek!|albanian|lek!|albanes|albania
AMD|dram!|armenian|dram!|armenio|armenia
ANG|guilder|antillean,netherlands antillean|florin|antillano|las antillas neerlandesas
AOA|kwanza!|angolan|kwanza!|angoleño|angola
ARS|peso|argentine,argentinian,argentina|peso|argentino|argentina
AUD|dollar|australian,aussie|dolar|australiano|australia
AWG|florin|aruban|florin|arubeño|aruba
AZN|manat|azerbaijani,azeri|manat|azerbaiyano,azeri|azerbaiyan
BAM|mark,convertible mark|bosnian|marco,marco convertible|bosnio,bosnioherzegovino|bosnia
BBD|dollar|barbadian,barbados|dolar|barbadense|barbados
BDT|taka!|bangladeshi|taka!|bangladesi|banglades
BGN|lev!,leva!|bulgarian|lev!,leva!|bulgaro|bulgaria
BHD|dinar|bahraini|dinar|bareini,bahreini|barein,bahrein
BIF|franc|burundian,burundi|franco|burundes|burundi
BMD|dollar|bermudian,bermudan,bermuda|dolar|bermudeño|las bermudas
BND|dollar|brunei|dolar|bruneano|brunei
BOB|boliviano!|bolivian|boliviano!|boliviano|bolivia
BRL|real!,reais!|brazilian|real!,reais!|brasileño,brasilero|brasil
BSD|dollar|bahamian,bahamas|dolar|bahameño|las bahamas
BTN|ngultrum!|bhutanese|ngultrum!|butanes|butan
BWP|pula!|botswana|pula!|botsuano|botsuana
BYN|ruble,rouble|belarusian,belarussian|rublo|bielorruso|bielorrusia
BZD|dollar|belize,belizean|dolar|beliceño|belice
CAD|dollar|canadian,canada|dolar|canadiense|canada
CDF|franc|congolese|franco|congoleño|el congo
CHF|franc|swiss|franco|suizo|suiza
CLP|peso|chilean,chile|peso|chileno|chile
CNY|yuan!,renminbi!,rmb!,kuai!|chinese|yuan!,renminbi!,rmb!|chino|china
COP|peso|colombian,colombia|peso|colombiano|colombia
CRC|colon!|costa rican|colon!|costarricense|costa rica
CUP|peso|cuban,cuba|peso|cubano|cuba
CVE|escudo|cape verdean|escudo|caboverdiano|cabo verde
CZK|koruna!,crown|czech|corona|checo|chequia,la republica checa
DJF|franc|djiboutian,djibouti|franco|yibutiano|yibuti
DKK|krone,kroner,crown|danish|corona|danes|dinamarca
DOP|peso|dominican|peso|dominicano|la republica dominicana
DZD|dinar|algerian|dinar|argelino|argelia
EGP|pound|egyptian|libra|egipcio|egipto
ERN|nakfa!|eritrean|nakfa!|eritreo|eritrea
ETB|birr!|ethiopian|birr!|etiope|etiopia
EUR|euro!|european|euro!|europeo|la eurozona
FJD|dollar|fijian,fiji|dolar|fiyiano|fiyi,fiji
FKP|pound|falkland islands|libra|malvinense|las islas malvinas
GBP|pound!,pound sterling!,quid!,sterling!|british,uk,english|libra!,libra esterlina!|britanico|el reino unido
GEL|lari!|georgian|lari!|georgiano|georgia
GHS|cedi!|ghanaian,ghana|cedi!|ghanes|ghana
GIP|pound|gibraltar|libra|gibraltareño|gibraltar
GMD|dalasi!|gambian|dalasi!|gambiano|gambia
GNF|franc|guinean|franco|guineano|guinea
GTQ|quetzal!|guatemalan|quetzal!|guatemalteco|guatemala
GYD|dollar|guyanese,guyana|dolar|guyanes|guyana
HKD|dollar|hong kong|dolar|hongkones|hong kong
HNL|lempira!|honduran|lempira!|hondureño|honduras
HTG|gourde!|haitian|gourde!|haitiano|haiti
HUF|forint!|hungarian|forinto!,florin|hungaro|hungria
IDR|rupiah!|indonesian|rupia|indonesio|indonesia
ILS|shekel!,sheqel!,new shekel!|israeli|sekel!,sequel!,shekel!,nuevo sekel!,nuevo shekel!|israeli|israel
INR|rupee|indian,india|rupia|indio|la india,india
IQD|dinar|iraqi|dinar|iraqui|irak
IRR|rial|iranian|rial|irani|iran
ISK|krona,kronur,crown|icelandic|corona|islandes|islandia
JMD|dollar|jamaican,jamaica|dolar|jamaiquino,jamaicano|jamaica
JOD|dinar|jordanian|dinar|jordano|jordania
JPY|yen!|japanese|yen!|japones|japon
KES|shilling|kenyan|chelin|keniano|kenia
KGS|som|kyrgyz,kyrgyzstani|som|kirguis|kirguistan
KHR|riel!|cambodian|riel!|camboyano|camboya
KMF|franc|comorian|franco|comorense|las comoras
KPW|won|north korean|won|norcoreano|corea del norte
KRW|won!|south korean,korean|won!|surcoreano,coreano|corea del sur,corea
KWD|dinar|kuwaiti|dinar|kuwaiti|kuwait
KYD|dollar|cayman,cayman islands,caymanian|dolar|caimanes|las islas caiman
KZT|tenge!|kazakh,kazakhstani|tenge!|kazajo|kazajistan
LAK|kip!|lao,laotian|kip!|laosiano|laos
LBP|pound,lira|lebanese|libra|libanes|libano,el libano
LKR|rupee|sri lankan,sri lanka|rupia|cingales,esrilanques|sri lanka
LRD|dollar|liberian,liberia|dolar|liberiano|liberia
LSL|loti!,maloti!|lesotho|loti!|lesotense|lesoto
LYD|dinar|libyan|dinar|libio|libia
MAD|dirham|moroccan|dirham,dirhem|marroqui|marruecos
MDL|leu,lei|moldovan|leu,lei|moldavo|moldavia
MGA|ariary!|malagasy|ariary!|malgache|madagascar
MKD|denar!|macedonian|denar!|macedonio|macedonia
MMK|kyat!|burmese,myanmar|kyat!|birmano|birmania
MNT|tugrik!,togrog!|mongolian|tugrik!,togrog!|mongol|mongolia
MOP|pataca!|macanese,macau|pataca!|macaense|macao
MRU|ouguiya!|mauritanian|uguiya!|mauritano|mauritania
MUR|rupee|mauritian,mauritius|rupia|mauriciano|mauricio
MVR|rufiyaa!|maldivian|rufiyaa!|maldivo|las maldivas
MWK|kwacha|malawian|kwacha|malaui|malaui
MXN|peso|mexican,mexico|peso|mexicano|mexico
MYR|ringgit!|malaysian|ringgit!|malayo,malasio|malasia
MZN|metical!,meticais!|mozambican|metical!|mozambiqueño|mozambique
NAD|dollar|namibian,namibia|dolar|namibio|namibia
NGN|naira!|nigerian|naira!|nigeriano|nigeria
NIO|cordoba!|nicaraguan|cordoba!|nicaraguense|nicaragua
NOK|krone,kroner,crown|norwegian|corona|noruego|noruega
NPR|rupee|nepalese,nepali|rupia|nepali,nepales|nepal
NZD|dollar,kiwi dollar!|new zealand|dolar|neozelandes|nueva zelanda,nueva zelandia
OMR|rial|omani|rial|omani|oman
PAB|balboa!|panamanian|balboa!|panameño|panama
PEN|sol!,nuevo sol!,new sol!|peruvian|sol!,nuevo sol!|peruano|peru
PGK|kina!|papua new guinean|kina!|papu|papua nueva guinea
PHP|peso|philippine,filipino|peso|filipino|filipinas
PKR|rupee|pakistani,pakistan|rupia|pakistani,paquistani|pakistan
PLN|zloty!,zlotych!|polish|zloty!,esloti!|polaco|polonia
PYG|guarani!|paraguayan|guarani!|paraguayo|paraguay
QAR|riyal,rial|qatari|riyal,rial|catari|catar,qatar
RON|leu,lei|romanian|leu,lei|rumano|rumania
RSD|dinar|serbian|dinar|serbio|serbia
RUB|ruble!,rouble!|russian|rublo!|ruso|rusia
RWF|franc|rwandan|franco|ruandes|ruanda
SAR|riyal!,rial|saudi,saudi arabian|riyal!,rial|saudi,saudita|arabia saudita,arabia saudi
SBD|dollar|solomon islands|dolar|salomonense|las islas salomon
SCR|rupee|seychellois,seychelles|rupia|seychellense|seychelles
SDG|pound|sudanese|libra|sudanes|sudan
SEK|krona,kronor,crown|swedish|corona|sueco|suecia
SGD|dollar|singapore,singaporean|dolar|singapurense|singapur
SHP|pound|saint helena,st helena|libra|santaelenense|santa elena
SLE|leone!|sierra leonean|leone!|sierraleones|sierra leona
SOS|shilling|somali|chelin|somali|somalia
SRD|dollar|surinamese,suriname|dolar|surinames|surinam
SSP|pound|south sudanese|libra|sursudanes|sudan del sur
STN|dobra!|sao tomean|dobra!|santotomense|santo tome
SYP|pound,lira|syrian|libra|sirio|siria
SZL|lilangeni!,emalangeni!|swazi|lilangeni!|suazi|suazilandia
THB|baht!|thai|baht!|tailandes|tailandia
TJS|somoni!|tajik,tajikistani|somoni!|tayiko|tayikistan
TMT|manat|turkmen,turkmenistani|manat|turcomano,turkmeno|turkmenistan
TND|dinar|tunisian|dinar|tunecino|tunez
TOP|paanga!|tongan|paanga!|tongano|tonga
TRY|lira|turkish|lira|turco|turquia
TTD|dollar|trinidadian,trinidad and tobago,trinidad|dolar|trinitense|trinidad y tobago,trinidad
TWD|dollar,new dollar|taiwanese,taiwan,new taiwan|dolar,nuevo dolar|taiwanes|taiwan
TZS|shilling|tanzanian|chelin|tanzano|tanzania
UAH|hryvnia!,hryvnya!|ukrainian|grivna!,hryvnia!|ucraniano|ucrania
UGX|shilling|ugandan|chelin|ugandes|uganda
USD|dollar!,buck!|american,us,u s,united states|dolar!|estadounidense,americano|eeuu,ee uu,los estados unidos
UYU|peso|uruguayan,uruguay|peso|uruguayo|uruguay
UZS|sum,som|uzbek,uzbekistani|sum,som|uzbeko|uzbekistan
VES|bolivar!|venezuelan|bolivar!|venezolano|venezuela
VND|dong!|vietnamese|dong!|vietnamita|vietnam
VUV|vatu!|vanuatu|vatu!|vanuatuense|vanuatu
WST|tala!|samoan|tala!|samoano|samoa
XAF|franc|cfa,central african|franco|cfa|africa central
XCD|dollar|east caribbean|dolar|del caribe oriental|el caribe oriental
XOF|franc|west african|franco|de africa occidental|africa occidental
XPF|franc|cfp,pacific|franco|cfp|el pacifico
YER|rial|yemeni|rial|yemeni|yemen
ZAR|rand!|south african|rand!|sudafricano|sudafrica
ZMW|kwacha|zambian|kwacha|zambiano|zambia
ZWL|dollar|zimbabwean,zimbabwe|dolar|zimbabuense|zimbabue
ATS|schilling!|austrian|chelin|austriaco|austria
BEF|franc|belgian|franco|belga|belgica
CUC|peso,convertible peso!|cuban convertible|peso,peso convertible!|cubano convertible|cuba convertible
CYP|pound|cypriot|libra|chipriota|chipre
DEM|mark,deutsche mark!,deutschmark!,deutschemark!|german,west german|marco,marco aleman!|aleman|alemania
ECS|sucre!|ecuadorian|sucre!|ecuatoriano|ecuador
EEK|kroon!|estonian|corona|estonio|estonia
ESP|peseta!|spanish|peseta!|español|españa
FIM|markka!,mark|finnish|marco|finlandes,fines|finlandia
FRF|franc|french|franco|frances|francia
GRD|drachma!|greek|dracma!|griego|grecia
HRK|kuna!|croatian|kuna!|croata|croacia
IEP|pound,punt!|irish|libra|irlandes|irlanda
ITL|lira|italian|lira|italiano|italia
LTL|litas!|lithuanian|litas!|lituano|lituania
LUF|franc|luxembourg|franco|luxemburgues|luxemburgo
LVL|lats!|latvian|lats!|leton|letonia
MTL|lira|maltese|lira|maltes|malta
NLG|guilder!|dutch|florin|holandes,neerlandes|holanda
PTE|escudo!|portuguese|escudo!|portugues|portugal
SIT|tolar!|slovenian|tolar!|esloveno|eslovenia
SKK|koruna,crown|slovak|corona|eslovaco|eslovaquia
SVC|colon|salvadoran,salvadorean|colon|salvadoreño|el salvador
BTC|bitcoin!||bitcoin!||
"""


_ENGLISH = {
    "franco": "franc",
    "marco": "mark",
    "rupia": "rupee",
    "corona": "crown",
    "chelin": "shilling",
    "libra": "pound",
    "rublo": "ruble",
    "rouble": "ruble",
    "krona": "crown",
    "krone": "crown",
    "koruna": "crown",
    "kronor": "crown",
    "kroner": "crown",
    "kronur": "crown",
    "lei": "leu",
    "dirhem": "dirham",
}
"""Shared names that are one name in English, so that "francos" and "francs" have the same unit."""


_ARTICLES = frozenset({"el", "la", "los", "las"})


def name_key(words: list[str]) -> str:
    """One key for singular and plural, masculine and feminine, with an article or without, in either language."""
    return " ".join(
        word if len(word) < 4 else word[:3] + word[3:].rstrip("aeos") for word in words if word not in _ARTICLES
    )


def _tables() -> tuple[dict[str, str], dict[str, frozenset[str]], frozenset[str]]:
    names: dict[str, str] = {}
    shared: dict[str, set[str]] = {}
    codes: set[str] = set()
    for row in _ROWS.strip().splitlines():
        code, *fields = row.replace("ñ", "n").split("|")
        codes.add(code)
        english, english_places, spanish_names, spanish_adjectives, spanish_countries = fields
        for name in english.split(","):
            base = name.rstrip("!")
            shared.setdefault(_ENGLISH.get(base, base), set()).add(code)
            shared.setdefault(base, set()).add(code)
            if name != base:
                names[base] = code
            for place in filter(None, english_places.split(",")):
                names.setdefault(f"{place} {base}", code)
        for name in spanish_names.split(","):
            base = name.rstrip("!")
            shared.setdefault(_ENGLISH.get(base, base), set()).add(code)
            shared.setdefault(base, set()).add(code)
            if name != base:
                names[base] = code
            for adjective in filter(None, spanish_adjectives.split(",")):
                feminine = adjective.removesuffix("o") + "a"
                names.setdefault(f"{base} {adjective}", code)
                names.setdefault(f"{base} {feminine}", code)
            for country in filter(None, spanish_countries.split(",")):
                names.setdefault(f"{base} de {country}", code)
    for base in shared:
        names.setdefault(base, _ENGLISH.get(base, base))
    return (
        {name_key(name.split()): code for name, code in names.items()},
        {base: frozenset(of) for base, of in shared.items()},
        frozenset(codes),
    )


NAMES, SHARED, CODES = _tables()
"""By `name_key`: the code, or the English name where several currencies share it; for each name the codes that share
it; and all codes."""
