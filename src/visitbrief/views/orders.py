"""What lists can be sorted by. Options name these too, so importing this costs nothing."""

from enum import StrEnum


class SourceOrder(StrEnum):
    """What sources are sorted by; those that are equal in it stand by id."""

    ID = "id"
    CLAIMS = "claims"
    """Most claims first."""
    PUBLISHED = "published"
    """Earliest first; those that show no date last."""
    OUTLYING = "outlying"
    """Those first that differ most often from the best supported answer."""
