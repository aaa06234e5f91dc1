"""How ids and codes are spelled. A module of its own, so that completing one imports no more."""

from typing import Final

ID: Final = r"^[a-z0-9]+(?:[-._][a-z0-9]+)*$"
"""A name for an object: lower-case letters and digits, joined by single `-`, `.` or `_`."""
LONGEST_ID: Final = 80
"""Characters."""
COUNTRY: Final = r"^[A-Z]{2}$"
"""ISO 3166-1 alpha-2."""
