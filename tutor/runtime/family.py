"""A process and everything it started: what it takes, its end, and who has left the family."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

import psutil

MARK = "TUTOR_RUN"
"""Environment variable whose value marks every process of one run."""
_ROUNDS = 20
_MIB = 1024 * 1024
_HAS_PROC = os.path.exists(f"/proc/self/task/{os.getpid()}/children")
_PAGE = os.sysconf("SC_PAGE_SIZE") if _HAS_PROC else 0


@dataclass(frozen=True)
class Use:
    """What a family of processes takes."""

    processes: int
    threads: int
    memory_mib: float
    """Resident memory, each process by itself: what they share is counted more than once."""


@dataclass(frozen=True)
class _Member:
    pid: int
    threads: int
    resident: int


class Process(Protocol):
    """A process that we started, or had forked; subprocess.Popen is one."""

    pid: int
    returncode: int | None

    def poll(self) -> int | None:
        """Its exit code if it has ended."""

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, once it has ended; raises subprocess.TimeoutExpired."""

    def kill(self) -> None:
        """End this process alone."""


def end(process: Process) -> bool:
    """Kill the process and all its descendants; whether it had any.

    Descendants are stopped before they are killed, round by round, so that none starts another one
    in between.
    """
    found = _stopped_descendants(process.pid) if process.returncode is None else []
    if os.name == "posix":
        with suppress(ProcessLookupError, PermissionError):  # the whole group is gone already
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    for descendant in found:
        _quietly(descendant.kill)
    process.wait()
    if os.name == "posix" and isinstance(process, subprocess.Popen):  # a fork has a mother for that
        _reap(process.pid)
    return bool(found)


def _reap(pid: int) -> None:
    """Take leave of a child that asked to be traced: it seemed to have ended when it stopped."""
    with suppress(psutil.Error, ChildProcessError):
        child = psutil.Process(pid)
        for _ in range(_ROUNDS):
            if child.ppid() != os.getpid():
                return
            if child.status() == psutil.STATUS_ZOMBIE:
                os.waitpid(pid, 0)
                return
            time.sleep(0.01)


def end_marked(mark: str) -> None:
    """Kill every process that carries the run's mark, wherever it has gone."""
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) == mark:
                process.kill()
        except (psutil.Error, OSError):
            continue  # not ours to look at, or gone


def use(pid: int) -> Use:
    """What the process and its descendants take now; nothing when it is gone."""
    members = _by_proc(pid) if _HAS_PROC else _by_psutil(pid)
    resident = sum(member.resident for member in members)
    return Use(len(members), sum(member.threads for member in members), resident / _MIB)


def own_memory_mib(pid: int) -> float:
    """Memory of the process and its descendants, what they share counted once; slower to learn."""
    return sum(_own_memory(member.pid) for member in _by_psutil(pid)) / _MIB


def _by_proc(pid: int) -> list[_Member]:
    """The family as Linux tells it: no need to look at every process of the machine."""
    found: list[_Member] = []
    waiting = [pid]
    while waiting:
        place = f"/proc/{waiting.pop()}"
        try:
            threads = os.listdir(f"{place}/task")
            resident = int(_read(f"{place}/statm").split()[1]) * _PAGE
        except (OSError, IndexError):
            continue  # it has ended
        found.append(_Member(int(place[6:]), len(threads), resident))
        for thread in threads:
            with suppress(OSError):
                waiting += map(int, _read(f"{place}/task/{thread}/children").split())
    return found


def _by_psutil(pid: int) -> list[_Member]:
    found = []
    with suppress(psutil.Error):
        process = psutil.Process(pid)
        for member in [process, *process.children(recursive=True)]:
            with suppress(psutil.Error):
                resident = member.memory_info().rss
                found.append(_Member(member.pid, member.num_threads(), resident))
    return found


def _own_memory(pid: int) -> int:
    try:
        memory = psutil.Process(pid).memory_full_info()
    except psutil.Error:
        return 0
    return int(getattr(memory, "pss", memory.uss))


def _read(path: str) -> str:
    with open(path, encoding="ascii") as file:
        return file.read()


def _stopped_descendants(pid: int) -> list[psutil.Process]:
    found: dict[int, psutil.Process] = {}
    if _HAS_PROC and len(_by_proc(pid)) < 2:  # most have none: no look at every process for that
        return []
    for _ in range(_ROUNDS):
        try:
            children = psutil.Process(pid).children(recursive=True)
        except psutil.Error:
            break
        fresh = [child for child in children if child.pid not in found]
        if not fresh:
            break
        for child in fresh:
            found[child.pid] = child
            _quietly(child.suspend)
    return list(found.values())


def _quietly(act: Callable[[], None]) -> None:
    with suppress(psutil.Error):
        act()
