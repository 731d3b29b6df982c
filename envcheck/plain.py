"""Our records as what JSON can hold."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from envcheck.facts import Unknown
from envcheck.records import Record, items, keys_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def plain(value: Any, told: Callable[[str], str] | None = None) -> Any:
    """A value as dicts, lists, strings and numbers; `told` has the last word on each text.

    Records become objects, `Unknown` becomes `{"unknown": reason}`, bytes of an examined
    machine that are no UTF-8 become `\\xNN`.
    """
    kind = type(value)
    if kind is str:  # the usual ones first, by what they are and not by whose kind they are
        text = value if value.isascii() else _readable(value)
        return told(text) if told else text
    if value is None or kind is bool or kind is int:
        return value
    if kind is tuple or kind is list:
        return [plain(item, told) for item in value] if value else []
    if isinstance(value, Unknown):
        return {"unknown": plain(value.reason, told)}
    if isinstance(value, Record):
        keys = keys_of(value)
        return {keys.get(name, name): plain(part, told) for name, part in items(value)}
    if isinstance(value, dict):
        return {plain(key, told): plain(item, told) for key, item in value.items()}
    return value.value if isinstance(value, Enum) else value


def _readable(text: str) -> str:
    """Text whose undecodable bytes are spelt out, so that any JSON reader takes it."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # half a character of UTF-16, as somebody's JSON may have it
        return text.encode("utf-8", "backslashreplace").decode("utf-8")
