"""Changes of files, done so that each is whole at any moment, and can be undone.

First every old text is put into a folder of its own, with a list of what belongs where; then each
file is replaced in one step. Whoever is stopped half-way leaves each file either old or new.
"""

from __future__ import annotations

import json
import os
import stat
import tempfile
import time
from collections.abc import Sequence

from envcheck.mend.draft import Change
from envcheck.records import Record

ASIDE = ".envcheck-aside"
"""Behind the name of a file that is put aside."""


class CannotMend(Exception):
    """A file cannot be changed, and none was. Its text is one sentence for the user."""


class Done(Record):
    """What was changed, and where the old texts lie."""

    changes: tuple[Change, ...]
    backup: str


def read(path: str) -> str | None:
    """The text of a file; None where there is none, or none that is text."""
    try:
        with open(path, encoding="utf-8", newline="") as stream:
            return stream.read(1 << 20)
    except (OSError, ValueError):
        return None


def why_not(change: Change) -> str | None:
    """Why this file is not ours to change; None: it is."""
    path = os.path.realpath(change.path)
    folder = os.path.dirname(path)
    while not os.path.isdir(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
    if os.path.lexists(path):
        about = os.lstat(path)
        if not stat.S_ISREG(about.st_mode):
            return f"{change.path} is no plain file"
        if hasattr(os, "getuid") and about.st_uid != os.getuid():
            return f"{change.path} belongs to somebody else"
        if not os.access(path, os.W_OK):
            return f"{change.path} may not be written"
    if not os.access(folder, os.W_OK):
        return f"nothing may be written into {folder}"
    return None


def apply(changes: Sequence[Change], state: str) -> Done:
    """Change every file; the old texts lie in a new folder under `state`. Raises `CannotMend`."""
    for change in changes:
        if refusal := why_not(change):
            raise CannotMend(f"{refusal}, so nothing was changed.")
        if read(change.path) != change.before:
            raise CannotMend(f"{change.path} was changed meanwhile, so nothing was changed.")
    done = Done(tuple(changes), _backup(changes, state))
    for number, change in enumerate(changes):
        try:
            _put(change.path, change.after)
        except OSError as error:
            undo(Done(done.changes[:number], done.backup))
            why = error.strerror or error
            raise CannotMend(
                f"{change.path} could not be written: {why}. All is as it was."
            ) from None
    return done


def undo(done: Done) -> None:
    """Put every file back as it was, the last first."""
    for change in reversed(done.changes):
        if change.before is None:
            os.unlink(os.path.realpath(change.path))  # we made it
        else:
            _put(change.path, change.before)
            if change.after is None:
                _forget(change.path + ASIDE)


def _backup(changes: Sequence[Change], state: str) -> str:
    """The old texts, on the disk before anything is changed."""
    try:
        os.makedirs(state, mode=0o700, exist_ok=True)
        folder = tempfile.mkdtemp(prefix=time.strftime("%Y-%m-%d-%H%M%S-"), dir=state)
        listed = []
        for number, change in enumerate(changes):
            name = f"{number}-{os.path.basename(change.path).lstrip('.')}"
            if change.before is not None:
                _write(os.path.join(folder, name), change.before)
            listed.append({"path": change.path, "backup": None if change.before is None else name})
        _write(os.path.join(folder, "list.json"), json.dumps(listed, indent=1) + "\n")
    except OSError as error:
        why = error.strerror or error
        raise CannotMend(
            f"{state}: no backup could be made ({why}), so nothing was changed."
        ) from None
    return folder


def _put(path: str, text: str | None) -> None:
    """Replace a file in one step, or put it aside; a link keeps pointing where it points."""
    real = os.path.realpath(path)
    if text is None:
        os.replace(real, path + ASIDE)
        return
    os.makedirs(os.path.dirname(real), exist_ok=True)
    mode = stat.S_IMODE(os.stat(real).st_mode) if os.path.exists(real) else None
    handle, draft = tempfile.mkstemp(prefix=".envcheck-", dir=os.path.dirname(real))
    try:
        with open(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(draft, _usual_mode() if mode is None else mode)
        os.replace(draft, real)
    except BaseException:
        _forget(draft)
        raise


def _usual_mode() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())


def _forget(path: str) -> None:
    try:
        os.unlink(path)
    except FileNotFoundError:
        return
