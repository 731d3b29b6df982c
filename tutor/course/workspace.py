"""The learner's answers: plain files in a folder of their own, one an exercise."""

from __future__ import annotations

import os
from pathlib import Path

from tutor.course.files import numbered, place_new, why, write_whole
from tutor.course.model import ID, Course, Exercise


class WorkspaceError(Exception):
    """An answer file that can't be read or written; the message is one sentence for people."""


def default_root() -> Path:
    """Where answers lie when nobody says otherwise: $TUTOR_WORKSPACE, or the user's data folder."""
    named = os.environ.get("TUTOR_WORKSPACE")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path  # not needed where a workspace is named

    return user_data_path("envcheck-tutor", appauthor=False) / "workspace"


class Workspace:
    """The folder of answers. Files of exercises that the course does not have are left alone."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def answer_path(self, exercise: Exercise) -> Path:
        """Where the answer lies, or will lie. Flat: an exercise may move to another lesson."""
        return self.root / f"{exercise.id}.py"

    def is_started(self, exercise: Exercise) -> bool:
        """Whether there is an answer file."""
        return os.path.exists(self.answer_path(exercise))

    def open(self, exercise: Exercise) -> Path:
        """The answer's path; when there is no file yet, it is made from the exercise's start."""
        if not self.is_started(exercise):
            self.write(exercise, read_text(exercise.start))
        return self.answer_path(exercise)

    def read(self, exercise: Exercise) -> str:
        """The answer as it stands, line ends as they are."""
        return read_text(self.answer_path(exercise))

    def write(self, exercise: Exercise, text: str) -> None:
        """Put the text in the answer's place, whole or not at all."""
        path = self.answer_path(exercise)
        try:
            write_whole(path, text)
        except OSError as error:
            raise WorkspaceError(f"{path} can't be written: {why(error)}.") from error

    def reset(self, exercise: Exercise) -> Path | None:
        """Begin again from the start; the path of the copy kept, where the answer differed."""
        return self.replace(exercise, read_text(exercise.start))

    def replace(self, exercise: Exercise, text: str) -> Path | None:
        """Put another text in the answer's place; the path of the copy kept of the one before.

        None is kept of an answer that is the start, or already that text.
        """
        path, kept = self.answer_path(exercise), None
        given = (exercise.start.read_bytes(), text.encode())
        if self.is_started(exercise) and _bytes(path) not in given:
            kept = keep_beside(path)
        self.write(exercise, text)
        return kept

    def put_aside(self, exercise: Exercise, known: str) -> Path | None:
        """The path of the copy kept of an answer that is not this text; None: it is, or is gone."""
        path = self.answer_path(exercise)
        try:
            if not self.is_started(exercise) or read_text(path) == known:
                return None
        except WorkspaceError:  # whatever it is, somebody wrote it
            pass
        return keep_beside(path)

    def others(self, course: Course) -> list[Path]:
        """Answers to exercises that the course does not have: of an earlier version, or another."""
        known = {exercise.id for exercise in course.exercises}
        return sorted(
            path
            for path in self.root.glob("*.py")
            if ID.fullmatch(path.stem) and path.stem not in known
        )


def keep_beside(path: Path) -> Path:
    """A numbered copy beside the file that replaces no other, two programs at once included."""
    for name in numbered(path):
        try:
            place_new(name, _bytes(path))
        except FileExistsError:
            continue
        except OSError as error:
            raise WorkspaceError(f"{name} can't be written: {why(error)}.") from error
        return name
    raise WorkspaceError(f"{path} has a thousand backups already; delete some.")


def read_text(path: Path) -> str:
    """The file's text with its line ends; a byte order mark is dropped."""
    try:
        return _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WorkspaceError(
            f"{path} isn't UTF-8 text (byte {error.start}); save it as UTF-8 in your editor."
        ) from error


def _bytes(path: Path) -> bytes:
    """What the file holds."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise WorkspaceError(f"{path} can't be read: {why(error)}.") from error
