"""The JSON Schema that describes our records."""

from __future__ import annotations

from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from envcheck.facts import Unknown
from envcheck.records import Record, key_of, names_of

JsonObject = dict[str, Any]


def schema_of(kind: Any, **head: Any) -> JsonObject:
    """JSON Schema (2020-12) of a record; `head` stands before it."""
    definitions: JsonObject = {}
    body = _schema(kind, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **head,
        **body,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(hint: Any, definitions: JsonObject) -> JsonObject:
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is Unknown:
        return {
            "type": "object",
            "properties": {"unknown": {"type": "string"}},
            "required": ["unknown"],
            "additionalProperties": False,
        }
    if origin in (Union, UnionType):
        return {"anyOf": [_schema(argument, definitions) for argument in arguments]}
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(arguments[1], definitions)}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    if isinstance(hint, type) and issubclass(hint, Record):
        return _reference(hint, definitions)
    names = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
    return {"type": names[hint]}


def _reference(kind: type[Record], definitions: JsonObject) -> JsonObject:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # holds the place while the fields are described
        hints = get_type_hints(kind)
        members = {key_of(kind, own): _schema(hints[own], definitions) for own in names_of(kind)}
        definitions[name] = {
            "type": "object",
            "description": (kind.__doc__ or "").strip().splitlines()[0],
            "properties": members,
            "required": list(members),
        }
    return {"$ref": f"#/$defs/{name}"}
