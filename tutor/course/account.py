"""What a learner did, counted from the list of events: what is done, how, and what was hard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from tutor.course.model import Course, Exercise, Track
from tutor.course.progress import Event

PAUSE_S = 20 * 60
"""Whoever does nothing for longer was away: such a gap is no time of work."""


@dataclass(frozen=True)
class Work:
    """What became of one exercise."""

    exercise: Exercise
    tries: int = 0
    """Runs up to the first right answer, that one included; all of them where there is none."""
    hints: int = 0
    """Hints seen before the first right answer."""
    seen: bool = False
    """Whether the model answer was looked at before there was a right one."""
    solved_at: str | None = None
    """UTC, ISO 8601, of the first right answer."""
    worked_s: float = 0.0

    @property
    def solved(self) -> bool:
        """Whether it was ever answered rightly."""
        return self.solved_at is not None

    @property
    def alone(self) -> bool:
        """Whether it was answered rightly without a look at the model answer; hints are allowed."""
        return self.solved and not self.seen

    @property
    def touched(self) -> bool:
        """Whether anything was done."""
        return bool(self.tries or self.hints or self.seen)

    @property
    def toll(self) -> int:
        """How hard it was: a run in vain and a hint count one, the model answer five."""
        return self.tries - self.solved + self.hints + 5 * self.seen


@dataclass(frozen=True)
class Account:
    """The whole way through a course."""

    course: Course
    works: tuple[Work, ...]
    """Every exercise of the course, in its order."""
    days: int = 0
    """Days, in UTC, on which something was done."""

    @property
    def solved(self) -> int:
        """How many exercises are solved."""
        return sum(work.solved for work in self.works)

    @property
    def alone(self) -> int:
        """How many of them without a look at the model answer."""
        return sum(work.alone for work in self.works)

    @property
    def worked_s(self) -> float:
        """The time from one run or hint to the next, pauses left out."""
        return sum(work.worked_s for work in self.works)

    def of(self, track: Track) -> tuple[Work, ...]:
        """The exercises of one track."""
        ids = {exercise.id for lesson in track.lessons for exercise in lesson.exercises}
        return tuple(work for work in self.works if work.exercise.id in ids)

    def hardest(self, most: int) -> tuple[Work, ...]:
        """What cost most, hardest first; nothing that was right at once."""
        hard = [work for work in self.works if work.toll]
        return tuple(sorted(hard, key=lambda work: -work.toll)[:most])


def account(course: Course, history: Sequence[Event]) -> Account:
    """What the events say of the exercises that this course has."""
    took = dict.fromkeys((event.exercise for event in history), 0.0)
    for before, event in pairwise(history):
        gap = (_time(event) - _time(before)).total_seconds()
        took[event.exercise] += gap if 0 < gap <= PAUSE_S else 0.0
    works = tuple(
        _work(exercise, [event for event in history if event.exercise == exercise.id], took)
        for exercise in course.exercises
    )
    known = {exercise.id for exercise in course.exercises}
    return Account(course, works, len({e.at[:10] for e in history if e.exercise in known}))


def _work(exercise: Exercise, events: Sequence[Event], took: dict[str, float]) -> Work:
    """One exercise's events, counted as far as its first right answer."""
    verdicts = [event for event in events if event.kind == "verdict"]
    first = next((event for event in verdicts if event.outcome == "right"), None)
    counted = events if first is None else events[: events.index(first) + 1]
    return Work(
        exercise,
        tries=sum(event.kind == "verdict" for event in counted),
        hints=_highest(event.rung for event in counted if event.kind == "hint"),
        seen=any(event.kind == "solution" for event in counted),
        solved_at=first.at if first is not None else None,
        worked_s=took.get(exercise.id, 0.0),
    )


def _highest(rungs: Iterable[int | None]) -> int:
    return max((rung or 0 for rung in rungs), default=0)


def _time(event: Event) -> datetime:
    return datetime.fromisoformat(event.at)
