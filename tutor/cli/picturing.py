"""Whether the pictures of lessons and exercises are sound, and fit the smallest terminal."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

from tutor.course.model import Course, Exercise
from tutor.course.problem import Problem
from tutor.course.wording import COLUMNS
from tutor.pictures import scene
from tutor.runtime.pictures import compute
from tutor.runtime.target import Target
from tutor.runtime.verdict import Verdict
from tutor.runtime.workers import Workers

ROWS = 18
"""What a picture may take of 24 lines: the rest are the title, the keys, and a line of the text."""


def unfit_pictures(
    course: Course,
    exercises: Sequence[Exercise],
    target: Target,
    *,
    seeds: Sequence[int],
    workers: Workers,
    stop: threading.Event | None,
) -> Iterator[Problem]:
    """What is wrong with the picture of every lesson that has one of the exercises."""
    for lesson in course.lessons:
        picture = lesson.picture
        if picture is None or not any(exercise in exercises for exercise in lesson.exercises):
            continue
        for seed in seeds:
            found = compute(picture, target, seed=seed, workers=workers, stop=stop)
            if stop is not None and stop.is_set():
                return
            if found.trouble:
                yield Problem(picture, f"With seed {seed}: {found.trouble}")
                break
            for number, step in enumerate(scene.steps(found.scenes), start=1):
                if fault := scene.fault(step, COLUMNS, ROWS):
                    yield Problem(picture, f"With seed {seed}, step {number}: {fault}.")


def unfit_scenes(exercise: Exercise, verdict: Verdict) -> str:
    """What is wrong with the scenes of a model answer: a clause, "" when nothing is."""
    if bool(verdict.scenes) != (exercise.picture == "scenes"):
        shown = "the cases show scenes" if verdict.scenes else "no case shows a scene"
        return f"{shown}, and `picture` in exercise.toml is {exercise.picture or 'left out'}"
    for number, step in enumerate(scene.steps(verdict.scenes), start=1):
        if fault := scene.fault(step, COLUMNS, ROWS):
            return f"step {number} of the pictures: {fault.rstrip('.')}"
    return ""
