"""Every exercise is sound: judged with its own solution, start and known mistakes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tutor.runtime.toys import here
from tutor.course.load import CONTENT, find, load
from tutor.course.model import Course, Exercise
from tutor.runtime.judge import judge
from tutor.runtime.target import Target, choose_target
from tutor.runtime.verdict import Outcome, Verdict
from tutor.runtime.verify import verify

COURSE = load()
IDS = [exercise.id for exercise in COURSE.exercises]


@pytest.fixture(scope="session")
def target() -> Target:
    found = choose_target(need for exercise in COURSE.exercises for need in exercise.needs)
    return replace(here(found.python), packages=found.packages)


def only(exercise: Exercise) -> Course:
    lesson = replace(COURSE.lessons[0], exercises=(exercise,))
    return replace(COURSE, tracks=(replace(COURSE.tracks[0], lessons=(lesson,)),))


@pytest.mark.parametrize("exercise", IDS)
def test_an_exercise_is_sound(target: Target, exercise: str) -> None:
    assert [str(problem) for problem in verify(only(find(COURSE, exercise)), target)] == []


@pytest.mark.parametrize("exercise", ["logreg-one-loop", "logreg-vectorized"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_solution_is_right_for_every_seed(target: Target, exercise: str, seed: int) -> None:
    found = find(COURSE, exercise)
    verdict = judge(found, found.solution, target, course_version="1", seed=seed)
    assert verdict.right, verdict


TEXTS = [*CONTENT.glob("*/*/lesson.md"), *CONTENT.glob("*/*/*/task.md")]


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: str(file.relative_to(CONTENT)))
def test_a_text_fits_a_small_terminal(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    lines = lines[4:] if file.name == "lesson.md" else lines
    assert [line for line in lines if len(line) > 76] == []


@pytest.mark.parametrize("exercise", IDS)
def test_a_task_fits_one_screen_and_its_blocks_half_of_one(exercise: str) -> None:
    lines = find(COURSE, exercise).task.splitlines()
    assert len(lines) <= 20
    assert [line for line in lines if line.startswith("    ") and len(line) > 50] == []


@pytest.fixture(scope="session")
def timed(target: Target, tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    """The timing exercise, with one earlier answer of the learner's and one that is no good."""
    folder = tmp_path_factory.mktemp("earlier")
    own, broken = folder / "own.py", folder / "broken.py"
    own.write_text(find(COURSE, "logreg-two-loops").solution.read_text(encoding="utf-8"))
    broken.write_text("def gradient(w, X, t):\n    return 0\n")
    earlier = {"logreg-two-loops": own, "logreg-one-loop": broken}
    found = find(COURSE, "logreg-timing")
    return judge(found, found.solution, target, course_version="1", earlier=earlier)


def test_the_ways_are_timed_and_say_whose_they_are(timed: Verdict) -> None:
    assert timed.verdict is Outcome.RIGHT, timed
    labels = {timing.label for timing in timed.timings}
    own_and_model = {"two loops", "one loop (model)", "NumPy, no loop (model)", "torch on cpu"}
    assert labels == own_and_model


def test_enough_sizes_are_timed_to_see_how_each_way_grows(timed: Verdict) -> None:
    sizes: dict[str, list[int]] = {}
    for timing in timed.timings:
        sizes.setdefault(timing.label, []).append(timing.size)
        assert len(timing.seconds) >= 2
        assert timing.best > 0
    assert all(found == sorted(set(found)) for found in sizes.values())
    assert sizes["torch on cpu"] == [10, 100, 1_000, 10_000, 100_000]
    assert len(sizes["two loops"]) >= 3
