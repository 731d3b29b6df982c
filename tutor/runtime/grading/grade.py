"""Grades of a class: what was handed in, the verdict on each answer, the points."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from tutor.course.model import Course, Exercise
from tutor.runtime.grading.collect import BY_CANVAS, Answer, Submissions
from tutor.runtime.grading.files import Note
from tutor.runtime.grading.jobs import Job, Terms, answer_key, exercise_key
from tutor.runtime.grading.marks import Mark, points
from tutor.runtime.grading.names import Student
from tutor.runtime.grading.similar import Pair, similar
from tutor.runtime.grading.store import Store
from tutor.runtime.grading.tokens import Words, is_empty, words
from tutor.runtime.verdict import Outcome

Engine = Callable[[Sequence[Job], int | None], Iterator[tuple[Job, Mark]]]
"""Judges jobs, at most so many at a time, and gives them as they are done."""


class Standing(Enum):
    """What became of one student's exercise."""

    JUDGED = "judged"
    MISSING = "missing"
    EMPTY = "empty"
    """Nothing but comments was handed in."""
    UNTOUCHED = "untouched"
    """What was handed in is the start."""
    UNJUDGED = "not judged"
    """Our fault, and never counted against the student."""


@dataclass(frozen=True)
class Grade:
    """One student's exercise."""

    standing: Standing
    points: float | None
    """None where it could not be judged."""
    answer: Answer | None = None
    mark: Mark | None = None
    late: bool | None = None
    """None where nothing was handed in, or nothing says when it was due."""
    late_by: str = ""
    """What says so."""


@dataclass(frozen=True)
class Grades:
    """A class, graded."""

    course: Course
    exercises: tuple[Exercise, ...]
    students: tuple[Student, ...]
    by: Mapping[tuple[Student, str], Grade]
    notes: tuple[Note, ...]
    similar: tuple[Pair, ...]

    def total(self, student: Student) -> float:
        """The student's points; what could not be judged gives none yet."""
        return round(sum(self.of(student, it).points or 0 for it in self.exercises), 2)

    def of(self, student: Student, exercise: Exercise) -> Grade:
        """The student's grade for the exercise."""
        return self.by[student, exercise.id]

    @property
    def most(self) -> float:
        """The points that one can have."""
        return round(sum(exercise.points for exercise in self.exercises), 2)

    def count(self, standing: Standing) -> int:
        """How many of the exercises stand so."""
        return sum(grade.standing is standing for grade in self.by.values())


@dataclass
class Plan:
    """What is to be judged, and what need not be."""

    course: Course
    exercises: tuple[Exercise, ...]
    submissions: Submissions
    jobs: dict[str, Job] = field(default_factory=dict)
    """By key; in the order of the exercises, so that what one needs is at hand for the next."""
    keys: dict[tuple[Student, str], str] = field(default_factory=dict)
    standings: dict[tuple[Student, str], Standing] = field(default_factory=dict)
    programs: dict[str, dict[Student, Words]] = field(default_factory=dict)
    """By exercise: the answers as words."""


def plan(
    course: Course, exercises: tuple[Exercise, ...], submissions: Submissions, terms: Terms
) -> Plan:
    """What is to be done for these submissions."""
    made = Plan(course, exercises, submissions)
    for exercise in exercises:
        base = exercise_key(course, exercise, terms)
        start = words(exercise.start.read_bytes())
        programs = made.programs[exercise.id] = {}
        for student in submissions.students:
            place = student, exercise.id
            answer = submissions.answers.get(place)
            program = words(answer.source) if answer else ()
            made.standings[place] = _standing(answer, program, start)
            if answer and made.standings[place] is Standing.JUDGED:
                key = made.keys[place] = answer_key(base, answer.source)
                made.jobs.setdefault(key, Job(key, exercise, answer.source))
                programs[student] = program
    return made


def _standing(answer: Answer | None, program: Words, start: Words) -> Standing:
    if answer is None:
        return Standing.MISSING
    if is_empty(program):
        return Standing.EMPTY
    return Standing.UNTOUCHED if program == start else Standing.JUDGED


def carry_out(
    jobs: Sequence[Job],
    engine: Engine,
    store: Store,
    tell: Callable[[int, str], None],
    stop: threading.Event,
    *,
    crowded: bool = True,
) -> dict[str, Mark]:
    """The marks of all jobs, each kept in the store once it is known.

    What ran out of time while others ran beside it (`crowded`) is judged again at the end, alone: a
    busy machine is no fault of the student's. `tell(done, what)` hears of every job.
    """
    marks = {job.key: store.marks[job.key] for job in jobs if job.key in store.marks}
    left = [job for job in jobs if job.key not in marks]
    again: list[Job] = []
    tell(len(marks), "")
    for job, mark in engine(left, None):
        if stop.is_set():
            return marks
        if crowded and mark.verdict is Outcome.TIMEOUT:
            again.append(job)
            continue
        _keep(job, mark, marks, store)
        tell(len(marks), job.exercise.id)
    for job, mark in engine(again, 1):
        if stop.is_set():
            return marks
        _keep(job, mark, marks, store)
        tell(len(marks), job.exercise.id)
    return marks


def _keep(job: Job, mark: Mark, marks: dict[str, Mark], store: Store) -> None:
    marks[job.key] = mark
    if not mark.is_ours:
        store.add(job.key, mark)


def grades(plan: Plan, marks: Mapping[str, Mark], deadline: float | None) -> Grades:
    """The grades that follow from the marks."""
    by: dict[tuple[Student, str], Grade] = {}
    for exercise in plan.exercises:
        for student in plan.submissions.students:
            place = student, exercise.id
            mark = marks.get(plan.keys.get(place, ""))
            by[place] = _grade(plan, place, exercise, mark, deadline)
    pairs = [pair for it in plan.exercises for pair in similar(it, plan.programs[it.id])]
    found = plan.submissions
    return Grades(plan.course, plan.exercises, found.students, by, tuple(found.notes), tuple(pairs))


def _grade(
    plan: Plan,
    place: tuple[Student, str],
    exercise: Exercise,
    mark: Mark | None,
    deadline: float | None,
) -> Grade:
    answer, standing, given = plan.submissions.answers.get(place), plan.standings[place], 0.0
    earned: float | None = given
    if standing is Standing.JUDGED:
        partial = exercise.partial or plan.course.partial
        earned = points(exercise, mark, partial=partial) if mark else None
        standing = Standing.JUDGED if earned is not None else Standing.UNJUDGED
    late, late_by = _late(answer, deadline)
    return Grade(standing, earned, answer, mark, late, late_by)


def _late(answer: Answer | None, deadline: float | None) -> tuple[bool | None, str]:
    if answer is None:
        return None, ""
    if answer.marked_late:
        return True, BY_CANVAS
    if deadline is None:
        return None, ""
    return answer.at > deadline, answer.at_by
