"""How one answer was judged, as far as grades need it, and the points that it gives."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from tutor.course.model import Exercise
from tutor.runtime.verdict import Outcome, Verdict


@dataclass(frozen=True)
class Mark:
    """The verdict on one answer, small enough to keep a night's worth of them."""

    verdict: Outcome
    headline: str
    kept: int
    """How many cases were kept, of how many."""
    cases: int
    broken: tuple[str, ...]
    """The promises that were not kept, as far as it got."""
    mistake: str | None
    seed: int
    device: str
    python: str
    duration_ms: int
    warnings: tuple[str, ...] = ()

    @property
    def is_ours(self) -> bool:
        """Whether it says nothing of the answer: our fault, or stopped."""
        return self.verdict is Outcome.INTERNAL


def mark_of(verdict: Verdict, planned: int) -> Mark:
    """What grades keep of a verdict; `planned` says how many cases there are."""
    return Mark(
        verdict.verdict,
        verdict.headline,
        sum(case.passed for case in verdict.cases),
        max(planned, len(verdict.cases)),
        tuple(case.promise for case in verdict.cases if not case.passed),
        verdict.mistake,
        verdict.seed,
        verdict.device,
        verdict.python,
        verdict.duration_ms,
        verdict.warnings[:5],
    )


def points(exercise: Exercise, mark: Mark, *, partial: bool) -> float | None:
    """The points; None where nothing can be said of the answer."""
    if mark.is_ours:
        return None
    if mark.verdict is Outcome.RIGHT:
        return exercise.points
    if partial and mark.cases:
        return round(exercise.points * mark.kept / mark.cases, 2)
    return 0.0


def as_record(mark: Mark) -> dict[str, Any]:
    """The mark as JSON has it."""
    return asdict(mark) | {"verdict": mark.verdict.value}


def from_record(record: dict[str, Any]) -> Mark:
    """The mark of `as_record`. Raises TypeError, KeyError or ValueError for anything else."""
    mark = Mark(**record)
    return replace(
        mark,
        verdict=Outcome(mark.verdict),
        broken=tuple(mark.broken),
        warnings=tuple(mark.warnings),
    )
