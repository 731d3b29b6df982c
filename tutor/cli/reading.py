"""The commands that start nothing: they read the course, the workspace and the progress."""

from __future__ import annotations

from tutor.cli import output
from tutor.cli.learner import keep, progress_if_any, progress_of, workspace_of
from tutor.cli.options import Options
from tutor.cli.refusal import Refusal
from tutor.course.load import find, load
from tutor.course.progress import State
from tutor.formats.course import course_text, progress_text
from tutor.formats.documents import course_document, progress_document


def show_list(options: Options) -> int:
    """What there is to learn, and what is solved."""
    course, workspace = load(options.course), workspace_of(options)
    progress = progress_if_any(workspace)
    states = progress.states() if progress else {}
    started = frozenset(e.id for e in course.exercises if workspace.is_started(e))
    if options.json:
        output.write_document(course_document(course, states, started))
    else:
        output.write(course_text(course, states, started, output.terminal()))
    return 0


def show_hint(options: Options) -> int:
    """The next hint, or all; that they were seen is kept."""
    exercise = find(load(options.course), options.exercise)
    if not exercise.hints:
        raise Refusal(f"There are no hints for '{exercise.id}'.")
    progress, last = progress_if_any(workspace_of(options)), len(exercise.hints)
    seen = progress.hints_seen(exercise.id) if progress else 0
    rungs = range(1, last + 1) if options.all else [min(seen + 1, last)]
    terminal = output.terminal()
    for rung in rungs:
        hint = f"Hint {rung} of {last}: {exercise.hints[rung - 1]}"
        output.write("\n".join(terminal.wrap(hint)) + "\n")
    keep(progress, lambda kept: kept.record_hint(exercise.id, rungs[-1]))
    return 0


def show_solution(options: Options) -> int:
    """The model answer, after success or with --yes."""
    exercise = find(load(options.course), options.exercise)
    if not options.yes:
        states = progress_of(workspace_of(options)).states()
        if not states.get(exercise.id, State()).solved:
            raise Refusal(
                f"'{exercise.id}' isn't solved yet: `tutor hint {exercise.id}` helps on,"
                f" `tutor solution {exercise.id} --yes` shows the answer all the same."
            )
    try:
        text = exercise.solution.read_text(encoding="utf-8")
    except OSError as error:
        raise Refusal(f"{exercise.solution} can't be read: {error.strerror}.") from error
    output.terminal()
    output.write(text)
    return 0


def reset(options: Options) -> int:
    """Begin an exercise again; the answer so far is kept beside."""
    exercise, workspace = find(load(options.course), options.exercise), workspace_of(options)
    kept = workspace.reset(exercise)
    output.terminal()
    output.write(f"{workspace.answer_path(exercise)} is as it was given.\n")
    if kept:
        output.write(f"Your answer is kept as {kept}.\n")
    return 0


def show_progress(options: Options) -> int:
    """What became of every exercise that was touched."""
    course, progress = load(options.course), progress_of(workspace_of(options))
    states = progress.states()
    hints = {id: progress.hints_seen(id) for id in states}
    if options.json:
        output.write_document(progress_document(course, states, hints))
    else:
        output.write(progress_text(course, states, hints, output.terminal()))
    return 0


COMMANDS = {
    "list": show_list,
    "hint": show_hint,
    "solution": show_solution,
    "reset": reset,
    "progress": show_progress,
}
