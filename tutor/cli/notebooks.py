"""`tutor export` and `tutor import`: exercises as Jupyter notebooks, and answers out of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tutor.cli import output
from tutor.cli.learner import progress_if_any, remembered_python, workspace_of
from tutor.cli.options import Options
from tutor.cli.refusal import Refusal
from tutor.course.cells import Found, Notebook, NotebookError, answer_to, named, read_notebook
from tutor.course.files import why, write_whole
from tutor.course.load import find, load
from tutor.course.model import Course, Exercise
from tutor.course.notebook import Kernel, exercise_notebook, lesson_notebook, written
from tutor.course.workspace import Workspace, keep_beside, read_text

if TYPE_CHECKING:
    from collections.abc import Callable

ALL = "all"


def export(options: Options) -> int:
    """Write an exercise as a notebook, or every lesson as one."""
    course, workspace = load(options.course), workspace_of(options)
    is_sound = _validator()
    kernel = _kernel(course, options)
    folder = str(options.course.absolute()) if options.course else None
    output.terminal()
    for name, notebook in _notebooks(course, options.exercise, workspace, kernel, folder):
        is_sound(notebook)
        file = options.notebook / f"{name}.ipynb"
        kept = _put(file, written(notebook))
        output.write(f"{file} is written.\n")
        if kept:
            output.write(f"What was there is kept as {kept}.\n")
    return 0


def _notebooks(
    course: Course, exercise: str, workspace: Workspace, kernel: Kernel, folder: str | None
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each notebook that is asked for, and the name of its file."""
    if exercise != ALL:
        one = find(course, exercise)
        yield one.id, exercise_notebook(course, one, _answer(workspace, one), kernel, folder)
        return
    for lesson in course.lessons:
        answers = {one.id: _answer(workspace, one) for one in lesson.exercises}
        yield lesson.id, lesson_notebook(course, lesson, answers, kernel, folder)


def _answer(workspace: Workspace, exercise: Exercise) -> str:
    """The learner's answer as it stands, else the start."""
    return workspace.read(exercise) if workspace.is_started(exercise) else read_text(exercise.start)


def _validator() -> Callable[[dict[str, Any]], None]:
    """What raises for a notebook that Jupyter could not open."""
    try:
        import nbformat  # an extra, and slow to import
    except ImportError as error:
        raise Refusal(
            f"`tutor export` needs nbformat: `{sys.executable} -m pip install nbformat`."
        ) from error
    return nbformat.validate


def _kernel(course: Course, options: Options) -> Kernel:
    """The kernel of the Python that would run the answers; Jupyter's usual one where none is."""
    from tutor.runtime.kernels import kernel_of
    from tutor.runtime.target import TargetError, choose_target

    named = options.python or options.prefix or options.name
    try:
        target = choose_target(
            {package for exercise in course.exercises for package in exercise.needs},
            python=options.python,
            prefix=options.prefix,
            name=options.name,
            remembered=None if named else remembered_python(progress_if_any(workspace_of(options))),
        )
    except TargetError as error:
        if named:
            raise Refusal(str(error)) from error
        return Kernel()
    return kernel_of(target)


def _put(file: Path, text: str) -> Path | None:
    """Write the notebook; the path of the copy kept of another one that was there."""
    try:
        kept = None
        if file.exists() and file.read_bytes() != text.encode():
            kept = keep_beside(file)
        write_whole(file, text)
    except OSError as error:
        raise Refusal(f"{file} can't be written: {error.strerror or error}.") from error
    return kept


def bring_back(options: Options) -> int:
    """Put the answers of a notebook into the workspace; what was there is kept beside."""
    course, workspace = load(options.course), workspace_of(options)
    try:
        notebook = read_notebook(_content(options.notebook), str(options.notebook))
        found = _found(notebook, course, options)
    except NotebookError as error:
        raise Refusal(str(error)) from error
    output.terminal()
    for answer in found:
        for note in answer.notes:
            output.say(f"warning: {answer.exercise}: {note}.")
        output.write(
            f"{answer.exercise}: {_settled(workspace, find(course, answer.exercise), answer)}\n"
        )
    return 0


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except (OSError, ValueError) as error:
        reason = why(error).partition(";")[0] if isinstance(error, OSError) else error
        raise Refusal(f"The notebook {file} can't be read: {reason}.") from error


def _found(notebook: Notebook, course: Course, options: Options) -> list[Found]:
    """Every answer in the notebook that is asked for; Refusal when there is none."""
    held = dict.fromkeys([*named(notebook), *notebook.exercises])
    known = {exercise.id for exercise in course.exercises}
    if options.exercises:
        ids = [find(course, id).id for id in options.exercises]
    else:
        ids = [id for id in held if id in known]
    sure = bool(options.exercises) or len(held) == 1
    answers = [answer_to(find(course, id), notebook, guess=sure) for id in ids]
    found = [answer for answer in answers if answer]
    strange = [] if options.exercises else [id for id in named(notebook) if id not in known]
    if not found:
        raise NotebookError(_nothing(options.notebook, strange, ids))
    for id in strange:
        output.say(f"'{id}' is not in this course; its answer stays in the notebook.")
    return found


def _nothing(file: Path, strange: Sequence[str], ids: Sequence[str]) -> str:
    """Why there is nothing to bring back."""
    if strange:
        return f"{file} has answers to {_listed(strange)} only, which this course has not."
    if ids:
        return f"{file} has no answer to {_listed(ids)}: the cell is gone, or empty."
    return (
        f"{file} has no cell that says whose answer it is; name the exercise:"
        f" `tutor import {file} EXERCISE`."
    )


def _listed(ids: Sequence[str]) -> str:
    return " and ".join(f"'{id}'" for id in ids)


def _settled(workspace: Workspace, exercise: Exercise, answer: Found) -> str:
    """Write the answer, unless that would change nothing or undo something; what was done."""
    path, new = workspace.answer_path(exercise), _plain(answer.text)
    if new == _plain(read_text(exercise.start)):
        return "the notebook holds no more than the start, so nothing is written."
    if workspace.is_started(exercise) and _plain(workspace.read(exercise)) == new:
        return f"{path} is that answer already."
    kept = workspace.replace(exercise, answer.text)
    return f"{path} is written" + (f"; what was there is kept as {kept}." if kept else ".")


def _plain(text: str) -> str:
    """The text without what a notebook does not keep: line ends, empty lines around."""
    return text.replace("\r\n", "\n").strip()
