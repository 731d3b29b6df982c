"""Who looks at what: steps that find facts, and the threads that take them.

One thread takes step after step: they read files, and more threads would only wait for each other.
A step that starts programs leaves the others to a new thread, and so does one that is held up, by a
dead network disk for example: no step's trouble keeps the others from being taken.
"""

from __future__ import annotations

import _thread  # `threading` costs a tenth of a start of Python, and this needs little of it
import time
from collections.abc import Callable, Sequence

from envcheck.facts import Unknown
from envcheck.probes.target import TargetNotFound
from envcheck.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

HELD_UP_S = 0.1
"""A thread that has found nothing for so long gets company."""

Tell = Callable[[str, object], None]


class Step(Record):
    """One fact: what it is called, which facts it is made from, and how."""

    fact: str
    needs: tuple[str, ...]
    find: Callable[..., object]
    waits: bool = False
    """Whether it waits for programs that it starts."""


class Board:
    """Where steps wait to be taken, and where their facts come to lie."""

    def __init__(self, steps: Sequence[Step], tell: Tell) -> None:
        self._waiting = list(steps)
        self._missing = {step.fact for step in steps}
        self._facts: dict[str, Any] = {}
        self._refusal: TargetNotFound | None = None
        self._tell = tell
        self._lock = _thread.allocate_lock()
        self._working = _thread.allocate_lock()
        """Held until the last fact has come, or the target was refused."""

    def facts(self, timeout_s: float) -> dict[str, Any]:
        """What was found once all is, or once the time is up. Raises `TargetNotFound`."""
        end = time.monotonic() + timeout_s
        self._working.acquire()
        self._start_thread()
        found = 0
        while not self._working.acquire(timeout=HELD_UP_S) and time.monotonic() < end:
            if len(self._facts) == found and self._waiting:
                self._start_thread()
            found = len(self._facts)
        if self._refusal:
            raise self._refusal
        return dict(self._facts)

    def _start_thread(self) -> None:
        _thread.start_new_thread(self._work, ())

    def _work(self) -> None:
        """Take steps until there is none that could be taken now."""
        while step := self._take():
            if step.waits and self._waiting:
                self._start_thread()
            self._find(step)

    def _take(self) -> Step | None:
        with self._lock:
            known = self._facts.keys()
            step = next((one for one in self._waiting if known >= set(one.needs)), None)
            if step and not self._refusal:
                self._waiting.remove(step)
                return step
        return None

    def _find(self, step: Step) -> None:
        try:
            fact = step.find(*(self._facts[name] for name in step.needs))
        except TargetNotFound as refusal:
            self._refusal = refusal
            self._end()
            return
        except Exception as error:  # a probe that meets what we never saw must not hide the others
            fact = Unknown(f"the look at it broke: {error!r}")
        self._facts[step.fact] = fact
        self._tell(step.fact, fact)
        with self._lock:
            self._missing.discard(step.fact)
            ended = not self._missing
        if ended:
            self._end()

    def _end(self) -> None:
        with self._lock:
            if self._working.locked():
                self._working.release()
