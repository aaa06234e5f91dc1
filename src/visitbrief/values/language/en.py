"""English."""

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

_TENS: Final = numbered("twenty thirty forty fifty sixty seventy eighty ninety", range(20, 100, 10))
_ORDINALS: Final = {
    **numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth",
        range(1, 20),
    ),
    **{word[:-1] + "ieth": value for word, value in _TENS.items()},
    **numbered("hundredth thousandth millionth billionth trillionth", (100, 10**3, 10**6, 10**9, 10**12)),
    **numbered("nineth twelveth", (9, 12)),
}
_PARTS: Final = {word: value for word, value in _ORDINALS.items() if value > 2} | {"half": 2, "quarter": 4}
_MANY_PARTS: Final = {word + "s": value for word, value in _PARTS.items() if word != "half"} | {"halves": 2}

_CURRENCIES: Final = """
AED dirham | emirati uae united_arab_emirates
AFN afghani! | afghan
ALL lek! | albanian
AMD dram! | armenian
ANG guilder | antillean netherlands_antillean
AOA kwanza! | angolan
ARS peso | argentine argentinian argentina
AUD dollar | australian aussie
AWG florin | aruban
AZN manat | azerbaijani azeri
BAM mark convertible_mark | bosnian
BBD dollar | barbadian barbados
BDT taka! | bangladeshi
BGN lev! leva! | bulgarian
BHD dinar | bahraini
BIF franc | burundian burundi
BMD dollar | bermudian bermudan bermuda
BND dollar | brunei
BOB boliviano! | bolivian
BRL real! reais! | brazilian
BSD dollar | bahamian bahamas
BTN ngultrum! | bhutanese
BWP pula! | botswana
BYN ruble rouble | belarusian belarussian
BZD dollar | belize belizean
CAD dollar | canadian canada
CDF franc | congolese
CHF franc | swiss
CLP peso | chilean chile
CNY yuan! renminbi! rmb! kuai! | chinese
COP peso | colombian colombia
CRC colon! | costa_rican
CUP peso | cuban cuba
CVE escudo | cape_verdean
CZK koruna! crown | czech
DJF franc | djiboutian djibouti
DKK krone kroner crown | danish
DOP peso | dominican
DZD dinar | algerian
EGP pound | egyptian
ERN nakfa! | eritrean
ETB birr! | ethiopian
EUR euro! | european
FJD dollar | fijian fiji
FKP pound | falkland_islands
GBP pound! pound_sterling! quid! sterling! | british uk english
GEL lari! | georgian
GHS cedi! | ghanaian ghana
GIP pound | gibraltar
GMD dalasi! | gambian
GNF franc | guinean
GTQ quetzal! | guatemalan
GYD dollar | guyanese guyana
HKD dollar | hong_kong
HNL lempira! | honduran
HTG gourde! | haitian
HUF forint! | hungarian
IDR rupiah! | indonesian
ILS shekel! sheqel! new_shekel! | israeli
INR rupee | indian india
IQD dinar | iraqi
IRR rial | iranian
ISK krona kronur crown | icelandic
JMD dollar | jamaican jamaica
JOD dinar | jordanian
JPY yen! | japanese
KES shilling | kenyan
KGS som | kyrgyz kyrgyzstani
KHR riel! | cambodian
KMF franc | comorian
KPW won | north_korean
KRW won! | south_korean korean
KWD dinar | kuwaiti
KYD dollar | cayman cayman_islands caymanian
KZT tenge! | kazakh kazakhstani
LAK kip! | lao laotian
LBP pound lira | lebanese
LKR rupee | sri_lankan sri_lanka
LRD dollar | liberian liberia
LSL loti! maloti! | lesotho
LYD dinar | libyan
MAD dirham | moroccan
MDL leu lei | moldovan
MGA ariary! | malagasy
MKD denar! | macedonian
MMK kyat! | burmese myanmar
MNT tugrik! togrog! | mongolian
MOP pataca! | macanese macau
MRU ouguiya! | mauritanian
MUR rupee | mauritian mauritius
MVR rufiyaa! | maldivian
MWK kwacha | malawian
MXN peso | mexican mexico
MYR ringgit! | malaysian
MZN metical! meticais! | mozambican
NAD dollar | namibian namibia
NGN naira! | nigerian
NIO cordoba! | nicaraguan
NOK krone kroner crown | norwegian
NPR rupee | nepalese nepali
NZD dollar kiwi_dollar! | new_zealand
OMR rial | omani
PAB balboa! | panamanian
PEN sol! nuevo_sol! new_sol! | peruvian
PGK kina! | papua_new_guinean
PHP peso | philippine filipino
PKR rupee | pakistani pakistan
PLN zloty! zlotych! | polish
PYG guarani! | paraguayan
QAR riyal rial | qatari
RON leu lei | romanian
RSD dinar | serbian
RUB ruble! rouble! | russian
RWF franc | rwandan
SAR riyal! rial | saudi saudi_arabian
SBD dollar | solomon_islands
SCR rupee | seychellois seychelles
SDG pound | sudanese
SEK krona kronor crown | swedish
SGD dollar | singapore singaporean
SHP pound | saint_helena st_helena
SLE leone! | sierra_leonean
SOS shilling | somali
SRD dollar | surinamese suriname
SSP pound | south_sudanese
STN dobra! | sao_tomean
SYP pound lira | syrian
SZL lilangeni! emalangeni! | swazi
THB baht! | thai
TJS somoni! | tajik tajikistani
TMT manat | turkmen turkmenistani
TND dinar | tunisian
TOP paanga! | tongan
TRY lira | turkish
TTD dollar | trinidadian trinidad_and_tobago trinidad
TWD dollar new_dollar | taiwanese taiwan new_taiwan
TZS shilling | tanzanian
UAH hryvnia! hryvnya! | ukrainian
UGX shilling | ugandan
USD dollar! buck! | american us u_s united_states
UYU peso | uruguayan uruguay
UZS sum som | uzbek uzbekistani
VES bolivar! | venezuelan
VND dong! | vietnamese
VUV vatu! | vanuatu
WST tala! | samoan
XAF franc | cfa central_african
XCD dollar | east_caribbean
XOF franc | west_african
XPF franc | cfp pacific
YER rial | yemeni
ZAR rand! | south_african
ZMW kwacha | zambian
ZWL dollar | zimbabwean zimbabwe
ATS schilling! | austrian
BEF franc | belgian
CUC peso convertible_peso! | cuban_convertible
CYP pound | cypriot
DEM mark deutsche_mark! deutschmark! deutschemark! | german west_german
ECS sucre! | ecuadorian
EEK kroon! | estonian
ESP peseta! | spanish
FIM markka! mark | finnish
FRF franc | french
GRD drachma! | greek
HRK kuna! | croatian
IEP pound punt! | irish
ITL lira | italian
LTL litas! | lithuanian
LUF franc | luxembourg
LVL lats! | latvian
MTL lira | maltese
NLG guilder! | dutch
PTE escudo! | portuguese
SIT tolar! | slovenian
SKK koruna crown | slovak
SVC colon | salvadoran salvadorean
BTC bitcoin!
"""

LANGUAGE: Final = Language(
    code="en",
    name="English",
    marks=Marks(group=","),
    connectives=Connectives(
        articles=words("the"),
        one=words("a an"),
        of=words("of"),
        ands=words("and"),
        ors=words("or"),
        buts=words("but"),
        to=words("to through"),
        openers={"between": words("and"), "from": words("to through until")},
        no=words("no not nor never under_no_circumstances in_no_case"),
        equal=words("equal equals"),
        than=words("than to"),
        stops=words(
            "a about above after against ago all also although am an and are as at be because been before being below"
            " between both but by can could did do does down during each every for from had has have he her here him"
            " his how if in inclusive into is it its just may me might more most must my near no nor not now of off on"
            " once one only or other our out over own per said say says she should since so some such than that the"
            " their them then there these they this those through to under until up us was we were what when where"
            " which while who whom whose why will with within without would you your yet"
        ),
        fillers=words(
            "another additional extra further other total worth valued at with initial new same only just the a an of"
            " and record whopping mere paltry staggering combined single entire full whole"
        ),
        upsetting=words(
            "not no never nothing none neither nor without except but twice thrice double doubled triple tripled half"
            " times fold unlike if whether hardly"
        ),
        lasting=words("over in within for during throughout"),
        rises=words(
            "up rose rises risen rising increased increases increasing grew grown growing jumped climbed surged soared"
            " gained raised doubled tripled quadrupled"
        ),
        falls=words(
            "down fell falls fallen falling dropped drops dropping declined declining decreased decreasing shrank"
            " shrunk"
            " cut reduced lowered lost halved plunged slumped"
        ),
        moves=words("went changed moved passed"),
        greater=words("more higher up"),
        lesser=words("less lower fewer down"),
        by=words("by"),
        since=words("from"),
        until=words("to"),
    ),
    numbers=Numbers(
        cardinals=numbered(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
            " seventeen eighteen nineteen",
            range(20),
        )
        | _TENS
        | valued({0: "nought naught", 40: "fourty"}),
        hundreds=words("hundred hundreds"),
        scales=valued(
            {
                10**3: "thousand thousands",
                10**6: "million millions mn mln mm",
                10**9: "billion billions bn bln",
                10**12: "trillion trillions tn tln trn",
                10**15: "quadrillion",
                10**18: "quintillion",
                12: "dozen dozens doz dozs",
                10**5: "lakh lakhs lac",
                10**7: "crore crores",
            }
        ),
        need_figure=words(
            "hundreds thousands millions billions trillions dozens dozs lakhs crores mn mln mm bn bln tn tln trn"
        ),
        letters={"k": 10**3, "m": 10**6, "b": 10**9},
        ordinals=_ORDINALS,
        ordinal_endings=words("st nd rd th"),
        parts=_PARTS | _MANY_PARTS | {"firsts": 1},
        many_parts=frozenset(_MANY_PARTS) | {"firsts", "seconds"},
        compound_parts={"seconds": 2},
        halves=words("half"),
        quarters=words("quarter"),
        joins=words("and &"),
        fraction_joins=words("and &"),
        joins_terms=True,
        points=words("point"),
        minus=words("minus negative"),
        none=words("no"),
        single=words("a_single one_single"),
        digits=words("figure figures digit digits"),
        over=words("over"),
        out_of=words("out_of in_every in"),
        out_of_or_when=words("in"),
        magnitudes={
            "tens": (10, 100),
            "dozens": (12, 100),
            "scores": (20, 200),
            "hundreds": (100, 1000),
            "thousands": (10**3, 10**6),
            "millions": (10**6, 10**9),
            "billions": (10**9, 10**12),
            "trillions": (10**12, 10**15),
            "lakhs": (10**5, 10**7),
            "crores": (10**7, 10**9),
        },
        pronoun_before=words("the this that which each every any another no current last next only"),
    ),
    hedges={
        "exact": Hedge(
            before="exactly precisely equal_to equals no_more_and_no_less_than neither_more_nor_less_than",
            after="exactly",
        ),
        "nearly": Hedge(
            before="nearly almost just_under a_little_under slightly_under just_below just_shy_of shy_of approaching"
            " nearing not_quite slightly_less_than a_little_less_than just_short_of little_short_of"
        ),
        "just-over": Hedge(
            before="just_over just_above slightly_over slightly_more_than a_little_over a_little_more_than"
            " little_more_than"
        ),
        "about": Hedge(
            before="about around some roughly approximately approx approx. an_estimated estimated circa ca ca."
            " close_to more_or_less"
            " in_the_region_of in_the_order_of on_the_order_of in_the_neighborhood_of somewhere_around an_average_of",
            after="approximately approx approx. or_so more_or_less give_or_take",
        ),
        "odd": Hedge(after="odd and_change and_some", joined="odd"),
        "over": Hedge(
            before="over more_than greater_than larger_than higher_than bigger_than better_than longer_than older_than"
            " above beyond in_excess_of upwards_of upward_of north_of exceed exceeds exceeded exceeding surpass"
            " surpasses surpassed surpassing topping tops well_over well_above far_more_than much_more_than"
            " far_above",
            after="tops",
        ),
        "at-least": Hedge(
            before="at_least a_minimum_of minimum_of minimum starting_at at_least_or_equal_to as_few_as"
            " as_little_as"
            " no_earlier_than not_earlier_than no_sooner_than not_before",
            after="at_least minimum and_up plus at_the_earliest or_over and_over or_above and_above",
            joined="plus",
        ),
        "under": Hedge(
            before="under less_than fewer_than below smaller_than lower_than shorter_than younger_than short_of"
            " south_of"
            " well_under well_below far_less_than much_less_than far_below not_yet not_even"
        ),
        "at-most": Hedge(
            before="at_most up_to as_many_as as_much_as a_maximum_of maximum_of maximum max max. capped_at"
            " no_later_than not_later_than not_after",
            after="at_most maximum at_the_latest or_under and_under or_below and_below",
        ),
        "several": Hedge(before="several a_few few a_handful_of a_handful"),
        "couple": Hedge(before="a_couple_of couple_of a_couple a_pair_of"),
    },
    units=Units(
        percent=words(
            "% ٪ percent percents pct per_cent percent_point percent_points percentage_point percentage_points"
        ),
        basis_points=words("basis_point basis_points bps"),
        time={
            "second": "sec second | secs seconds",
            "minute": "min minute | mins minutes",
            "hour": "hr hour | hrs hours",
            "day": "day | days",
            "week": "week wk | weeks wks",
            "fortnight": "fortnight | fortnights",
            "month": "month | months",
            "year": "year yr | years yrs",
            "decade": "decade | decades",
            "century": "century | centuries",
            "millennium": "millennium | millennia",
        },
        whole=words("a an all full whole entire another"),
        rates=words("a an per each every /"),
        rate_words={"day": "daily", "week": "weekly", "month": "monthly", "year": "annually yearly annual"},
        dated=words("ago earlier later before old"),
        each=words("each apiece"),
        strong=words("strong"),
        noun_first=False,
        adjectives=words("more additional extra further other new different separate"),
        plurals=words("people men women children police personnel aircraft dead"),
        irregular={
            "people": "person",
            "men": "man",
            "women": "woman",
            "children": "child",
            "feet": "foot",
            "lives": "life",
            "wives": "wife",
            "thieves": "thief",
            "knives": "knife",
            "series": "series",
            "news": "news",
            "movies": "movie",
        },
        endings={
            "ss": "ss",
            "us": "us",
            "is": "is",
            "ies": "y",
            "ches": "ch",
            "shes": "sh",
            "sses": "ss",
            "xes": "x",
            "s": "",
        },
        currencies=_CURRENCIES,
        shared={
            "rouble": "ruble",
            "krona": "crown",
            "krone": "crown",
            "koruna": "crown",
            "kronor": "crown",
            "kroner": "crown",
            "kronur": "crown",
            "lei": "leu",
        },
        common={"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR"},
        bare=words("dollar dollars pound pounds"),
        coins={
            "USD": "cent cents ¢",
            "GBP": "penny pennies pence",
            "BTC": "satoshi satoshis",
            "RUB": "kopek kopeks kopeck kopecks",
            "INR": "paisa paise",
            "centavo": "centavo centavos",
            "centimo": "centimo centimos",
        },
    ),
    calendar=Calendar(
        month="january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep"
        "|october oct|november nov|december dec",
        weekday="monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|saturday sat"
        "|sunday sun",
        weekdays="mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays",
        season="spring springtime|summer summertime|autumn fall|winter wintertime",
        tens="tens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties",
        unit={
            "week": "week_number",
            "quarter": "quarter | quarters",
            "half": "half semester",
            "weekend": "weekend | weekends",
        },
        unit_letter={"quarter": "q", "half": "h", "week": "w"},
        which={
            0: "this same that current present",
            1: "next following",
            -1: "last past recent previous preceding",
            -2: "before_last",
            2: "after_next after_the_next",
        },
        coming="coming upcoming",
        elsewhere="following_day previous_day preceding_day day_after_that day_before_that",
        near_day={
            0: "today",
            -1: "yesterday",
            1: "tomorrow tmr",
            2: "day_after_tomorrow",
            -2: "day_before_yesterday",
        },
        now="now",
        feast={"12-24": "christmas_eve", "12-25": "christmas christmas_day"},
        ago="ago earlier",
        later="later hence",
        within="within",
        one="a an",
        about="c",
        origin="from",
        since="since",
        starting="starting commencing",
        to="to",
        until="until till through thru up_to",
        between="between",
        and_="and",
        or_="or",
        part={
            "early": "early early_part first_part",
            "mid": "mid middle middle_part",
            "late": "late late_part latter_part last_part",
            "start": "beginning start",
            "end": "end ending",
            "earlier": "earlier_in earlier_this to_date so_far",
            "later": "later_in later_this",
            "rest": "rest remainder",
        },
        before="before prior_to",
        just_before="just_before shortly_before minutes_before",
        after="after",
        just_after="just_after shortly_after soon_after minutes_after",
        by="by on_or_before",
        onwards="onward onwards forward",
        time={720: "noon midday", 0: "midnight"},
        day_part={
            (300, 719): "morning",
            (720, 1079): "afternoon",
            (1020, 1439): "evening",
            (1080, 1799): "night nighttime",
            (0, 359): "early_hours small_hours wee_hours",
        },
        near_part={(0, 1080, 1799): "tonight overnight"},
        zone="et est edt eastern eastern_time ct cst cdt central mt mst mdt pt pst pdt pacific gmt utc local_time",
        hour="oclock hours hrs",
        lead={
            "the": "the",
            "of": "of",
            "in": "in",
            "on": "on",
            "at": "at",
            "for": "for",
            "during": "during",
            "during the": "over_the",
        },
        empty="sometime some_time season exactly precisely",
        upset="every each any not no never nor fiscal financial school academic neither except unless without",
        ordinary="may march mar sun sat mon wed dec jan fri",
        looks_ahead="will ll shall plans plan planned expects expected scheduled due intends hopes aims set_to going_to"
        " about_to to_be",
        looks_back="was were did had said told met held left went came took gave began won saw sent spoke announced"
        " signed"
        " arrived visited agreed ratified approved killed opened closed launched landed departed started ended resigned"
        " died attacked elected appointed published released reported declared returned adopted passed expelled"
        " deported"
        " extradited designated arrested sentenced convicted",
        month_first_in="US",
    ),
    names=NameWords(
        articles=forms("the"),
        conjunctions=forms("and"),
        particles=forms("of"),
        offices=linked(
            forms(
                "president premier secretary undersecretary minister chancellor ambassador governor senator"
                " congressman congresswoman representative deputy speaker spokesman spokeswoman spokesperson"
                " commissioner chairman chairwoman commander envoy adviser advisor leader attorney charge mayor chief"
                " prefect"
            ),
            "of for to",
        ),
        before_office=forms(
            "vice deputy assistant acting interim prime foreign interior defense defence finance state security press"
            " national affairs special economy trade energy health high under"
        ),
        after_office=forms("general elect designate d'affaires justice"),
        fields=forms(
            "state foreign affairs relations external interior defense defence finance treasury war homeland security"
            " national trade commerce economy energy health justice labor labour government republic united states"
            " america staff"
        ),
        ranks={
            Rank.STATE: forms("president"),
            Rank.GOVERNMENT: forms("prime_minister premier chancellor"),
            Rank.MINISTER: forms("minister secretary_of foreign_secretary affairs_secretary chancellor"),
        },
        lesser=forms("vice deputy under assistant press general elect designate"),
        polities=forms("republic government states kingdom"),
        styles=forms(
            "mr mrs ms miss mister dr doctor prof professor sir dame lord lady king queen prince princess pope"
            " cardinal bishop monsignor rev reverend father sheikh shaikh sheik emir sultan imam ayatollah general"
            " gen admiral adm colonel col captain capt lieutenant lt major sergeant sgt marshal judge justice sen rep"
            " gov pres amb hon"
        ),
        bodies=forms("administration government cabinet presidency"),
        former=forms("former formerly then ex onetime"),
        nationalities=forms(
            "afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani"
            " bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian cambodian cameroonian"
            " canadian chadian chilean chinese colombian congolese croatian cuban cypriot czech danish dominican"
            " dutch ecuadorian ecuadorean egyptian emirati english estonian ethiopian european filipino finnish"
            " french gabonese georgian german ghanaian greek guatemalan guinean guyanese haitian honduran hungarian"
            " icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian"
            " kazakh kenyan korean kosovar kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian"
            " macedonian malagasy malaysian malian maltese mauritanian mexican moldovan mongolian montenegrin"
            " moroccan mozambican namibian nepali nicaraguan nigerian norwegian omani pakistani palestinian"
            " panamanian paraguayan peruvian philippine polish portuguese puerto_rican qatari romanian russian"
            " rwandan salvadoran saudi scottish senegalese serbian singaporean slovak slovenian somali spanish"
            " sudanese surinamese swedish swiss syrian taiwanese tajik tanzanian thai tunisian turkish turkmen"
            " ugandan ukrainian uruguayan us uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean"
        ),
        juniors=forms("jr junior younger"),
        seniors=forms("sr senior elder"),
        prepositions=forms(
            "about above across after against along amid among around at before behind below beneath beside between"
            " beyond by despite during for from in inside into like near off on onto out outside over since through"
            " throughout to toward towards under until up upon with within without"
        ),
        asking=forms("at by for from in to with"),
        never=forms(
            "i me my we us our you your he him his she her it its they them their who whom whose which what that this"
            " these those there here is was were are be been being am has have had having do does did will would can"
            " could shall should may might must not but because if when where while as than so said says say told met"
            " meets visited arrived signed announced according also only"
        ),
    ),
    speech=Speech(
        negations=forms("not no never none nobody nothing neither nor without"),
        modifiers=forms("unless only if except may might could would should must can"),
        run_together={
            "won't": "will not",
            "can't": "can not",
            "shan't": "shall not",
            "cannot": "can not",
            "gonna": "going to",
            "wanna": "want to",
            "let's": "let us",
            "n't": "not",
            "'ve": "have",
            "'re": "are",
            "'ll": "will",
            "'m": "am",
        },
    ),
)
