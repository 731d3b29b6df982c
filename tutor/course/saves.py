"""Which files were saved: found by looking, for events do not arrive from every file system.

An editor may write in place or put a new file there, take it away in between, or be halfway
through: a file counts as saved once it has changed and then been left alone for a moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

QUIET_S = 0.15
"""A file that stays so long as it is has been written to its end."""

EMPTY_S = 1.0
"""The same for an empty one: many editors empty a file before they fill it."""

READ_BYTES = 1 << 20
"""No answer is longer: of a larger file the beginning is compared."""


@dataclass(frozen=True)
class _Look:
    """What tells one state of a file from another. Content too: clocks of disks may be coarse."""

    changed_ns: int
    inode: int
    size: int
    content: bytes


@dataclass
class _File:
    """What was seen of a file."""

    known: _Look | None
    """When it was last told of."""
    seen: _Look | None
    since: float


class Saves:
    """Remembers how files looked, and tells which were saved since."""

    def __init__(self, paths: Sequence[Path], now: float) -> None:
        """What is there already counts as told. `now` is any clock that only goes on."""
        self._files = {path: _File(look := _look(path), look, now) for path in paths}

    def told(self, path: Path) -> None:
        """Take the file as it is for known: we have just written or judged it."""
        file = self._files[path]
        file.known = file.seen = _look(path)

    def look(self, now: float) -> list[Path]:
        """The files saved since the last look, the latest at the end."""
        saved = [path for path, file in self._files.items() if _is_saved(path, file, now)]
        return sorted(saved, key=lambda path: self._changed_ns(path))

    def latest(self) -> Path | None:
        """The file that was saved last; None where none is there."""
        there = [path for path, file in self._files.items() if file.known is not None]
        return max(there, key=self._changed_ns, default=None)

    def _changed_ns(self, path: Path) -> int:
        known = self._files[path].known
        return known.changed_ns if known else 0


def _is_saved(path: Path, file: _File, now: float) -> bool:
    look = _look(path)
    if look != file.seen:
        file.seen, file.since = look, now
    if look is None or look == file.known:
        return False
    if now - file.since < (QUIET_S if look.size else EMPTY_S):
        return False
    file.known = look
    return True


def _look(path: Path) -> _Look | None:
    """How the file is now; None where there is none, or none that can be read."""
    try:
        with open(path, "rb") as stream:
            content = stream.read(READ_BYTES)
        status = path.stat()
    except OSError:
        return None
    return _Look(status.st_mtime_ns, status.st_ino, status.st_size, content)
