"""Attack the program and write what happened into docs/security.md: `python -m benchmarks.attack`.

Only what stands between the markers of that document is rewritten, and only when every attack was carried out whole: in
one run, or one after the other with `--only` and `--results`. Each case that fails is printed with what repeats it.
"""

import argparse
import pickle
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.attack import determinism, faults, loader, reader, shapes, shells, signals, terminal
from benchmarks.attack.trial import Attack, Fault, Outcome, attempt
from benchmarks.attack.workers import outcomes
from benchmarks.report import fill, machine
from visitbrief.cli import read
from visitbrief.dossier import density, load, texts
from visitbrief.dossier.rules.indexed import LONGEST_QUOTATION
from visitbrief.dossier.rules.print import CLAIMS_A_PAIR, PAIRS_AT_LEAST
from visitbrief.dossier.rules.questions import MOST_OPTIONS
from visitbrief.dossier.rules.references import LONGEST_CHAIN
from visitbrief.render import sheets

REPORT: Final = Path(__file__).parents[2] / "docs" / "security.md"
ATTACKS: Final[Mapping[str, Attack]] = {
    module.ATTACK.name: module.ATTACK
    for module in (loader, reader, terminal, shells, shapes, faults, signals, determinism)
}
PRINTED: Final = 20
"""Cases that are printed of an attack of which more fail."""
TOLD: Final = 12
"""Sorts of failure that the document names of one attack."""


def carry_out(attack: Attack, *, quick: bool, seed: int, keep: Path | None) -> list[Outcome]:
    """Try the cases of an attack; print those that fail, and keep what they failed with."""
    found, failed = [], 0
    for outcome in outcomes(attack, attack.numbers(quick=quick, seed=seed), seed):
        found.append(outcome)
        if outcome.fault is None:
            continue
        failed += 1
        if failed <= PRINTED:
            print(f"  {outcome.fault}: {outcome.tried}: {outcome.detail}", file=sys.stderr)
            print(f"    repeat: --only {attack.name} --seed {seed} --case {outcome.number}", file=sys.stderr)
        if keep is not None and outcome.evidence:
            (keep / f"{attack.name}-{seed}-{outcome.number}").write_bytes(outcome.evidence)
    if failed > PRINTED:
        print(f"  … and {failed - PRINTED:,} more", file=sys.stderr)
    return sorted(found)


def kept(folder: Path | None) -> dict[str, list[Outcome]]:
    """How attacks ended that were carried out before, by name."""
    files = {name: folder / f"{name}.pickle" for name in ATTACKS} if folder is not None else {}
    return {name: pickle.loads(file.read_bytes()) for name, file in files.items() if file.exists()}


def table(found: Mapping[str, Sequence[Outcome]]) -> Iterator[str]:
    """What was tried and how it ended, in Markdown."""
    yield f"| attack | cases | calls | {' | '.join(Fault)} | slowest call | most memory |"
    yield f"| --- |{' ---: |' * (len(Fault) + 4)}"
    for name, ended in found.items():
        faults = Counter(outcome.fault for outcome in ended)
        slowest = max(outcome.seconds for outcome in ended)
        peak = max(outcome.peak for outcome in ended)
        yield (
            f"| {name} | {_tried(name, len(ended))} | {sum(outcome.calls for outcome in ended):,} "
            f"| {' | '.join(f'{faults[fault]:,}' for fault in Fault)} "
            f"| {slowest:.2f} s | {f'{peak / 2**20:.0f} MiB' if peak else '–'} |"
        )


def _tried(name: str, number: int) -> str:
    """How many of its cases were tried."""
    every = ATTACKS[name].cases
    return f"{number:,}" if number == every else f"{number:,} of {every:,}"


def attacks_table() -> Iterator[str]:
    """What each attack does, and what must happen."""
    yield "| attack | what is tried | what must happen |"
    yield "| --- | --- | --- |"
    for attack in ATTACKS.values():
        yield f"| {attack.name} | {attack.tries} | {attack.expects} |"


def shapes_table(ended: Sequence[Outcome]) -> Iterator[str]:
    """The slowest command about each shape, slowest first."""
    slowest: dict[str, Outcome] = {}
    for outcome in sorted(ended, key=lambda outcome: outcome.seconds):
        slowest[outcome.tried.rpartition(": ")[0]] = outcome
    yield "| shape | slowest command | time | memory |"
    yield "| --- | --- | ---: | ---: |"
    for name, outcome in sorted(slowest.items(), key=lambda pair: -pair[1].seconds):
        command = outcome.tried.rpartition(": ")[2]
        yield f"| {name} | `{command}` | {outcome.seconds:.2f} s | {outcome.peak / 2**20:.0f} MiB |"


def failures(found: Mapping[str, Sequence[Outcome]]) -> Iterator[str]:
    """What failed, the most frequent first."""
    any_ = False
    for name, ended in found.items():
        sorts = Counter(
            (str(outcome.fault), outcome.detail.partition(":")[0][:80]) for outcome in ended if outcome.fault
        )
        for (fault, detail), number in sorts.most_common(TOLD):
            any_ = True
            yield f"- {name}, {number:,} × {fault}: `{detail.replace('`', '’')}`"
        if len(sorts) > TOLD:
            yield f"- {name}, and {len(sorts) - TOLD} other sorts"
    if not any_:
        yield "No case failed."


def limits() -> Iterator[str]:
    """What a dossier may hold at most, from the program."""
    mib = 2**20
    yield "| limit | at most |"
    yield "| --- | ---: |"
    yield f"| size of a file | {load.MAX_BYTES // mib} MiB |"
    yield f"| values in a file | {load.MAX_VALUES:,} |"
    yield f"| steps of a chain of sources, parts, details or places | {LONGEST_CHAIN} |"
    yield f"| options of a choice | {MOST_OPTIONS} |"
    yield f"| words of a quotation | {LONGEST_QUOTATION} |"
    pairs = f"{PAIRS_AT_LEAST:,} + 1 for {CLAIMS_A_PAIR} claims"
    yield f"| pairs of names or wordings that share all words of one | {pairs} |"
    for sort in density.SORTS:
        yield f"| {sort} | {density.in_words(sort)} |"
    yield f"| pieces of text that are set as DOCX or PDF | {sheets.MOST_PIECES:,} |"
    yield f"| texts that `read` reads at once | {read.MOST_TEXTS:,} |"
    yield f"| standard input of `read` | {read.MOST_BYTES // 2**10} KiB |"
    yield f"| size of a text that `verify` looks into | {texts.MAX_BYTES // mib} MiB |"


def again(attack: Attack, number: int, seed: int, keep: Path | None) -> int:
    """Try one case alone and say how it ended."""
    outcome = attempt(attack, number, seed)
    print(f"{outcome.tried}\n{outcome.fault or 'as it must'}: {outcome.seconds:.2f} s {outcome.detail}")
    if keep is not None and outcome.evidence:
        (keep / f"{attack.name}-{seed}-{number}").write_bytes(outcome.evidence)
    return outcome.fault is not None


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.attack", description=__doc__)
    parser.add_argument("--only", choices=ATTACKS, action="append", help="this attack alone; may be given again")
    parser.add_argument("--quick", action="store_true", help="a few cases of each, drawn from all; about a minute")
    parser.add_argument("--seed", type=int, default=0, help="what is drawn at random is drawn from this")
    parser.add_argument("--case", type=int, metavar="K", help="one case of the one attack alone")
    parser.add_argument(
        "--results", type=Path, metavar="FOLDER", help="keep how attacks end here, for another run to use"
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write what a case failed with into this folder")
    arguments = parser.parse_args()
    chosen = {name: ATTACKS[name] for name in arguments.only or ATTACKS}
    if arguments.case is not None:
        (attack,) = chosen.values()
        return again(attack, arguments.case, arguments.seed, arguments.keep)
    found = kept(arguments.results)
    for name, attack in chosen.items():
        if name in found:
            continue
        started = time.perf_counter()
        print(f"attacking: {name}", flush=True)
        found[name] = carry_out(attack, quick=arguments.quick, seed=arguments.seed, keep=arguments.keep)
        print(f"  {len(found[name]):,} cases in {time.perf_counter() - started:,.0f} s", flush=True)
        if arguments.results is not None and not arguments.quick:
            (arguments.results / f"{name}.pickle").write_bytes(pickle.dumps(found[name]))
    found = {name: found[name] for name in ATTACKS if name in found}
    print("\n".join(table(found)))
    if found.keys() == ATTACKS.keys() and not arguments.quick:
        tables = {
            "machine": machine(),
            "limits": limits(),
            "attacks": attacks_table(),
            "outcomes": table(found),
            "failures": failures(found),
            "shapes": shapes_table(found["shapes"]),
        }
        for name, lines in tables.items():
            fill(REPORT, name, list(lines))
    return any(outcome.fault for ended in found.values() for outcome in ended)


if __name__ == "__main__":
    sys.exit(main())
