"""Is a course sound when it is run? What reading its files cannot show (see course/verify.py)."""

from __future__ import annotations

import ast
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tutor.course.load import mistakes
from tutor.course.model import Course, Exercise, Mistake
from tutor.course.problem import Problem
from tutor.runtime.judge import judge
from tutor.runtime.target import Target, missing
from tutor.runtime.verdict import Outcome, Verdict
from tutor.runtime.workers import Workers

_START = (Outcome.WRONG.value, Outcome.WAY.value)
"""A start runs, and is wrong; one that has to raise or hang says so in exercise.toml."""


def verify(
    course: Course,
    target: Target,
    *,
    exercises: Sequence[Exercise] | None = None,
    seeds: Sequence[int] = (0,),
    jobs: int = 1,
    workers: Workers | None = None,
    tell: Callable[[str, int, int], None] | None = None,
    stop: threading.Event | None = None,
    unfit: Callable[[Exercise, Verdict], str] | None = None,
) -> Iterator[Problem]:
    """What is wrong with the exercises (else all), in their order; nothing when they are sound.

    `unfit` says what is wrong with the pictures of a model answer, "" when nothing is.
    `jobs` exercises are run at a time. `tell(text, done, total)` hears how far it is. After `stop`
    is set nothing more is told.
    """
    exercises = course.exercises if exercises is None else exercises
    progress = _Progress(len(exercises), tell)
    setting = _Setting(course.version, target, tuple(seeds), workers, stop, unfit)

    def look_at(exercise: Exercise) -> list[Problem]:
        progress.begin(exercise)
        problems = [] if setting.stopped else list(_Trial(exercise, setting).problems())
        progress.end()
        return problems

    with ThreadPoolExecutor(jobs) as pool:
        for problems in pool.map(look_at, exercises):
            if setting.stopped:
                return
            yield from problems


class _Progress:
    """How far it is, told from several threads."""

    def __init__(self, total: int, tell: Callable[[str, int, int], None] | None) -> None:
        self._total, self._tell, self._done = total, tell, 0
        self._lock = threading.Lock()

    def begin(self, exercise: Exercise) -> None:
        with self._lock:
            if self._tell:
                self._tell(exercise.title, self._done, self._total)

    def end(self) -> None:
        with self._lock:
            self._done += 1


@dataclass(frozen=True)
class _Setting:
    """What is the same for every exercise."""

    version: str
    target: Target
    seeds: tuple[int, ...]
    workers: Workers | None
    stop: threading.Event | None
    unfit: Callable[[Exercise, Verdict], str] | None

    @property
    def stopped(self) -> bool:
        return self.stop is not None and self.stop.is_set()


@dataclass
class _Trial:
    """One exercise, tried with every answer that is known for it."""

    exercise: Exercise
    setting: _Setting
    kept: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)

    def problems(self) -> Iterator[Problem]:
        """What is wrong with this exercise."""
        exercise, target = self.exercise, self.setting.target
        if lacking := missing(target, exercise):
            text = f"It was not run: {target.python} does not have {' and '.join(lacking)}."
            yield Problem(exercise.folder / "exercise.toml", text)
            return
        known = mistakes(exercise)
        for seed in self.setting.seeds:
            yield from self._solution(seed)
            yield from self._start(seed)
            for mistake in known:
                yield from self._mistake(mistake, known, seed)
        self._judge_nothing(self.setting.seeds[0])
        for name in sorted(self.kept - self.failed):
            yield Problem(
                exercise.cases,
                f"`{name}` is kept by start.py, by every known mistake and by functions that "
                "return nothing; add a known mistake that breaks it, or drop it.",
            )

    def _solution(self, seed: int) -> Iterator[Problem]:
        verdict = self._judge(self.exercise.solution, seed)
        self.kept |= {case.name for case in verdict.cases}
        if not verdict.right:
            yield Problem(self.exercise.solution, _not_as(verdict, "right"))
        elif self.setting.unfit and (fault := self.setting.unfit(self.exercise, verdict)):
            yield Problem(self.exercise.cases, f"With seed {seed}, {fault}.")

    def _start(self, seed: int) -> Iterator[Problem]:
        first = seed == self.setting.seeds[0]  # later it need only be seen that it isn't right
        verdict = self._judge(self.exercise.start, seed, fail_fast=not first)
        said, got = self.exercise.start_verdict, verdict.verdict.value
        if got in ([said] if said else _START):
            return
        advice = f' (`start = "{got}"` in exercise.toml allows it.)'
        is_advised = not said and not verdict.right and verdict.verdict is not Outcome.INTERNAL
        sentence = _not_as(verdict, said or "wrong") + (advice if is_advised else "")
        yield Problem(self.exercise.start, sentence)

    def _mistake(
        self, mistake: Mistake, known: tuple[Mistake, ...], seed: int
    ) -> Iterator[Problem]:
        verdict = self._judge(mistake.file, seed, known)
        if verdict.verdict.value != mistake.verdict:
            yield Problem(mistake.file, _not_as(verdict, mistake.verdict))
        elif mistake.verdict in ("wrong", "error") and verdict.mistake != mistake.id:
            taken = f"taken for {verdict.mistake}" if verdict.mistake else "not recognised"
            text = f"With seed {seed} it is {taken}, so its sentence is never given."
            yield Problem(mistake.file, text)

    def _judge_nothing(self, seed: int) -> None:
        """Judge functions of the right names that return nothing: every live case must mind."""
        if not self.kept - self.failed:
            return
        tree = ast.parse(self.exercise.solution.read_text(encoding="utf-8-sig"))
        names = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "nothing.py")
            file.write_text("".join(f"def {name}(*a, **k): pass\n" for name in names))
            self._judge(file, seed)

    def _judge(
        self, file: Path, seed: int, known: Sequence[Mistake] = (), fail_fast: bool = False
    ) -> Verdict:
        is_model = file == self.exercise.solution
        verdict = judge(
            self.exercise,
            file,
            self.setting.target,
            course_version=self.setting.version,
            seed=seed,
            mistakes=known,
            stop=self.setting.stop,
            workers=self.setting.workers,
            fail_fast=fail_fast,
            # Of an answer that is not right they need not be drawn from every seed.
            pictures=is_model or seed == self.setting.seeds[0],
        )
        self.failed |= {case.name for case in verdict.cases if not case.passed}
        return verdict


def _not_as(verdict: Verdict, wanted: str) -> str:
    got = verdict.verdict.value
    return f"With seed {verdict.seed} its verdict is {got}, not {wanted}: {verdict.headline}"
