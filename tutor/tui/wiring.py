"""The real services: envcheck, the runtime and the course, as the screens call them.

What is slow to import is imported where it is called, which is beside the screen.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tutor.course.model import Course, Exercise, Lesson
from tutor.course.progress import Progress
from tutor.course.workspace import Workspace
from tutor.tui.learner import Learner
from tutor.tui.services import Candidate, Check, Mode, Services, Tell
from tutor.tui.tell.prose import short_path
from tutor.tui.words import words

if TYPE_CHECKING:
    from tutor.runtime.findings import Step
    from tutor.runtime.pictures import Pictured
    from tutor.runtime.spares import Spares
    from tutor.runtime.target import Target
    from tutor.runtime.verdict import Verdict


ReadCourse: TypeAlias = Callable[[], Course]


@dataclass(frozen=True)
class Named:
    """What the command line names; at most one of python, prefix and name."""

    python: str | None = None
    prefix: str | None = None
    name: str | None = None
    device: str = "auto"


def services(
    read_course: ReadCourse, workspace: Workspace, progress: Progress, named: Named
) -> Services:
    """What the screens ask for, done by the real parts."""
    learner, ready = Learner(workspace, progress), _Ready()
    return Services(
        read_course=read_course,
        learner=learner,
        checks=_checks,
        examine=partial(_examine, named, learner),
        find_target=partial(_find_target, read_course, learner, named),
        missing=_missing,
        judge=partial(_judge, read_course, learner, named, ready),
        solution=_solution,
        candidates=_candidates,
        warm=partial(_warm, named, ready),
        picture=partial(_picture, read_course, learner, named, ready),
        measure=partial(_measure, read_course, learner, named, ready),
        close=ready.close,
    )


class _Ready:
    """Interpreters that wait for an answer: one pool for the session, made when it is needed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._spares: Spares | None = None

    def spares(self) -> Spares:
        from tutor.runtime.spares import Spares

        with self._lock:
            self._spares = self._spares or Spares()
            return self._spares

    def close(self) -> None:
        with self._lock:
            if self._spares is not None:
                self._spares.close()


def _checks() -> tuple[Check, ...]:
    """All but the waivers: the tutor does not read the settings that hold them."""
    from envcheck import Request

    return tuple(
        Check(check.id, check.family) for check in Request().checks if check.family != "waivers"
    )


def _examine(named: Named, learner: Learner, mode: Mode, tell: Tell) -> None:
    from envcheck import Finding, Request, examine

    def found(finding: Finding) -> None:
        tell(finding.id, finding)

    remembered = None if named.python or named.prefix or named.name else learner.recall("python")
    request = Request(
        python=named.python or remembered or None,
        prefix=named.prefix,
        name=named.name,
        mode=mode,
    )
    examine(request, on_finding=found, on_fact=tell)


def _find_target(
    read_course: ReadCourse, learner: Learner, named: Named, exercise: Exercise | None
) -> Target:
    from tutor.runtime.target import choose_target

    asked = (exercise,) if exercise is not None else read_course().exercises
    return choose_target(
        {package for one in asked for package in one.needs},
        python=named.python,
        prefix=named.prefix,
        name=named.name,
        remembered=learner.recall("python") or None,
    )


def _missing(target: Target, exercise: Exercise) -> tuple[str, ...]:
    from tutor.runtime.target import missing

    return missing(target, exercise)


def _judge(
    read_course: ReadCourse,
    learner: Learner,
    named: Named,
    ready: _Ready,
    exercise: Exercise,
    target: Target,
    tell: Callable[[Step], None],
    stop: threading.Event,
) -> Verdict:
    from tutor.course.load import mistakes
    from tutor.runtime.judge import judge

    course = read_course()
    return judge(
        exercise,
        learner.answer_path(exercise),
        target,
        course_version=course.version,
        device=named.device,
        earlier=_earlier(course, learner, exercise),
        mistakes=mistakes(exercise),
        tell=tell,
        stop=stop,
        workers=ready.spares(),
    )


def _warm(named: Named, ready: _Ready, exercise: Exercise, target: Target) -> None:
    from tutor.runtime.judge import wanted_for
    from tutor.runtime.target import TargetError

    with suppress(TargetError):  # no such device: running the answer says so
        ready.spares().warm(wanted_for(exercise, target, named.device))


def _picture(
    read_course: ReadCourse,
    learner: Learner,
    named: Named,
    ready: _Ready,
    lesson: Lesson,
    seed: int,
    stop: threading.Event,
) -> Pictured:
    """Computed where the lesson's exercises run."""
    from tutor.runtime.pictures import Pictured, compute
    from tutor.runtime.target import TargetError

    if lesson.picture is None:
        return Pictured()
    try:
        target = _find_target(read_course, learner, named, next(iter(lesson.exercises), None))
    except TargetError as error:
        return Pictured(trouble=str(error))
    return compute(lesson.picture, target, seed=seed, workers=ready.spares(), stop=stop)


def _measure(
    read_course: ReadCourse, learner: Learner, named: Named, ready: _Ready, stop: threading.Event
) -> Pictured:
    """Measured where most of the course runs."""
    from tutor.runtime.pictures import Pictured
    from tutor.runtime.roofline import measure
    from tutor.runtime.target import TargetError

    try:
        target = _find_target(read_course, learner, named, None)
    except TargetError as error:
        return Pictured(trouble=str(error))
    return measure(target, workers=ready.spares(), stop=stop)


def _earlier(course: Course, learner: Learner, exercise: Exercise) -> dict[str, Path]:
    """The learner's own solved answers that this exercise builds on."""
    from tutor.course.load import find

    states = learner.states()
    others = [find(course, id) for id in exercise.builds_on]
    return {
        other.id: learner.answer_path(other)
        for other in others
        if other.id in states and states[other.id].solved and learner.is_started(other)
    }


def _solution(exercise: Exercise) -> str:
    return exercise.solution.read_text(encoding="utf-8")


def _candidates() -> tuple[Candidate, ...]:
    """The active environment, tutor's own Python, and every conda environment with a Python."""
    from envcheck import Conda, Request, Target, collect

    facts = collect(Request(mode="quick"))
    home = os.path.expanduser("~")
    found: dict[str, Candidate] = {}
    if isinstance(facts.target, Target) and facts.target.python:
        label = short_path(facts.target.prefix or facts.target.python, home)
        note = f"{facts.target.version or ''}  {words().target.in_use}"
        found[facts.target.python] = Candidate(facts.target.python, label, note)
    own = Candidate(sys.executable, short_path(sys.prefix, home), words().target.own)
    found.setdefault(sys.executable, own)
    for one in facts.conda.environments if isinstance(facts.conda, Conda) else ():
        python = os.path.join(
            one.prefix, *(["python.exe"] if os.name == "nt" else ["bin", "python"])
        )
        if one.python is not None:
            note = f"{one.python}  conda"
            found.setdefault(python, Candidate(python, short_path(one.prefix, home), note))
    return tuple(found.values())
