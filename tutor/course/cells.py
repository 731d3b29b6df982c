"""Answers in a Jupyter notebook: which cells hold one, whatever became of the cells meanwhile.

A cell is known by its metadata, and by a comment in it where a service has dropped the metadata.
Reads plain JSON: nothing of Jupyter has to be installed where a notebook is imported or graded.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tutor.course.commands import language_of, without_commands
from tutor.course.model import Exercise

KEY = "tutor"
"""The key of what we note in the metadata of a notebook and of its cells."""

MARK = re.compile(r"^#[ \t]*tutor: (answer to|try) ([a-z0-9-]+)\b[^\n]*(?:\n|\Z)", re.MULTILINE)
"""The comment that says what the lines after it are."""

DEFINED = re.compile(
    r"^(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)|^(\w+)[ \t]*(?::[^=\n]+)?=(?!=)", re.MULTILINE
)
"""Names that stand at the top of a text, also of one that is no sound Python."""

IMPORTING = ("import ", "from ", "#")


class NotebookError(Exception):
    """A notebook that can't be used; the message is one sentence for people."""


@dataclass(frozen=True)
class Cell:
    """A code cell."""

    number: int
    """Counted from 1, all cells of the notebook included, as Jupyter shows them."""
    source: str
    exercise: str | None = None
    """The exercise its metadata names."""
    role: str | None = None


@dataclass(frozen=True)
class Notebook:
    """What of a notebook matters here."""

    cells: tuple[Cell, ...]
    exercises: tuple[str, ...] = ()
    """Those it was exported with."""


@dataclass(frozen=True)
class Found:
    """An answer, fit to be a file."""

    exercise: str
    text: str
    notes: tuple[str, ...] = ()
    """What the learner should know of how it was found, a sentence each."""


@dataclass(frozen=True)
class _Part:
    """A stretch of one code cell."""

    cell: int
    text: str
    exercise: str | None = None
    marked: bool = False


@dataclass
class _Parts:
    """The parts of a notebook, by what they belong to."""

    of: dict[str, list[_Part]] = field(default_factory=dict)
    loose: list[_Part] = field(default_factory=list)


def read_notebook(content: bytes, name: str) -> Notebook:
    """The notebook; `name` stands in the NotebookError where there is none to be had."""
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        line = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise NotebookError(f"{name} is no notebook: it isn't valid JSON{line}.") from error
    version = document.get("nbformat") if isinstance(document, dict) else None
    if not isinstance(version, int):
        raise NotebookError(f"{name} is no notebook: it is JSON, but doesn't name its `nbformat`.")
    if version < 4:
        raise NotebookError(
            f"{name} is a notebook of the old format {version};"
            " open it in Jupyter and save it, which brings it to format 4."
        )
    cells = document.get("cells")
    if version > 4 or not isinstance(cells, list):
        raise NotebookError(f"{name} is a notebook of a form that this program doesn't know.")
    noted = _noted(document).get("exercises")
    return Notebook(
        tuple(_cells(cells, name)),
        tuple(id for id in noted if isinstance(id, str)) if isinstance(noted, list) else (),
    )


def _cells(cells: list[Any], name: str) -> Iterator[Cell]:
    """The code cells."""
    for number, cell in enumerate(cells, start=1):
        source = cell.get("source") if isinstance(cell, dict) else None
        if isinstance(source, list) and all(isinstance(line, str) for line in source):
            source = "".join(source)
        if not isinstance(source, str):
            raise NotebookError(f"{name} is broken: its cell {number} has no text.")
        if cell.get("cell_type") != "code":
            continue
        noted = _noted(cell)
        exercise, role = noted.get("exercise"), noted.get("role")
        yield Cell(
            number,
            source.replace("\r\n", "\n").encode("utf-8", "replace").decode(),
            exercise if isinstance(exercise, str) else None,
            role if isinstance(role, str) else None,
        )


def _noted(thing: dict[str, Any]) -> dict[str, Any]:
    """What we once noted there; nothing where that is gone or no longer ours."""
    metadata = thing.get("metadata")
    noted = metadata.get(KEY) if isinstance(metadata, dict) else None
    return noted if isinstance(noted, dict) else {}


def named(notebook: Notebook) -> tuple[str, ...]:
    """The exercises of which some cell says that it is the answer, in their order."""
    return tuple(_sorted_out(notebook).of)


def answer_to(exercise: Exercise, notebook: Notebook, *, guess: bool = False) -> Found | None:
    """The answer in the notebook, None where there is none; NotebookError where it is no Python.

    With `guess`, cells that nothing marks count too if they define what the start defines: for a
    notebook that is known to be about this exercise.
    """
    parts, wanted = _sorted_out(notebook), _names_of(exercise)
    own, notes = _latest(parts.of.get(exercise.id, []), exercise.id)
    own = _with_split_off(own, parts.loose)
    missing = [name for name in wanted if name not in _defined(own)]
    if own or (guess and missing and set(missing) <= _defined(parts.loose)):
        more = _defining(missing, parts.loose, with_imports=not own)
        notes += [f"cell {part.cell} was taken as part of the answer" for part in more]
        own = sorted([*own, *more], key=lambda part: part.cell)
    if not any(part.text.strip() for part in own):
        return None
    for part in own:
        if foreign := language_of(part.text):
            raise NotebookError(
                f"The answer to '{exercise.id}' (cell {part.cell}) begins with `{foreign}`, so it"
                " isn't Python; take that line out and import again."
            )
    text, dropped = without_commands("".join(f"{part.text.rstrip()}\n" for part in own))
    notes += [f"`{line}` is no Python and was commented out" for line in dropped]
    return Found(exercise.id, text, tuple(notes))


def _sorted_out(notebook: Notebook) -> _Parts:
    """Every stretch of code, by the exercise it belongs to, in the notebook's order."""
    parts = _Parts()
    for cell in notebook.cells:
        for part in _parts(cell):
            goes = parts.loose if part.exercise is None else parts.of.setdefault(part.exercise, [])
            goes.append(part)
    return parts


def _parts(cell: Cell) -> Iterator[_Part]:
    """The cell, taken apart at its marks: merged cells hold several."""
    marks = [*MARK.finditer(cell.source)]
    ends = [*(mark.start() for mark in marks), len(cell.source)][1:]
    above = cell.source[: marks[0].start()] if marks else cell.source
    first = marks[0][2] if marks and marks[0][1] == "answer to" else None
    belongs = cell.exercise if cell.role == "answer" else None
    if above.strip() and (first is None or belongs not in (None, first)) and cell.role != "try":
        yield _Part(cell.number, above, belongs)
        above = ""
    for mark, end in zip(marks, ends, strict=True):
        if mark[1] == "answer to":
            own = cell.source[mark.end() : end]
            yield _Part(cell.number, above + own if above.strip() else own, mark[2], marked=True)
            above = ""


def _latest(parts: list[_Part], id: str) -> tuple[list[_Part], list[str]]:
    """The parts from the last mark on where there are copies; all where there is one."""
    begun = [position for position, part in enumerate(parts) if part.marked]
    if len(begun) < 2:
        return parts, []
    return parts[begun[-1] :], [f"{len(begun)} cells hold an answer to '{id}'; the last was taken"]


def _with_split_off(own: list[_Part], loose: list[_Part]) -> list[_Part]:
    """The parts, and the rest of a function that was split into the next cell."""
    rests = [
        part
        for part in loose
        if part.text[:1] in (" ", "\t") and any(part.cell == before.cell + 1 for before in own)
    ]
    return sorted([*own, *rests], key=lambda part: part.cell)


def _names_of(exercise: Exercise) -> list[str]:
    """What the start defines, so that an answer has to."""
    try:
        tree = ast.parse(exercise.start.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return []
    names = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.append(node.name)
        elif isinstance(node, ast.Assign):
            names += [goal.id for goal in node.targets if isinstance(goal, ast.Name)]
    return names


def _defined(parts: Sequence[_Part]) -> set[str]:
    """The names that stand at the top of the parts."""
    return {
        name for part in parts for match in DEFINED.finditer(part.text) for name in match.groups()
    } - {None}


def _defining(names: list[str], parts: list[_Part], *, with_imports: bool) -> list[_Part]:
    """The last part that defines each of the names, and the imports if asked for."""
    last = {name: part for part in parts for name in names if name in _defined([part])}
    imports = [part for part in parts if with_imports and _only_imports(part.text)]
    chosen = [*last.values(), *imports]
    return [part for position, part in enumerate(chosen) if part not in chosen[:position]]


def _only_imports(text: str) -> bool:
    """Whether there is nothing but imports in it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return bool(lines) and all(line.startswith(IMPORTING) for line in lines)
