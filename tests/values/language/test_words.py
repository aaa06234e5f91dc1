"""A word of a language stands in its module and nowhere else; so does the language's code."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from visitbrief.values import language as languages
from visitbrief.values.language import Section, codes, fold, language, phrases
from visitbrief.values.moment.calendar import UNITS
from visitbrief.values.moment.grammar import TABLES
from visitbrief.values.moment.table import GROUPS
from visitbrief.values.moment.value import RULES
from visitbrief.values.moment.words import BREAKS, FIGURES
from visitbrief.values.quantity.allowances import BY_KEY

VALUES = Path(languages.__file__).parent.parent
PACKAGES = ("print", "quantity")
SAYING = {"amounts.py"}
"""What says a figure in the language of the page, and reads none."""
DATES = [
    VALUES / "moment" / f"{name}.py"
    for name in ["days", "grammar", "lengths", "periods", "ranges", "reader", "table", "times", "words"]
]
MODULES = [
    *sorted(path for package in PACKAGES for path in (VALUES / package).glob("*.py") if path.name not in SAYING),
    *DATES,
]

OF_NO_LANGUAGE = frozenset(
    {
        "__slots__", "CODES", "COINS", "ONE_SIDED", "OPEN_DOWN", "OPEN_UP", "SIGNS", "SYMBOLS", "VAGUE",
        "_ABBREVIATIONS_AFTER", "_ABBREVIATIONS_BEFORE", "_ANY_CASE_CODES", "_DOLLAR_PREFIXES", "_MIRROR",
        "_OTHER_SIGNS", "_SPACED_PREFIXES",
        "HEDGES", "SORTED_UNITS", "_VAGUE_RANGES", "_WITH_FIGURE", "_WORDLIKE_CODES",
    }
)  # fmt: skip
"""Tables of codes and signs, and of keys: of rules, of units of time, of sorts."""
KEYS = frozenset(BY_KEY) | {"percent", "rank", "up", "down", "min", "time"}
"""Names of rules, sorts and directions in the readings themselves, and the sign for minutes (SI brochure, table 8)."""

CALENDARS = [language(code).calendar for code in codes()]
DATE_KEYS = (
    {kind for table in TABLES for row in table.rows for kind in row}
    | {*BREAKS, *FIGURES, *GROUPS, *UNITS, *RULES, "left"}
    | {part for calendar in CALENDARS for part in calendar.part}
    | {word for calendar in CALENDARS for role in calendar.lead for word in role.split()}
)
"""Names of kinds of tokens, of rules, units and parts, and of what the small words before a date do."""


@cache
def vocabulary() -> frozenset[str]:
    """Every word of two letters or more in the modules of languages, folded."""
    lines = (line for code in codes() for line in _strings(language(code)))
    words = (fold(word) for line in lines for phrase in phrases(line) for word in phrase.split())
    return frozenset(word for word in words if len(word) > 1 and word.isalpha())


def _strings(value: object) -> Iterator[str]:
    """All strings in a section of a language, keys of rules and units of time left out."""
    if isinstance(value, str) and not value.isupper():
        yield value
    elif isinstance(value, Section):
        for name, field in vars(value).items():
            if name not in {"code", "name", "currencies"}:
                yield from _strings(field)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _strings(item)
            if isinstance(item, int):
                yield from _strings(key)
    elif isinstance(value, frozenset | tuple):
        for item in value:
            yield from _strings(item)


def looked_up(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The strings of a module that are compared with print or gathered in tables, with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if {target.id for target in targets if isinstance(target, ast.Name)} & OF_NO_LANGUAGE:
                for inner in ast.walk(node):
                    inner.exempt = True  # type: ignore[attr-defined]
        if getattr(node, "exempt", False):
            continue
        parts: list[ast.expr | None] = []
        if isinstance(node, ast.Compare):
            parts = [node.left, *node.comparators]
        elif isinstance(node, ast.Set | ast.Tuple | ast.List):
            parts = [*node.elts]
        elif isinstance(node, ast.Dict):
            parts = [*node.keys]
        elif isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in {"words", "frozenset", "word_set", "phrases"}:
                parts = [*node.args]
            elif isinstance(called, ast.Attribute) and called.attr in {"split", "startswith", "endswith", "get"}:
                parts = [*node.args, called.value]
        for part in parts:
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.lineno, part.value


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_no_reader_knows_a_word_of_a_language(path: Path) -> None:
    known = {
        (line, word)
        for line, text in looked_up(ast.parse(path.read_text(encoding="utf-8")))
        for word in map(fold, text.split())
        if word in vocabulary() and word not in (DATE_KEYS if path in DATES else KEYS)
    }
    assert not known


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_no_reader_names_a_language(path: Path) -> None:
    strings = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant))
    assert not {node.lineno for node in strings if node.value in codes()}


@pytest.mark.parametrize(
    "code", ['"the" in words', "{'casi', 'unos'}", "words('beaucoup presque')", "x.get('million')"]
)
def test_a_word_in_a_reader_would_be_seen(code: str) -> None:
    texts = " ".join(text for _, text in looked_up(ast.parse(code)))
    assert vocabulary() & set(texts.split())
