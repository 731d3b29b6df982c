"""The course as the program uses it: loaded whole, exercises found by id."""

from __future__ import annotations

from pathlib import Path

from tutor.course.model import Course, Exercise, Mistake
from tutor.course.problem import CourseError as CourseError
from tutor.course.problem import Problem, near
from tutor.course.read import read_course, read_mistakes

CONTENT = Path(__file__).parent.parent / "content"
"""The course that comes with the program."""


def load(folder: Path | None = None) -> Course:
    """The course in a folder, our own when none is named; CourseError tells the first problem."""
    folder = CONTENT if folder is None else folder
    if not (folder / "course.toml").is_file():
        raise CourseError(f"There is no course in {folder}: it holds no file course.toml.")
    problems: list[Problem] = []
    course = read_course(folder, problems)
    _refuse(problems)
    return course


def find(course: Course, exercise_id: str) -> Exercise:
    """The exercise of that id; CourseError, with the nearest id, when there is none."""
    by_id = {exercise.id: exercise for exercise in course.exercises}
    if exercise_id in by_id:
        return by_id[exercise_id]
    raise CourseError(
        f"There is no exercise '{exercise_id}'.{near(exercise_id, list(by_id))}"
        " `tutor list` shows all."
    )


def mistakes(exercise: Exercise) -> tuple[Mistake, ...]:
    """The known wrong answers of an exercise."""
    problems: list[Problem] = []
    known = read_mistakes(exercise, problems)
    _refuse(problems)
    return known


def _refuse(problems: list[Problem]) -> None:
    """Raise the first problem, if there is one."""
    if problems:
        raise CourseError(str(problems[0]))
