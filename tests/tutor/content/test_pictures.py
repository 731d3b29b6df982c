"""Every lesson's picture is computed, can be drawn, and fits the smallest terminal."""

import os
from collections.abc import Iterator
from contextlib import closing

import pytest

from tutor.cli.picturing import unfit_pictures
from tutor.course.load import load
from tutor.course.model import Lesson
from tutor.runtime.target import Target, choose_target
from tutor.runtime.workers import Workers
from tutor.runtime.zygote import workers_for_bursts

COURSE = load()
JOBS = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
PICTURED = [lesson for lesson in COURSE.lessons if lesson.picture is not None]


@pytest.fixture(scope="module")
def target() -> Target:
    return choose_target(need for exercise in COURSE.exercises for need in exercise.needs)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """Forks: the imports, torch's above all, are paid for once."""
    with closing(workers_for_bursts(jobs=JOBS)) as found:
        yield found


@pytest.mark.parametrize("lesson", PICTURED, ids=lambda lesson: lesson.id)
def test_a_picture_is_sound(target: Target, workers: Workers, lesson: Lesson) -> None:
    found = unfit_pictures(COURSE, lesson.exercises, target, seeds=(0,), workers=workers, stop=None)
    assert [str(problem) for problem in found] == []
