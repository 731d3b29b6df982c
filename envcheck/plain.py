"""Our records as what JSON can hold."""

from __future__ import annotations

from enum import Enum

from envcheck.facts import Unknown
from envcheck.records import Record, items, key_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def plain(value: Any) -> Any:
    """A value as dicts, lists, strings and numbers.

    Records become objects, `Unknown` becomes `{"unknown": reason}`, bytes of an examined
    machine that are no UTF-8 become `\\xNN`.
    """
    if isinstance(value, str):
        return value if value.isascii() else _readable(value)
    if isinstance(value, Unknown):
        return {"unknown": plain(value.reason)}
    if isinstance(value, Record):
        return {key_of(value, name): plain(part) for name, part in items(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {plain(key): plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value


def _readable(text: str) -> str:
    """Text whose undecodable bytes are spelt out, so that any JSON reader takes it."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
