"""Judges an answer: two processes in the target Python, one verdict. Nothing is left behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tutor.course.model import Exercise, Mistake
from tutor.runtime import relay
from tutor.runtime.findings import Findings, Step
from tutor.runtime.target import Target, TargetError
from tutor.runtime.verdict import Outcome, Verdict
from tutor.runtime.workers import Fresh, Pair, Waiting, Wanted, Workers

_WARMING = "Starting Python: warming up"


def judge(
    exercise: Exercise,
    answer: Path,
    target: Target,
    *,
    course_version: str,
    device: str = "auto",
    seed: int = 0,
    earlier: Mapping[str, Path] | None = None,
    mistakes: Sequence[Mistake] = (),
    tell: Callable[[Step], None] | None = None,
    stop: threading.Event | None = None,
    workers: Workers | None = None,
    fail_fast: bool = False,
    pictures: bool = True,
    recognised: dict[str, str | None] | None = None,
) -> Verdict:
    """Judge an answer. Never raises for what the answer does; TargetError for a missing device.

    `workers` gives the processes of the run and ends them, perhaps after this returns; without it
    they are started for this run, and gone when this returns. With `fail_fast` the first case that
    isn't kept is the last one. Without `pictures` no scene is made: where nobody looks at them they
    take as long as the cases. Who judges many answers to the exercise by the same seed gives all of
    them the same dict, in which is kept what was `recognised` of how they go wrong.
    """
    began = time.monotonic()
    answer = answer.absolute()
    found = Findings(tell or (lambda step: None))
    chosen_for_learner = device == "auto"
    wanted = wanted_for(exercise, target, device)
    device = wanted.device
    verdict = Verdict(
        exercise.id,
        course_version,
        Outcome.INTERNAL,
        "",
        seed=seed,
        device=device,
        python=target.python,
    )
    try:
        source = answer.read_bytes()
    except OSError as error:
        headline = f"{answer} cannot be read: {error.strerror}."
        return replace(verdict, verdict=Outcome.ERROR, headline=headline)
    job = _job(exercise, answer, seed, earlier or {}, mistakes)
    job |= {"fail_fast": fail_fast, "pictures": pictures}
    try:
        waiting = Waiting(exercise.limits.start_s, stop, lambda: found.step("starting", _WARMING))
        with _taken(workers or Fresh(), wanted, waiting) as taken:
            pair = taken.pair
            run = _run(exercise, answer, pair, found, stop)
            run.wait_until_ready(served=pair.served > 0)
            found.step("ready", f"Python {target.version} is ready")
            run.judge(job, source, pair.place.work, device)
            run.player.settle()
            if run.ending is None:
                taken.fit = _recognise(run, {} if recognised is None else recognised)
            verdict = found.complete(verdict, run, mistakes)
    except relay.DeviceFailed as failure:
        if not chosen_for_learner:
            return replace(verdict, headline=f"This could not be judged. {failure}")
        # A driver that lists a GPU and then fails must not keep a learner from learning.
        again = judge(
            exercise,
            answer,
            target,
            course_version=course_version,
            device="cpu",
            seed=seed,
            earlier=earlier,
            mistakes=mistakes,
            tell=tell,
            stop=stop,
            workers=workers,
            fail_fast=fail_fast,
            pictures=pictures,
            recognised=recognised,
        )
        instead = f"{failure} It was judged on the processor instead."
        verdict = replace(again, warnings=(instead, *again.warnings))
    except relay.Stopped:
        verdict = replace(verdict, headline="Stopped.")
    except (relay.OurFault, OSError) as fault:
        verdict = replace(verdict, headline=f"This could not be judged. {fault}")
    return replace(verdict, duration_ms=round(1000 * (time.monotonic() - began)))


def wanted_for(exercise: Exercise, target: Target, device: str = "auto") -> Wanted:
    """What the processes that run an exercise must be; TargetError for a missing device."""
    return Wanted(target.python, tuple(exercise.needs), _device(exercise, target, device))


def _device(exercise: Exercise, target: Target, device: str) -> str:
    if device not in ("auto", "cpu", target.device):
        raise TargetError(
            f"There is no device {device!r} for {target.python}: it has {target.device}."
        )
    if not exercise.device:
        return "cpu"
    return target.device if device == "auto" else device


def _job(
    exercise: Exercise,
    answer: Path,
    seed: int,
    earlier: Mapping[str, Path],
    mistakes: Sequence[Mistake],
) -> dict[str, object]:
    drive = exercise.folder / "drive.py"
    return {
        "cases": str(exercise.cases.absolute()),
        "drive": str(drive.absolute()) if drive.exists() else None,
        "path": str(answer),
        "answer_s": exercise.limits.answer_s,
        "seed": seed,
        "earlier": {name: _candidates(exercise, name, earlier) for name in exercise.builds_on},
        "mistakes": [
            {"id": mistake.id, "path": str(mistake.file.absolute())}
            for mistake in mistakes
            if mistake.verdict in ("wrong", "error")
        ],
    }


def _candidates(
    exercise: Exercise, name: str, earlier: Mapping[str, Path]
) -> list[tuple[str, bool]]:
    """Answers to an earlier exercise, best first: the learner's own, then the model's."""
    own = [(str(earlier[name].absolute()), True)] if name in earlier else []
    return own + [(model, False) for model in _models(exercise.folder.absolute().parent, name)]


@cache
def _models(lesson: Path, name: str) -> tuple[str, ...]:
    """The file of the model answer to the exercise of that name, which may be of another lesson."""
    beside = lesson / name / "solution.py"
    models = [beside] if beside.exists() else lesson.parents[1].glob(f"*/*/{name}/solution.py")
    return tuple(sorted(map(str, models))[:1])


def _recognise(run: relay.Run, known: dict[str, str | None]) -> bool:
    """Learn which known mistake it was; whether the referee had nothing to try out for that."""
    if not run.behaves:
        return True
    if run.behaves in known:
        run.mistake = known[run.behaves]
        return True
    if run.ask_for_mistake():  # else nothing is known: the next one is asked about again
        known[run.behaves] = run.mistake
    return False


@dataclass
class _Taken:
    pair: Pair
    fit: bool = False
    """Whether the referee may serve another run."""


@contextmanager
def _taken(workers: Workers, wanted: Wanted, waiting: Waiting) -> Iterator[_Taken]:
    """The two processes of a run, given back afterwards."""
    taken = _Taken(workers.take(wanted, waiting))
    try:
        yield taken
    finally:
        workers.retire(taken.pair, fit=taken.fit)


def _run(
    exercise: Exercise, answer: Path, pair: Pair, found: Findings, stop: threading.Event | None
) -> relay.Run:
    return relay.Run(
        pair.events,
        pair.referee,
        pair.player,
        exercise.limits,
        pair.wanted.device,
        answer,
        pair.place.traces,
        stop,
        found.on_fact,
    )
