"""What a text says of the machine that it comes from: facts read by small patterns, with lines."""

from __future__ import annotations

from collections.abc import Iterable

from envcheck.atlas.cause import LINUX
from envcheck.records import Record

MOST_VALUES = 8
"""A fact keeps this many different values: a log repeats itself."""


class Reader(Record):
    """Reads one fact out of a text."""

    name: str
    words: str
    """What must be there, in small letters, as in `Sign.words`."""
    pattern: str | None = None
    """As in `Sign.pattern`; its first group, where it has one, is the value."""
    value: str | None = None
    """The value where the pattern's own text is not."""
    near: tuple[str, ...] = ()
    """As in `Sign.near`."""


class Told(Record):
    """One value of a fact, and the line that tells it."""

    value: str
    line: str
    number: int
    """The line's, from 1 on."""


class Said:
    """All that a text says. A name that no reader has is a mistake in a cause, and an error."""

    def __init__(self, names: Iterable[str], platform: str | None = None) -> None:
        """A platform that the user named is believed against the text."""
        self.told: dict[str, list[Told]] = {name: [] for name in names}
        self.given_platform = platform

    def add(self, name: str, told: Told) -> None:
        """Keep one more value, unless it is known or there are many."""
        known = self.told[name]
        if len(known) < MOST_VALUES and all(one.value != told.value for one in known):
            known.append(told)

    def full(self, name: str, value: str | None = None) -> bool:
        """Whether no further value is kept; nor this one, where it is named."""
        told = self.told[name]
        return len(told) >= MOST_VALUES or any(one.value == value for one in told)

    def has(self, name: str) -> bool:
        """Whether the text tells it."""
        return bool(self.told[name])

    def value(self, name: str) -> str | None:
        """The value that stands first in the text."""
        told = self.told[name]
        return told[0].value if told else None

    def values(self, name: str) -> tuple[str, ...]:
        """All different values, in the text's order."""
        return tuple(one.value for one in self.told[name])

    def lines(self, name: str) -> tuple[str, ...]:
        """The lines that tell it."""
        return tuple(dict.fromkeys(one.line for one in self.told[name]))

    @property
    def platform(self) -> str | None:
        """linux, macos, windows, wsl, container; None where neither user nor text tells."""
        if self.given_platform:
            return self.given_platform
        for special in ("wsl", "container"):
            if self.has(special):
                return special
        plain = [name for name in ("linux", "macos", "windows") if self.has(name)]
        return max(plain, key=self._how_plain, default=None)

    def _how_plain(self, platform: str) -> tuple[int, int]:
        told = self.told[platform]
        return len(told), -told[0].number

    @property
    def on_linux(self) -> bool:
        """Whether it is known to be Linux: on a machine, in WSL or in a container."""
        return self.platform in LINUX

    @property
    def shell(self) -> str | None:
        """bash, zsh, fish, tcsh, csh, powershell or cmd."""
        return self.value("shell")
