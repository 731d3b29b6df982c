"""Facts of a machine that nobody has: of the right types, and filled with whatever is at hand."""

from __future__ import annotations

from functools import cache
from random import Random
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from envcheck.facts import Facts, System, Trial, Unknown
from envcheck.records import Record, names_of, replace
from tests.envcheck.formats.reports import SICK
from tests.envcheck.known import HEALTHY

NUMBERS = (0, 1, -1, 2**31, 2**53, -(2**53))
RATES = (0.0, -1.0, 1e-300, 1e15, 0.5)
CHOICES = {
    (System, "platform"): ("linux", "macos", "windows"),
    (System, "kind"): ("native", "wsl1", "wsl2", "container", "vm"),
    (Trial, "outcome"): ("ok", "error", "signal", "timeout", "flood", "gone", "not-started"),
}
"""Words of ours, which no machine chooses."""
MIRRORED = ("", "linux", "3.12.4", "conda", "venv", "ok", "failed", "timeout", "numpy", "torch")


class Stranger:
    """Changes a record here and there, always in the same way for the same data."""

    def __init__(self, data: bytes) -> None:
        self._random = Random(data[:8])
        rest = data[8:].decode("utf-8", "surrogateescape")
        cut = self._random.randrange(len(rest) + 1)
        self._texts = (rest, rest[:cut], rest[cut:], *rest.split()[:8])

    def facts(self) -> Facts:
        """The facts of a healthy or a sick machine, some of them others."""
        return self.record(self._random.choice((HEALTHY, SICK)), self._random.choice((3, 10, 40)))

    def record(self, record: Any, seldom: int) -> Any:
        """The record with about one value in `seldom` of another content."""
        kind, hints = type(record), hints_of(type(record))
        changes = {}
        for name in names_of(kind):
            words = CHOICES.get((kind, name))
            hit = not self._random.randrange(seldom)
            if hit and words:
                changes[name] = self._random.choice(words)
            elif hit:
                changes[name] = self.new(hints[name], 0)
            else:
                changes[name] = self.inside(vars(record)[name], seldom)
        return replace(record, **changes)

    def inside(self, value: Any, seldom: int) -> Any:
        """The value with parts of its parts changed."""
        if isinstance(value, Record) and not isinstance(value, Unknown):
            return self.record(value, seldom)
        if isinstance(value, tuple):
            return tuple(self.inside(item, seldom) for item in value)
        if isinstance(value, dict):
            return {key: self.inside(item, seldom) for key, item in value.items()}
        return value

    def new(self, hint: Any, depth: int) -> Any:
        """Any value of the type."""
        origin, arguments = get_origin(hint), get_args(hint)
        if origin in (Union, UnionType):
            return self.new(self._random.choice(arguments), depth)
        if origin is tuple:
            count = self._random.choice((0, 1, 2)) if depth < 5 else 0
            return tuple(self.new(arguments[0], depth + 1) for _ in range(count))
        if origin is dict:
            count = self._random.choice((0, 1, 2))
            return {self.text(): self.new(arguments[1], depth + 1) for _ in range(count)}
        if hint is NoneType:
            return None
        if hint in (bool, int, float):
            return self._random.choice({bool: (True, False), int: NUMBERS, float: RATES}[hint])
        return self.text() if hint is str else self.whole(hint, depth)

    def whole(self, kind: type[Record], depth: int) -> Record:
        """A record with nothing but new values."""
        hints = hints_of(kind)
        given = {
            name: self._random.choice(CHOICES[kind, name])
            if (kind, name) in CHOICES
            else self.new(hints[name], depth + 1)
            for name in names_of(kind)
        }
        return kind(**given)

    def text(self) -> str:
        return self._random.choice((*self._texts, *MIRRORED))


@cache
def hints_of(kind: type[Record]) -> dict[str, Any]:
    return get_type_hints(kind)
