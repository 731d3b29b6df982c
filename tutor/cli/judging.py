"""Judges beside a loop that goes on looking: the latest answer counts, an older one is stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from tutor.course.model import Exercise

Result = TypeVar("Result")


@dataclass(frozen=True)
class Judged(Generic[Result]):
    """What became of an answer that was judged to the end."""

    exercise: Exercise
    result: Result | None
    error: Exception | None


class Judging(Generic[Result]):
    """One judgement at a time, in a thread of its own."""

    def __init__(self, judge: Callable[[Exercise, threading.Event], Result]) -> None:
        """`judge` ends soon after the event is set, and leaves nothing behind."""
        self._judge = judge
        self._next: Exercise | None = None
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._done: Judged[Result] | None = None

    def start(self, exercise: Exercise) -> None:
        """Judge this one now; one that is still being judged is stopped, and never told of."""
        self._next = exercise
        self._stop.set()
        self._go_on()

    def finished(self) -> Judged[Result] | None:
        """What has been judged since this was last asked."""
        if self._thread is None or self._thread.is_alive():
            return None
        done, self._thread, self._done = self._done, None, None
        if self._next is not None:
            self._go_on()
            return None
        return done

    def end(self) -> None:
        """Stop, and wait until nothing is left."""
        self._next = None
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def _go_on(self) -> None:
        """Begin with what is next, unless one has to end before."""
        if self._next is None or (self._thread is not None and self._thread.is_alive()):
            return
        exercise, self._next, self._done = self._next, None, None
        self._stop = threading.Event()
        arguments = (exercise, self._stop)
        self._thread = threading.Thread(target=self._run, args=arguments, name="judging")
        self._thread.start()

    def _run(self, exercise: Exercise, stop: threading.Event) -> None:
        try:
            self._done = Judged(exercise, self._judge(exercise, stop), None)
        except Exception as error:  # raised again where it can be told of
            self._done = Judged(exercise, None, error)
