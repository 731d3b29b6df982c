"""Every exercise is sound: judged with its own solution, start and known mistakes, for one seed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from tests.tutor.runtime.toys import here
from tutor.cli.picturing import unfit_scenes
from tutor.course.load import CONTENT, find, load
from tutor.course.verify import inspect
from tutor.runtime.judge import judge
from tutor.runtime.target import Target, choose_target
from tutor.runtime.verdict import Outcome, Verdict
from tutor.runtime.verify import verify
from tutor.runtime.workers import Workers
from tutor.runtime.zygote import workers_for_bursts

COURSE = load()
JOBS = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))


@pytest.fixture(scope="module")
def target() -> Target:
    found = choose_target(need for exercise in COURSE.exercises for need in exercise.needs)
    return replace(here(found.python), packages=found.packages)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """Forks: the imports, torch's above all, are paid for once."""
    with closing(workers_for_bursts(jobs=JOBS)) as found:
        yield found


def test_the_files_are_sound() -> None:
    assert [str(problem) for problem in inspect(CONTENT)] == []


@pytest.mark.parametrize("exercise", [exercise.id for exercise in COURSE.exercises])
def test_an_exercise_is_sound(target: Target, workers: Workers, exercise: str) -> None:
    one = [find(COURSE, exercise)]
    found = verify(COURSE, target, exercises=one, workers=workers, unfit=unfit_scenes)
    assert [str(problem) for problem in found] == []


@pytest.fixture(scope="module")
def timed(target: Target, workers: Workers, tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    """The timing exercise, with one earlier answer of the learner's and one that is no good."""
    folder = tmp_path_factory.mktemp("earlier")
    own, broken = folder / "own.py", folder / "broken.py"
    own.write_text(find(COURSE, "logreg-two-loops").solution.read_text(encoding="utf-8"))
    broken.write_text("def gradient(w, X, t):\n    return 0\n")
    earlier = {"logreg-two-loops": own, "logreg-one-loop": broken}
    found = find(COURSE, "logreg-timing")
    return judge(
        found, found.solution, target, course_version="1", earlier=earlier, workers=workers
    )


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
