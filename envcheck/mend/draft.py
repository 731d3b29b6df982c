"""What the files would hold once every mend is done, and what a new terminal would have."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from envcheck.facts import is_inside
from envcheck.records import Record

Read = Callable[[str], "str | None"]
"""The text of a file; None where there is none. Raises `Closed`."""


class Closed(Exception):
    """A file is there, and its text cannot be had: it is not ours to change."""


class Change(Record):
    """One file, before and after."""

    path: str
    before: str | None
    """None: the file is made."""
    after: str | None
    """None: the file is put aside, under another name."""
    whys: tuple[str, ...]
    """What each part of the change is for: "SH102: the conda of ... is gone"."""


class Terminal(Record):
    """What a new terminal has otherwise than this one."""

    variables: Mapping[str, str | None] = {}
    """As a start file writes it, ~ and $NAME in it; None: not set."""
    gone: tuple[str, ...] = ()
    """Folders that are not on PATH any more, nor what lies in them."""
    behind: tuple[str, ...] = ()
    """Folders that stand last on PATH."""

    def environ(self, now: Mapping[str, str], listsep: str = ":") -> dict[str, str]:
        """The variables of that terminal, from those of this one."""
        new = dict(now)
        for name, text in self.variables.items():
            new.pop(name, None)
            if text is not None:
                new[name] = _expanded(text, now)
        entries = [e for e in new.get("PATH", "").split(listsep) if not _is_in(e, self.gone)]
        last = [entry for entry in entries if _is_in(entry, self.behind)]
        if self.gone or last:
            new["PATH"] = listsep.join([*(e for e in entries if e not in last), *last])
        return new


def _is_in(entry: str, folders: tuple[str, ...]) -> bool:
    return any(is_inside(entry, folder) for folder in folders)


def _expanded(text: str, environ: Mapping[str, str]) -> str:
    if re.fullmatch(r"'[^']*'", text):
        return text[1:-1]
    text = text.replace('"', "")
    if text.startswith("~/"):
        text = environ.get("HOME", "~") + text[1:]
    return re.sub(r"\$(\w+)", lambda found: environ.get(found[1], ""), text)


class Draft:
    """Files as they are, with the changes so far."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._before: dict[str, str | None] = {}
        self._now: dict[str, str | None] = {}
        self._whys: dict[str, list[str]] = {}
        self._closed: set[str] = set()
        self._terminal = Terminal()

    def text(self, path: str) -> str | None:
        """What the file would hold now; None where it is not there, or cannot be read."""
        if path not in self._now:
            self._before[path] = self._now[path] = self._first(path)
        return self._now[path]

    def _first(self, path: str) -> str | None:
        try:
            return self._read(path)
        except Closed:
            self._closed.add(path)
            return None

    def put(self, path: str, text: str | None, why: str) -> bool:
        """Let the file hold this, None puts it aside; whether it changes anything."""
        if self.text(path) == text or path in self._closed:
            return False
        self._now[path] = text
        self._whys.setdefault(path, []).append(why)
        return True

    def is_as_read(self, path: str, first: int, last: int) -> bool:
        """Whether these lines are still those that the facts speak of."""
        now, before = self.text(path), self._before.get(path)
        if now is None or before is None:
            return False
        return now.split("\n")[first - 1 : last] == before.split("\n")[first - 1 : last]

    def expect(self, name: str, value: str | None) -> None:
        """A new terminal has this variable, or has it not."""
        old = self._terminal
        self._terminal = Terminal({**old.variables, name: value}, old.gone, old.behind)

    def expect_path(self, *, gone: tuple[str, ...] = (), behind: tuple[str, ...] = ()) -> None:
        """A new terminal has these folders not on PATH, or has them last."""
        old = self._terminal
        self._terminal = Terminal(old.variables, (*old.gone, *gone), (*old.behind, *behind))

    @property
    def terminal(self) -> Terminal:
        """What a new terminal would have otherwise."""
        return self._terminal

    def changes(self) -> tuple[Change, ...]:
        """Every file that would change."""
        return tuple(
            Change(path, self._before[path], now, tuple(dict.fromkeys(self._whys[path])))
            for path, now in self._now.items()
            if now != self._before[path]
        )
