"""What discrepancies and failed checks are called. Options name these too, so importing this costs nothing."""

from enum import StrEnum


class Severity(StrEnum):
    """How much a discrepancy matters to the principal, worst first."""

    MAJOR = "major"
    MODERATE = "moderate"
    MINOR = "minor"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


class DiscrepancyKind(StrEnum):
    """What is in dispute; what is most easily misstated in a room comes first."""

    FIGURE = "figure"
    NAME = "name"
    DATE = "date"
    CHECK = "check"
    """One position only, but a check fails: an office not held, parts that do not add up."""
    STATUS = "status"
    WORDING = "wording"


class CheckKind(StrEnum):
    """A finding about a single source, beside the positions."""

    SELF = "self"
    """A source at odds with itself."""
    SUM = "sum"
    """Parts that do not add up to their total within one source."""
    OFFICE = "office"
    """An office that the person named did not hold on that date."""
