"""What JSON holds as our records again: every field is checked by its record's own annotation.

The document may be anybody's: what does not fit is refused with its place, and what could fool
a terminal is spelt out.
"""

from __future__ import annotations

import re
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from envcheck.facts import System, Trial, Unknown
from envcheck.records import Record, is_optional, key_of, names_of

Kind = TypeVar("Kind", bound=Record)

ENTRIES = 20_000
"""Most entries of one list or object: ten times the packages of the largest environments."""
CHARACTERS = 131_072
"""Longest text: Linux hands no program a longer variable."""
CHARACTERS_OF_LINES = 8_192
"""Longest text of several lines; what probes keep of a program's words is half of that."""
WHOLE = 2**53
"""Up to it every reader of JSON has the same whole numbers."""
OF_LINES = frozenset({"detail", "problem", "reason", "smi_detail", "text", "trouble", "warnings"})
"""Fields whose text may have line ends: programs' words, and pieces of start files."""
CHOICES: dict[tuple[type[Record], str], tuple[str, ...]] = {
    (System, "platform"): ("linux", "macos", "windows"),
    (System, "kind"): ("native", "wsl1", "wsl2", "container", "vm"),
    (Trial, "outcome"): ("ok", "error", "signal", "timeout", "flood", "gone", "not-started"),
}
"""Fields that hold one of a few words, which checks choose by."""
NOT_SAID = Unknown("this snapshot does not say it")
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Control characters, those that turn the direction of text, and halves of characters."""
NAMES = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    NoneType: "null",
    list: "a list",
    dict: "an object",
}


class Misfit(Exception):
    """A value that does not fit its record. Its text names the place and what is wrong there."""


class Reading:
    """One document as it is made into records."""

    def __init__(self) -> None:
        self.left_out: dict[str, None] = {}
        """Where keys stand that are not known here; those of a list's items once."""
        self._hints: dict[type[Record], dict[str, Any]] = {}

    def record(self, value: object, kind: type[Kind], place: str) -> Kind:
        """The record that `plain` made this of. Raises `Misfit`."""
        said = _object(value, place)
        hints = self._hints_of(kind)
        fields = {key_of(kind, name): name for name in names_of(kind)}
        for key in said.keys() - fields.keys():
            if len(self.left_out) < ENTRIES:
                self.left_out[re.sub(r"\[\d+\]", "[]", f"{place}.{shown(key)}")] = None
        found: dict[str, Any] = {}
        for key, name in fields.items():
            hint, inside = hints[name], f"{place}.{key}"
            if key in said:
                _check_choice(said[key], CHOICES.get((kind, name)), inside)
                found[name] = self.value(said[key], hint, inside, name in OF_LINES)
            elif Unknown in get_args(hint):
                found[name] = NOT_SAID
            elif not is_optional(kind, name):
                raise Misfit(f"{inside} is missing")
        return kind(**found)

    def value(self, value: Any, hint: Any, place: str, lines: bool = False) -> Any:
        """The value that `plain` made this of, for an annotation; `lines`: whether it has any.

        Raises `Misfit`.
        """
        chosen = _chosen(value, hint, place)
        if chosen is Unknown:
            return Unknown(self.value(value["unknown"], str, f"{place}.unknown", True))
        arguments = get_args(chosen)
        if isinstance(value, list):
            _bound(value, place)
            each = (self.value(item, arguments[0], f"{place}[{i}]", lines)
                    for i, item in enumerate(value))  # fmt: skip
            return tuple(each)
        if isinstance(value, dict) and arguments:
            _bound(value, place)
            return {
                _text(key, place, False): self.value(item, arguments[1], f"{place}.{shown(key)}")
                for key, item in value.items()
            }
        if isinstance(value, dict):
            return self.record(value, chosen, place)
        if isinstance(value, str):
            return _text(value, place, lines)
        return _number(value, place, chosen)

    def _hints_of(self, kind: type[Record]) -> dict[str, Any]:
        """The annotations of a record, as types."""
        if kind not in self._hints:
            self._hints[kind] = get_type_hints(kind)
        return self._hints[kind]


def shown(text: str) -> str:
    """A piece of a document as a sentence can repeat it."""
    return UNPRINTABLE.sub("?", text.replace("\n", " "))[:60]


def _chosen(value: object, hint: Any, place: str) -> Any:
    """The alternative of an annotation that this kind of value fits."""
    offered = alternatives(hint)
    if Unknown in offered and isinstance(value, dict) and value.keys() == {"unknown"}:
        return Unknown
    wanted = [one for one in offered if one is not Unknown]
    fitting = next((one for one in wanted if _fits(value, kind_of(one))), None)
    if fitting is None:
        names = " or ".join(NAMES[kind_of(one)] for one in wanted)
        raise Misfit(f"{place} is {_name(value)}, not {names}")
    return fitting


def alternatives(hint: Any) -> tuple[Any, ...]:
    """What an annotation lets a value be: `str | None` is either of two."""
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def kind_of(hint: Any) -> type:
    """What JSON holds a value of this annotation as."""
    if get_origin(hint) is tuple:
        return list
    if get_origin(hint) is dict or (isinstance(hint, type) and issubclass(hint, Record)):
        return dict
    if hint in NAMES:
        kind: type = hint
        return kind
    raise TypeError(f"no rule for fields of {hint!r}")


def _fits(value: object, kind: type) -> bool:
    if isinstance(value, bool):  # which is an int to Python
        return kind is bool
    return isinstance(value, (int, float) if kind is float else kind)


def _name(value: object) -> str:
    return NAMES.get(type(value), "no value of JSON's")


def _object(value: object, place: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Misfit(f"{place} is {_name(value)}, not {NAMES[dict]}")
    _bound(value, place)
    return value


def _bound(entries: list[Any] | dict[str, Any], place: str) -> None:
    if len(entries) > ENTRIES:
        raise Misfit(f"{place} has {len(entries)} entries, and {ENTRIES} are read at most")


def _check_choice(value: object, choices: tuple[str, ...] | None, place: str) -> None:
    if choices and isinstance(value, str) and value not in choices:
        raise Misfit(f'{place} is "{shown(value)}", not one of {", ".join(choices)}')


def _number(value: Any, place: str, kind: type) -> Any:
    """A number that was measured; true, false and null as they are."""
    if value is None or isinstance(value, bool):
        return value
    if not -WHOLE <= value <= WHOLE:  # holds for NaN, too
        raise Misfit(f"{place} is a number that nothing measures: it is too large, or none at all")
    return float(value) if kind is float else value


def _text(text: str, place: str, lines: bool) -> str:
    """The text with what could fool a terminal spelt out."""
    limit = CHARACTERS_OF_LINES if lines else CHARACTERS
    if len(text) > limit:
        raise Misfit(f"{place} has {len(text)} characters, and {limit} are read at most")
    spelt = UNPRINTABLE.sub(_spelt, text)
    return spelt if lines else spelt.replace("\n", "\\x0a")


def _spelt(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"
