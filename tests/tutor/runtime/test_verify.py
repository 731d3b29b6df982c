"""A course that would be unfair is refused, with one sentence that names the file."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.tutor.runtime.toys import DOUBLE, RIGHT, exercise
from tutor.course.model import Course, Exercise, Lesson, Track
from tutor.course.problem import Problem
from tutor.runtime.target import Target
from tutor.runtime.verify import verify
from tutor.runtime.workers import Workers
from tutor.runtime.zygote import workers_for_bursts

Problems = Callable[..., list[Problem]]

TRIPLE = "# verdict: wrong\n# That is three times.\ndef double(x):\n    return 3 * x\n"
SQUARE = "# verdict: wrong\n# That is the square.\ndef double(x):\n    return x * x\n"


@pytest.fixture
def sound(tmp_path: Path) -> Exercise:
    made = exercise(tmp_path, "double", DOUBLE)
    made.solution.write_text(RIGHT)
    made.start.write_text("def double(x):\n    return 0\n")
    (made.folder / "wrong").mkdir()
    (made.folder / "wrong" / "triple.py").write_text(TRIPLE)
    (made.folder / "wrong" / "square.py").write_text(SQUARE)
    return made


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """Forks for every test: a start of Python is paid for once."""
    with closing(workers_for_bursts()) as found:
        yield found


@pytest.fixture
def problems(target: Target, workers: Workers) -> Problems:
    """What running an exercise shows to be wrong with it."""

    def run(made: Exercise, **options: object) -> list[Problem]:
        lesson = Lesson("lesson", "Lesson", "", (made,))
        course = Course("course", "Course", "1", (Track("track", "Track", (lesson,)),))
        return list(verify(course, target, workers=workers, **options))  # type: ignore[arg-type]

    return run


def test_a_sound_exercise_has_no_problems(sound: Exercise, problems: Problems) -> None:
    heard: list[tuple[str, int, int]] = []
    assert problems(sound, seeds=(0, 1), tell=lambda *told: heard.append(told)) == []
    assert heard == [("double", 0, 1)]


def test_a_solution_that_fails_is_found(sound: Exercise, problems: Problems) -> None:
    sound.solution.write_text("def double(x):\n    return 6\n")
    found = problems(sound)
    assert found[0].file == sound.solution
    assert found[0].sentence.startswith("With seed 0 its verdict is wrong, not right: double")


def test_a_start_that_passes_is_found(sound: Exercise, problems: Problems) -> None:
    sound.start.write_text(RIGHT)
    (found,) = problems(sound)
    assert found.file == sound.start
    assert "its verdict is right, not wrong: " in found.sentence


def test_a_start_that_raises_is_found_unless_it_says_so(
    sound: Exercise, problems: Problems
) -> None:
    sound.start.write_text("def double(x):\n    return y\n")
    (found,) = problems(sound)
    assert found.file == sound.start
    assert "its verdict is error, not wrong: " in found.sentence
    assert found.sentence.endswith('(`start = "error"` in exercise.toml allows it.)')
    assert problems(replace(sound, start_verdict="error")) == []


def test_a_start_that_says_it_raises_and_does_not_is_found(
    sound: Exercise, problems: Problems
) -> None:
    (found,) = problems(replace(sound, start_verdict="error"))
    assert "its verdict is wrong, not error: " in found.sentence


def test_a_mistake_that_passes_is_found(sound: Exercise, problems: Problems) -> None:
    file = sound.folder / "wrong" / "triple.py"
    file.write_text(TRIPLE.replace("3 * x", "2 * x"))
    (found,) = problems(sound)
    assert (found.file, "is right, not wrong" in found.sentence) == (file, True)


def test_a_mistake_that_gets_anothers_sentence_is_found(
    sound: Exercise, problems: Problems
) -> None:
    file = sound.folder / "wrong" / "triple.py"
    file.write_text(TRIPLE.replace("3 * x", "x ** 2"))
    (found,) = problems(sound)
    assert found.file == file
    assert "it is taken for square" in found.sentence


def test_a_case_that_nothing_breaks_is_found(sound: Exercise, problems: Problems) -> None:
    dead = 'def case_dead(answer, expect):\n    """Nothing."""\n'
    sound.cases.write_text(DOUBLE + dead)
    (found,) = problems(sound)
    assert found.file == sound.cases
    assert found.sentence.startswith("`case_dead` is kept by start.py")


def test_an_exercise_whose_packages_are_not_there_is_not_called_sound(
    tmp_path: Path, target: Target, problems: Problems
) -> None:
    (found,) = problems(exercise(tmp_path, "task", "", needs=("a", "b")))
    assert found.sentence == f"It was not run: {target.python} does not have a and b."


def test_after_stop_nothing_is_told(sound: Exercise, problems: Problems) -> None:
    sound.start.write_text(RIGHT)
    stop = threading.Event()
    stop.set()
    assert problems(sound, stop=stop) == []
