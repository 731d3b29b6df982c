"""Judges many answers on this machine, several at a time."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Sequence

from tutor.runtime.grading.jobs import Job, Judge
from tutor.runtime.grading.marks import Mark

TICK_S = 0.2


def judged(
    jobs: Sequence[Job], judge_one: Judge, width: int, stop: threading.Event
) -> Iterator[tuple[Job, Mark]]:
    """Every job with its mark, as they are done, `width` at a time; ends early after `stop`."""
    todo: queue.SimpleQueue[Job] = queue.SimpleQueue()
    done: queue.SimpleQueue[tuple[Job, Mark | BaseException]] = queue.SimpleQueue()
    for job in jobs:
        todo.put(job)

    def work() -> None:
        while not stop.is_set():
            try:
                job = todo.get_nowait()
            except queue.Empty:
                return
            try:
                done.put((job, judge_one(job)))
            except BaseException as error:  # handed on: a thread that ends silently loses a job
                done.put((job, error))
                return

    threads = [threading.Thread(target=work) for _ in range(min(width, len(jobs)))]
    for thread in threads:
        thread.start()
    try:
        for _ in jobs:
            item = _next(done, stop)
            if item is None:
                return
            job, mark = item
            if isinstance(mark, BaseException):
                raise mark
            yield job, mark
    finally:
        while not todo.empty():
            todo.get_nowait()
        for thread in threads:
            thread.join()


def _next(
    done: queue.SimpleQueue[tuple[Job, Mark | BaseException]], stop: threading.Event
) -> tuple[Job, Mark | BaseException] | None:
    """What is done next; None once there is a stop. Waits in short turns, so that it is heard."""
    while not stop.is_set():
        try:
            return done.get(timeout=TICK_S)
        except queue.Empty:
            continue
    return None
