"""Packages that only some formats need: each is an extra named after its format, and imported when that is rendered."""

from importlib import import_module
from typing import Any

from visitbrief.errors import CannotWriteError


def package_for(format_: str, module: str) -> Any:
    """The module that a format is made with.

    Raises:
        CannotWriteError: it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        what = f"cannot write {format_}: the extra '{format_}' is not installed"
        raise CannotWriteError(what, hint=f"pip install 'visitbrief[{format_}]'") from error
