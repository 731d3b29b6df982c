"""`tutor grade`: a class's answers as points.

0 when every answer was judged, however it ended; 2 when one could not be, or nothing could.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tutor.cli import output
from tutor.cli.check import stopped_by_ctrl_c
from tutor.cli.learner import progress_if_any, remembered_python, workspace_of
from tutor.cli.options import Options
from tutor.cli.refusal import Refusal
from tutor.course.files import why, write_whole
from tutor.course.load import find, load
from tutor.course.model import Exercise
from tutor.formats.grades import Circumstances, grades_document, grades_text, sheet
from tutor.formats.terminal import Terminal
from tutor.runtime.grading.cluster import Cluster, ClusterError, connected
from tutor.runtime.grading.collect import collect
from tutor.runtime.grading.grade import Engine, Grades, Plan, Standing, carry_out, grades, plan
from tutor.runtime.grading.jobs import Terms, judging
from tutor.runtime.grading.local import judged
from tutor.runtime.grading.remote import Where
from tutor.runtime.grading.store import Store, StoreError
from tutor.runtime.judge import wanted_for
from tutor.runtime.target import Target, TargetError, choose_target, missing
from tutor.runtime.zygote import workers_for_bursts

BAR = 24


def grade(options: Options) -> int:
    """Judge what was handed in, and say what it is worth."""
    course, folder = load(options.course), _folder(options)
    chosen = tuple(find(course, id) for id in options.select) or course.exercises
    _refuse_what_clashes(options)
    terms = Terms(course.version, options.seed, options.device)
    output.show_step("Reading what was handed in")
    try:
        submissions = collect(folder, course.exercises)
        made = plan(course, chosen, submissions, terms)
    except OSError as error:
        raise Refusal(f"{error.filename or folder} can't be read: {error.strerror}.") from error
    finally:
        output.show_step("")
    if not submissions.students:
        output.say(f"warning: nobody has handed in anything in {folder}.")
    _warn_of_rights(made)
    found, where = _judge(made, terms, options, folder)
    about = Circumstances(
        folder, options.seed, options.device, where, time.time(), options.deadline
    )
    _write(found, about, options)
    return _code(found)


def _folder(options: Options) -> Path:
    folder = options.submissions
    if not folder.is_dir():
        what = "is no folder" if folder.exists() else "does not exist"
        raise Refusal(f"{folder} {what}; name the folder with what the class handed in.")
    return folder.absolute()


def _refuse_what_clashes(options: Options) -> None:
    """Whatever would fail at the end fails before the work of a night."""
    if options.dask and options.jobs:
        raise Refusal("--jobs is for this machine; with --dask the cluster has its own number.")
    if options.json and options.csv == "-" and not options.output:
        raise Refusal("Only one of --json and --csv - can go to stdout; give one a file.")
    for name in (options.csv if options.csv != "-" else None, options.output, options.state):
        if name and not Path(name).absolute().parent.is_dir():
            raise Refusal(f"{name} can't be written: there is no such folder.")
        if name and Path(name).is_dir():
            raise Refusal(f"{name} is a folder; name a file in it.")


def _warn_of_rights(made: Plan) -> None:
    """Whose rights the answers get is not a thing to find out afterwards."""
    if made.jobs and hasattr(os, "geteuid") and os.geteuid() == 0:
        output.say(
            "warning: the answers run with the rights of root; grade strangers' code under"
            " a user or in a container of its own."
        )


def _judge(made: Plan, terms: Terms, options: Options, folder: Path) -> tuple[Grades, str]:
    """The grades, and in words what ran the answers."""
    state = options.state or folder.with_name(f"{folder.name}.grading.jsonl")
    jobs = list(made.jobs.values())
    try:
        with stopped_by_ctrl_c() as stop, Store(state, fresh=options.fresh) as store:
            try:
                with _engine(made, terms, options, stop) as (engine, where):
                    bar = _Bar(len(jobs))
                    crowded = bool(options.dask) or _width(options) > 1
                    marks = carry_out(jobs, engine, store, bar.show, stop, crowded=crowded)
            finally:
                output.show_step("")
            if stop.is_set():
                output.say(
                    f"stopped; {len(marks)} of {len(jobs)} verdicts are kept in {state}:"
                    " the same command goes on from there."
                )
                raise KeyboardInterrupt
    except (StoreError, TargetError, ClusterError) as error:
        raise Refusal(str(error)) from error
    return grades(made, marks, options.deadline), f"{where} Verdicts are kept in {state}."


@contextmanager
def _engine(
    made: Plan, terms: Terms, options: Options, stop: threading.Event
) -> Iterator[tuple[Engine, str]]:
    """What judges, and where that is."""
    if options.dask:
        where = Where(options.python, options.prefix, options.name)
        with connected(options.dask) as client:
            cluster = Cluster(client, made.course, terms, where, stop)
            yield cluster.judged, f"Run by the Dask cluster at {options.dask}."
        return
    exercises = {job.exercise.id: job.exercise for job in made.jobs.values()}
    target = _target(list(exercises.values()), options)
    usual = _width(options)
    workers = workers_for_bursts(jobs=usual)
    try:
        with judging(target, terms, workers, stop) as judge_one:
            yield (
                lambda jobs, width: judged(jobs, judge_one, width or usual, stop),
                f"Run by {target.python}: {target.why}.",
            )
    finally:
        workers.close()


def _width(options: Options) -> int:
    """How many answers are judged at a time on this machine."""
    return options.jobs or os.cpu_count() or 1


def _target(exercises: list[Exercise], options: Options) -> Target:
    """The Python that the answers run in; TargetError when it can't run all of them."""
    target = choose_target(
        {package for exercise in exercises for package in exercise.needs},
        python=options.python,
        prefix=options.prefix,
        name=options.name,
        remembered=remembered_python(progress_if_any(workspace_of(options))),
    )
    for exercise in exercises:
        wanted_for(exercise, target, options.device)
        if lacking := missing(target, exercise):
            raise TargetError(
                f"{target.python} lacks {' and '.join(lacking)}, which '{exercise.id}' needs:"
                " `tutor doctor` says how to install it, --python names another Python."
            )
    return target


class _Bar:
    """How far it is and how fast, on one line of a terminal."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._began = time.monotonic()
        self._kept: int | None = None
        self._shown = 0.0

    def show(self, done: int, what: str) -> None:
        """`done` verdicts are there; the last was one of this exercise."""
        now = time.monotonic()
        if self._kept is None:
            self._kept = done
        if now - self._shown < 0.1 and done < self._total:
            return
        self._shown = now
        full = BAR * done // max(self._total, 1)
        fast = (done - self._kept) / max(now - self._began, 0.1)
        left = f", {(self._total - done) / fast / 60:.0f} min left" if fast else ""
        bar = "#" * full + "." * (BAR - full)
        output.show_step(f"[{bar}] {done} of {self._total}{left}  {what}")


def _write(found: Grades, about: Circumstances, options: Options) -> None:
    text = sheet(found)
    if options.csv and options.csv != "-":
        # Spreadsheets on Windows take a file without the mark for one of the local code page.
        _put(Path(options.csv), text if text.isascii() else "\ufeff" + text)
    if options.csv == "-" and not options.json:
        output.terminal()
        output.write(text)
        if options.output is None:
            return
    if options.output:
        _put(options.output, _report(found, about, options))
    elif options.json:
        output.write_document(grades_document(found, about))
    else:
        output.write(grades_text(found, about, output.terminal()))


def _report(found: Grades, about: Circumstances, options: Options) -> str:
    if options.json:
        import json

        return json.dumps(grades_document(found, about), indent=2) + "\n"
    return grades_text(found, about, Terminal())


def _put(file: Path, text: str) -> None:
    try:
        write_whole(file, text.encode("utf-8", "backslashreplace").decode())
    except OSError as error:
        reason = why(error).replace("--workspace", "the option")
        raise Refusal(f"{file} can't be written: {reason}.") from error


def _code(found: Grades) -> int:
    """2, and a sentence, when something could not be judged."""
    unjudged = found.count(Standing.UNJUDGED)
    if not unjudged:
        return 0
    grade = next(it for it in found.by.values() if it.standing is Standing.UNJUDGED)
    reason = grade.mark.headline if grade.mark else ""
    output.say(f"{unjudged} answers could not be judged, the same command tries again: {reason}")
    return 2
