"""Commands as Typer reads them."""

import inspect
from dataclasses import dataclass

import pytest

from visitbrief.cli.answer import Basis, Output, as_typer_reads
from visitbrief.cli.commands import COMMANDS


@dataclass(frozen=True)
class Pair:
    """Two options."""

    first: int = 1
    second: int = 2


def spoken(pair: Pair, third: int = 3) -> str:
    """Say them."""
    return f"{pair.first} {pair.second} {third}"


def test_a_dataclass_stands_for_its_fields_which_come_last() -> None:
    command = as_typer_reads(spoken)

    assert list(inspect.signature(command).parameters) == ["third", "first", "second"]
    assert inspect.getdoc(command) == "Say them."
    assert command(third=30, first=10, second=20) == "10 20 30"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_options_of_every_command_are_declared_once(name: str) -> None:
    function = COMMANDS[name].function()
    own = set(inspect.signature(function).parameters)
    shared = {member for group in (Basis, Output) for member in inspect.signature(group).parameters}

    assert own & shared <= {"schema": {"as_json", "to", "force"}, "validate": {"dossier"}}.get(name, set())
    assert (inspect.getdoc(function) or "").partition("\n")[0].endswith(".")
