"""How well the value readers read, measured on gold data that others wrote: `python -m benchmarks.readers FOLDER`."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Score:
    """The outcome of one suite of gold cases."""

    suite: str
    passed: int
    in_scope: int
    """Cases that were measured: all cases less the excluded ones."""
    excluded: dict[str, int] = field(default_factory=dict)
    """Cases left out, by the reason in words."""
    failures: list[str] = field(default_factory=list)
    """One line per failed case: the input, what was expected, what was found."""
    wrong: int | None = None
    """Failed cases in which something was read, but not what is there; in the others nothing was. None: not told."""
