"""What the files would hold once every mend is done."""

from __future__ import annotations

from collections.abc import Callable

from envcheck.records import Record

Read = Callable[[str], "str | None"]
"""The text of a file; None where there is none, or none that can be read as text."""


class Change(Record):
    """One file, before and after."""

    path: str
    before: str | None
    """None: the file is made."""
    after: str | None
    """None: the file is put aside, under another name."""
    whys: tuple[str, ...]
    """What each part of the change is for: "SH102: the conda of ... is gone"."""


class Draft:
    """Files as they are, with the changes so far."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._before: dict[str, str | None] = {}
        self._now: dict[str, str | None] = {}
        self._whys: dict[str, list[str]] = {}

    def text(self, path: str) -> str | None:
        """What the file would hold now; None where it is not there."""
        if path not in self._now:
            self._before[path] = self._now[path] = self._read(path)
        return self._now[path]

    def put(self, path: str, text: str | None, why: str) -> None:
        """Let the file hold this; None puts it aside."""
        if self.text(path) != text:
            self._now[path] = text
            self._whys.setdefault(path, []).append(why)

    def changes(self) -> tuple[Change, ...]:
        """Every file that would change."""
        return tuple(
            Change(path, self._before[path], now, tuple(dict.fromkeys(self._whys[path])))
            for path, now in self._now.items()
            if now != self._before[path]
        )
