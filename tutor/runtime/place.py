"""The private folder of one run, and the folders that a killed host left behind."""

from __future__ import annotations

import os
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO

from tutor.runtime.clear import clear

if os.name == "posix":
    import fcntl

_PREFIX = "tutor-"
_OWNER = "owner"
_swept: set[str] = set()
_sweeping = threading.Lock()


class Place:
    """A folder that exists until `remove`; `work` in it is where the answer runs."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX)).absolute()
        self._owner = _owned(self.path)
        self.work = self.path / "work"
        self.work.mkdir()
        self.traces = self.path / "traces"
        """What faulthandler writes: the lines that run when time is up."""
        _sweep_once(self.path.parent)

    def remove(self) -> None:
        """Remove the folder, also where the answer took rights away."""
        if self._owner.closed:
            return
        if os.name != "posix":  # there nothing that is open can be removed
            self._owner.close()
        clear(self.path)
        self._owner.close()


def _owned(place: Path) -> IO[bytes]:
    """The open file by which others see that this folder is in use, for as long as we live."""
    if os.name != "posix":
        return open(place / _OWNER, "wb")
    file = open(place / f"{_OWNER}.new", "wb")  # noqa: SIM115  # open is what keeps it
    fcntl.flock(file, fcntl.LOCK_EX)
    os.rename(file.name, place / _OWNER)  # under this name it is never seen without its lock
    return file


def _sweep_once(folder: Path) -> None:
    """Remove the places there that a host left when it was killed; once in a process."""
    with _sweeping:
        if str(folder) in _swept:
            return
        _swept.add(str(folder))
    for place in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if _is_orphaned(place):
                clear(place)


def _is_orphaned(place: Path) -> bool:
    """Whether this is a place of ours whose host is gone."""
    owner = place / _OWNER
    if place.is_symlink() or not owner.is_file() or owner.is_symlink():
        return False
    if os.name != "posix":
        owner.unlink()  # fails while its host lives
        return True
    if place.stat().st_uid != os.geteuid():
        return False
    with open(owner, "rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # fails while its host lives
    return True
