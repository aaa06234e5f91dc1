"""Spanish."""

from typing import Final

from visitbrief.values.language import Language

LANGUAGE: Final = Language(
    code="es",
    name="Spanish",
)
