"""English."""

from typing import Final

from visitbrief.values.language import Language

LANGUAGE: Final = Language(
    code="en",
    name="English",
)
