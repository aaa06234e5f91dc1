import json

import pytest

from builders import make_claim, make_dossier, make_source
from visitbrief.analysis.verification import Outcome
from visitbrief.dossier.load import parse_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.views import verify
from visitbrief.views.references import question_ref
from visitbrief.views.verify import VerifiedClaim, VerifyView, build_verify

TEXTS = {"gazette": ("They gave $20 million.", "Yes, twenty"), "echo": ("$30\u00a0million",), "mute": ("Nothing",)}


def dossier() -> Dossier:
    gazette = [
        make_claim(as_printed="$20 million", paragraph=1),
        make_claim(as_printed="$20 million", paragraph=2),
        make_claim(as_printed="$25 million"),
        {"question": "aid.total", "value": "5 USD"},
    ]
    sources = [
        make_source("gazette", claims=gazette),
        make_source("echo", claims=[make_claim(as_printed="$30 million")]),
        make_source("herald", claims=[make_claim(), make_claim()]),
        make_source("mute", claims=[]),
        make_source("void", claims=[]),
    ]
    return parse_dossier(json.dumps(make_dossier(sources=sources)).encode(), "trip.json")


def view() -> VerifyView:
    return build_verify(dossier(), TEXTS.get)


def test_each_claim_of_a_source_with_a_text_is_verified() -> None:
    assert [(claim.id, claim.outcome, claim.paragraph, claim.found_in) for claim in view().claims] == [
        ("echo#1", Outcome.NORMALISED, None, 1),
        ("gazette#1", Outcome.EXACT, 1, 1),
        ("gazette#2", Outcome.ELSEWHERE, 2, 1),
        ("gazette#3", Outcome.NOT_FOUND, None, None),
    ]
    assert view().outcomes == {"exact": 1, "normalised": 1, "elsewhere": 1, "not-found": 1}
    assert [claim.id for claim in view().failed] == ["gazette#2", "gazette#3"]


def test_what_cannot_be_verified_is_counted_and_does_not_fail() -> None:
    assert view().source_count == 2
    assert (view().without_text, view().without_text_claim_count) == (("herald",), 2)
    assert view().without_words_claim_count == 1


def test_the_nearest_passage_is_told_of_the_first_that_are_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def nearest() -> list[int | None]:
        return [claim.nearest.paragraph if claim.nearest else None for claim in view().claims]

    assert nearest() == [None, None, None, 1]
    monkeypatch.setattr(verify, "MOST_COMPARED", 0)
    assert nearest() == [None, None, None, None]


def test_a_claim_is_told_whole_with_what_came_of_it() -> None:
    asked = next(iter(dossier().questions))
    elsewhere, missing = view().claims[2:]

    assert elsewhere == VerifiedClaim(
        id="gazette#2",
        source="gazette",
        question=question_ref(asked),
        as_printed="$20 million",
        part="body",
        paragraph=2,
        outcome=Outcome.ELSEWHERE,
        found_in=1,
        nearest=None,
    )
    assert (missing.id, missing.source, missing.as_printed, missing.part) == (
        "gazette#3",
        "gazette",
        "$25 million",
        "body",
    )
    assert missing.nearest is not None
    assert (missing.nearest.paragraph, "".join(piece.text for piece in missing.nearest.pieces)) == (1, "$20 million")


def test_a_headline_is_looked_for_in_the_title() -> None:
    claim = make_claim(as_printed="Aid pledged", value="5 USD", part="headline")
    made = parse_dossier(json.dumps(make_dossier(sources=[make_source(claims=[claim])])).encode(), "trip.json")
    [found] = build_verify(made, {"gazette": ("Nothing.",)}.get).claims

    assert (found.part, found.outcome, found.found_in) == ("headline", Outcome.EXACT, None)


def test_of_many_that_are_not_found_so_many_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "MOST_COMPARED", 2)
    claims = [make_claim(as_printed=f"$2{number} million") for number in range(1, 5)]
    sources = [make_source(id_, claims=claims[:2]) for id_ in ("a", "b")]
    made = parse_dossier(json.dumps(make_dossier(sources=sources)).encode(), "trip.json")
    found = build_verify(made, dict.fromkeys("ab", ("They gave $20 million.",)).get).claims

    assert [claim.nearest is not None for claim in found] == [True, True, False, False]
