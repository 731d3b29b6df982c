"""What a course is. Plain data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What the ids of courses, tracks, lessons and exercises look like."""
PACKAGES = ("matplotlib", "numpy", "scipy", "torch")
"""What an exercise or a picture may need: the packages of the extra `course` in pyproject.toml."""


class Kind(Enum):
    """What a learner does in an exercise."""

    PREDICT = "predict"
    FIX = "fix"
    WRITE = "write"
    MEASURE = "measure"
    EXPLORE = "explore"


@dataclass(frozen=True)
class Limits:
    """What one run of an answer may use."""

    start_s: float = 90.0
    """Wall clock until the interpreter has imported what the exercise needs."""
    answer_s: float = 10.0
    """Wall clock for the answer itself: its import and each single case."""
    memory_mib: int = 4096
    output_kib: int = 20480


@dataclass(frozen=True)
class Exercise:
    """One task: a folder with a task, a start, a model answer and the cases that judge."""

    id: str
    """Unique in the course, equal to the folder's name, never changed: progress is stored by it."""
    title: str
    kind: Kind
    covers: tuple[str, ...]
    """Ids of the curriculum's items."""
    needs: tuple[str, ...]
    """Packages that must be importable in the Python that runs the answer."""
    builds_on: tuple[str, ...]
    """Ids of exercises whose answers this one uses, best known first."""
    minutes: int
    hints: tuple[str, ...]
    """A ladder, gentle to plain."""
    device: bool
    """Whether the answer runs on the detected device (otherwise always on the CPU)."""
    picture: str | None
    """Which live picture the screen draws from the verdict: "timings", "scenes" or None."""
    limits: Limits
    task: str
    """Markdown."""
    folder: Path
    start_verdict: str | None = None
    """The verdict the start must get, where that isn't "wrong" or "way": a start runs as a rule."""
    points: float = 1.0
    """What a right answer is worth where a class is graded."""
    partial: bool = False
    """Whether an answer that keeps some of the cases is worth that share of the points."""

    @property
    def start(self) -> Path:
        """What the learner gets."""
        return self.folder / "start.py"

    @property
    def solution(self) -> Path:
        """A model answer."""
        return self.folder / "solution.py"

    @property
    def cases(self) -> Path:
        """What judges an answer."""
        return self.folder / "cases.py"


@dataclass(frozen=True)
class Mistake:
    """A known wrong answer: `wrong/<id>.py`, its first lines say which and the sentence to give."""

    id: str
    verdict: str
    """The verdict it must get: "wrong", "error", "way", ..."""
    sentence: str
    """What helps the learner who made it."""
    file: Path


@dataclass(frozen=True)
class Lesson:
    """A text to read and the exercises that go with it."""

    id: str
    title: str
    text: str
    """Markdown."""
    exercises: tuple[Exercise, ...]
    picture: Path | None = None
    """The file that makes the lesson's live picture, run where answers run."""
    opening: str = ""
    """The beginning of `text`, as far as it stands above the picture."""


@dataclass(frozen=True)
class Track:
    """Lessons in the order they are taken."""

    id: str
    title: str
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True)
class Course:
    """Everything there is to learn."""

    id: str
    title: str
    version: str
    tracks: tuple[Track, ...]
    partial: bool = False
    """Whether every exercise gives a share of its points, as `Exercise.partial` says."""

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """Every lesson, in course order."""
        return tuple(lesson for track in self.tracks for lesson in track.lessons)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """Every exercise, in course order."""
        return tuple(exercise for lesson in self.lessons for exercise in lesson.exercises)
