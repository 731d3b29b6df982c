"""`tutor verify`: is a course sound? First its files; where they are, what running it shows."""

from __future__ import annotations

from pathlib import Path

from tutor.cli import output
from tutor.cli.check import stopped_by_ctrl_c
from tutor.cli.learner import progress_if_any, remembered_python, workspace_of
from tutor.cli.options import Options
from tutor.cli.refusal import Refusal
from tutor.course.coverage import read_curriculum, unused
from tutor.course.fields import ID
from tutor.course.load import CONTENT, find, load
from tutor.course.model import Course, Exercise
from tutor.course.problem import Problem
from tutor.course.verify import inspect
from tutor.formats.documents import verification_document
from tutor.runtime.target import TargetError, choose_target
from tutor.runtime.verify import verify as verify_by_running


def verify(options: Options) -> int:
    """One line a problem; 0 when there is none, 1 when there are."""
    folder, ids = _asked(options)
    if not (folder / "course.toml").is_file():
        raise Refusal(f"There is no course in {folder}: it holds no file course.toml.")
    problems = inspect(folder)
    if not problems:
        course = load(folder)
        exercises = tuple(find(course, id) for id in ids) or course.exercises
        problems = _untaught(folder, course, exercises if ids else ())
        problems += _run(course, exercises, options)
    if options.json:
        output.write_document(verification_document(folder, problems))
    else:
        output.terminal()
        sound = f"{' and '.join(ids) or folder} {'are' if len(ids) > 1 else 'is'} sound.\n"
        output.write("".join(f"{problem}\n" for problem in problems) or sound)
    return 1 if problems else 0


def _asked(options: Options) -> tuple[Path, list[str]]:
    """The course, and the exercises to look at: all when there are none."""
    first = Path(options.what[0]) if options.what else None
    if first and (not ID.fullmatch(options.what[0]) or (first / "course.toml").is_file()):
        return first, options.what[1:]
    return options.course or CONTENT, options.what


def _untaught(folder: Path, course: Course, only: tuple[Exercise, ...]) -> list[Problem]:
    """What the curriculum asks for and no model answer uses; of some exercises, what they cover."""
    items = read_curriculum(folder / "curriculum.toml", [])
    covered = {id for exercise in only for id in exercise.covers}
    return list(unused(folder, course, items, covered if only else None))


def _run(course: Course, exercises: tuple[Exercise, ...], options: Options) -> list[Problem]:
    """What running every start, solution and known mistake shows."""
    progress = progress_if_any(workspace_of(options))
    seeds = range(options.seed, options.seed + options.seeds)
    with stopped_by_ctrl_c() as stop:
        try:
            target = choose_target(
                {package for exercise in exercises for package in exercise.needs},
                python=options.python,
                prefix=options.prefix,
                name=options.name,
                remembered=remembered_python(progress),
            )
            found = verify_by_running(
                course, target, exercises=exercises, seeds=seeds, tell=_tell, stop=stop
            )
            problems = list(found)
        except TargetError as error:
            raise Refusal(str(error)) from error
        finally:
            output.show_step("")
        if stop.is_set():
            raise KeyboardInterrupt
    return problems


def _tell(text: str, done: int, total: int) -> None:
    output.show_step(f"{done} of {total}: {text}")
