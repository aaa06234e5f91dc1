"""Rules of a briefing: what it cites is there, and it has room on page one."""

from collections.abc import Iterator
from typing import Final

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.record import Path
from visitbrief.dossier.rules.indexed import Indexed
from visitbrief.errors import did_you_mean, shortened

MOST_LINES: Final = {"objectives": 3, "their_objectives": 3, "points": 4, "if_raised": 5}
"""Lines of each list of a briefing: page one has no room for more, and nobody remembers more."""


def unknown_citation(dossier: Indexed) -> Iterator[Flaw]:
    """What a briefing cites is a question of the dossier, or a claim of one of its sources, `SOURCE#N`."""
    claims = {source.id: len(source.claims) for source in dossier.sources} if dossier.briefing is not None else {}
    for name in MOST_LINES:
        for i, line in enumerate(getattr(dossier.briefing, name, ())):
            for j, cited in enumerate(line.cites):
                path: Path = ("briefing", name, i, "cites", j)
                source, is_claim, number = cited.partition("#")
                known = claims if is_claim else dossier.known["question"]
                if source not in known:
                    what = f"unknown {'source' if is_claim else 'question'} '{shortened(source)}'"
                    yield Flaw(path, what, did_you_mean(dossier.near(source, known)))
                elif is_claim and number not in map(str, range(1, claims[source] + 1)):
                    yield Flaw(path, f"no claim '{shortened(cited)}'", f"'{source}' has {claims[source]} claims")


def long_briefing(dossier: Indexed) -> Iterator[Flaw]:
    """A briefing has room on page one: 3 objectives of either side, 4 points to make, 5 answers if raised."""
    for name, most in MOST_LINES.items():
        lines = len(getattr(dossier.briefing, name, ()))
        if lines > most:
            yield Flaw(("briefing", name), f"{lines} lines; page one has room for {most}", "keep what matters most")
