"""Ends a process with everything it started, and finds what has left the family."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress

import psutil

MARK = "TUTOR_RUN"
"""Environment variable whose value marks every process of one run."""
_ROUNDS = 20


def end(process: subprocess.Popen[bytes]) -> bool:
    """Kill the process and all its descendants; whether it had any.

    Descendants are stopped before they are killed, round by round, so that none starts another one
    in between.
    """
    found = _stopped_descendants(process.pid) if process.returncode is None else []
    if os.name == "posix":
        with suppress(ProcessLookupError, PermissionError):  # the whole group is gone already
            os.killpg(process.pid, signal.SIGKILL)
    if process.poll() is None:
        process.kill()
    for descendant in found:
        _quietly(descendant.kill)
    process.wait()
    return bool(found)


def end_marked(mark: str) -> None:
    """Kill every process that carries the run's mark, wherever it has gone."""
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) == mark:
                process.kill()
        except (psutil.Error, OSError):
            continue  # not ours to look at, or gone


def memory_mib(process: psutil.Process, *, with_family: bool) -> float:
    """Resident memory of the process, with that of its descendants if asked; 0 when it is gone."""
    try:
        members = [process, *(process.children(recursive=True) if with_family else ())]
    except psutil.Error:
        return 0.0
    return sum(_resident(member) for member in members) / (1024 * 1024)


def _stopped_descendants(pid: int) -> list[psutil.Process]:
    found: dict[int, psutil.Process] = {}
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


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def _quietly(act: Callable[[], None]) -> None:
    with suppress(psutil.Error):
        act()
