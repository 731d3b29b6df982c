"""What the learner has done: an append-only list of events, and what follows from them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from tutor.course import database
from tutor.course.database import ProgressError as ProgressError
from tutor.course.files import why

NOT_COUNTED = "internal"
"""The outcome that is our fault: stored as an event, never held against the learner."""


@dataclass(frozen=True)
class State:
    """What became of one exercise."""

    solved: bool = False
    attempts: int = 0
    first_solved_at: str | None = None
    """UTC, ISO 8601."""
    last_outcome: str | None = None


@dataclass(frozen=True)
class Event:
    """One thing that happened, as it was kept."""

    at: str
    """UTC, ISO 8601."""
    kind: str
    """verdict, hint or solution."""
    exercise: str
    outcome: str | None = None
    """Of a verdict."""
    rung: int | None = None
    """Of a hint: how far up the ladder, counted from 1."""


def default_file(workspace_root: Path) -> Path:
    """Where progress is kept: with the answers, so that one folder is all to take along."""
    return workspace_root / "progress.sqlite"


class Progress:
    """The learner's record. Every call is a transaction of its own; any thread may call."""

    def __init__(self, file: Path) -> None:
        """Makes nothing yet. A file that can't be used is moved aside, which `notice` tells."""
        self.file = file
        self.notice: str | None = None
        self._checked = False
        self._check()

    def prepare(self) -> None:
        """Make sure that writing works, or raise ProgressError now and not after the work."""
        self.remember("opened_at", now())

    def record(
        self,
        exercise_id: str,
        outcome: str,
        *,
        seed: int,
        device: str,
        duration_ms: int,
        course_version: str,
    ) -> None:
        """Keep one verdict."""
        values = {
            "at": now(),
            "exercise": exercise_id,
            "outcome": outcome,
            "seed": seed,
            "device": device,
            "duration_ms": duration_ms,
            "course_version": course_version,
        }
        with self._writing() as db:
            db.execute(
                "INSERT INTO event"
                " (at, kind, exercise, outcome, seed, device, duration_ms, course_version) VALUES"
                " (:at, 'verdict', :exercise, :outcome, :seed, :device, :duration_ms,"
                " :course_version)",
                values,
            )
            if outcome == NOT_COUNTED:
                return
            db.execute(
                "INSERT INTO progress (exercise, attempts, last_outcome, first_solved_at)"
                " VALUES (:exercise, 1, :outcome, CASE :outcome WHEN 'right' THEN :at END)"
                " ON CONFLICT (exercise) DO UPDATE SET attempts = attempts + 1,"
                " last_outcome = excluded.last_outcome,"
                " first_solved_at = coalesce(first_solved_at, excluded.first_solved_at)",
                values,
            )

    def record_hint(self, exercise_id: str, rung: int) -> None:
        """Keep that the learner saw the hints up to this one, counted from 1."""
        values = {"at": now(), "exercise": exercise_id, "rung": rung}
        with self._writing() as db:
            db.execute(
                "INSERT INTO event (at, kind, exercise, rung)"
                " VALUES (:at, 'hint', :exercise, :rung)",
                values,
            )
            db.execute(
                "INSERT INTO progress (exercise, hints) VALUES (:exercise, :rung)"
                " ON CONFLICT (exercise) DO UPDATE SET hints = max(hints, excluded.hints)",
                values,
            )

    def record_solution(self, exercise_id: str) -> None:
        """Keep that the learner looked at the model answer."""
        with self._writing() as db:
            db.execute(
                "INSERT INTO event (at, kind, exercise) VALUES (?, 'solution', ?)",
                (now(), exercise_id),
            )

    def history(self) -> tuple[Event, ...]:
        """Everything that happened, in order; but for verdicts that are our fault."""
        rows = self._rows("SELECT at, kind, exercise, outcome, rung FROM event ORDER BY id")
        events = (Event(*row) for row in rows)
        return tuple(event for event in events if event.outcome != NOT_COUNTED)

    def states(self) -> dict[str, State]:
        """What became of every exercise ever touched, also of those the course has no longer."""
        rows = self._rows("SELECT exercise, attempts, first_solved_at, last_outcome FROM progress")
        return {
            exercise: State(solved_at is not None, attempts, solved_at, outcome)
            for exercise, attempts, solved_at, outcome in rows
        }

    def hints_seen(self, exercise_id: str) -> int:
        """How far up the ladder of hints the learner is, 0 at its foot."""
        rows = self._rows("SELECT hints FROM progress WHERE exercise = ?", exercise_id)
        return int(rows[0][0]) if rows else 0

    def remember(self, key: str, value: str) -> None:
        """Keep a setting: the target's python, the theme, the last exercise."""
        with self._writing() as db:
            db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, value))

    def recall(self, key: str) -> str | None:
        """A setting's value, None when it was never set."""
        rows = self._rows("SELECT value FROM setting WHERE key = ?", key)
        return str(rows[0][0]) if rows else None

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        """What a query finds; nothing where nothing has ever been written."""
        if not self._check():
            return []
        with database.connected(self.file, write=False) as db:
            return db.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction on a database that is there and of our version."""
        if not self._check():
            try:
                self.file.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ProgressError(f"{self.file} can't be made: {why(error)}.") from error
            database.migrate(self.file)
        with database.connected(self.file, write=True) as db:
            yield db

    def _check(self) -> bool:
        """Whether there is a database; the first time it is seen it is made one we can use."""
        if not os.path.exists(self.file):
            self._checked = False
            return False
        if not self._checked:
            self.notice = database.make_usable(self.file) or self.notice
            self._checked = True
        return self._checked


def now() -> str:
    """The time in UTC, ISO 8601."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
