"""The course and the learner's way through it as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from tutor.course.account import Account
from tutor.course.model import Course, Exercise
from tutor.course.progress import State
from tutor.formats.documents import standing
from tutor.formats.terminal import Terminal

SIGNS = {"solved": "✓", "started": "◐", "new": "·"}
STYLES = {"solved": "right", "started": "strong", "new": "faint"}


def course_text(
    course: Course,
    states: Mapping[str, State],
    started: frozenset[str],
    others: Sequence[Path],
    terminal: Terminal,
) -> str:
    """Tracks, lessons and exercises, with a sign for each exercise's state.

    `others` are answers to exercises that this course does not have.
    """
    width = max((len(exercise.id) for exercise in course.exercises), default=0)
    told = [terminal.paint(f"{course.title} {course.version}", "strong")]
    for track in course.tracks:
        told += ["", terminal.paint(track.title, "strong")]
        for lesson in track.lessons:
            told.append(f"  {lesson.title}")
            told += [
                _exercise(exercise, standing(exercise, states, started), width, terminal)
                for exercise in lesson.exercises
            ]
    if others:
        told += ["", terminal.paint("Your answers to what is not in this course", "strong")]
        wide = max(len(file.stem) for file in others)
        told += [f"    {file.stem:<{wide}}  {file}" for file in others]
    legend = ", ".join(f"{terminal.sign(sign)} {state}" for state, sign in SIGNS.items())
    return "\n".join([*told, "", f"{solved_of(course, states)}  ({legend})"]) + "\n"


def _exercise(exercise: Exercise, state: str, width: int, terminal: Terminal) -> str:
    sign = terminal.paint(terminal.sign(SIGNS[state]), STYLES[state])
    minutes = f"{exercise.minutes} min"
    return f"    {sign} {exercise.id:<{width}}  {minutes:>6}  {exercise.title}"


def progress_text(
    course: Course,
    states: Mapping[str, State],
    hints: Mapping[str, int],
    done: Account,
    terminal: Terminal,
) -> str:
    """What became of every track, and of every exercise that was touched."""
    told = [solved_of(course, states), *_sums(done)]
    seen = {work.exercise.id for work in done.works if work.seen}
    touched = [id for id, state in states.items() if state.attempts or hints.get(id)]
    order = [exercise.id for exercise in course.exercises]
    touched.sort(key=lambda id: (order.index(id) if id in order else len(order), id))
    width = max(map(len, touched), default=0)
    for id in touched:
        state = states[id]
        sign = "solved" if state.solved else "started"
        told.append(
            f"  {terminal.paint(terminal.sign(SIGNS[sign]), STYLES[sign])} {id:<{width}}  "
            + _story(state, hints.get(id, 0), in_course=id in order)
            + ", after the model answer" * (id in seen)
        )
    return "\n".join(told) + "\n"


def _sums(done: Account) -> list[str]:
    """How much of it was done alone, when, and how far each track is; nothing before a start."""
    if not done.days:
        return []
    minutes = round(done.worked_s / 60)
    width = max((len(track.title) for track in done.course.tracks), default=0)
    told = [
        f"{done.alone} by oneself, {done.solved - done.alone} after the model answer;"
        f" {_count(done.days, 'day')}, about {_count(minutes, 'minute')} from run to run."
    ]
    for track in done.course.tracks:
        works = done.of(track)
        told.append(f"  {track.title:<{width}}  {sum(w.solved for w in works)} of {len(works)}")
    return [*told, ""]


def _story(state: State, hints: int, *, in_course: bool) -> str:
    """One exercise in a few words."""
    parts = [_count(state.attempts, "attempt")]
    if state.first_solved_at:
        parts.append(f"first solved {state.first_solved_at[:10]}")
    elif state.last_outcome:
        parts.append(f"last {state.last_outcome}")
    if hints:
        parts.append(_count(hints, "hint"))
    if not in_course:
        parts.append("no longer in the course")
    return ", ".join(parts)


def solved_of(course: Course, states: Mapping[str, State]) -> str:
    """How far the learner is, in one sentence."""
    solved = sum(states.get(exercise.id, State()).solved for exercise in course.exercises)
    return f"{solved} of {_count(len(course.exercises), 'exercise')} solved."


def _count(number: int, noun: str) -> str:
    """A number and its noun: "1 hint", "2 hints"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
