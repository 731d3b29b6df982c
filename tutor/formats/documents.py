"""The JSON documents of the commands. Keys are only ever added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tutor.course.account import Account
from tutor.course.model import Course, Exercise
from tutor.course.progress import State
from tutor.runtime.verdict import Verdict


def as_document(verdict: Verdict) -> dict[str, Any]:
    """`tutor/verdict/1`: how one answer was judged."""
    return {
        "schema": "tutor/verdict/1",
        "exercise": verdict.exercise,
        "course_version": verdict.course_version,
        "verdict": verdict.verdict.value,
        "headline": verdict.headline,
        "cases": [
            {
                "name": case.name,
                "promise": case.promise,
                "passed": case.passed,
                "outcome": case.outcome.value,
                "message": case.message,
                "expected": case.expected,
                "actual": case.actual,
                "counterexample": case.counterexample,
                "line": case.line,
            }
            for case in verdict.cases
        ],
        "seed": verdict.seed,
        "device": verdict.device,
        "python": verdict.python,
        "duration_ms": verdict.duration_ms,
        "timings": [
            {"label": timing.label, "size": timing.size, "seconds": list(timing.seconds)}
            for timing in verdict.timings
        ],
        "output": verdict.output,
        "warnings": list(verdict.warnings),
        "mistake": verdict.mistake,
    }


def course_document(
    course: Course,
    states: Mapping[str, State],
    started: frozenset[str],
    others: Sequence[Path] = (),
) -> dict[str, Any]:
    """`tutor/list/1`: everything there is to learn, and how far the learner is."""
    return {
        "schema": "tutor/list/1",
        "course": {"id": course.id, "title": course.title, "version": course.version},
        "tracks": [
            {
                "id": track.id,
                "title": track.title,
                "lessons": [
                    {
                        "id": lesson.id,
                        "title": lesson.title,
                        "exercises": [
                            _exercise_document(exercise, states, started)
                            for exercise in lesson.exercises
                        ],
                    }
                    for lesson in track.lessons
                ],
            }
            for track in course.tracks
        ],
        "not_in_course": [{"id": file.stem, "file": str(file)} for file in others],
    }


def _exercise_document(
    exercise: Exercise, states: Mapping[str, State], started: frozenset[str]
) -> dict[str, Any]:
    return {
        "id": exercise.id,
        "title": exercise.title,
        "kind": exercise.kind.value,
        "minutes": exercise.minutes,
        "covers": list(exercise.covers),
        "needs": list(exercise.needs),
        "builds_on": list(exercise.builds_on),
        "device": exercise.device,
        "state": standing(exercise, states, started),
    }


def standing(exercise: Exercise, states: Mapping[str, State], started: frozenset[str]) -> str:
    """Where the learner stands with an exercise: "solved", "started" or "new"."""
    state = states.get(exercise.id, State())
    if state.solved:
        return "solved"
    return "started" if state.attempts or exercise.id in started else "new"


def progress_document(
    course: Course, states: Mapping[str, State], hints: Mapping[str, int], done: Account
) -> dict[str, Any]:
    """`tutor/progress/1`: what became of each exercise, in course order, then of former ones."""
    ids = [exercise.id for exercise in course.exercises]
    former = [id for id in states if id not in ids]
    works = {work.exercise.id: work for work in done.works}
    return {
        "schema": "tutor/progress/1",
        "course": course.id,
        "course_version": course.version,
        "solved": sum(states.get(id, State()).solved for id in ids),
        "total": len(ids),
        "solved_alone": done.alone,
        "days": done.days,
        "worked_s": round(done.worked_s),
        "tracks": [
            {
                "id": track.id,
                "solved": sum(work.solved for work in done.of(track)),
                "solved_alone": sum(work.alone for work in done.of(track)),
                "total": len(done.of(track)),
            }
            for track in course.tracks
        ],
        "exercises": [
            {
                "id": id,
                "in_course": id in ids,
                "solved": states.get(id, State()).solved,
                "attempts": states.get(id, State()).attempts,
                "first_solved_at": states.get(id, State()).first_solved_at,
                "last_outcome": states.get(id, State()).last_outcome,
                "hints_seen": hints.get(id, 0),
                "solution_seen_first": works[id].seen if id in works else None,
                "worked_s": round(works[id].worked_s) if id in works else None,
            }
            for id in [*ids, *former]
        ],
    }
