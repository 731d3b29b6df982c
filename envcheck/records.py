"""Records: what our facts, findings and reports are made of.

They are declared and type-checked like frozen dataclasses. The standard ones are not used here
because each class of theirs is compiled when it is imported: that, and what they import, was half
of a quick check's time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    from typing_extensions import dataclass_transform

    Kind = TypeVar("Kind", bound="Record")
else:

    def dataclass_transform(**_: object) -> Callable:
        """What type checkers are told; nothing at run time."""
        return lambda kind: kind


@dataclass_transform(frozen_default=True)
class Record:
    """A value with named fields: its annotations, those with a default last. It never changes.

    Calling it raises `TypeError` for a field that is missing, unknown or given twice.
    """

    _names: tuple[str, ...] = ()
    _known: frozenset[str] = frozenset()
    _defaults: dict[str, object] = {}
    _least: int = 0
    """So many values, given in order, are enough: all fields behind them have a default."""
    _keys: dict[str, str] = {}
    """What JSON calls a field whose own name there is a keyword of Python."""

    def __init_subclass__(cls) -> None:
        own = cls.__annotations__
        cls._names = tuple(dict.fromkeys((*cls._names, *own)))
        cls._known = frozenset(cls._names)
        defaults = {name: vars(cls)[name] for name in own if name in vars(cls)}
        cls._defaults = {**cls._defaults, **defaults}
        needed = [at for at, name in enumerate(cls._names, 1) if name not in cls._defaults]
        cls._least = max(needed, default=0)

    def __init__(self, *values: Any, **named: Any) -> None:
        names = self._names
        if not named and len(values) == len(names):  # the usual ways first, and quick
            self.__dict__.update(zip(names, values))  # noqa: B905  # they are equally long
            return
        if not values and named.keys() == self._known:
            self.__dict__.update(named)
            return
        if not named and self._least <= len(values) < len(names):
            self.__dict__.update(self._defaults)
            self.__dict__.update(zip(names, values, strict=False))
            return
        positional = dict(zip(names, values, strict=False))
        given = {**self._defaults, **positional, **named}
        once = len(values) <= len(names) and positional.keys().isdisjoint(named)
        if not once or len(given) != len(names) or not given.keys() <= self._known:
            kind = type(self).__name__
            missing = ", ".join(name for name in names if name not in given) or "nothing"
            raise TypeError(f"{kind} has the fields {', '.join(names)}; {missing} is missing")
        self.__dict__.update(given)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *(self.__dict__[name] for name in self._names)))

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in items(self))
        return f"{type(self).__name__}({said})"


def replace(record: Kind, **changes: Any) -> Kind:
    """A copy of a record with some of its fields changed."""
    return type(record)(**{**record.__dict__, **changes})


def names_of(kind: type[Record]) -> tuple[str, ...]:
    """The names of a record's fields, in order."""
    return kind._names


def is_optional(kind: type[Record], name: str) -> bool:
    """Whether a field has a default."""
    return name in kind._defaults


def items(record: Record) -> Iterator[tuple[str, Any]]:
    """The fields of a record with their values, in order."""
    held = record.__dict__
    return ((name, held[name]) for name in record._names)


def key_of(kind: type[Record], name: str) -> str:
    """What JSON calls a field."""
    return kind._keys.get(name, name)


def keys_of(record: Record) -> dict[str, str]:
    """What JSON calls those fields that it calls by another name."""
    return record._keys
