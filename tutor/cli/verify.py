"""`tutor verify`: is a course sound? First its files; where they are, what running it shows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tutor.cli import output
from tutor.cli.check import stopped_by_ctrl_c
from tutor.cli.learner import progress_if_any, remembered_python, workspace_of
from tutor.cli.options import Options
from tutor.cli.picturing import unfit_pictures, unfit_scenes
from tutor.cli.refusal import Refusal
from tutor.course.coverage import read_curriculum, unused
from tutor.course.load import CONTENT, find, load
from tutor.course.model import ID, Course, Exercise
from tutor.course.problem import Problem
from tutor.course.verify import inspect
from tutor.formats.verification import survey_text, verification_document
from tutor.runtime.mutation import ENOUGH, Survey, survey, together
from tutor.runtime.target import TargetError, choose_target
from tutor.runtime.verify import verify as verify_by_running
from tutor.runtime.zygote import workers_for_bursts


def verify(options: Options) -> int:
    """One line a problem; 0 when there is none, 1 when there are."""
    folder, ids = _asked(options)
    if not (folder / "course.toml").is_file():
        raise Refusal(f"There is no course in {folder}: it holds no file course.toml.")
    problems, surveys = inspect(folder), None
    if not problems:
        course = load(folder)
        exercises = tuple(find(course, id) for id in ids) or course.exercises
        problems, surveys = _run(course, exercises, options)
        problems = _untaught(folder, course, exercises if ids else ()) + problems
        problems += _blunt(folder, surveys or [])
    if options.json:
        output.write_document(verification_document(folder, problems, surveys))
    else:
        output.terminal()
        sound = f"{', '.join(ids) or folder} {'are' if len(ids) > 1 else 'is'} sound.\n"
        output.write("".join(f"{problem}\n" for problem in problems) or sound)
        output.write(survey_text(surveys or []))
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


def _blunt(folder: Path, surveys: list[Survey]) -> list[Problem]:
    """What the mutants showed."""
    whole = together(surveys)
    if whole.share >= ENOUGH:
        return list(whole.problems)
    sentence = f"Only {whole.noticed} of {whole.total} mutants are noticed, not {ENOUGH:.0%}."
    return [*whole.problems, Problem(folder, sentence)]


def _run(
    course: Course, exercises: tuple[Exercise, ...], options: Options
) -> tuple[list[Problem], list[Survey] | None]:
    """What running every start, solution and known mistake shows, and every mutant if asked for."""
    progress = progress_if_any(workspace_of(options))
    seeds = range(options.seed, options.seed + options.seeds)
    with (
        _refusing(),
        stopped_by_ctrl_c() as stop,
        closing(workers_for_bursts(jobs=options.jobs)) as workers,
    ):
        target = choose_target(
            {package for exercise in exercises for package in exercise.needs},
            python=options.python,
            prefix=options.prefix,
            name=options.name,
            remembered=remembered_python(progress),
        )
        found = verify_by_running(
            course,
            target,
            exercises=exercises,
            seeds=seeds,
            jobs=options.jobs,
            workers=workers,
            tell=_tell,
            stop=stop,
            unfit=unfit_scenes,
        )
        problems, surveys = list(found), None
        problems += unfit_pictures(
            course, exercises, target, seeds=seeds, workers=workers, stop=stop
        )
        if options.mutants:
            tried = survey(
                course,
                target,
                workers,
                exercises=exercises,
                seed=options.seed,
                jobs=options.jobs,
                tell=_tell,
                stop=stop,
            )
            surveys = list(tried)
        if stop.is_set():
            raise KeyboardInterrupt
    return problems, surveys


@contextmanager
def _refusing() -> Iterator[None]:
    """Without a Python to run answers in nothing can be done; no step is left on the screen."""
    try:
        yield
    except TargetError as error:
        raise Refusal(str(error)) from error
    finally:
        output.show_step("")


def _tell(text: str, done: int, total: int) -> None:
    output.show_step(f"{done} of {total}: {text}")
