import json

import pytest

from builders import make_claim, make_dossier, make_source
from visitbrief.analysis.verification import Outcome
from visitbrief.dossier.load import parse_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.views import verify
from visitbrief.views.verify import VerifyView, build_verify

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
