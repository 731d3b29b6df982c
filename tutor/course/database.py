"""The SQLite file behind the progress: opened, brought up to date, and never lost.

Default journal and BEGIN IMMEDIATE, measured against the alternatives: kill -9 loses nothing that
was acknowledged, two programs may write at once, and homes on NFS work (with WAL they don't).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tutor.course.files import numbered, why

APPLICATION = 0x74757472
"""Marks a SQLite file as ours ("tutr")."""

MIGRATIONS = (
    """
    CREATE TABLE event (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        exercise TEXT NOT NULL,
        outcome TEXT,
        seed INTEGER,
        device TEXT,
        duration_ms INTEGER,
        course_version TEXT,
        rung INTEGER
    );
    CREATE TABLE progress (
        exercise TEXT PRIMARY KEY,
        attempts INTEGER NOT NULL DEFAULT 0,
        first_solved_at TEXT,
        last_outcome TEXT,
        hints INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL);
    """,
)
"""What brings a database from each version to the next, counted by `user_version`. Only add."""

WAIT_S = 10.0
"""How long a write waits for another program's."""


class ProgressError(Exception):
    """Progress that can't be read or kept; the message is one sentence for people."""


class Unusable(ProgressError):
    """The file is broken, or no database of ours."""

    def __init__(self, file: Path, why_not: str) -> None:
        super().__init__(f"The progress in {file} can't be used: {why_not}.")


class Newer(ProgressError):
    """The file is sound, but of a version that we don't know: it is left as it is."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"The progress in {file} was written by a newer version of this program, and is left"
            " as it is: update this one, or name another folder with --workspace."
        )


@contextmanager
def connected(file: Path, *, write: bool) -> Iterator[sqlite3.Connection]:
    """A connection for one transaction; what it wrote is kept only if nothing is raised."""
    try:
        with closing(sqlite3.connect(file, timeout=WAIT_S, isolation_level=None)) as db:
            db.execute("BEGIN IMMEDIATE" if write else "BEGIN")
            yield db
            db.execute("COMMIT")
    except sqlite3.OperationalError as error:
        raise ProgressError(f"The progress in {file} can't be used: {_why(error)}.") from error
    except sqlite3.DatabaseError as error:
        raise Unusable(file, "it is broken") from error


def inspect(file: Path) -> int:
    """The version of the database, 0 for an empty file; Unusable or Newer when it can't be used."""
    with connected(file, write=False) as db:
        version = int(db.execute("PRAGMA user_version").fetchone()[0])
        tables = int(db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
        ours = db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
        if not ours and (version or tables):
            raise Unusable(file, "it is another program's")
        if version > len(MIGRATIONS):
            raise Newer(file)
        if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise Unusable(file, "it is broken")
    return version


def migrate(file: Path) -> None:
    """Bring the database, or an empty file, to our version, in one transaction."""
    with connected(file, write=True) as db:
        version = int(db.execute("PRAGMA user_version").fetchone()[0])
        for script in MIGRATIONS[version:]:
            for statement in script.split(";"):
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def make_usable(file: Path) -> str | None:
    """Bring an older database to our version; move one aside that can't be used, and say so."""
    notice = None
    try:
        version = inspect(file)
    except Unusable:
        version, notice = 0, _rescue(file)
    if version < len(MIGRATIONS):
        migrate(file)
    return notice


def _rescue(file: Path) -> str | None:
    """Move the database aside if it still can't be used; the notice for the learner.

    Under a lock that dies with its holder (SQLite's own, on a second file): of two programs that
    find the same broken file, the second must not move aside what the first has just begun.
    """
    with connected(file.with_name(f"{file.name}.lock"), write=True):
        try:
            inspect(file)
        except Unusable as unusable:
            return f"{unusable} It is kept as {_move_aside(file)}, and a new one is begun."
    return None


def _move_aside(file: Path) -> Path:
    """The first free numbered name, which the file and its journal now have."""
    free = next((name for name in numbered(file) if not name.exists()), None)
    if free is None:
        raise ProgressError(f"{file} has a thousand backups already; delete some.")
    journal = file.with_name(f"{file.name}-journal")
    try:
        if journal.exists():
            journal.replace(free.with_name(f"{free.name}-journal"))
        file.replace(free)
    except OSError as error:
        raise ProgressError(f"{file} can't be moved aside: {why(error)}.") from error
    return free


def _why(error: sqlite3.OperationalError) -> str:
    """What SQLite said, in words that say what to do where that is known."""
    said = str(error)
    if "full" in said:
        return "the disk is full; make room and try again"
    if "locked" in said:
        return f"another program has held it for {WAIT_S:.0f} seconds; close that one"
    if "unable to open" in said or "readonly" in said:
        return "no permission, or no such folder; --workspace names another folder"
    return said
