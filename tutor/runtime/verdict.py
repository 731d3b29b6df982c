"""What judging an answer gives. Plain data; `tutor/verdict/1` of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class Outcome(Enum):
    """How one case, or the whole run, ended."""

    RIGHT = "right"
    WRONG = "wrong"
    """It ran, and the result is not right."""
    ERROR = "error"
    """The answer raised, or cannot be loaded."""
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASH = "crash"
    """The answer's process ended before it answered."""
    WAY = "way"
    """Right result, forbidden way."""
    INTERNAL = "internal"
    """Our fault: never counted against the learner."""


@dataclass(frozen=True)
class Case:
    """One promise of the exercise, and whether the answer keeps it."""

    name: str
    promise: str
    """The case's docstring: what the learner reads."""
    outcome: Outcome
    message: str = ""
    """One sentence: what went wrong, shapes and dtypes before values; when right, the reason of
    what was predicted, else nothing."""
    expected: str | None = None
    actual: str | None = None
    counterexample: str | None = None
    """The call that shows it, small enough to read, as Python."""
    line: int | None = None
    """Line of the answer's file the trouble comes from, 1-based."""

    @property
    def passed(self) -> bool:
        """Whether the promise is kept."""
        return self.outcome is Outcome.RIGHT


@dataclass(frozen=True)
class Timing:
    """How long one way of computing took at one size: every run, first call first."""

    label: str
    """The way: "two loops", "torch on cpu", ..."""
    size: int
    """N, the number of samples."""
    seconds: tuple[float, ...]

    @property
    def best(self) -> float:
        """The fastest run in seconds: the least disturbed by everything else."""
        return min(self.seconds)


@dataclass(frozen=True)
class Verdict:
    """The outcome of one run of one answer."""

    exercise: str
    course_version: str
    verdict: Outcome
    headline: str
    """One sentence for the learner."""
    cases: tuple[Case, ...] = ()
    seed: int = 0
    device: str = "cpu"
    python: str = ""
    """Path of the interpreter the answer ran in."""
    duration_ms: int = 0
    timings: tuple[Timing, ...] = ()
    scenes: tuple[Mapping[str, Any], ...] = ()
    """What was to be drawn of the answer's own values; `tutor.pictures.scene` draws it."""
    output: str = ""
    """What the answer printed, capped."""
    warnings: tuple[str, ...] = field(default=())
    mistake: str | None = None
    """Id of a known mistake the answer behaves like."""

    @property
    def right(self) -> bool:
        """Whether the answer is right."""
        return self.verdict is Outcome.RIGHT
