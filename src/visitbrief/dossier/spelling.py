"""How ids, codes and the format are written. A module of its own, so that using it imports no more."""

from typing import Final

FORMAT: Final = 1
"""The number of the file format, and of the envelope of what commands print; a changed member changes it."""
ID: Final = r"^[a-z0-9]+(?:[-._][a-z0-9]+)*$"
"""A name for an object: lower-case letters and digits, joined by single `-`, `.` or `_`."""
LONGEST_ID: Final = 80
"""Characters."""
NOT_BLANK: Final = r"\S"
"""Text in which something stands."""
COUNTRY: Final = r"^[A-Z]{2}$"
"""ISO 3166-1 alpha-2."""
WEB_ADDRESS: Final = r"^https?://[^\s\u0000-\u001f\u007f-\u009f\ufffe\uffff]+$"
"""Without spaces, control characters and what no XML may hold: papers link to it."""
