"""What figures and dates a line of policy may say, for what it cites."""

import json

import pytest

from builders import Json, make_briefing, make_claim, make_dossier, make_question, make_source
from papers import brief
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.warnings import warn
from visitbrief.views.policy import Doubt, stray_figure

STEPS = [{"id": step, "label": f"{step.title()} three times"} for step in ("announced", "met")]
PERIOD = {"period": "2025-02/2026-01"}
QUESTIONS = [
    make_question("aid.total", title="Aid 2025"),
    make_question("aid.drones", part_of="aid.total"),
    make_question("pesos", unit="MXN"),
    make_question("clinics", unit="EUR"),
    make_question("people", unit="person", scope=PERIOD),
    make_question("quota", unit="person per year"),
    make_question("signed", kind="moment"),
    make_question("group", kind="choice", ordered=True, moves="forward", options=STEPS),
    make_question("words", kind="quote"),
    make_question("palabras", kind="quote"),
    make_question("nobody"),
]
PRINTS = {
    "aid.total": "nearly $20 million",
    "aid.drones": "$6 million",
    "pesos": "20 million pesos",
    "clinics": "€11 million",
    "people": "92 people",
    "quota": "300 people a year",
    "signed": "13 February 2026",
    "group": "met",
    "words": "We sent 400 boats in May 2024",
    "palabras": "Enviamos mil seiscientos botes en mayo de 2024",
}
ABOUT = {"group": {"as_of": "2026-01-23"}, "palabras": {"language": "es"}}


def dossier(text: str, *cites: str) -> Json:
    """A dossier of which two sources give the same answer to each question, with a point to make."""

    def claims() -> list[Json]:
        return [make_claim(id_, words, **ABOUT.get(id_, {})) for id_, words in PRINTS.items()]

    sources = [make_source(id_, published="2026-02-20", claims=claims()) for id_ in ("one", "two")]
    visit = {"as_of": "2026-03-31"}
    made = make_dossier(
        questions=QUESTIONS, sources=sources, briefing=make_briefing(text, *cites, written="2026-03-31")
    )
    return made | {"visit": made["visit"] | visit}


def strays(text: str, *cites: str) -> list[tuple[Doubt, str | None, str]]:
    view = brief(dossier(text, *cites)).view
    assert view.briefing is not None
    (point,) = view.briefing.points
    return [(flag.doubt, flag.says, flag.cites) for flag in point.flags if flag.says is not None]


@pytest.mark.parametrize(
    ("text", "cites", "says"),
    [
        pytest.param("You sent 95 prisoners.", "people", "95 prisoners", id="a count of what is called otherwise"),
        pytest.param("95 Mexican prisoners have come.", "people", "95 Mexican prisoners", id="a noun of two words"),
        pytest.param("300,000 came.", "people", "300,000", id="a bare number"),
        pytest.param("You sent 95 since February.", "people", "95", id="beside a month that the period bears"),
        pytest.param("They get $11 million.", "clinics", "$11 million", id="another currency"),
        pytest.param("They get 12 million.", "clinics", "12 million", id="a sum without its currency"),
        pytest.param("They get twelve million euros.", "clinics", "twelve million euros", id="a sum in words"),
        pytest.param("It was signed on 14 February 2026.", "signed", "14 February 2026", id="another day"),
        pytest.param("It was signed on 14 February.", "signed", "14 February", id="another day without its year"),
        pytest.param("The group met on 24 January 2026.", "group", "24 January 2026", id="another day of a state"),
        pytest.param("We take 400 a year.", "quota", "400 a year", id="another rate"),
        pytest.param("We give $6 billion.", "aid.drones", "$6 billion", id="another size"),
        pytest.param("Signed in March 2026.", "signed", "March 2026", id="another month"),
        pytest.param("Signed in 2025.", "signed", "2025", id="another year"),
        pytest.param("It was May 5.", "signed", "May 5", id="a month that may be a verb"),
        pytest.param("They get two million.", "clinics", "two million", id="a small number of a large word"),
    ],
)
def test_another_figure_or_date_than_the_answer_is_flagged(text: str, cites: str, says: str) -> None:
    assert strays(text, cites) == [(Doubt.OTHER_FIGURE, says, cites)]


@pytest.mark.parametrize(
    ("text", "cites", "says"),
    [
        pytest.param("We spent $999 million.", (), "$999 million", id="of a line without a source"),
        pytest.param("We came on 5 May 2019.", (), "5 May 2019", id="a date without a source"),
        pytest.param("Nearly $20 million for 3 towns.", ("aid.total",), "3 towns", id="of something else"),
        pytest.param("Nearly $20 million, not $35 million.", ("aid.total",), "$35 million", id="beside the answer"),
        pytest.param("You sent 29 of the 92.", ("people",), "29", id="a part that no source gives"),
        pytest.param("We sent 400 boats in 2025.", (), "400 boats", id="beside the year in which it was"),
        pytest.param("Ten boats came.", (), "Ten boats", id="ten in words"),
        pytest.param("Twenty percent of it.", (), "Twenty percent", id="a share in hundredths"),
        pytest.param("It took 12 hours.", (), "12 hours", id="a length of time in digits"),
        pytest.param("In 1990 we met.", (), "1990", id="a year"),
        pytest.param("We came on 5 September.", (), "5 September", id="the day after the visit"),
        pytest.param("Kept to 30 March 2026.", (), "30 March 2026", id="another day than the briefing's"),
        pytest.param("By resolution 1701.", (), "1701", id="the number of what has a small letter"),
        pytest.param("$20 million, $6 million, $7 million.", ("aid.total",), "$7 million", id="beside a part"),
        pytest.param("You sent 500 boats.", ("words",), "500 boats", id="another than a wording holds"),
        pytest.param("In May 2023.", ("palabras",), "May 2023", id="another month than a wording holds"),
        pytest.param("It was 6 per cent.", ("aid.drones",), "6 per cent", id="a share where money is asked for"),
        pytest.param("On 21 February 2026.", ("clinics",), "21 February 2026", id="the day after it was printed"),
    ],
)
def test_what_nothing_cited_bears_is_flagged(text: str, cites: tuple[str, ...], says: str) -> None:
    assert strays(text, *cites) == [(Doubt.UNCITED, says, "")]


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("Of the $19.5 million, $6 million are for drones.", ("aid.total",)),
        ("The $6 million are part of nearly $20 million.", ("aid.drones",)),
        ("Under twenty million dollars in 2025.", ("aid.total",)),
        ("They get 11 million, or €11m.", ("clinics",)),
        ("You get $20 million.", ("pesos",)),
        ("All 92 Mexican prisoners have come since last February.", ("people",)),
        ("We take 300, and no more.", ("quota",)),
        ("Signed on 13 February; we met on 2-4 September 2025.", ("signed",)),
        ("Our group has met three times, last on 23 January.", ("group",)),
        ("Two of us meet again within 30 days, by Tuesday at 10 a.m.", ("group",)),
        ("As one of the first, you gained from Section 301 and Resolution 2793.", ("clinics",)),
        ("Half of it may follow one day; a third may not.", ("aid.total",)),
        ("Nine boats, five percent, twelve hours, a fifth and millions may.", ()),
        ("We came on 3 September 2025; this was kept to 31 March 2026.", ()),
        ("Signed in February 2026, on the 13th.", ("signed",)),
        ("You sent 400 boats in May 2024.", ("words",)),
        ("You sent 1,600 boats in May 2024.", ("palabras",)),
        ("All 92 came, and 11 million for it.", ("people", "clinics")),
        ("F-16s, COVID-19 and 5G were not on the table of the G20.", ("aid.total",)),
        ("On 20 February the papers had nearly $20 million.", ("aid.total",)),
        ("We know of no 400 people.", ("nobody",)),
    ],
)
def test_what_an_answer_bears_and_what_is_no_figure_is_not_flagged(text: str, cites: tuple[str, ...]) -> None:
    assert strays(text, *cites) == []


def test_a_curator_is_warned_of_each_with_its_line() -> None:
    made = Dossier.model_validate_json(json.dumps(dossier("We spent $999 million, €12 million of it here.", "clinics")))
    found = [(flaw.path, flaw.what) for _, flaw in warn(made, (stray_figure,))]

    assert found == [
        (("briefing", "points", 0, "text"), "it says '$999 million'; 'clinics' is €11 million"),
        (("briefing", "points", 0, "text"), "it says '€12 million'; 'clinics' is €11 million"),
    ]
