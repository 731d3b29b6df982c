"""One answer to judge, and judging it: the same here and on a Dask cluster."""

from __future__ import annotations

import hashlib
import json
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import envcheck
from tutor.course.load import mistakes
from tutor.course.model import Course, Exercise, Mistake
from tutor.runtime.findings import Step
from tutor.runtime.grading.marks import Mark, mark_of
from tutor.runtime.judge import judge
from tutor.runtime.place import Place
from tutor.runtime.target import Target
from tutor.runtime.workers import Workers


@dataclass(frozen=True)
class Terms:
    """What is the same for everybody."""

    course_version: str
    seed: int
    device: str


@dataclass(frozen=True)
class Job:
    """An answer to be judged. Equal answers are one job: its key says what the verdict rests on."""

    key: str
    exercise: Exercise
    source: bytes


Judge = Callable[[Job], Mark]


def exercise_key(course: Course, exercise: Exercise, terms: Terms) -> str:
    """A name for everything but the answer that the verdict rests on."""
    digest = hashlib.sha256()
    facts = [envcheck.__version__, course.id, terms.course_version, terms.seed, terms.device]
    digest.update(json.dumps([*facts, exercise.id]).encode())
    for name, content in sorted(exercise_files(course, exercise).items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def answer_key(exercise: str, source: bytes) -> str:
    """A name for one answer to the exercise of this key."""
    return hashlib.sha256(exercise.encode() + b"\0" + source).hexdigest()


def exercise_files(course: Course, exercise: Exercise) -> dict[str, bytes]:
    """What judging the exercise needs of the course, by the path below the course's folder."""
    root = exercise.folder.parents[2]
    own = [file for file in exercise.folder.rglob("*") if file.is_file() and file.suffix != ".pyc"]
    earlier = [other.solution for other in course.exercises if other.id in exercise.builds_on]
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in [*own, *earlier]}


@contextmanager
def judging(
    target: Target, terms: Terms, workers: Workers, stop: threading.Event | None = None
) -> Iterator[Judge]:
    """A function that judges jobs in this Python, from as many threads as one likes."""
    known: dict[str, tuple[Mistake, ...]] = {}
    recognised: dict[str, dict[str, str | None]] = {}
    place = Place()

    def judge_one(job: Job) -> Mark:
        planned = 0

        def tell(step: Step) -> None:
            nonlocal planned
            planned = max(planned, step.total)

        exercise = job.exercise
        if exercise.id not in known:
            known[exercise.id] = mistakes(exercise)
        with _written(job, place.work) as answer:
            verdict = judge(
                exercise,
                answer,
                target,
                course_version=terms.course_version,
                device=terms.device,
                seed=terms.seed,
                mistakes=known[exercise.id],
                tell=tell,
                stop=stop,
                workers=workers,
                pictures=False,
                recognised=recognised.setdefault(exercise.id, {}),
            )
        return mark_of(verdict, planned)

    try:
        yield judge_one
    finally:
        place.remove()


@contextmanager
def _written(job: Job, place: Path) -> Iterator[Path]:
    """The answer as a file in a folder of its own, far from all other submissions."""
    folder = Path(tempfile.mkdtemp(dir=place))
    answer = folder / f"{job.exercise.id}.py"
    answer.write_bytes(job.source)
    try:
        yield answer
    finally:
        with suppress(OSError):  # what the answer did to its own folder; it goes with the rest
            answer.unlink(missing_ok=True)
            folder.rmdir()
