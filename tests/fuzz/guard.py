"""Limits for what runs on one input: its process's time, in CPU seconds, and memory."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

MEMORY_MIB = 4096


class TooSlow(BaseException):
    """It took longer than it may: no `except Exception` takes it for something else."""


@contextmanager
def at_most(cpu_s: float) -> Iterator[None]:
    """Raises `TooSlow` when what is inside uses more of the processor; a busy machine is no matter.

    Regular expressions look for signals now and then, so that it ends them too.
    """

    def give_up(number: int, frame: FrameType | None) -> None:
        raise TooSlow(f"more than {cpu_s:g} s of CPU time")

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, cpu_s)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def limit_memory(mebibytes: int = MEMORY_MIB) -> None:
    """From now on, what takes more memory gets a MemoryError."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))
