"""The words of dates in English and Spanish, and the tokens that a printed text is cut into.

A token has a *kind*, one letter, so that a row of tokens is a short string and the grammar is a table of strings
(`grammar`). Words are looked up in lower case without accents. Prepositions and articles are no tokens: the
next token remembers them in `lead`.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

KINDS = {
    "d": "number that can be a day, 1 to 31",
    "n": "another number",
    "o": "ordinal, 1 to 31",
    "1": "indefinite article as a count",
    "v": "vague count: a few",
    "Y": "year",
    "M": "month",
    "w": "weekday",
    "y": "weekdays",
    "u": "unit of the calendar",
    "r": "this, next, last",
    "g": "coming, upcoming",
    "k": "today, yesterday, tomorrow",
    "a": "ago",
    "l": "later, from now",
    "h": "hace",
    "i": "within",
    "f": "from, since",
    "x": "starting",
    "t": "to, until",
    "b": "between",
    "&": "and",
    "p": "early, mid, late",
    "q": "rest of",
    "s": "season",
    "N": "now",
    "Q": "the letter of Q3 and H1",
    "Z": "the seventies: decade without its century",
    "R": "Roman numeral",
    "c": "about",
    "B": "before",
    "A": "after",
    "U": "by, until",
    "S": "since",
    "+": "onwards",
    ">": "more than",
    "<": "less than",
    "|": "or",
    "z": "time zone, or the word hours",
    "T": "time of day",
    "m": "am, pm",
    "e": "part of a day",
    "E": "part of yesterday or today",
    "-": "dash",
    "/": "slash",
    ".": "full stop between digits",
    "j": "any other word",
    "!": "any other sign",
}
"""What each kind stands for. The grammar adds D (day), W (week), P (period) and L (length of time)."""

MAX_DIGITS = 4
"""Longer numbers are not part of a date."""


@dataclass(slots=True)
class Token:
    """A word, number or sign of the text, or several put together by the grammar."""

    kind: str
    value: Any
    start: int
    end: int
    lead: str = ""
    """The prepositions, articles and commas that stood before it, each followed by a blank: "on the "."""
    plural: bool = False
    digits: int = 0
    """How many digits a number was printed with; 0 for one in words."""


_TOKEN = re.compile(
    r"(?P<time>\d{1,2}[:h]\d{2}(?::\d\d(?:Z|[+-]\d\d:\d\d)?)?(?![\d:]))"
    r"|(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?|[$€£]\s?\d+|\d+(?:[.,]\d+)?\s?%)"
    r"|['’](?P<short>\d\d)\b(?!'?s)|['’](?P<possessive>s)\b"
    r"|(?P<number>\d+)(?P<ordinal>(?:st|nd|rd|th|ro|er|ra|do|da|to|ta|mo|vo|no|°)\b|\.?[ºª°])?(?P<decade>'?s\b)?"
    r"|(?P<meridiem>[ap]\.?\s?m\b\.?)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<sign>[^\s\w]|_)",
    re.IGNORECASE,
)

# Rows of words with their value, `words=value|words=value`, under the kind they have; `_` joins the words of a phrase.
# "us" are units in the plural, "fill" are words that are no tokens.
_ENGLISH = {
    "M": "january jan=1|february feb=2|march mar=3|april apr=4|may=5|june jun=6|july jul=7|august aug=8"
    "|september sept sep=9|october oct=10|november nov=11|december dec=12",
    "w": "monday mon=0|tuesday tue tues=1|wednesday wed weds=2|thursday thu thur thurs=3|friday fri=4"
    "|saturday sat=5|sunday sun=6",
    "y": "mondays=0|tuesdays=1|wednesdays=2|thursdays=3|fridays=4|saturdays=5|sundays=6",
    "u": "day=day|week week_number=week|fortnight=fortnight|month=month|quarter=quarter|half=half|semester=half"
    "|year=year|decade=decade|century=century|weekend=weekend",
    "us": "days=day|weeks wks=week|fortnights=fortnight|months=month|quarters=quarter|years yrs=year|decades=decade"
    "|centuries=century|weekends=weekend",
    "r": "this same that current present=0|next following=1|last past previous recent=-1"
    "|before_last=-2|after_next after_the_next=2",
    "g": "coming upcoming=1",
    "N": "now=0",
    "Q": "q=quarter|h=half|w=week",
    "k": "today=0|yesterday=-1|tomorrow tmr=1|day_after_tomorrow=2|day_before_yesterday=-2",
    "a": "ago earlier=-1",
    "l": "later hence=1",
    "v": "couple couple_of a_couple a_couple_of=3|few a_few several some=6",
    "1": "a an=1",
    "i": "within=1",
    "f": "from=1",
    "x": "starting commencing=1",
    "t": "to=1|until till through thru up_to=2",
    "b": "between=1",
    "&": "and=1",
    "p": "early early_part first_part=early|mid middle middle_part=mid|late late_part latter_part last_part=late"
    "|beginning start=start|end ending=end|earlier_in earlier_this to_date so_far=earlier|later_in later_this=later",
    "q": "rest remainder=1",
    "s": "spring springtime=21|summer summertime=22|autumn fall=23|winter wintertime=24",
    "Z": "twenties=20|thirties=30|forties=40|fifties=50|sixties=60|seventies=70|eighties=80|nineties=90|tens=10",
    "c": "about around approximately approx circa ca c roughly nearly almost=1",
    "B": "before prior_to=1|just_before shortly_before minutes_before=30",
    "|": "or=1",
    "<": "less_than under=1",
    "z": "et est edt gmt utc local_time hours hrs=1",
    "A": "after=1|just_after shortly_after soon_after minutes_after=30",
    "U": "by no_later_than not_later_than=1",
    "S": "since=1",
    "+": "onward onwards forward=1",
    ">": "more_than over=1",
    "T": "noon midday=720|midnight=0",
    "e": "morning=300:719|afternoon=720:1079|evening=1020:1439|night nighttime=1080:1799",
    "E": "tonight overnight=0:1080:1799",
    "fill": "the of on in at for during oclock sometime some_time",
}
_SPANISH = {
    "M": "enero ene=1|febrero feb=2|marzo mar=3|abril abr=4|mayo may=5|junio jun=6|julio jul=7|agosto ago=8"
    "|septiembre setiembre sept sep set=9|octubre oct=10|noviembre nov=11|diciembre dic=12",
    "w": "lunes lun=0|martes=1|miercoles mie=2|jueves jue=3|viernes vie=4|sabado sab=5|domingo dom=6",
    "u": "dia=day|semana semana_numero=week|quincena=fortnight|mes=month|trimestre=quarter|cuatrimestre=third"
    "|semestre mitad medio media=half"
    "|ano=year|decada decenio=decade|siglo=century|fin_de_semana finde=weekend",
    "us": "dias=day|semanas=week|quincenas=fortnight|meses=month|trimestres=quarter|anos=year|decadas=decade"
    "|siglos=century|fines_de_semana=weekend",
    "r": "este esta mismo misma ese esa actual presente corriente en_curso=0"
    "|proximo proxima proximos proximas siguiente siguientes que_viene que_vienen entrante=1"
    "|pasado pasada pasados pasadas ultimo ultima ultimos ultimas anterior anteriores previo previa previos"
    " previas recientes=-1"
    "|antepasado antepasada=-2|tras_el_proximo tras_la_proxima despues_del_proximo despues_de_la_proxima=2",
    "N": "ahora=0",
    "Q": "q=quarter",
    "k": "hoy hoy_mismo hoy_dia=0|ayer=-1|manana=1|pasado_manana=2|anteayer antier antes_de_anoche=-2",
    "a": "atras=-1",
    "l": "despues=1|mas_tarde=2",
    "v": "par par_de un_par un_par_de=3|pocos pocas algunos algunas unos unas varios varias=6",
    "1": "un una=1",
    "i": "dentro dentro_de=1",
    "h": "hace=1",
    "f": "desde a_partir=2",
    "x": "empezando comenzando que_empieza que_comienza que_inicia=1",
    "t": "a al=1|hasta=2",
    "b": "entre=1",
    "&": "y e=1",
    "p": "principio principios inicio inicios comienzo comienzos=start|mediado mediados a_mitad a_mitades=mid"
    "|lo_que_va=earlier|fin fines final finales=end|mas_temprano=earlier|mas_adelante=later",
    "q": "resto lo_que_queda lo_que_resta=1",
    "s": "primavera=21|verano=22|otono=23|invierno=24",
    "c": "hacia alrededor cerca aproximadamente circa a_eso casi=1",
    "B": "antes antes_del antes_de=1|poco_antes poco_antes_de poco_antes_del minutos_antes_de minutos_antes_del=30",
    "|": "o u=1",
    "<": "menos_de=1",
    "z": "horas hs hora_local gmt utc=1",
    "A": "despues_de despues_del tras=1"
    "|poco_despues poco_despues_de justo_despues_de pasadas_las minutos_despues_de=30",
    "U": "a_mas_tardar=1",
    "+": "en_adelante=1",
    ">": "mas_de=1",
    "T": "mediodia=720|medianoche=0",
    "e": "la_manana por_la_manana=300:719|tarde=720:1199|noche=1080:1799|madrugada=0:359",
    "E": "esta_manana=0:300:719|anoche=-1:1080:1799",
    "fill": "el la los las lo de del en por durante para a_las a_la en_punto",
}
_ENGLISH_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENGLISH_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
)
_SPANISH_NUMBERS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete"
    " dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete"
    " veintiocho veintinueve"
)
_SPANISH_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_SPANISH_HUNDREDS = (
    "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
_SPANISH_ORDINALS = (
    "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo undecimo duodecimo decimotercero"
    " decimocuarto decimoquinto decimosexto decimoseptimo decimoctavo decimonoveno vigesimo"
)


class Lexicon(NamedTuple):
    """The date words of one language."""

    words: dict[str, tuple[str, Any, bool]]
    """Kind, value and whether plural, by word or phrase; "" is the kind of prepositions and articles."""
    phrases: dict[str, int]
    """How many words the longest phrase has that begins with this word."""


@cache
def lexicon(language: str) -> Lexicon:
    """The date words of English ("en") or Spanish ("es")."""
    words: dict[str, tuple[str, Any, bool]] = {}
    for kind, rows in (_SPANISH if language == "es" else _ENGLISH).items():
        if kind == "fill":
            words.update((word.replace("_", " "), ("", None, False)) for word in rows.split())
            continue
        for row in rows.split("|"):
            names, _, told = row.partition("=")
            value: Any = int(told) if told.lstrip("-").isdigit() else told
            if kind in "eE":
                value = tuple(map(int, told.split(":")))
            for name in names.split():
                words.setdefault(name.replace("_", " "), (kind[0], value, kind == "us"))
    for word, number in _number_words(language):
        words.setdefault(word, ("#", number, False))
    for word, number in _ordinal_words(language):
        words.setdefault(word, ("#o", number, False))
    phrases: dict[str, int] = {}
    for phrase in words:
        first, *rest = phrase.split(" ")
        if rest:
            phrases[first] = max(phrases.get(first, 0), len(rest) + 1)
    return Lexicon(words, phrases)


def _number_words(language: str) -> list[tuple[str, int]]:
    if language == "es":
        hundreds = [(word, 100 * n) for n, word in enumerate(_SPANISH_HUNDREDS.split(), 1)]
        return [
            *((word, n) for n, word in enumerate(_SPANISH_NUMBERS.split())),
            ("veintiun", 21),
            *((word, 10 * n) for n, word in enumerate(_SPANISH_TENS.split(), 3)),
            *hundreds,
            ("ciento", 100),
            ("cientos", 100),
            ("mil", 1000),
        ]
    return [
        *((word, n) for n, word in enumerate(_ENGLISH_NUMBERS.split())),
        *((word, 10 * n) for n, word in enumerate(_ENGLISH_TENS.split(), 2)),
        ("hundred", 100),
        ("thousand", 1000),
    ]


def _ordinal_words(language: str) -> list[tuple[str, int]]:
    if language == "es":
        masculine = list(enumerate(_SPANISH_ORDINALS.split(), 1))
        forms = [(word, n) for n, word in masculine] + [("trigesimo", 30), ("primer", 1), ("tercer", 3)]
        return [*forms, *((word[:-1] + end, n) for word, n in forms if word[-1] == "o" for end in ("a", "os", "as"))]
    return [*((word, n) for n, word in enumerate(_ENGLISH_ORDINALS.split(), 1)), ("thirtieth", 30)]


def plain(word: str) -> str:
    """A word in lower case without accents."""
    word = word.lower()
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def tokenize(text: str, language: str) -> list[Token]:
    """Cut a text into tokens; the kinds are those of `KINDS`."""
    words, phrases = lexicon(language).words, lexicon(language).phrases
    matches = list(_TOKEN.finditer(text))
    tokens: list[Token] = []
    lead = ""
    skip_to = 0
    for place, match in enumerate(matches):
        if place < skip_to:
            continue
        group, printed, start, end = match.lastgroup, match.group(), match.start(), match.end()
        if group == "word":
            word = plain(printed)
            skip_to, entry = place + 1, words.get(word)
            if word in phrases:
                skip_to, entry = _phrase(matches, place, words, phrases[word]) or (skip_to, entry)
                end = matches[skip_to - 1].end()
            if entry is None:
                token = _unknown(word, tokens, start, end)
            elif entry[0] == "":
                lead += word + " "
                continue
            else:
                token = Token(entry[0], entry[1], start, end, plural=entry[2])
        elif group == "possessive":
            lead += "'s "
            continue
        elif group == "sign":
            if printed == "," or (printed == "." and tokens and tokens[-1].end == start and tokens[-1].kind in "Mwuc"):
                lead += ", " if printed == "," else ""
                continue
            token = _sign(printed, matches, place, start)
        else:
            token = _figure(match, tokens, start, end)
        token.lead, lead = lead, ""
        tokens.append(token)
    return _numbers(tokens, language)


def _phrase(
    matches: list[re.Match[str]], place: int, words: dict[str, tuple[str, Any, bool]], longest: int
) -> tuple[int, tuple[str, Any, bool]] | None:
    """The longest phrase that begins here: the place after it and its entry. A hyphen joins like a blank."""
    said = ""
    found = None
    count = 0
    for after, match in enumerate(matches[place : place + 2 * longest], place + 1):
        if match.lastgroup == "sign" and match.group() == "-":
            continue
        if match.lastgroup != "word" or count == longest:
            break
        said = f"{said} {plain(match.group())}" if said else plain(match.group())
        count += 1
        if said in words and count > 1:
            found = after, words[said]
    return found


def _unknown(word: str, tokens: list[Token], start: int, end: int) -> Token:
    """A word that is not in the lexicon: the numeral of a century, or no part of a date."""
    if tokens and tokens[-1].value == "century" and not word.strip("ivx"):
        return Token("R", _roman(word.upper()), start, end)
    if word == "t" and tokens and tokens[-1].end == start:
        return Token("!", None, start, end) if tokens[-1].kind not in "dn" else Token("-", "T", start, end)
    return Token("j", None, start, end)


def _roman(numeral: str) -> int:
    digits = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    return sum(-d if any(later > d for later in digits[i + 1 :]) else d for i, d in enumerate(digits))


def _sign(printed: str, matches: list[re.Match[str]], place: int, start: int) -> Token:
    if printed in "-–—−~‒":
        kind = "-"
    elif printed in "/&":
        kind = printed
    elif printed == "." and 0 < place < len(matches) - 1 and _is_number(matches[place - 1], matches[place + 1]):
        kind = "."
    else:
        kind = "!"
    return Token(kind, printed, start, start + 1)


def _is_number(*matches: re.Match[str]) -> bool:
    return all(match["number"] and not match["ordinal"] for match in matches)


def _figure(match: re.Match[str], tokens: list[Token], start: int, end: int) -> Token:
    """A number, an ordinal, a decade in digits, a time of day, or its am or pm."""
    if match["meridiem"]:
        follows = bool(tokens) and tokens[-1].kind in "dT"
        return Token("m" if follows else "j", match["meridiem"][0].lower(), start, end)
    if match["time"]:
        hour, minute = map(int, re.split("[:hH]", match["time"])[:2])
        return Token("T" if hour < 24 and minute < 60 else "j", hour * 60 + minute, start, end)
    if match["short"]:
        return Token("Y", whole_year(int(match["short"])), start, end)
    digits = match["number"]
    if digits is None or len(digits) > MAX_DIGITS:
        return Token("j", None, start, end)
    value = int(digits)
    if match["decade"] and (value % 10 == 0 or len(match["decade"]) == 1):
        return Token("Z" if value % 10 == 0 else "j", value, start, end, digits=len(digits))
    if match["ordinal"]:
        return Token("o" if 1 <= value <= 31 else "j", value, start, end, digits=len(digits))
    return Token(_number_kind(value, len(digits)), value, start, end, digits=len(digits))


def whole_year(figure: int) -> int:
    """A year of two digits: 00 to 68 are 2000 to 2068 (POSIX `strptime`, `%y`)."""
    return figure + (2000 if figure <= 68 else 1900)


def _number_kind(value: int, digits: int) -> str:
    if digits in (0, 4) and 1000 < value < 3000:
        return "Y"
    return "d" if 1 <= value <= 31 and digits <= 2 else "n"


def _numbers(tokens: list[Token], language: str) -> list[Token]:
    """Put number words together: "twenty-first", "mil novecientos noventa y nueve"."""
    if not any(token.kind[0] == "#" for token in tokens):
        return tokens
    out: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.kind[0] != "#":
            out.append(token)
            place += 1
            continue
        group, done = (0, 1000) if token.value == 1000 else (token.value, 0)
        last, place = token, place + 1
        while place < len(tokens) and (last.kind == "#" or (language == "es" and group in (10, 20, 30))):
            joined = tokens[place].kind in "&-"
            after = place + joined
            if after >= len(tokens) or tokens[after].kind[0] != "#" or (not joined and tokens[after].lead):
                break
            if joined and after + 1 < len(tokens) and tokens[after + 1].value in (100, 1000):
                break
            added = _joined(group, done, tokens[after].value, tokens[place].kind if joined else "", language)
            if added is None:
                break
            group, done = added
            last, place = tokens[after], after + 1
        value = group + done
        kind = _number_kind(value, 0) if last.kind == "#" else "o" if value <= 31 else "j"
        out.append(Token(kind, value, token.start, last.end, token.lead))
    return out


def _joined(group: int, done: int, word: int, joint: str, language: str) -> tuple[int, int] | None:
    """Add one number word to those before it; None when it begins a new number.

    `group` is what was said so far below a thousand, `done` the whole thousands before it.
    """
    if joint == "&":
        tens_and_units = language == "es" and group % 100 >= 20 and group % 10 == 0 and word < 10
        if not tens_and_units and not (language == "en" and group % 100 == 0 and word < 100):
            return None
    if word == 1000:
        return (0, (group or 1) * 1000) if done == 0 else None
    if word == 100:
        return (group * 100, done) if 0 < group < 100 else None
    if group == 0 or (group % 1000 == 0 and done):
        return word, done
    if word < 10 and group % 10 == 0 and (group % 100 != 10 or language == "es"):
        return (group + word, done) if word else None
    if group >= 100 and group % 100 == 0 and word < 100:
        return group + word, done
    if language == "en" and done == 0 and 10 <= group <= 29 and 10 <= word <= 99:
        return group * 100 + word, done
    return None
