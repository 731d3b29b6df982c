"""Notebooks that learners bring back, and the files that `tutor new` adds to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.fuzz.of_profiles import DEEP, TOML
from tests.fuzz.scratch import folder, put
from tests.fuzz.target import is_one_sentence, target
from tutor.course.cells import NotebookError, answer_to, named, read_notebook
from tutor.course.commands import language_of, without_commands
from tutor.course.gaps import unfilled
from tutor.course.load import find, load
from tutor.course.notebook import Kernel, exercise_notebook, written
from tutor.course.registry import RegistryError, tomllib, with_exercise, with_lesson, with_track
from tutor.course.template import course_files, exercise_files, lesson_page

COURSE = load()
EXERCISE = find(COURSE, "logreg-two-loops")
ANSWER = "import numpy as np\n%time f()\ndef gradient(w, X, t):\n    !ls\n    return w\n"
NOTEBOOK = exercise_notebook(COURSE, EXERCISE, ANSWER, Kernel(), None)


def notebook(data: bytes) -> None:
    """An answer that a file can hold, none, or one sentence."""
    try:
        read = read_notebook(data, "n.ipynb")
        for id in (EXERCISE.id, *named(read)):
            found = answer_to(replace(EXERCISE, id=id), read, guess=True)
            if found:
                found.text.encode()
    except NotebookError as refusal:
        is_one_sentence(refusal)


def commands(data: bytes) -> None:
    """What is no command stays as it is."""
    text = data.decode("utf-8", "replace")
    language_of(text)
    plain, dropped = without_commands(text)
    assert plain.count("\n") == text.count("\n")
    assert (plain == text) is not bool(dropped)


def registry(data: bytes) -> None:
    """The name is entered and all else stays, or the file is refused."""
    text = data.decode("utf-8", "replace")
    try:
        assert len(with_exercise(text, "new")) > len(text)
    except RegistryError as refusal:
        is_one_sentence(refusal)
    try:
        tracks = tomllib.loads(text.removeprefix("\ufeff"))["track"]
        id = tracks[0]["id"]
        sound = isinstance(id, str) and [one["id"] for one in tracks].count(id) == 1
        sound = sound and isinstance(tracks[0].get("lessons", []), list)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return  # such a course is not loaded, so that nothing is added to it
    for add in (lambda: with_lesson(text, id, "new"), lambda: with_track(text, "n", "N", "new")):
        try:
            if sound:
                assert tomllib.loads(add().removeprefix("\ufeff"))
        except RegistryError as refusal:
            is_one_sentence(refusal)


def gaps(data: bytes) -> None:
    """A sentence for a file with gaps."""
    with folder() as root:
        put(root, "task.md", data)
        for problem in unfilled([Path(root) / "task.md"]):
            assert "\n" not in str(problem.sentence)


TARGETS = {
    "notebook": target(
        notebook,
        "nbformat 4 3 cells source cell_type code metadata tutor exercise role answer try %%bash",
        written(NOTEBOOK),
        {"nbformat": 4, "cells": [{"cell_type": "code", "source": ["import x\n", "gradient = 1"]}]},
        extra=("# tutor: answer to x\\n", "\\ud800", "\\n"),
        json_keys="nbformat cells source cell_type metadata tutor exercises exercise role",
        limit=64 << 10,
    ),
    "commands": target(
        commands,
        "%time !ls ? %%bash %%time = def f(): return pass ( ) [ ] # x",
        ANSWER,
        extra=("\n", "    ", "'", '"""', "\t"),
        limit=16 << 10,
    ),
    "registry": target(
        registry,
        f"{TOML} --- exercises: [ ] , id track lessons title",
        course_files("c", "C")["course.toml"],
        lesson_page("T", ["a", "b"]),
        *DEEP,
        extra=("\n---\n", "\n", "\r\n", "\ufeff"),
        limit=16 << 10,
    ),
    "gaps": target(gaps, 'FILL: FILL """ ", x', exercise_files("x", "X", [])["cases.py"]),
}
