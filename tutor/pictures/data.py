"""Reads a scene, which may come from a learner's process: at worst that gives a sentence."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

MOST_CELLS = 20_000
"""Numbers of one table or list: more than the largest terminal has cells."""
MOST_TEXT = 300


class Malformed(Exception):
    """What a scene holds cannot be drawn: the end of a sentence."""


class Data:
    """A scene, or a part of one. Asking for a key says what must stand there."""

    def __init__(self, values: object, at: str = "") -> None:
        if not isinstance(values, Mapping):
            raise Malformed(f"{at or 'a scene'} must be a table of names and values")
        self._values: Mapping[str, Any] = values
        self._at = at

    def has(self, key: str) -> bool:
        """Whether something stands there."""
        return self._values.get(key) is not None

    def text(self, key: str, default: str = "") -> str:
        """A text that moves no cursor."""
        return self._text(key, self._values.get(key, default))

    def texts(self, key: str) -> list[str]:
        """A list of texts, empty when it is left out."""
        return [self._text(key, item) for item in self._list(key, self._values.get(key, []))]

    def number(self, key: str, default: float | None = None) -> float:
        """A number, perhaps nan or infinite."""
        return self._number(key, self._values.get(key, default))

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        return self._whole(key, self._values.get(key, default))

    def flag(self, key: str) -> bool:
        """True or false, false when it is left out."""
        return self._values.get(key, False) is True

    def numbers(self, key: str) -> list[float]:
        """A list of numbers."""
        return [self._number(key, item) for item in self._list(key, self._values.get(key))]

    def wholes(self, key: str) -> list[int]:
        """A list of whole numbers, none of them huge."""
        return [self._whole(key, item) for item in self._list(key, self._values.get(key))]

    def table(self, key: str) -> list[list[float]]:
        """Rows of equally many numbers, one at least."""
        rows = [
            [self._number(key, item) for item in self._list(key, row)]
            for row in self._list(key, self._values.get(key))
        ]
        if not rows or not rows[0] or len({len(row) for row in rows}) > 1:
            raise Malformed(f"`{self._at}{key}` must be rows of equally many numbers")
        return rows

    def items(self, key: str) -> list[Data]:
        """Parts that are tables of names and values themselves, one at least."""
        found = self._list(key, self._values.get(key))
        if not found:
            raise Malformed(f"`{self._at}{key}` must not be empty")
        return [Data(item, f"{self._at}{key}: ") for item in found]

    def raw(self, key: str) -> Any:
        """Whatever stands there."""
        return self._values.get(key)

    def _list(self, key: str, found: object) -> list[Any]:
        if not isinstance(found, list | tuple) or len(found) > MOST_CELLS:
            raise Malformed(f"`{self._at}{key}` must be a list")
        return list(found)

    def _text(self, key: str, found: object) -> str:
        if not isinstance(found, str):
            raise Malformed(f"`{self._at}{key}` must be a text")
        return "".join(sign for sign in found[:MOST_TEXT] if sign.isprintable())

    def _number(self, key: str, found: object) -> float:
        if not isinstance(found, bool | int | float):
            raise Malformed(f"`{self._at}{key}` must be made of numbers")
        return found

    def _whole(self, key: str, found: object) -> int:
        if not isinstance(found, int) or not -(10**9) <= found <= 10**9:
            raise Malformed(f"`{self._at}{key}` must be a whole number")
        return int(found)


def shape_of(values: object) -> tuple[int, ...]:
    """The lengths of nested lists of numbers; Malformed where they are not all alike."""
    if not isinstance(values, list | tuple):
        if not isinstance(values, bool | int | float):
            raise Malformed("an array must be made of numbers")
        return ()
    if len(values) > MOST_CELLS:
        raise Malformed("an array is too large to be drawn")
    inner = {shape_of(item) for item in values}
    if len(inner) > 1:
        raise Malformed("an array must have rows of equal length")
    return (len(values), *(inner.pop() if inner else ()))


def written(number: float, digits: int = 4, *, unicode: bool = True) -> str:
    """A number as short as it can be read: 3, -0.25, 1.2e+05, nan, ∞."""
    if isinstance(number, bool):
        return str(number)
    if math.isnan(number):
        return "nan"
    if math.isinf(number):
        return ("-" if number < 0 else "") + ("∞" if unicode else "inf")
    if float(number).is_integer() and abs(number) < 10**6:
        return str(int(number))
    return f"{number:.{digits}g}"
