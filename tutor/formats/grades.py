"""The grades of a class: a table for people, a sheet for spreadsheets, a document for programs."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from envcheck import __version__
from tutor.course.model import Exercise
from tutor.formats.terminal import Terminal, clean
from tutor.runtime.grading.grade import Grade, Grades, Standing
from tutor.runtime.grading.moments import iso
from tutor.runtime.grading.names import Student
from tutor.runtime.verdict import Outcome

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula, and run it."""
UNSAID = (Standing.JUDGED, Standing.MISSING)
"""What a cell shows by itself."""


@dataclass(frozen=True)
class Circumstances:
    """What one needs to get the same grades again."""

    folder: Path
    seed: int
    device: str
    where: str
    """What ran the answers, in words."""
    now: float
    deadline: float | None


def sheet(grades: Grades) -> str:
    """CSV: a row a student, a column an exercise; an empty cell is one without points."""
    stream = io.StringIO()
    table = csv.writer(stream, lineterminator="\r\n")
    ids = [exercise.id for exercise in grades.exercises]
    table.writerow(["student", "number", *ids, "total", "of", "late", "notes"])
    for student in grades.students:
        cells = [_cell(grades.of(student, exercise)) for exercise in grades.exercises]
        late = " ".join(_late(grades, student))
        notes = "; ".join(_remarks(grades, student))
        texts = [_harmless(text) for text in (student.name, student.number, late, notes)]
        total = [f"{grades.total(student):g}", f"{grades.most:g}"]
        table.writerow([*texts[:2], *cells, *total, *texts[2:]])
    return stream.getvalue()


def _cell(grade: Grade) -> str:
    if grade.points is None or grade.standing is Standing.MISSING:
        return ""
    return f"{grade.points:g}"


def _harmless(text: str) -> str:
    """The text as a cell that no spreadsheet runs."""
    return "'" + text if text.startswith(FORMULA) else text


def _late(grades: Grades, student: Student) -> list[str]:
    return [it.id for it in grades.exercises if grades.of(student, it).late]


def _remarks(grades: Grades, student: Student) -> Iterator[str]:
    """What else there is to know of a student's exercises."""
    for exercise in grades.exercises:
        grade = grades.of(student, exercise)
        if grade.standing not in UNSAID:
            yield f"{exercise.id}: {grade.standing.value}"
        elif grade.mark and grade.mark.verdict not in (Outcome.RIGHT, Outcome.WRONG):
            yield f"{exercise.id}: {grade.mark.verdict.value}"


def grades_document(grades: Grades, about: Circumstances) -> dict[str, Any]:
    """`tutor/grades/1`: every student's every exercise, and how it was judged."""
    course = grades.course
    return {
        "schema": "tutor/grades/1",
        "tool": {"name": "tutor", "version": __version__},
        "generated_at": iso(about.now),
        "course": {"id": course.id, "title": course.title, "version": course.version},
        "submissions": str(about.folder),
        "seed": about.seed,
        "device": about.device,
        "deadline": None if about.deadline is None else iso(about.deadline),
        "exercises": [
            {
                "id": exercise.id,
                "title": exercise.title,
                "points": exercise.points,
                "partial": exercise.partial or course.partial,
            }
            for exercise in grades.exercises
        ],
        "students": [_student(grades, student) for student in grades.students],
        "notes": [{"path": note.path, "sentence": note.sentence} for note in grades.notes],
        "similar": [
            {
                "exercise": pair.exercise,
                "students": [_named(pair.one), _named(pair.other)],
                "share": round(pair.share, 3),
            }
            for pair in grades.similar
        ],
        "summary": {"students": len(grades.students)}
        | {standing.value.replace(" ", "_"): grades.count(standing) for standing in Standing},
    }


def _named(student: Student) -> dict[str, str]:
    return {"name": student.name, "number": student.number}


def _student(grades: Grades, student: Student) -> dict[str, Any]:
    return {
        **_named(student),
        "total": grades.total(student),
        "of": grades.most,
        "answers": [_answer(it, grades.of(student, it)) for it in grades.exercises],
    }


def _answer(exercise: Exercise, grade: Grade) -> dict[str, Any]:
    answer, mark = grade.answer, grade.mark
    return {
        "exercise": exercise.id,
        "standing": grade.standing.value,
        "points": grade.points,
        "of": exercise.points,
        "file": answer and answer.path,
        "handed_in": answer and iso(answer.at),
        "handed_in_by": answer and answer.at_by,
        "late": grade.late,
        "late_by": grade.late_by or None,
        "verdict": mark and mark.verdict.value,
        "headline": mark and mark.headline,
        "kept": mark and mark.kept,
        "cases": mark and mark.cases,
        "broken": list(mark.broken) if mark else [],
        "mistake": mark and mark.mistake,
        "seed": mark and mark.seed,
        "device": mark and mark.device,
        "python": mark and mark.python,
        "duration_ms": mark and mark.duration_ms,
        "warnings": list(mark.warnings) if mark else [],
    }


def grades_text(grades: Grades, about: Circumstances, terminal: Terminal) -> str:
    """The class in a terminal: a line a student, what the columns are, what needs a look."""
    blocks = [
        _table(grades, terminal),
        _columns(grades, terminal),
        [terminal.paint(_legend(grades, terminal), "faint")],
        _listed("Not as it should be:", [str(note) for note in grades.notes], terminal),
        _listed("Late:", list(_late_lines(grades)), terminal),
        _listed("Worth a look, for they are much alike:", [*map(str, grades.similar)], terminal),
        _end(grades, about, terminal),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _table(grades: Grades, terminal: Terminal) -> list[str]:
    names = {student: clean(str(student)).replace("\n", " ") for student in grades.students}
    most = f"{grades.most:g}"
    width = max([7, *map(len, names.values())])
    width = min(width, max(terminal.width - 2 * len(grades.exercises) - 2 * len(most) - 10, 12))
    ordinals = " ".join(str((number + 1) % 10) for number in range(len(grades.exercises)))
    head = f"{'student':<{width}}  {'points':>{2 * len(most) + 5}}   {ordinals}"
    lines = [terminal.paint(head.rstrip(), "faint")]
    for student, name in names.items():
        total = f"{grades.total(student):g} of {most}"
        signs = " ".join(_sign(grades.of(student, it), terminal) for it in grades.exercises)
        shown = name if len(name) <= width else name[: width - 1] + terminal.sign("…")[:1]
        lines.append(f"{shown:<{width}}  {total:>{2 * len(most) + 5}}   {signs}")
    return lines


def _sign(grade: Grade, terminal: Terminal) -> str:
    if grade.standing is Standing.UNJUDGED:
        return terminal.paint("?", "run")
    if grade.standing is not Standing.JUDGED:
        return terminal.paint(terminal.sign("·"), "faint")
    if grade.mark and grade.mark.verdict is Outcome.RIGHT:
        return terminal.paint(terminal.sign("✓"), "right")
    return terminal.paint(terminal.sign("◐" if grade.points else "✗"), "wrong")


def _columns(grades: Grades, terminal: Terminal) -> list[str]:
    """What each column is, and how the class did."""
    lines = []
    width = max((len(exercise.id) for exercise in grades.exercises), default=0)
    for number, exercise in enumerate(grades.exercises, start=1):
        of = [grades.of(student, exercise) for student in grades.students]
        verdicts = Counter(it.mark.verdict.value for it in of if it.mark and not it.mark.is_ours)
        others = Counter(it.standing.value for it in of if it.standing is not Standing.JUDGED)
        counts = [f"{count} {what}" for what, count in [*sorted(verdicts.items()), *others.items()]]
        lines.append(f"{number:>3}  {exercise.id:<{width}}  {', '.join(counts)}".rstrip())
    return lines


def _legend(grades: Grades, terminal: Terminal) -> str:
    signs = [("✓", "right"), ("◐", "in part"), ("✗", "not right"), ("·", "nothing to judge")]
    told = [f"{terminal.sign(sign)} {what}" for sign, what in signs]
    if grades.count(Standing.UNJUDGED):
        told.append("? could not be judged")
    return "   ".join(told)


def _late_lines(grades: Grades) -> Iterator[str]:
    for student in grades.students:
        if ids := _late(grades, student):
            first = next(it for it in grades.exercises if it.id == ids[0])
            yield f"{student}: {', '.join(ids)} (by {grades.of(student, first).late_by})"


def _listed(title: str, sentences: list[str], terminal: Terminal) -> list[str]:
    if not sentences:
        return []
    lines = [title]
    for sentence in sentences:
        first, *others = terminal.wrap(sentence.replace("\n", " "), "    ")
        lines += [f"  - {first[4:]}", *others]
    return lines


def _end(grades: Grades, about: Circumstances, terminal: Terminal) -> list[str]:
    count = f"{len(grades.students)} students"
    facts = [count, f"{grades.count(Standing.JUDGED)} answers", f"seed {about.seed}", about.device]
    lines = [f" {terminal.sign('·')} ".join(facts), *terminal.wrap(about.where)]
    return [terminal.paint(line, "faint") for line in lines]
