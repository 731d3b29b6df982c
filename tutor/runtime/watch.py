"""Watches from outside what an answer takes: memory, processes, threads, files.

The system's own limits (tutor/worker/limits.py) are not on every system and not for every user;
this is. Looking takes a fiftieth of the time at most, but for what has to be looked at for long:
then it is done twice a second.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tutor.course.model import Limits
from tutor.runtime import family, sentences
from tutor.runtime.sentences import Ending

PROCESSES = 64
THREADS = 256 + 8 * (os.cpu_count() or 1)
"""Libraries for numbers start one or two for each core, and so does each worker of a loader."""
FILES = 2000
FILES_MIB = 256
_FAMILY_S = 0.05
_FILES_S = 0.2
_SHARE = 50
_SELDOM_S = 0.5


class Watch:
    """Looks at a worker's family and at its folder, each as often as it may."""

    def __init__(self, pid: int, place: Path, limits: Limits) -> None:
        self._pid = pid
        self._place = str(place)
        self._limits = limits
        self._looks = (_Look(self._at_family, _FAMILY_S), _Look(self._at_files, _FILES_S))

    def breach(self) -> Ending | None:
        """What is beyond its limit now, as the end of the run; None while nothing is."""
        endings = (look.if_due() for look in self._looks)
        return next((ending for ending in endings if ending is not None), None)

    def _at_family(self) -> Ending | None:
        used, allowed = family.use(self._pid), self._limits.memory_mib
        if used.processes > PROCESSES:
            return sentences.processes(PROCESSES)
        if used.threads > THREADS:
            return sentences.threads(THREADS)
        # What forked processes share counts once: that is worth knowing only in the one case.
        if used.memory_mib > allowed:
            alone = used.processes == 1
            if alone or family.own_memory_mib(self._pid) > allowed:
                return sentences.memory(allowed)
        return None

    def _at_files(self) -> Ending | None:
        count, size = 0, 0
        waiting = [self._place]
        while waiting:
            with suppress(OSError), os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    count += 1
                    size += _size(entry)
                    if count > FILES or size > FILES_MIB * 1024 * 1024:
                        return sentences.files(FILES, FILES_MIB)
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
        return None


class _Look:
    """Looks at one thing, not more often than every so many seconds, nor for too much time."""

    def __init__(self, act: Callable[[], Ending | None], every_s: float) -> None:
        self._act = act
        self._every_s = every_s
        self._due = 0.0

    def if_due(self) -> Ending | None:
        if time.monotonic() < self._due:
            return None
        begin = time.thread_time()
        ending = self._act()
        pause = max(self._every_s, _SHARE * (time.thread_time() - begin))
        self._due = time.monotonic() + min(pause, _SELDOM_S)
        return ending


def _size(entry: os.DirEntry[str]) -> int:
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return 0  # gone meanwhile
    return 512 * found.st_blocks if hasattr(found, "st_blocks") else found.st_size
