"""The rule of a briefing: what it cites is there."""

from collections.abc import Iterator, Mapping

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.record import Path
from visitbrief.dossier.rules.indexed import Indexed
from visitbrief.errors import a, did_you_mean, shortened


def unknown_citation(dossier: Indexed) -> Iterator[Flaw]:
    """What a briefing cites is a question of the dossier, or a claim of one of its sources, `SOURCE#N`."""
    if dossier.briefing is None:
        return
    claims = {source.id: len(source.claims) for source in dossier.sources}
    for place, line in dossier.briefing.lines:
        for number, cited in enumerate(line.cites):
            path: Path = ("briefing", *place, "cites", number)
            if "#" in cited:
                yield from _unknown_claim(dossier, claims, path, cited)
            elif cited not in dossier.known["question"]:
                yield _unknown_question(dossier, claims, path, cited)


def _unknown_claim(dossier: Indexed, claims: Mapping[str, int], path: Path, cited: str) -> Iterator[Flaw]:
    source, _, number = cited.partition("#")
    if source not in claims:
        yield Flaw(path, f"unknown source '{shortened(source)}'", did_you_mean(dossier.near(source, claims)))
    elif number not in map(str, range(1, claims[source] + 1)):
        yield Flaw(path, f"no claim '{shortened(cited)}'", f"'{source}' has {claims[source]} claims")


def _unknown_question(dossier: Indexed, claims: Mapping[str, int], path: Path, cited: str) -> Flaw:
    other = next((kind for kind, ids in dossier.known.items() if cited in ids), None)
    if other is None:
        meant = dossier.near(cited, dossier.known["question"])
        return Flaw(path, f"unknown question '{shortened(cited)}'", did_you_mean(meant))
    dated_by = next((event.when for event in dossier.events if event.id == cited), None)
    if claims.get(cited):
        hint = f"a source is cited by a claim of it, as in '{cited}#1'"
    else:
        hint = f"the question that dates it is '{dated_by}'" if dated_by is not None else ""
    return Flaw(path, f"'{cited}' is no question or claim: it is {a(other)}", hint)
