"""`tutor check`: judge an answer."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from tutor.cli import output
from tutor.cli.learner import keep, progress_if_any, remembered_python, workspace_of
from tutor.cli.options import Options
from tutor.cli.refusal import Refusal
from tutor.course.load import find, load, mistakes
from tutor.course.model import Course, Exercise
from tutor.course.progress import Progress
from tutor.course.workspace import Workspace
from tutor.formats.documents import as_document
from tutor.formats.verdict import verdict_text
from tutor.runtime.findings import Step
from tutor.runtime.judge import judge
from tutor.runtime.target import Target, TargetError, choose_target, missing
from tutor.runtime.verdict import Outcome, Verdict


def check(options: Options) -> int:
    """Judge the named file, else the learner's own; 0 right, 1 not right, 2 could not."""
    course = load(options.course)
    exercise, workspace = find(course, options.exercise), workspace_of(options)
    progress = progress_if_any(workspace)
    with _answer(options, exercise, workspace) as answer, stopped_by_ctrl_c() as stop:
        try:
            target = target_for(exercise, options, progress)
            verdict = judge(
                exercise,
                answer,
                target,
                course_version=course.version,
                device=options.device,
                seed=options.seed,
                earlier=earlier_answers(exercise, course, workspace, progress),
                mistakes=mistakes(exercise),
                tell=_tell,
                stop=stop,
            )
        except TargetError as error:
            raise Refusal(str(error)) from error
        finally:
            output.show_step("")
        if stop.is_set():
            raise KeyboardInterrupt
    keep(progress, lambda kept: record(kept, verdict))
    if options.json:
        output.write_document(as_document(verdict))
    else:
        output.write(verdict_text(verdict, output.terminal(), why=target.why))
    if verdict.verdict is Outcome.INTERNAL:
        return 2
    return 0 if verdict.right else 1


def target_for(exercise: Exercise, options: Options, progress: Progress | None) -> Target:
    """The Python the options name, else the remembered or the active one, with what is needed."""
    target = choose_target(
        exercise.needs,
        python=options.python,
        prefix=options.prefix,
        name=options.name,
        remembered=remembered_python(progress),
    )
    lacking = missing(target, exercise)
    if lacking:
        raise TargetError(
            f"{target.python} lacks {' and '.join(lacking)}, which '{exercise.id}' needs:"
            " `tutor doctor` says how to install it, --python names another Python."
        )
    return target


@contextmanager
def stopped_by_ctrl_c() -> Iterator[threading.Event]:
    """Set at the first Ctrl-C, so that children are ended in order; a second one interrupts."""
    stop = threading.Event()

    def on_interrupt(number: int, frame: FrameType | None) -> None:
        stop.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _answer(options: Options, exercise: Exercise, workspace: Workspace) -> Iterator[Path]:
    """A regular file with the answer, for as long as it is judged."""
    if options.answer is None:
        is_new = not workspace.is_started(exercise)
        path = workspace.open(exercise)
        if is_new:
            output.say(f"{path} is new: write your answer there.")
        yield path
        return
    content = _content(options.answer)
    if options.answer != "-" and os.path.isfile(options.answer):
        yield Path(options.answer)
        return
    with tempfile.TemporaryDirectory(prefix="tutor-") as folder:
        copy = Path(folder) / f"{exercise.id}.py"
        copy.write_bytes(content)
        yield copy


def _content(name: str) -> bytes:
    """What the file, or stdin for "-", holds: read here, so that a pipe can be judged too."""
    if name == "-":
        if sys.stdin is None:
            raise Refusal("stdin is closed, so there is no answer to read.")
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise Refusal(f"The answer {name} can't be read: {reason}.") from error


def earlier_answers(
    exercise: Exercise, course: Course, workspace: Workspace, progress: Progress | None
) -> dict[str, Path]:
    """The learner's own solved answers that this exercise builds on."""
    states = progress.states() if progress else {}
    others = [find(course, id) for id in exercise.builds_on]
    return {
        other.id: workspace.answer_path(other)
        for other in others
        if other.id in states and states[other.id].solved and workspace.is_started(other)
    }


def _tell(step: Step) -> None:
    output.show_step(step.text)


def record(progress: Progress, verdict: Verdict) -> None:
    """Keep the verdict."""
    progress.record(
        verdict.exercise,
        verdict.verdict.value,
        seed=verdict.seed,
        device=verdict.device,
        duration_ms=verdict.duration_ms,
        course_version=verdict.course_version,
    )
