"""The answers in a notebook that was handed in; see course/cells.py for how they are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tutor.course.cells import NotebookError, answer_to, named, read_notebook
from tutor.course.model import Exercise

CODE_LIMIT = 256 << 10
COMMANDS_LIMIT = 1000
"""Each line that may be a notebook's own command costs a reading of the whole text."""


def answers(
    content: bytes, name: str, exercises: Mapping[str, Exercise]
) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    """(exercise id, answer, notes) of every answer; no answer where the notes say why.

    The id may be that of no exercise. Raises NotebookError, one sentence, when nothing can be had.
    """
    notebook = read_notebook(content, name)
    code = "\n".join(cell.source for cell in notebook.cells)
    commands = sum(any(sign in line for sign in "%!?") for line in code.splitlines())
    if len(code) > CODE_LIMIT or commands > COMMANDS_LIMIT:
        raise NotebookError("The code in this notebook is too long to be read.")
    ids = named(notebook)
    if not ids:
        raise NotebookError(
            "No cell in it says which exercise it answers; `tutor export` makes those."
        )
    for id in ids:
        if id not in exercises:
            yield id, None, ()
            continue
        try:
            found = answer_to(exercises[id], notebook)
        except NotebookError as error:
            yield id, None, (str(error),)
            continue
        if found is not None:
            yield id, found.text, found.notes
