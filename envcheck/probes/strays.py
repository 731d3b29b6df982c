"""Programs that left the family of the one that started them, and hold its pipes still."""

from __future__ import annotations

import os
import signal
from collections.abc import Collection, Iterator
from contextlib import suppress


def end_holders(pipes: Collection[int]) -> None:
    """End every other process that has one of these pipes open; Linux alone tells who has.

    Nobody but a program that we started, and what that started, was ever given one.
    """
    names = {f"pipe:[{os.fstat(pipe).st_ino}]" for pipe in pipes}
    for process in _others():
        if not names.isdisjoint(_open_in(process)):
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)


def _others() -> Iterator[int]:
    try:
        names = os.listdir("/proc")
    except OSError:
        return
    yield from (int(name) for name in names if name.isdecimal() and int(name) != os.getpid())


def _open_in(process: int) -> Iterator[str]:
    """What a process has open; nothing of one that is not ours to see, or has ended."""
    folder = f"/proc/{process}/fd"
    with suppress(OSError):
        for number in os.listdir(folder):
            with suppress(OSError):
                yield os.readlink(f"{folder}/{number}")
