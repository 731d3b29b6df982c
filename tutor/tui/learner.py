"""The learner's answers and progress as the screens use them.

What cannot be written to the learner's own folder is kept for as long as the program runs, and
`notice` says so: a home that is full or read-only must not stop anybody from learning.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tutor.course.model import Exercise
from tutor.course.progress import Event, Progress, ProgressError, State, now
from tutor.course.workspace import Workspace, WorkspaceError
from tutor.runtime.verdict import Outcome, Verdict
from tutor.tui.words import words

Result = TypeVar("Result")

_NO_STATES: dict[str, State] = {}
_NO_EVENTS: tuple[Event, ...] = ()


class Learner:
    """What was typed, tried and solved. Where the disk is slow so is every call."""

    def __init__(self, workspace: Workspace, progress: Progress) -> None:
        self._workspace = workspace
        self._progress = progress
        self._trouble: str | None = None
        self._stand_in: Workspace | None = None
        self._settings: dict[str, str] = {}
        self._hints: dict[str, int] = {}
        self._states: dict[str, State] = {}
        self._unkept: list[Event] = []

    @property
    def notice(self) -> str | None:
        """What the learner should know about how the work is kept; None when all is well."""
        if self._trouble:
            text = words().everywhere
            if self._stand_in is None:
                return text.kept_there.format(trouble=self._trouble)
            return text.kept_in.format(trouble=self._trouble, folder=self._stand_in.root)
        return self._progress.notice

    def states(self) -> dict[str, State]:
        """What became of every exercise."""
        return {**self._or(self._progress.states, _NO_STATES), **self._states}

    def record(self, verdict: Verdict) -> None:
        """Keep a verdict; one that is our fault is never held against the learner."""

        def write() -> None:
            self._progress.record(
                verdict.exercise,
                verdict.verdict.value,
                seed=verdict.seed,
                device=verdict.device,
                duration_ms=verdict.duration_ms,
                course_version=verdict.course_version,
            )

        if self._done(write) or verdict.verdict is Outcome.INTERNAL:
            return
        outcome = verdict.verdict.value
        self._unkept.append(Event(now(), "verdict", verdict.exercise, outcome))
        before = self.states().get(verdict.exercise, State())
        self._states[verdict.exercise] = State(
            before.solved or verdict.right,
            before.attempts + 1,
            before.first_solved_at,
            outcome,
        )

    def hints_seen(self, exercise: Exercise) -> int:
        """How many hints of the exercise were shown."""
        known = self._or(lambda: self._progress.hints_seen(exercise.id), 0)
        return max(known, self._hints.get(exercise.id, 0))

    def record_hint(self, exercise: Exercise, rung: int) -> None:
        """Keep that hints were shown up to this one, counted from 1."""
        self._hints[exercise.id] = rung
        if not self._done(lambda: self._progress.record_hint(exercise.id, rung)):
            self._unkept.append(Event(now(), "hint", exercise.id, rung=rung))

    def history(self) -> tuple[Event, ...]:
        """Everything that happened, in order."""
        return (*self._or(self._progress.history, _NO_EVENTS), *self._unkept)

    def remember(self, key: str, value: str) -> None:
        """Keep a setting."""
        self._settings[key] = value
        self._done(lambda: self._progress.remember(key, value))

    def recall(self, key: str) -> str | None:
        """A setting's value, None when it was never set."""
        kept = self._settings.get(key)
        return kept if kept is not None else self._or(lambda: self._progress.recall(key), None)

    @property
    def folder(self) -> Path:
        """Where the answers lie."""
        return self._place().root

    def is_started(self, exercise: Exercise) -> bool:
        """Whether the learner has an answer file."""
        return self._place().is_started(exercise)

    def answer_path(self, exercise: Exercise) -> Path:
        """Where the answer lies."""
        return self._place().answer_path(exercise)

    def open(self, exercise: Exercise) -> str:
        """The answer's text; the exercise's start when there is none yet.

        WorkspaceError where there is an answer that cannot be read: it must not be written over.
        """
        if not self.is_started(exercise):
            self._in_place(lambda place: place.open(exercise))
        return self._place().read(exercise)

    def read(self, exercise: Exercise) -> str | None:
        """The answer as it stands now; None when it is gone, for a moment perhaps."""
        return self._place().read(exercise) if self.is_started(exercise) else None

    def put_aside(self, exercise: Exercise, known: str) -> Path | None:
        """The copy that is kept of what another program wrote in place of this text."""
        try:
            return self._place().put_aside(exercise, known)
        except WorkspaceError:  # there the text cannot be written either: it goes elsewhere
            return None

    def write(self, exercise: Exercise, text: str) -> None:
        """Keep the answer's text."""
        self._in_place(lambda place: place.write(exercise, text))

    def reset(self, exercise: Exercise) -> Path | None:
        """Begin the answer again; the path of the copy that was kept of it."""
        return self._place().reset(exercise)

    def _place(self) -> Workspace:
        """The learner's folder, or what stands in for it."""
        return self._stand_in or self._workspace

    def _in_place(self, write: Callable[[Workspace], object]) -> None:
        """Write into the learner's folder, or from then on into one that goes with the program."""
        try:
            write(self._place())
        except WorkspaceError as error:
            if self._stand_in is not None:
                raise
            self._trouble = str(error)
            self._stand_in = _stand_in(self._workspace)
            write(self._stand_in)

    def _done(self, write: Callable[[], None]) -> bool:
        """Whether the progress could be written."""
        try:
            write()
        except ProgressError as error:
            self._trouble = self._trouble or str(error)
            return False
        return True

    def _or(self, read: Callable[[], Result], otherwise: Result) -> Result:
        """What was read, or what to take where the progress cannot be read."""
        try:
            return read()
        except ProgressError as error:
            self._trouble = self._trouble or str(error)
            return otherwise


def _stand_in(workspace: Workspace) -> Workspace:
    """A folder that goes with the program, holding what can be read of the learner's answers."""
    folder = Path(tempfile.mkdtemp(prefix="tutor-"))
    for answer in workspace.root.glob("*.py") if workspace.root.is_dir() else ():
        (folder / answer.name).write_bytes(answer.read_bytes())
    return Workspace(folder)
