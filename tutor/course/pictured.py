"""A lesson's picture.py: what it needs, and what reading it shows to be wrong with it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tutor.course.fields import read_text
from tutor.course.model import PACKAGES, Lesson
from tutor.course.problem import Problem
from tutor.course.read import PLACE

PARAMETERS = ["rng", "device"]


def needs_of(picture: Path) -> tuple[str, ...]:
    """The packages that it imports and a Python may lack; none where it cannot be read."""
    try:
        tree = ast.parse(picture.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, SyntaxError):
        return ()
    return tuple(name for name in PACKAGES if name in _imported(tree))


def unfit_picture(page: Path, lesson: Lesson) -> Iterator[Problem]:
    """What is wrong with the picture of a lesson, whose text is in the file `page`."""
    places = [line.strip() for line in (read_text(page, []) or "").splitlines()].count(PLACE)
    if places > 1:
        yield Problem(page, f"`{PLACE}` stands on {places} lines; a lesson has one picture.")
    if places and lesson.picture is None:
        yield Problem(page, f"`{PLACE}` has a place here, but there is no picture.py; write it.")
    if lesson.picture is None:
        return
    problems: list[Problem] = []
    text = read_text(lesson.picture, problems)
    yield from problems
    if text is not None:
        yield from _code(lesson.picture, text)


def _code(file: Path, text: str) -> Iterator[Problem]:
    """It is Python that defines `scenes(rng, device)`."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError) as error:
        line = f" (line {error.lineno})" if isinstance(error, SyntaxError) else ""
        yield Problem(file, f"This isn't Python{line}: {str(error.args[0]).rstrip('.?')}.")
        return
    made = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    scenes = next((function for function in made if function.name == "scenes"), None)
    if scenes is None or [argument.arg for argument in scenes.args.args] != PARAMETERS:
        yield Problem(file, "It must define `scenes(rng, device)`, which returns the scenes.")


def _imported(tree: ast.Module) -> set[str]:
    """The packages that a file imports, wherever in it."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found
