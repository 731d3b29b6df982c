"""The course and what became of it, as rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from textual.content import Content

from tutor.course.model import Course, Exercise, Kind, Lesson
from tutor.course.progress import State
from tutor.tui.signs import fitting
from tutor.tui.tell.marks import BLOCKED, NEW, SOLVED, STARTED, Mark
from tutor.tui.tell.prose import bar
from tutor.tui.tell.row import Item, Row
from tutor.tui.words import words

LESSON = "lesson:"
EXERCISE = "exercise:"

BAR_WIDTH = 40


@dataclass(frozen=True)
class Standing:
    """Where the learner stands."""

    states: Mapping[str, State] = field(default_factory=dict)
    started: frozenset[str] = frozenset()
    """Ids of exercises that have an answer file."""
    missing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Packages that an exercise needs and its Python lacks, by id, where there are any."""

    def solved(self, exercise: Exercise) -> bool:
        """Whether it was ever answered rightly."""
        state = self.states.get(exercise.id)
        return state is not None and state.solved

    def mark(self, exercise: Exercise) -> Mark:
        """How the exercise stands."""
        if self.solved(exercise):
            return SOLVED
        if exercise.id in self.missing:
            return BLOCKED
        tried = exercise.id in self.started or exercise.id in self.states
        return STARTED if tried else NEW

    def untouched(self, lesson: Lesson) -> bool:
        """Whether nothing in the lesson was begun."""
        return not any(e.id in self.started or e.id in self.states for e in lesson.exercises)


def items(course: Course, standing: Standing) -> list[Item]:
    """Tracks as headings, under them the lessons, under those the exercises."""
    rows: list[Item] = []
    for track in course.tracks:
        rows.append(Item(Row(Content.assemble((fitting(track.title), "$quiet")))))
        for lesson in track.lessons:
            rows.append(Item(_lesson_row(lesson, standing), LESSON + lesson.id))
            rows.extend(Item(_row(e, standing), EXERCISE + e.id) for e in lesson.exercises)
        rows.append(Item(Row(Content(" "))))
    return rows[:-1]


def next_step(course: Course, standing: Standing) -> str | None:
    """Id of the row to go on with: an unread lesson first, then its first unsolved exercise."""
    for lesson in course.lessons:
        left = unsolved(lesson, standing)
        if left is not None:
            return LESSON + lesson.id if standing.untouched(lesson) else EXERCISE + left.id
    return None


def unsolved(lesson: Lesson, standing: Standing) -> Exercise | None:
    """The first exercise of a lesson that is not solved, one that can run before one that can't."""
    left = [exercise for exercise in lesson.exercises if not standing.solved(exercise)]
    able = [exercise for exercise in left if exercise.id not in standing.missing]
    return next(iter(able or left), None)


def after(course: Course, exercise: Exercise) -> Exercise | None:
    """The exercise that follows in the course."""
    ids = [other.id for other in course.exercises]
    place = ids.index(exercise.id) + 1
    return course.exercises[place] if place < len(ids) else None


def lesson_of(course: Course, exercise: Exercise) -> Lesson:
    """The lesson an exercise stands in."""
    return next(lesson for lesson in course.lessons if exercise in lesson.exercises)


def overview(course: Course, standing: Standing) -> Content:
    """The course's title, and under it `━━━━━━──────────── 3 of 12 solved`."""
    done, total = sum(map(standing.solved, course.exercises)), len(course.exercises)
    text = words().home
    tally = (f"  {text.solved.format(done=done, total=total)}", "$quiet")
    if done == total:
        tally = (f"  {text.all_solved}", "$success")
    title = (f"{fitting(course.title)}\n", "bold")
    return Content.assemble(title, bar(done, total, BAR_WIDTH), tally)


def lesson_detail(lesson: Lesson, standing: Standing) -> Content:
    """What one gets into with a lesson."""
    text, total = words().home, len(lesson.exercises)
    minutes = sum(exercise.minutes for exercise in lesson.exercises)
    what = text.lesson.of(total, minutes=minutes)
    begin = text.read_first if standing.untouched(lesson) else text.read_again
    return Content.assemble((f"{fitting(lesson.title)}\n", "bold"), f"{what} {begin}")


def exercise_detail(exercise: Exercise, standing: Standing, python: str) -> Content:
    """What one gets into with an exercise, or what it needs to run."""
    title = Content.assemble((f"{fitting(exercise.title)}\n", "bold"))
    lacking = standing.missing.get(exercise.id)
    if lacking:
        return Content.assemble(title, lacking_words(lacking, python))
    text, tries = words().home, standing.states.get(exercise.id, State()).attempts
    parts = [kind_words(exercise.kind), text.about_minutes.format(n=exercise.minutes)]
    parts += [text.on_device] if exercise.device else []
    parts += [text.tries.of(tries)] if tries else []
    return Content.assemble(title, " · ".join(parts))


def kind_words(kind: Kind) -> str:
    """What one does in an exercise of this kind."""
    return str(getattr(words().home, kind.value))


def lacking_words(lacking: tuple[str, ...], python: str) -> Content:
    """Which packages are missing where, and what to type."""
    text = words().home
    return Content.assemble(
        f"{text.lacking.format(packages=text.and_.join(lacking))}\n",
        (f"{python} -m pip install {' '.join(lacking)}", "$primary"),
    )


def _lesson_row(lesson: Lesson, standing: Standing) -> Row:
    done = sum(map(standing.solved, lesson.exercises))
    tally = words().home.done_of.format(done=done, total=len(lesson.exercises))
    note = (tally, "$success" if done else "$quiet")
    return Row(
        Content.assemble((fitting(lesson.title), "bold")), lead="  ", note=Content.assemble(note)
    )


def _row(exercise: Exercise, standing: Standing) -> Row:
    mark = standing.mark(exercise)
    return Row(
        Content(fitting(exercise.title)),
        lead=Content.assemble("    ", mark.content(word_width=11)),
        note=Content.assemble((words().home.minutes.format(n=exercise.minutes), "$quiet")),
    )
