import inspect
import json
from pathlib import Path
from typing import Any

import pytest

from builders import Json, make_claim, make_dossier, make_person, make_question, make_source
from visitbrief.dossier.load import review_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.rules import rule_id
from visitbrief.dossier.warnings import WARNINGS, warn

RUNGS = ("discussed", "agreed", "signed")


def warned(dossier: Json) -> list[tuple[str, str]]:
    """The warnings of a dossier, each with its path."""
    return [(rule, path) for rule, path, *_ in told(dossier)]


def told(dossier: Json) -> list[tuple[str, str, str, str]]:
    """The warnings of a dossier, each with its path, what it says and its hint."""
    found = warn(Dossier.model_validate(dossier))
    return [(rule_id(warning), "/".join(map(str, flaw.path)), flaw.what, flaw.hint) for warning, flaw in found]


def claiming(*claims: Json, people: tuple[Json, ...] = (), **question: Any) -> Json:
    """A dossier with one question, and claims on it by one source."""
    return make_dossier(
        questions=[make_question(**question)],
        sources=[make_source(claims=list(claims))],
        people=[make_person(), *people],
    )


def climbing(*steps: tuple[str | None, str], ordered: bool = True) -> Json:
    """A dossier with one ladder, and a source for each day and rung claimed."""
    options = [{"id": rung, "label": rung.title()} for rung in RUNGS]
    sources = [
        make_source(f"s{place}", published=day, claims=[make_claim(as_printed="…", value=rung)])
        for place, (day, rung) in enumerate(steps)
    ]
    return make_dossier(questions=[make_question(kind="choice", options=options, ordered=ordered)], sources=sources)


NAME = "print the name alone, record whose it is, or give a `value`"
RATE = "ask for rates in a question of their own, or give a `value`"
DAY = 'give the day in `value`, such as "2025-09-04"'
LADDER_SAYS = "no claim supports the order of 'aid.total': later ones stand lower, and none stands higher"
LADDER_HINT = "is one option a step to the next, and in this order?"
DAYS_AND_RUNGS = (("2025-09-02", "agreed"), ("2025-09-01", "signed"), ("2025-09-03", "discussed"))
OVERRULED = {"value": "2000000 USD", "reading": "curator"}

WORTH_A_LOOK = [
    pytest.param(
        claiming(make_claim(as_printed="the same amount", **OVERRULED)),
        (
            "needless-overruling",
            "sources/0/claims/0/reading",
            "'the same amount' cannot be read: there is nothing to overrule",
            "leave it out",
        ),
        id="overruled what cannot be read",
    ),
    pytest.param(
        claiming(make_claim(as_printed="$2 million", **OVERRULED)),
        (
            "needless-overruling",
            "sources/0/claims/0/reading",
            "'$2 million' reads as [1900000,2100000) USD: there is nothing to overrule",
            "leave it out",
        ),
        id="overruled what says the same",
    ),
    pytest.param(
        claiming(make_claim(as_printed="Trump imposed tariffs"), kind="name"),
        (
            "sentence-for-a-name",
            "sources/0/claims/0/as_printed",
            "'Trump imposed tariffs' looks like a sentence, and is read as a name",
            NAME,
        ),
        id="a sentence with a name in it",
    ),
    pytest.param(
        claiming(make_claim(as_printed="one of the largest ports"), kind="name"),
        (
            "sentence-for-a-name",
            "sources/0/claims/0/as_printed",
            "'one of the largest ports' looks like a sentence, and is read as a name",
            NAME,
        ),
        id="a description",
    ),
    pytest.param(
        claiming(make_claim(as_printed="300 people a year"), unit="person"),
        (
            "rate-for-a-number",
            "sources/0/claims/0/as_printed",
            "'300 people a year' is read in 'person per year', but the question asks for 'person'",
            RATE,
        ),
        id="a rate where a number is asked for",
    ),
    pytest.param(
        claiming(make_claim(as_printed="$20 million"), unit="USD per year"),
        (
            "rate-for-a-number",
            "sources/0/claims/0/as_printed",
            "'$20 million' is read in 'USD', but the question asks for 'USD per year'",
            RATE,
        ),
        id="a sum where a rate is asked for",
    ),
    pytest.param(
        claiming(make_claim(as_printed="Tuesday", modality="announced"), kind="moment"),
        (
            "weekday-in-an-announcement",
            "sources/0/claims/0/as_printed",
            "'Tuesday' may be any time on 2 September 2025 or any time on 9 September 2025",
            DAY,
        ),
        id="a weekday before or after an announcement",
    ),
    pytest.param(
        claiming(make_claim(as_printed="Tuesday at 10:00", modality="announced"), kind="moment"),
        (
            "weekday-in-an-announcement",
            "sources/0/claims/0/as_printed",
            "'Tuesday at 10:00' may be 10:00 on 2 September 2025 or 10:00 on 9 September 2025",
            DAY,
        ),
        id="an hour of such a weekday",
    ),
    pytest.param(
        climbing(("2025-09-04", "agreed"), ("2025-09-05", "discussed")),
        ("unsupported-ladder", "questions/0/ordered", LADDER_SAYS, LADDER_HINT),
        id="a rung lower a day later",
    ),
    pytest.param(
        climbing(("2025-09", "signed"), ("2025-10-01", "discussed|agreed")),
        ("unsupported-ladder", "questions/0/ordered", LADDER_SAYS, LADDER_HINT),
        id="one of two lower rungs the day after a month",
    ),
]


@pytest.mark.parametrize(("dossier", "expected"), WORTH_A_LOOK)
def test_it_warns_of_what_deserves_a_look(dossier: Json, expected: tuple[str, str, str, str]) -> None:
    assert told(dossier) == [expected]


def test_what_is_not_overruled_hides_nothing_that_is() -> None:
    needless = make_claim(as_printed="the same amount", **OVERRULED)

    assert warned(claiming(make_claim(), needless)) == [("needless-overruling", "sources/0/claims/1/reading")]


def test_a_print_that_is_known_by_another_name_is_not_overruled_by_that_name() -> None:
    claim = make_claim(as_printed="Отто Олд", value="Otto Old", reading="curator")
    otto = make_person("otto-old", name="Otto Old", aliases=["Отто Олд"])

    assert told(claiming(claim, people=(otto,), kind="name")) == [
        (
            "needless-overruling",
            "sources/0/claims/0/reading",
            "'Отто Олд' reads as Отто Олд: there is nothing to overrule",
            "leave it out",
        )
    ]


def test_a_long_print_is_shortened_in_what_is_said_of_it() -> None:
    words = "Trump imposed tariffs " * 4
    [(_, _, what, _)] = told(claiming(make_claim(as_printed=words), kind="name"))

    assert what == f"'{words[:60]}…' looks like a sentence, and is read as a name"


def test_each_claim_of_each_source_is_told_where_it_stands() -> None:
    rate, fine = make_claim(as_printed="300 people a year"), make_claim(as_printed="5")
    sources = [make_source("a", claims=[fine, rate]), make_source("b", claims=[rate, fine, rate])]
    found = warned(make_dossier(questions=[make_question(unit="person")], sources=sources))

    assert [path for _, path in found] == [
        "sources/0/claims/1/as_printed",
        "sources/1/claims/0/as_printed",
        "sources/1/claims/2/as_printed",
    ]


def test_only_the_ladder_that_nothing_supports_is_told() -> None:
    options = [{"id": rung, "label": rung} for rung in RUNGS]
    questions = [make_question(id_, kind="choice", options=options, ordered=True) for id_ in ("fine", "odd", "silent")]
    days = {"2025-09-04": ("agreed", "agreed"), "2025-09-05": ("signed", "discussed")}
    sources = [
        make_source(f"s{day}", published=day, claims=[make_claim("fine", fine), make_claim("odd", odd)])
        for day, (fine, odd) in days.items()
    ]

    assert warned(make_dossier(questions=questions, sources=sources)) == [("unsupported-ladder", "questions/1/ordered")]


def test_the_day_that_a_claim_names_counts_before_that_of_its_source() -> None:
    claims = [make_claim(as_printed="…", value=rung, as_of=day) for day, rung in DAYS_AND_RUNGS]
    options = [{"id": rung, "label": rung.title()} for rung in RUNGS]
    question = make_question(kind="choice", options=options, ordered=True, moves="freely")
    sources = [make_source(claims=claims)]

    assert warned(make_dossier(questions=[question], sources=sources)) == [
        ("unsupported-ladder", "questions/0/ordered")
    ]


HARMLESS = [
    pytest.param(
        claiming(
            make_claim(as_printed="Отто Олд", value="Nora New", reading="curator"),
            people=(make_person("otto-old", name="Otto Old", aliases=["Отто Олд"]), make_person("b", name="Nora New")),
            kind="name",
        ),
        id="overruled as somebody else",
    ),
    pytest.param(make_dossier(), id="the smallest dossier"),
    pytest.param(claiming(make_claim(as_printed="$20 million", **OVERRULED)), id="overruled with cause"),
    pytest.param(
        claiming(make_claim(as_printed="the same amount", value="20 USD")), id="a value for what cannot be read"
    ),
    pytest.param(claiming(make_claim(as_printed="Palacio nacional de México"), kind="name"), id="one small word"),
    pytest.param(claiming(make_claim(as_printed="mano dura"), kind="name"), id="two words"),
    pytest.param(claiming(make_claim(as_printed="Juan Ramón de la Fuente y Ramos"), kind="name"), id="small particles"),
    pytest.param(
        claiming(
            make_claim(as_printed="Trump imposed tariffs"),
            people=(make_person("b", name="Trump imposed tariffs"),),
            kind="name",
        ),
        id="a name that is recorded",
    ),
    pytest.param(
        claiming(make_claim(as_printed="Trump imposed tariffs", value="Trump imposed tariffs"), kind="name"),
        id="a name by its value",
    ),
    pytest.param(claiming(make_claim(as_printed="47"), unit="homicide per 100,000"), id="a bare number for a rate"),
    pytest.param(claiming(make_claim(as_printed="€20 million")), id="another currency"),
    pytest.param(
        claiming(make_claim(as_printed="300 people a year"), unit=None), id="a rate where no unit is asked for"
    ),
    pytest.param(
        claiming(make_claim(as_printed="Tuesday", modality="announced", value="2025-09-02"), kind="moment"),
        id="a weekday with its day",
    ),
    pytest.param(
        claiming(make_claim(as_printed="Thursday", modality="announced"), kind="moment"),
        id="the day of the announcement",
    ),
    pytest.param(
        claiming(make_claim(as_printed="will sign on Tuesday", modality="announced"), kind="moment"),
        id="a weekday that is to come",
    ),
    pytest.param(
        claiming(make_claim(as_printed="Tuesday", modality="said"), kind="moment"), id="a weekday in a report"
    ),
    pytest.param(
        claiming(make_claim(as_printed="20 January", modality="announced"), kind="moment"), id="a date without a year"
    ),
    pytest.param(climbing(("2025-09-04", "discussed"), ("2025-09-05", "agreed")), id="a rung higher a day later"),
    pytest.param(
        climbing(("2025-09-04", "agreed"), ("2025-09-05", "discussed"), ("2025-09-06", "signed")),
        id="down and up again",
    ),
    pytest.param(
        climbing(("2025-09-04", "signed"), ("2025-09-05", "discussed"), ("2025-09-06", "agreed")),
        id="down and half the way up again",
    ),
    pytest.param(climbing(("2025-09-04", "agreed"), ("2025-09-04", "discussed")), id="two rungs on one day"),
    pytest.param(climbing(("2025-09", "agreed"), ("2025-09-30", "discussed")), id="perhaps on one day"),
    pytest.param(climbing(("2025-09-04", "agreed"), ("2025-09-05", "agreed")), id="one rung"),
    pytest.param(climbing(("2025-09-04", "agreed"), ("2025-09-05", "discussed|agreed")), id="perhaps the same rung"),
    pytest.param(climbing((None, "agreed"), ("2025-09-05", "discussed")), id="a source without a date"),
    pytest.param(
        climbing(("2025-09-04", "agreed"), ("2025-09-05", "discussed"), ordered=False),
        id="alternatives without an order",
    ),
]


@pytest.mark.parametrize("dossier", HARMLESS)
def test_it_is_silent_where_nothing_deserves_a_look(dossier: Json) -> None:
    assert warned(dossier) == []


def test_every_warning_has_a_case_and_says_what_it_is_in_one_line() -> None:
    assert {case.values[1][0] for case in WORTH_A_LOOK} == {rule_id(warning) for warning in WARNINGS}  # type: ignore[index]
    for warning in WARNINGS:
        assert (inspect.getdoc(warning) or "").endswith(".")
        assert "\n" not in (inspect.getdoc(warning) or "")


def test_a_warning_says_where_in_the_file_however_its_objects_are_ordered(tmp_path: Path) -> None:
    rate = make_claim("rate", "300 people a year")
    questions = [make_question("rate", unit="person"), make_question()]
    sources = [make_source("z", claims=[make_claim(), rate]), make_source("a"), make_source("m", claims=[rate])]
    file = tmp_path / "trip.json"
    text = json.dumps(make_dossier(questions=questions, sources=sources), indent=1)
    file.write_text(text, encoding="utf-8-sig")
    _, found = review_dossier(file)

    assert [(problem.rule, problem.pointer) for problem in found] == [
        ("rate-for-a-number", "/sources/0/claims/1/as_printed"),
        ("rate-for-a-number", "/sources/2/claims/0/as_printed"),
    ]
    lines = text.splitlines()
    for problem in found:
        assert problem.line is not None
        assert problem.column is not None
        assert lines[problem.line - 1][problem.column - 1 :].startswith('"300 people a year"')
