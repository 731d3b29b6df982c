"""Who handed in what: a folder of submissions as students and their answers.

A student is a folder (`alice/logreg-timing.py`, folders within it as deep as one likes), a zip
(`alice.zip`), a notebook (`alice.ipynb`), or the first part of a name (`alice_logreg-timing.py`).
What Moodle (`Ada Lovelace_123_assignsubmission_file_/`) and Canvas (`lovelaceada_LATE_123_45_x.py`)
make of names is understood.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tutor.course.cells import NotebookError
from tutor.course.model import Exercise
from tutor.runtime.grading import moments, notebook
from tutor.runtime.grading.files import File, Note, files_of, is_noise, kind
from tutor.runtime.grading.names import Names, Student, by_system, tidy

STAMP = "timestamp.txt"
"""When it was handed in, as nbgrader keeps it beside the files."""
BY_FILE, BY_STAMP, BY_CANVAS = "the file's time", STAMP, "Canvas's mark in the name"
LAYOUT = "Name it STUDENT_EXERCISE.py, or put it into a folder named like the student."


@dataclass(frozen=True)
class Answer:
    """One student's answer to one exercise, as it was handed in."""

    student: Student
    exercise: str
    path: str
    source: bytes
    at: float
    """When it was handed in: seconds since 1970."""
    at_by: str
    """What says so."""
    written: float
    marked_late: bool = False


@dataclass
class Submissions:
    """Everything that was found in a folder."""

    students: tuple[Student, ...] = ()
    answers: dict[tuple[Student, str], Answer] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)


@dataclass(frozen=True)
class _Owner:
    """Whose files are being read, and what is known of when they were handed in."""

    student: Student
    late: bool = False


def collect(root: Path, exercises: Sequence[Exercise]) -> Submissions:
    """The answers in the folder to these exercises. Raises OSError for the folder itself."""
    found = _Found(root, exercises)
    for place in sorted(root.iterdir()):
        if not is_noise(place.name):
            found.take(place)
    found.students |= {student for student, _ in found.answers}
    students = tuple(sorted(found.students, key=lambda student: (student.name.casefold(), student)))
    return Submissions(students, found.answers, found.notes)


class _Found:
    """What was found so far."""

    def __init__(self, root: Path, exercises: Sequence[Exercise]) -> None:
        self.students: set[Student] = set()
        self.answers: dict[tuple[Student, str], Answer] = {}
        self.notes: list[Note] = []
        self._root = root
        self._exercises = {exercise.id: exercise for exercise in exercises}
        self._names = Names(list(self._exercises))
        self._stamps: dict[str, float] = {}

    def take(self, place: Path) -> None:
        """Take in a file or folder that lies directly in the folder of submissions."""
        is_folder = place.is_dir() and not place.is_symlink()
        owner, rest = self._owner(place.name, is_folder)
        if owner and (is_folder or kind(place.name) == ".zip"):
            self.students.add(owner.student)
        for item in files_of(place, self._root, STAMP):
            if isinstance(item, Note):
                self.notes.append(item)
            elif item.name == STAMP:
                self._stamp(item)
            elif owner is None:
                self.notes.append(Note(item.path, f"It can't be told whose it is. {LAYOUT}"))
            else:
                self._file(item, owner, rest if item.path == place.name else item.name)

    def _owner(self, name: str, is_folder: bool) -> tuple[_Owner | None, str]:
        """Whose it is, and the name of the file that the student gave it."""
        if named := by_system(name):
            return _Owner(named.student, named.late), named.rest or name
        if is_folder:
            return _Owner(Student(tidy(name))), name
        stem, ending = os.path.splitext(name)
        match = self._names.find(stem)
        if match is not None:
            return (_Owner(Student(match[0])) if match[0] else None), match[1] + ending
        if kind(name) == ".py":
            return _Owner(Student("")), name  # its name will be told not to be an exercise's
        return _Owner(Student(tidy(stem))), name

    def _file(self, file: File, owner: _Owner, name: str) -> None:
        stem = os.path.splitext(name)[0]
        if kind(name) == ".ipynb":
            self._notebook(file, owner)
            return
        match = self._names.find(stem)
        if match is None:
            meant = self._names.meant(stem)
            self.notes.append(Note(file.path, f"Its name is no exercise's.{meant}"))
        elif owner.student.name:
            self._answer(file, owner, match[1], file.data)

    def _notebook(self, file: File, owner: _Owner) -> None:
        try:
            for id, source, notes in notebook.answers(file.data, file.name, self._exercises):
                self.notes += [Note(file.path, f"'{id}': {note.rstrip('.')}.") for note in notes]
                if source is not None:
                    self._answer(file, owner, id, source.encode("utf-8", "replace"))
                elif not notes:
                    sentence = f"A cell answers '{id}', which is no exercise."
                    self.notes.append(Note(file.path, sentence + self._names.meant(id)))
        except NotebookError as error:
            self.notes.append(Note(file.path, str(error)))

    def _answer(self, file: File, owner: _Owner, id: str, source: bytes) -> None:
        stamp = next((self._stamps[up] for up in _above(file.path) if up in self._stamps), None)
        at, by = (file.at, BY_FILE) if stamp is None else (stamp, BY_STAMP)
        new = Answer(owner.student, id, file.path, source, at, by, file.written, owner.late)
        old = self.answers.get((owner.student, id))
        if old is None:
            self.answers[owner.student, id] = new
            return
        kept, passed_over = sorted((old, new), key=lambda it: (it.at, it.written), reverse=True)
        self.answers[owner.student, id] = kept
        sentence = f"{kept.path} is a newer answer to '{id}'; this one is not judged."
        self.notes.append(Note(passed_over.path, sentence))

    def _stamp(self, file: File) -> None:
        moment = moments.parse(file.data.decode("utf-8", "replace"))
        if moment is None:
            self.notes.append(
                Note(file.path, "It holds no date and time; the files' times are used.")
            )
            return
        self._stamps[file.path.rpartition("/")[0]] = moment


def _above(path: str) -> Iterator[str]:
    """The folders that the file lies in, the nearest first."""
    while path := path.rpartition("/")[0]:
        yield path
