"""Typed access to what an author wrote; every complaint becomes a Problem and reading goes on."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tutor.course.model import ID
from tutor.course.problem import Problem, near

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def read_text(file: Path, problems: list[Problem]) -> str | None:
    """The file's text; None, with a problem told, when there is none to be had."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        problems.append(Problem(file, "The file is missing; write it."))
    except UnicodeDecodeError as error:
        place = f"byte {error.start}"
        problems.append(Problem(file, f"The file isn't UTF-8 ({place}); save it as UTF-8."))
    except OSError as error:
        problems.append(Problem(file, f"The file can't be read ({error.strerror})."))
    return None


def read_toml(file: Path, problems: list[Problem]) -> Fields | None:
    """The file's top table; None, with a problem told, when it isn't TOML."""
    text = read_text(file, problems)
    if text is None:
        return None
    try:
        return Fields(file, tomllib.loads(text), problems)
    except ValueError as error:  # TOML's own, and that of a number with thousands of digits
        problems.append(Problem(file, f"This isn't valid TOML: {error}."))
    except RecursionError:
        problems.append(Problem(file, "This TOML is nested too deep to be read."))
    return None


def read_page(file: Path, problems: list[Problem]) -> tuple[Fields, str] | None:
    """What stands between the first two `---` lines, and the Markdown after them."""
    text = read_text(file, problems)
    if text is None:
        return None
    head, line, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not line:
        problems.append(
            Problem(file, "The head is missing; begin with `---`, title, exercises, `---`.")
        )
        return None
    values: dict[str, Any] = {}
    for entry in filter(str.strip, head.splitlines()):
        key, colon, value = (part.strip() for part in entry.partition(":"))
        if not colon:
            problems.append(Problem(file, f"The head's line {entry!r} isn't `key: value`."))
            continue
        values[key] = _head_value(value)
    return Fields(file, values, problems), body.strip()


def _head_value(value: str) -> str | list[str]:
    """`[a, b]` as a list, anything else as text without its quotes."""
    if value.startswith("[") and value.endswith("]"):
        return [name.strip() for name in value[1:-1].split(",") if name.strip()]
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


class Fields:
    """One table of a file. Asking for a key says what must stand there."""

    def __init__(self, file: Path, values: dict[str, Any], problems: list[Problem], at: str = ""):
        self.file = file
        self.values = values
        self.problems = problems
        self.at = at
        self.asked: list[str] = []

    def complain(self, sentence: str) -> None:
        """Remember a problem of this file."""
        self.problems.append(Problem(self.file, sentence))

    def text(self, key: str) -> str:
        """A text that isn't empty."""
        value = self._value(key, "")
        if not isinstance(value, str) or not value.strip():
            self.complain(f"`{self.at}{key}` must be a text; write one.")
            return ""
        return value.strip()

    def id(self, key: str) -> str:
        """A name that may be a file's and is stored for ever."""
        value = self.text(key)
        if value and not ID.fullmatch(value):
            self.complain(f"`{self.at}{key}` is {value!r}; use small letters, digits and dashes.")
            return ""
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty when the key is left out."""
        value = self._value(key, [])
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            self.complain(f"`{self.at}{key}` must be a list of texts.")
            return ()
        return tuple(text.strip() for text in value)

    def ids(self, key: str) -> tuple[str, ...]:
        """A list of names that may be files'."""
        names = self.texts(key)
        for name in names:
            if not ID.fullmatch(name):
                self.complain(f"`{self.at}{key}` has {name!r}; use small letters, digits, dashes.")
        return tuple(name for name in names if ID.fullmatch(name))

    def number(self, key: str, default: float | None = None) -> float:
        """A number above 0."""
        value = self._value(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1e9:
            self.complain(f"`{self.at}{key}` must be a number above 0.")
            return default or 1
        return value

    def flag(self, key: str) -> bool:
        """True or false, false when the key is left out."""
        value = self._value(key, False)
        if not isinstance(value, bool):
            self.complain(f"`{self.at}{key}` must be true or false.")
            return False
        return value

    def choice(self, key: str, names: Sequence[str]) -> str:
        """One of the names; the first of them after a complaint."""
        value = self._value(key, None)
        if value not in names:
            given = "nothing" if value is None else repr(value)
            self.complain(f"`{self.at}{key}` must be one of {', '.join(names)}, not {given}.")
            return names[0]
        return str(value)

    def option(self, key: str, names: Sequence[str]) -> str | None:
        """One of the names, None when the key is left out."""
        self.asked.append(key)
        return self.choice(key, names) if key in self.values else None

    def table(self, key: str) -> Fields:
        """A table inside this one, empty when the key is left out."""
        value = self._value(key, {})
        if not isinstance(value, dict):
            self.complain(f"`{self.at}{key}` must be a table.")
            value = {}
        return Fields(self.file, value, self.problems, f"{self.at}{key}.")

    def tables(self, key: str) -> list[Fields]:
        """The `[[key]]` tables, one at least."""
        value = self._value(key, [])
        if not isinstance(value, list) or not value or not all(isinstance(t, dict) for t in value):
            self.complain(f"There is no [[{key}]]; write one at least.")
            return []
        return [Fields(self.file, table, self.problems, f"{key}.") for table in value]

    def finish(self) -> None:
        """Complain about every key that nobody asked for: it is a slip, or has no effect."""
        for key in self.values:
            if key not in self.asked:
                self.complain(f"`{self.at}{key}` means nothing here.{near(key, self.asked)}")

    def _value(self, key: str, default: object) -> Any:
        self.asked.append(key)
        return self.values.get(key, default)
