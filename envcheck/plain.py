"""Our dataclasses as what JSON can hold, and the JSON Schema that describes it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from envcheck.facts import Unknown

JsonObject = dict[str, Any]


def plain(value: Any) -> Any:
    """A value as dicts, lists, strings and numbers.

    Dataclasses become objects, `Unknown` becomes `{"unknown": reason}`, bytes of an examined
    machine that are no UTF-8 become `\\xNN`.
    """
    if isinstance(value, Unknown):
        return {"unknown": plain(value.reason)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return value if value.isascii() else _readable(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {_name(field): plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {plain(key): plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value


def _readable(text: str) -> str:
    """Text whose undecodable bytes are spelt out, so that any JSON reader takes it."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _name(field: Any) -> str:
    """The key of a field: a Python keyword's comes from its metadata."""
    return str(field.metadata.get("key", field.name))


def schema_of(kind: Any, **head: Any) -> JsonObject:
    """JSON Schema (2020-12) of a dataclass; `head` stands before it."""
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
    if is_dataclass(hint) and isinstance(hint, type):
        return _reference(hint, definitions)
    names = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
    return {"type": names[hint]}


def _reference(kind: type, definitions: JsonObject) -> JsonObject:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # holds the place while the fields are described
        hints = get_type_hints(kind)
        members = {_name(f): _schema(hints[f.name], definitions) for f in fields(kind)}
        definitions[name] = {
            "type": "object",
            "description": (kind.__doc__ or "").strip().splitlines()[0],
            "properties": members,
            "required": list(members),
        }
    return {"$ref": f"#/$defs/{name}"}
