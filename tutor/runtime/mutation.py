"""Do the cases of an exercise notice a slip? Every mutant of its model answer is judged by them."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tutor.course.equivalent import FILE, Equivalents, read_equivalents
from tutor.course.model import Course, Exercise
from tutor.course.mutants import Mutant, mutants
from tutor.course.problem import Problem
from tutor.runtime.judge import judge
from tutor.runtime.target import Target, missing
from tutor.runtime.verdict import Outcome, Verdict
from tutor.runtime.workers import Workers

ENOUGH = 0.97
"""The share of mutants that a course's cases have to notice."""

_SHORTEST_S = 2.0
_SLOWER = 5
"""A mutant that takes so many times as long as the model answer is noticed by the clock."""


@dataclass(frozen=True)
class Survey:
    """What became of the mutants of one exercise, or of several together."""

    exercise: str
    total: int = 0
    """Those that are said to give the same as the model answer are not among them."""
    noticed: int = 0
    same: int = 0
    accepted: int = 0
    survivors: tuple[Mutant, ...] = ()
    """Noticed by no case, and explained by nobody."""
    problems: tuple[Problem, ...] = ()

    @property
    def share(self) -> float:
        """How many of them were noticed, from 0 to 1."""
        return self.noticed / self.total if self.total else 1.0

    @property
    def enough(self) -> bool:
        """Whether the cases are as sharp as they have to be."""
        return not self.problems and self.share >= ENOUGH


def together(surveys: Sequence[Survey]) -> Survey:
    """The sum of several."""
    return Survey(
        "",
        total=sum(survey.total for survey in surveys),
        noticed=sum(survey.noticed for survey in surveys),
        same=sum(survey.same for survey in surveys),
        accepted=sum(survey.accepted for survey in surveys),
        survivors=tuple(mutant for survey in surveys for mutant in survey.survivors),
        problems=tuple(problem for survey in surveys for problem in survey.problems),
    )


def survey(
    course: Course,
    target: Target,
    workers: Workers,
    *,
    exercises: Sequence[Exercise] | None = None,
    seed: int = 0,
    jobs: int = 1,
    tell: Callable[[str, int, int], None] | None = None,
    stop: threading.Event | None = None,
) -> Iterator[Survey]:
    """What becomes of each exercise's mutants, in course order; nothing more once stopped."""
    exercises = course.exercises if exercises is None else exercises
    with ThreadPoolExecutor(jobs) as pool:
        for done, exercise in enumerate(exercises):
            hear = partial(_tell, tell, exercise, done, len(exercises))
            hear("")
            if lacking := missing(target, exercise):
                text = f"It was not run: {target.python} does not have {' and '.join(lacking)}."
                file = exercise.folder / "exercise.toml"
                yield Survey(exercise.id, problems=(Problem(file, text),))
                continue
            run = partial(
                judge,
                target=target,
                course_version=course.version,
                seed=seed,
                stop=stop,
                workers=workers,
            )
            found = _survey(exercise, run, pool, hear)
            if stop and stop.is_set():
                return
            yield found


def _tell(
    tell: Callable[[str, int, int], None] | None,
    exercise: Exercise,
    done: int,
    total: int,
    how: str,
) -> None:
    if tell:
        tell(f"mutants of {exercise.title}{how}", done, total)


def _survey(
    exercise: Exercise,
    run: Callable[..., Verdict],
    pool: ThreadPoolExecutor,
    hear: Callable[[str], None],
) -> Survey:
    """Judge the model answer, for its time, then every mutant."""
    models = [run(exercise, exercise.solution) for _ in range(2)]  # the first one imports
    for model in models:
        if not model.right:
            text = f"It has no mutants, for it is not right itself: {model.headline}"
            return Survey(exercise.id, problems=(Problem(exercise.solution, text),))
    longest_s = max(_SHORTEST_S, _SLOWER * min(model.duration_ms for model in models) / 1000)
    limits = replace(exercise.limits, answer_s=min(exercise.limits.answer_s, longest_s))
    hurried = replace(exercise, limits=limits)
    known = mutants(exercise.solution.read_text(encoding="utf-8-sig"))
    with tempfile.TemporaryDirectory() as folder:

        def try_out(mutant: Mutant) -> Verdict:
            file = Path(folder, f"{mutant.number}.py")
            file.write_text(mutant.program, encoding="utf-8")
            return run(hurried, file, fail_fast=True, pictures=False)

        verdicts = []
        for verdict in pool.map(try_out, known):
            verdicts.append(verdict)
            hear(f", {len(verdicts)} of {len(known)}")
    tried = list(zip(known, verdicts, strict=True))
    return _counted(exercise, tried, read_equivalents(exercise, []))


def _counted(exercise: Exercise, tried: list[tuple[Mutant, Verdict]], said: Equivalents) -> Survey:
    noticed = {mutant.text for mutant, verdict in tried if _is_noticed(verdict)}
    survived = [mutant for mutant, verdict in tried if not _is_noticed(verdict)]
    same = [mutant for mutant in survived if mutant.text in said.same]
    accepted = [mutant for mutant in survived if mutant.text in said.accepted]
    survivors = [mutant for mutant in survived if mutant not in same and mutant not in accepted]
    total = len(tried) - len(same)
    return Survey(
        exercise.id,
        total=total,
        noticed=len(tried) - len(survived),
        same=len(same),
        accepted=len(accepted),
        survivors=tuple(survivors),
        problems=(
            *_faults(exercise, tried),
            *_unexplained(exercise, survivors, tried),
            *_stale(exercise, said, noticed, {mutant.text for mutant in survived}),
        ),
    )


def _is_noticed(verdict: Verdict) -> bool:
    return verdict.verdict not in (Outcome.RIGHT, Outcome.INTERNAL)


def _faults(exercise: Exercise, tried: list[tuple[Mutant, Verdict]]) -> Iterator[Problem]:
    """Cases that fail themselves where an answer is wrong: the learner would be told nonsense."""
    for mutant, verdict in tried:
        if verdict.verdict is Outcome.INTERNAL:
            yield Problem(exercise.cases, f"With `{mutant.text}` there is {verdict.headline}")


def _unexplained(
    exercise: Exercise, survivors: list[Mutant], tried: list[tuple[Mutant, Verdict]]
) -> Iterator[Problem]:
    broken = {mutant.text for mutant, verdict in tried if verdict.verdict is Outcome.INTERNAL}
    for mutant in survivors:
        if mutant.text not in broken:
            yield Problem(
                exercise.solution,
                f"No case notices `{mutant.text}` (line {mutant.line}); write one that does, or "
                f"the reason into {FILE}.",
            )


def _stale(
    exercise: Exercise, said: Equivalents, noticed: set[str], survived: set[str]
) -> Iterator[Problem]:
    """What the file says about mutants that are none, or that a case notices."""
    for text in (*said.same, *said.accepted):
        if text in noticed and text not in survived:
            yield Problem(exercise.folder / FILE, f"A case notices `{text}`; delete the line.")
        elif text not in survived:
            yield Problem(exercise.folder / FILE, f"`{text}` is no mutant; delete the line.")
