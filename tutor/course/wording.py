"""Whether what the learner reads is there, and fits the smallest terminal: 80 columns, 24 lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tutor.course.model import Exercise, Lesson
from tutor.course.problem import Problem

COLUMNS = 76
"""What a line of Markdown may take: 80, less the frame and the scroll bar."""
TASK_LINES = 20
BLOCK_COLUMNS = 50
"""What an indented line of a task may take: on a wide screen the answer stands beside the task."""
HINTS = 3


def unfit_page(page: Path, lesson: Lesson) -> Iterator[Problem]:
    """What is wrong with the text of a lesson, which is in the file `page`."""
    if not lesson.text:
        yield Problem(page, "The lesson has no text; write its idea below the head.")
    yield from _wide(page, lesson.text)


def unfit_texts(exercise: Exercise) -> Iterator[Problem]:
    """What is wrong with the texts of an exercise."""
    yield from _task(exercise)
    yield from _hints(exercise)


def _task(exercise: Exercise) -> Iterator[Problem]:
    file = exercise.folder / "task.md"
    lines = exercise.task.splitlines()
    if not lines:
        yield Problem(file, "The task is empty; write what is to be done.")
    if len(lines) > TASK_LINES:
        sentence = f"The task has {len(lines)} lines; {TASK_LINES} fit on one screen."
        yield Problem(file, sentence)
    yield from _wide(file, exercise.task)
    for line in lines:
        if line.startswith("    ") and len(line) > BLOCK_COLUMNS:
            sentence = f"A block may take {BLOCK_COLUMNS} columns, and this takes {len(line)}"
            yield Problem(file, f"{sentence}: {line.strip()[:30]!r} ...")


def _wide(file: Path, text: str) -> Iterator[Problem]:
    for line in text.splitlines():
        if len(line) > COLUMNS:
            sentence = f"A line may take {COLUMNS} columns, and this takes {len(line)}"
            yield Problem(file, f"{sentence}: {line.strip()[:30]!r} ...")


def _hints(exercise: Exercise) -> Iterator[Problem]:
    file = exercise.folder / "exercise.toml"
    if len(exercise.hints) < HINTS:
        count = len(exercise.hints) or "no"
        sentence = f"There {'is' if count == 1 else 'are'} {count} hint{'' if count == 1 else 's'}"
        yield Problem(file, f"{sentence}; write a ladder of {HINTS} at least, gentle to plain.")
    for number, hint in enumerate(exercise.hints, start=1):
        if not hint:
            yield Problem(file, f"Hint {number} is empty; write it.")
