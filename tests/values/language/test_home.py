"""Words of a language stand in its module and nowhere else."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import visitbrief.values
from visitbrief.values.language import NameWords, Section, Speech, codes, language

VALUES = Path(visitbrief.values.__file__).parent
HELD = sorted([*(VALUES / "name").glob("*.py"), VALUES / "quote.py", VALUES / "choice.py"])
"""The modules that are held to it here: those that read names, quotations and choices."""
OWN_MESSAGES = {"none"}
"""Words that the program says itself."""


def words_in(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Section):
        yield from words_in(tuple(vars(data).values()))
    elif isinstance(data, Mapping):
        for item in data.items():
            yield from words_in(item)
    elif isinstance(data, frozenset | tuple):
        for item in data:
            yield from words_in(item)


def constants_of(module: Path) -> Iterator[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


@pytest.mark.parametrize("module", HELD, ids=lambda module: module.stem)
def test_a_word_of_a_language_stands_in_its_module_alone(module: Path) -> None:
    sections = [section for code in codes() for section in (language(code).names, language(code).speech)]
    words = {word for section in sections for word in words_in(section) if len(word) > 2}
    names_of_lines = {line for section in (NameWords, Speech) for line in section.__annotations__}
    assert not (words - names_of_lines - OWN_MESSAGES) & set(constants_of(module))


@pytest.mark.parametrize("module", HELD, ids=lambda module: module.stem)
def test_no_language_is_named_outside_its_module(module: Path) -> None:
    assert not set(codes()) & set(constants_of(module))


def test_every_language_knows_titles_and_negations() -> None:
    for code in codes():
        assert language(code).names.offices
        assert language(code).speech.negations
