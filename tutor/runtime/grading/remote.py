"""What runs on a Dask worker: the same judge, with the course and the answers sent along as data.

No line of an answer runs in the worker's own process, and nothing has to lie on a shared disk.
"""

from __future__ import annotations

import atexit
import threading
from dataclasses import dataclass
from functools import lru_cache

import envcheck
from tutor.course.load import find, load
from tutor.runtime.grading.jobs import Job, Terms, judging
from tutor.runtime.grading.marks import Mark
from tutor.runtime.place import Place
from tutor.runtime.target import Target, TargetError, choose_target, missing
from tutor.runtime.verdict import Outcome
from tutor.runtime.workers import Workers
from tutor.runtime.zygote import workers_for_bursts

_lock = threading.Lock()
_held: list[Workers] = []


@dataclass(frozen=True)
class Where:
    """The Python to run answers in, as the command line names it."""

    python: str | None = None
    prefix: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class Batch:
    """Some answers to one exercise."""

    version: str
    """Of the tutor that sends it."""
    course: dict[str, bytes]
    """The files of a course that has this exercise and those it builds on."""
    exercise: str
    answers: tuple[tuple[str, bytes], ...]
    """(key, source) of each."""
    terms: Terms
    where: Where


def judge_batch(batch: Batch) -> list[tuple[str, Mark]]:
    """(key, mark) of every answer in it."""
    if batch.version != envcheck.__version__:
        text = f"This worker has tutor {envcheck.__version__}, not {batch.version}."
        return [(key, no_mark(batch.terms, text)) for key, _ in batch.answers]
    place = Place()
    try:
        for name, content in batch.course.items():
            file = place.work / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        exercise = find(load(place.work), batch.exercise)
        try:
            target = _target(exercise.needs, batch.where)
            if lacking := missing(target, exercise):
                raise TargetError(f"{target.python} there lacks {' and '.join(lacking)}.")
            with judging(target, batch.terms, _workers()) as judge_one:
                return [
                    (key, judge_one(Job(key, exercise, source))) for key, source in batch.answers
                ]
        except TargetError as error:
            return [(key, no_mark(batch.terms, str(error))) for key, _ in batch.answers]
    finally:
        place.remove()


def no_mark(terms: Terms, why: str) -> Mark:
    """The mark of an answer that could not be judged."""
    headline = f"This could not be judged. {why}"
    return Mark(Outcome.INTERNAL, headline, 0, 0, (), None, terms.seed, terms.device, "", 0)


@lru_cache
def _target(needs: tuple[str, ...], where: Where) -> Target:
    return choose_target(needs, python=where.python, prefix=where.prefix, name=where.name)


def _workers() -> Workers:
    """The processes that this Dask worker holds for judging, from its first batch to its end."""
    with _lock:
        if not _held:
            _held.append(workers_for_bursts())
            atexit.register(_held[0].close)
        return _held[0]
