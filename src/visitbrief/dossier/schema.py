"""The dossier as JSON Schema 2020-12, so that an editor completes and explains a dossier while it is typed.

Made from the model's annotations; what a field means is the docstring under it, read from the source of the model.
"""

import ast
import inspect
import json
from collections.abc import Mapping
from enum import Enum
from functools import cache
from itertools import pairwise
from types import ModuleType
from typing import Annotated, Any, Final, Literal, TypeAlias, get_args, get_origin

from visitbrief.dossier import model
from visitbrief.dossier.record import Limits, Record, json_key, plain, without_none
from visitbrief.dossier.spelling import FORMAT
from visitbrief.values import base

JsonSchema: TypeAlias = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
PLAIN: Final = {str: "string", int: "integer", bool: "boolean"}
LIMITS: Final = {"pattern": "pattern", "min_length": "minLength", "max_length": "maxLength", "ge": "minimum"}
"""What a limit is called in JSON Schema."""
OF_ARRAYS: Final = {"max_length": "maxItems"}
"""The same of lists."""


def dossier_schema() -> JsonSchema:
    """The schema of a dossier file. It says what one object may look like; `visitbrief validate` checks the rest."""
    found: dict[str, JsonSchema] = {}
    whole = _record(model.Dossier, found)
    return {
        "$schema": DIALECT,
        "$id": f"urn:visitbrief:schema:dossier:{FORMAT}",
        "title": "visitbrief dossier",
        **whole,
        "$defs": dict(sorted(found.items())),
    }


def as_text(schema: JsonSchema) -> str:
    """A schema as it is committed and printed."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _schema(hint: Any, found: dict[str, JsonSchema]) -> JsonSchema:
    """The schema of an annotation; classes go to `found` and are referred to."""
    if (arm := without_none(hint)) is not None:
        return _or_null(_schema(arm, found))
    origin = get_origin(hint)
    if origin is Annotated:
        return _annotated(hint, found)
    if origin is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0], found)}
    if origin is Literal:
        values = get_args(hint)
        return {"const": values[0]} if len(values) == 1 else {"enum": list(values)}
    if hint in PLAIN:
        return {"type": PLAIN[hint]}
    if hint.__name__ not in found:
        found[hint.__name__] = {}  # taken, in case the class refers to itself
        found[hint.__name__] = _record(hint, found) if issubclass(hint, Record) else _enumeration(hint)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def _annotated(hint: Any, found: dict[str, JsonSchema]) -> JsonSchema:
    plain, *notes = get_args(hint)
    schema = _schema(plain, found)
    limits: JsonSchema = next((note.as_schema() for note in notes if isinstance(note, Limits)), {})
    names = OF_ARRAYS if schema.get("type") == "array" else LIMITS
    schema |= {names[name]: limit for name, limit in limits.items()}
    name = next((name for name, value in vars(model).items() if value is hint), None)
    described = _docstrings(model).get(name or "")
    return schema | {"description": described} if described else schema


def _or_null(schema: JsonSchema) -> JsonSchema:
    if "type" in schema:
        return schema | {"type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _record(record: type[Record], found: dict[str, JsonSchema]) -> JsonSchema:
    described = _docstrings(model)
    properties, required = {}, []
    for name, hint in record.model_fields.items():
        key = json_key(name, hint)
        schema = _schema(hint, found)
        own = described.get(f"{record.__name__}.{name}")
        if own is not None:
            general = schema.get("description")
            schema["description"] = f"{own} {general}" if general else own
        if name in record.required:
            required.append(key)
        elif (default := getattr(record, name)) is not None:
            schema["default"] = plain(default)
        properties[key] = schema
    schema = {
        "type": "object",
        "description": inspect.getdoc(record),
        "properties": properties,
        "additionalProperties": False,
    }
    return schema | {"required": required} if required else schema


def _enumeration(enumeration: type[Enum]) -> JsonSchema:
    """Each value with what it means, where the class says so."""
    described = _docstrings(base if enumeration.__module__ == base.__name__ else model)
    meanings = {member.value: described.get(f"{enumeration.__name__}.{member.name}") for member in enumeration}
    about = {"type": "string", "description": inspect.getdoc(enumeration)}
    if not any(meanings.values()):
        return about | {"enum": list(meanings)}
    return about | {
        "oneOf": [
            {"const": value, "description": meaning} if meaning else {"const": value}
            for value, meaning in meanings.items()
        ]
    }


@cache
def _docstrings(module: ModuleType) -> Mapping[str, str]:
    """The docstrings under names and fields of a module: "Edtf", "Claim.paragraph"."""
    found: dict[str, str] = {}
    tree = ast.parse(inspect.getsource(module))
    bodies = [("", tree.body), *((f"{node.name}.", node.body) for node in tree.body if isinstance(node, ast.ClassDef))]
    for prefix, body in bodies:
        for node, following in pairwise(body):
            target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
            text = following.value if isinstance(following, ast.Expr) else None
            if isinstance(target, ast.Name) and isinstance(text, ast.Constant):
                found[prefix + target.id] = inspect.cleandoc(str(text.value))
    return found
