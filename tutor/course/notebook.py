"""Exercises as a Jupyter notebook: the task, the answer, its hints folded, a cell that tries it.

Plain dicts in the form of nbformat 4.5; see cells.py for the way back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tutor.course.cells import KEY, MARK
from tutor.course.model import Course, Exercise, Lesson

FORMAT = (4, 5)

TRY = """\
# tutor: try {id}
# Run the cell with your answer, then this one: it is judged as `tutor check {id}` judges it.
def judge_what_ran(name, *options):
    import importlib.util, shutil, subprocess, sys

    ran = [text for text in In if "# tutor: answer to " + name + " " in text]
    found = importlib.util.find_spec("tutor") and [sys.executable, "-m", "tutor"]
    tutor = found or [shutil.which("tutor")]
    if not ran:
        return "Run the cell with your answer first."
    if tutor[0] is None:
        return "There is no tutor here; where there is one, `tutor import` takes this notebook."
    answer = "\\n".join(line for line in ran[-1].splitlines() if "get_ipython()" not in line)
    command = [*tutor, "check", name, "--answer", "-", "--python", sys.executable, *options]
    done = subprocess.run(command, input=answer.encode(), capture_output=True)
    return (done.stdout + done.stderr).decode("utf-8", "replace")


print(judge_what_ran({arguments}))"""
"""Runs in the learner's kernel, where tutor may be or not."""


@dataclass(frozen=True)
class Kernel:
    """What runs the notebook."""

    name: str = "python3"
    """As Jupyter stores it."""
    title: str = "Python 3"
    version: str | None = None
    """Of its Python."""


def exercise_notebook(
    course: Course, exercise: Exercise, answer: str, kernel: Kernel, course_folder: str | None
) -> dict[str, Any]:
    """A notebook of one exercise. `course_folder` is where another course than ours lies."""
    cells = _exercise_cells(course, exercise, answer, course_folder)
    return _document(course, [exercise], cells, kernel)


def lesson_notebook(
    course: Course,
    lesson: Lesson,
    answers: Mapping[str, str],
    kernel: Kernel,
    course_folder: str | None,
) -> dict[str, Any]:
    """A notebook of a lesson: its text, then its exercises, whose answers are given by id."""
    title = "" if lesson.text.startswith("# ") else f"# {lesson.title}\n\n"
    cells = [_markdown(f"lesson-{lesson.id}", title + lesson.text)]
    for exercise in lesson.exercises:
        cells += _exercise_cells(course, exercise, answers[exercise.id], course_folder)
    return _document(course, lesson.exercises, cells, kernel)


def written(notebook: Mapping[str, Any]) -> str:
    """The notebook as the text of its file, as Jupyter itself lays it out."""
    return json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _document(
    course: Course,
    exercises: tuple[Exercise, ...] | list[Exercise],
    cells: list[dict[str, Any]],
    kernel: Kernel,
) -> dict[str, Any]:
    """The notebook around the cells."""
    language = {"name": "python"} | ({"version": kernel.version} if kernel.version else {})
    return {
        "nbformat": FORMAT[0],
        "nbformat_minor": FORMAT[1],
        "metadata": {
            "kernelspec": {
                "name": kernel.name,
                "display_name": kernel.title,
                "language": "python",
            },
            "language_info": language,
            KEY: {
                "course": course.id,
                "version": course.version,
                "exercises": [exercise.id for exercise in exercises],
            },
        },
        "cells": cells,
    }


def _exercise_cells(
    course: Course, exercise: Exercise, answer: str, course_folder: str | None
) -> list[dict[str, Any]]:
    """What an exercise is in a notebook."""
    options = ("--course", course_folder) if course_folder else ()
    arguments = ", ".join(json.dumps(word) for word in (exercise.id, *options))
    noted = {"exercise": exercise.id, "course": course.id, "version": course.version}
    cells = [
        _markdown(f"task-{exercise.id}", f"## {exercise.title}\n\n{exercise.task}"),
        _code(f"answer-{exercise.id}", _marked(exercise, answer), noted, "answer"),
        _code(f"try-{exercise.id}", TRY.format(id=exercise.id, arguments=arguments), noted, "try"),
    ]
    if exercise.hints:
        cells.insert(1, _markdown(f"hints-{exercise.id}", _folded(exercise.hints)))
    return cells


def _marked(exercise: Exercise, answer: str) -> str:
    """The answer under the comment by which it is found again."""
    text = MARK.sub("", answer.replace("\r\n", "\n")).rstrip()
    return (
        f"# tutor: answer to {exercise.id} (leave this line, it says whose answer this is)\n{text}"
    )


def _folded(hints: tuple[str, ...]) -> str:
    """The hints, each behind a line to click on."""
    return "\n\n".join(
        f"<details><summary>Hint {number} of {len(hints)}</summary>\n\n{hint}\n\n</details>"
        for number, hint in enumerate(hints, start=1)
    )


def _markdown(id: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": _id(id), "metadata": {}, "source": text}


def _code(id: str, text: str, noted: dict[str, str], role: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "id": _id(id),
        "metadata": {KEY: noted | {"role": role}, "tags": [f"tutor-{role}"]},
        "source": text,
        "execution_count": None,
        "outputs": [],
    }


def _id(name: str) -> str:
    """An id that nbformat allows: it may have 64 signs."""
    return name[:64]
