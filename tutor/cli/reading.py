"""The commands that start nothing: they read the course, the workspace and the progress."""

from __future__ import annotations

from tutor.cli import output
from tutor.cli.learner import keep, progress_if_any, progress_of, workspace_of
from tutor.cli.options import Options
from tutor.cli.refusal import Refusal
from tutor.course.account import account
from tutor.course.load import find, load
from tutor.course.model import Exercise
from tutor.course.progress import Progress, State
from tutor.formats.course import course_text, progress_text
from tutor.formats.documents import course_document, progress_document
from tutor.formats.terminal import Terminal


def show_list(options: Options) -> int:
    """What there is to learn, and what is solved."""
    course, workspace = load(options.course), workspace_of(options)
    progress = progress_if_any(workspace)
    states = progress.states() if progress else {}
    started = frozenset(e.id for e in course.exercises if workspace.is_started(e))
    others = workspace.others(course)
    if options.json:
        output.write_document(course_document(course, states, started, others))
    else:
        output.write(course_text(course, states, started, others, output.terminal()))
    return 0


def show_hint(options: Options) -> int:
    """The next hint, or all; that they were seen is kept."""
    exercise = find(load(options.course), options.exercise)
    if not exercise.hints:
        raise Refusal(f"There are no hints for '{exercise.id}'.")
    progress = progress_if_any(workspace_of(options))
    if options.all:
        rungs = list(range(1, len(exercise.hints) + 1))
    else:
        rungs = [next_rung(exercise, progress)]
    terminal = output.terminal()
    for rung in rungs:
        output.write(hint_text(exercise, rung, terminal))
    keep(progress, lambda kept: kept.record_hint(exercise.id, rungs[-1]))
    return 0


def next_rung(exercise: Exercise, progress: Progress | None) -> int:
    """Which hint is next, counted from 1; the last stays."""
    seen = progress.hints_seen(exercise.id) if progress else 0
    return min(seen + 1, len(exercise.hints))


def hint_text(exercise: Exercise, rung: int, terminal: Terminal) -> str:
    """One hint, in lines that fit."""
    hint = f"Hint {rung} of {len(exercise.hints)}: {exercise.hints[rung - 1]}"
    return "\n".join(terminal.wrap(hint)) + "\n"


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
    text = solution_text(exercise)
    progress = progress_if_any(workspace_of(options))
    keep(progress, lambda kept: kept.record_solution(exercise.id))
    output.terminal()
    output.write(text)
    return 0


def solution_text(exercise: Exercise) -> str:
    """The model answer."""
    try:
        return exercise.solution.read_text(encoding="utf-8")
    except OSError as error:
        raise Refusal(f"{exercise.solution} can't be read: {error.strerror}.") from error


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
    done = account(course, progress.history())
    if options.json:
        output.write_document(progress_document(course, states, hints, done))
    else:
        output.write(progress_text(course, states, hints, done, output.terminal()))
    return 0


COMMANDS = {
    "list": show_list,
    "hint": show_hint,
    "solution": show_solution,
    "reset": reset,
    "progress": show_progress,
}
