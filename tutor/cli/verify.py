"""`tutor verify`: is a course sound? First its files; where they are, what running it shows."""

from __future__ import annotations

from tutor.cli import output
from tutor.cli.check import stopped_by_ctrl_c
from tutor.cli.learner import progress_if_any, remembered_python, workspace_of
from tutor.cli.options import Options
from tutor.cli.refusal import Refusal
from tutor.course.load import CONTENT, load
from tutor.course.model import Course
from tutor.course.problem import Problem
from tutor.course.verify import inspect
from tutor.formats.documents import verification_document
from tutor.runtime.target import TargetError, choose_target
from tutor.runtime.verify import verify as verify_by_running


def verify(options: Options) -> int:
    """One line a problem; 0 when there is none, 1 when there are."""
    folder = options.folder or options.course or CONTENT
    if not (folder / "course.toml").is_file():
        raise Refusal(f"There is no course in {folder}: it holds no file course.toml.")
    problems = inspect(folder) or _run(load(folder), options)
    if options.json:
        output.write_document(verification_document(folder, problems))
    else:
        output.terminal()
        output.write("".join(f"{problem}\n" for problem in problems) or f"{folder} is sound.\n")
    return 1 if problems else 0


def _run(course: Course, options: Options) -> list[Problem]:
    """What running every start, solution and known mistake shows."""
    progress = progress_if_any(workspace_of(options))
    with stopped_by_ctrl_c() as stop:
        try:
            target = choose_target(
                {package for exercise in course.exercises for package in exercise.needs},
                python=options.python,
                prefix=options.prefix,
                name=options.name,
                remembered=remembered_python(progress),
            )
            problems = list(verify_by_running(course, target, tell=_tell, stop=stop))
        except TargetError as error:
            raise Refusal(str(error)) from error
        finally:
            output.show_step("")
        if stop.is_set():
            raise KeyboardInterrupt
    return problems


def _tell(text: str, done: int, total: int) -> None:
    output.show_step(f"{done} of {total}: {text}")
