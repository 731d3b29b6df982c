"""Is a course sound when it is run? What reading its files cannot show (see course/verify.py)."""

from __future__ import annotations

import ast
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tutor.course.load import mistakes
from tutor.course.model import Course, Exercise, Mistake
from tutor.course.problem import Problem
from tutor.runtime.judge import judge
from tutor.runtime.target import Target, missing
from tutor.runtime.verdict import Outcome, Verdict

_START = (Outcome.WRONG.value, Outcome.WAY.value)
"""A start runs, and is wrong; one that has to raise or hang says so in exercise.toml."""


def verify(
    course: Course,
    target: Target,
    *,
    exercises: Sequence[Exercise] | None = None,
    seeds: Sequence[int] = (0,),
    tell: Callable[[str, int, int], None] | None = None,
    stop: threading.Event | None = None,
) -> Iterator[Problem]:
    """What is wrong with the exercises (else all), as it is found; nothing when they are sound.

    `tell(text, done, total)` hears how far it is. After `stop` is set nothing more is told.
    """
    exercises = course.exercises if exercises is None else exercises
    for done, exercise in enumerate(exercises):
        if tell:
            tell(exercise.title, done, len(exercises))
        yield from _Trial(course.version, exercise, target, seeds, stop).problems()
        if stop and stop.is_set():
            return


class _Trial:
    """One exercise, tried with every answer that is known for it."""

    def __init__(
        self,
        version: str,
        exercise: Exercise,
        target: Target,
        seeds: Sequence[int],
        stop: threading.Event | None,
    ) -> None:
        self._version = version
        self._exercise = exercise
        self._target = target
        self._seeds = seeds
        self._stop = stop
        self._mistakes = mistakes(exercise)
        self._cases: set[str] = set()
        self._failed: set[str] = set()

    def problems(self) -> Iterator[Problem]:
        """What is wrong with this exercise."""
        exercise = self._exercise
        if lacking := missing(self._target, exercise):
            names = " and ".join(lacking)
            text = f"It was not run: {self._target.python} does not have {names}."
            yield Problem(exercise.folder / "exercise.toml", text)
            return
        for seed in self._seeds:
            yield from self._solution(seed)
            yield from self._start(seed)
            for mistake in self._mistakes:
                yield from self._mistake(mistake, seed)
            self._judge_nothing(seed)
        for name in sorted(self._cases - self._failed):
            text = (
                f"`{name}` is kept by start.py, by every known mistake and by functions that "
                "return nothing; add a known mistake that breaks it, or drop it."
            )
            yield from self._unless_stopped(exercise.cases, text)

    def _solution(self, seed: int) -> Iterator[Problem]:
        file = self._exercise.solution
        verdict = self._judge(file, seed)
        self._cases |= {case.name for case in verdict.cases}
        if not verdict.right:
            yield from self._unless_stopped(file, self._not_as(verdict, seed, "right"))

    def _start(self, seed: int) -> Iterator[Problem]:
        file = self._exercise.start
        verdict = self._judge(file, seed)
        said = self._exercise.start_verdict
        if verdict.verdict.value not in ([said] if said else _START):
            wanted = self._not_as(verdict, seed, said or "wrong")
            if not said and not verdict.right:
                wanted += f' (`start = "{verdict.verdict.value}"` in exercise.toml allows it.)'
            yield from self._unless_stopped(file, wanted)

    def _mistake(self, mistake: Mistake, seed: int) -> Iterator[Problem]:
        verdict = self._judge(mistake.file, seed)
        if verdict.verdict.value != mistake.verdict:
            wanted = self._not_as(verdict, seed, mistake.verdict)
            yield from self._unless_stopped(mistake.file, wanted)
        elif mistake.verdict in ("wrong", "error") and verdict.mistake != mistake.id:
            taken = f"taken for {verdict.mistake}" if verdict.mistake else "not recognised"
            text = f"With seed {seed} it is {taken}, so its sentence is never given."
            yield from self._unless_stopped(mistake.file, text)

    def _judge_nothing(self, seed: int) -> None:
        """Judge functions of the right names that return nothing: every live case must mind."""
        tree = ast.parse(self._exercise.solution.read_text(encoding="utf-8"))
        names = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "nothing.py")
            file.write_text("".join(f"def {name}(*a, **k): pass\n" for name in names))
            self._judge(file, seed)

    def _judge(self, file: Path, seed: int) -> Verdict:
        verdict = judge(
            self._exercise,
            file,
            self._target,
            course_version=self._version,
            seed=seed,
            mistakes=self._mistakes,
            stop=self._stop,
        )
        self._failed |= {case.name for case in verdict.cases if not case.passed}
        return verdict

    def _not_as(self, verdict: Verdict, seed: int, wanted: str) -> str:
        got = verdict.verdict.value
        return f"With seed {seed} its verdict is {got}, not {wanted}: {verdict.headline}"

    def _unless_stopped(self, file: Path, sentence: str) -> Iterator[Problem]:
        """The problem, unless the run was stopped and says nothing."""
        if self._stop is None or not self._stop.is_set():
            yield Problem(file, sentence)
