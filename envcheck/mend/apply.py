"""Changes of files, done so that each is whole at any moment, and can be undone.

First every old text is put into a folder of its own, with a list of what belongs where, and every
new text beside the file that it is for. Only then is each file replaced, in one step. Whoever is
stopped half-way leaves each file either old or new.
"""

from __future__ import annotations

import json
import os
import stat
import tempfile
import time
from collections.abc import Sequence

from envcheck.mend.draft import Change, Closed
from envcheck.records import Record

ASIDE = ".envcheck-aside"
"""Behind the name of a file that is put aside."""
NEW = ".envcheck-new"
"""Behind the name of a file while its new text is written."""
LONGEST = 1 << 20
"""Bytes of a file that people write by hand."""


class CannotMend(Exception):
    """A file cannot be changed, and none was. Its text is one sentence for the user."""


class Done(Record):
    """What was changed, and where the old texts lie."""

    changes: tuple[Change, ...]
    backup: str
    asides: dict[str, str] = {}
    """Path -> where the file was put."""
    made: tuple[str, ...] = ()
    """Folders that were made, the outer ones first."""


def read(path: str) -> str | None:
    """The text of a file, every byte of it kept; None where there is none. Raises `Closed`."""
    if not os.path.lexists(os.path.realpath(path)):
        return None
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > LONGEST:
            raise Closed
        with open(path, encoding="utf-8", errors="surrogateescape", newline="") as stream:
            text = stream.read()
    except OSError:
        raise Closed from None
    if "\0" in text:
        raise Closed
    return text


def why_not(change: Change) -> str | None:
    """Why this file is not ours to change; None: it is."""
    path = os.path.realpath(change.path)
    if os.path.lexists(path):
        about = os.lstat(path)
        if not stat.S_ISREG(about.st_mode):
            return f"{change.path} is no plain file"
        if hasattr(os, "getuid") and about.st_uid != os.getuid():
            return f"{change.path} belongs to somebody else"
        if not os.access(path, os.W_OK):
            return f"{change.path} may not be written"
        if about.st_nlink > 1:
            return f"{change.path} has a second name (a hard link), which would be left behind"
    elif os.path.islink(change.path):
        return f"{change.path} is a link that leads nowhere"
    folder = os.path.dirname(path)
    while not os.path.lexists(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
    if not os.path.isdir(folder):
        return f"{folder} is no folder"
    folders = (folder, os.path.dirname(os.path.abspath(change.path)))
    for one in folders if change.after is None else folders[:1]:
        if not os.access(one, os.W_OK | os.X_OK):
            return f"nothing may be written into {one}"
    return None


def apply(changes: Sequence[Change], state: str) -> Done:
    """Change every file; the old texts lie in a new folder under `state`. Raises `CannotMend`."""
    for change in changes:
        if refusal := why_not(change):
            raise CannotMend(f"{refusal}, so nothing was changed.")
        _must_be_as_planned(change)
    done = Done(tuple(changes), _backup(changes, state))
    made: list[str] = []
    try:
        for change in changes:
            if change.after is not None:
                _write_beside(os.path.realpath(change.path), change.after, made)
    except BaseException as error:
        _forget_new(changes, made)
        if isinstance(error, OSError):
            raise CannotMend(_could_not(change, error)) from None
        raise
    return _replace_all(Done(done.changes, done.backup, {}, tuple(made)))


def _replace_all(done: Done) -> Done:
    asides: dict[str, str] = {}
    begun = 0
    try:
        for change in done.changes:
            begun += 1
            _must_be_as_planned(change)
            if change.after is None:
                asides[change.path] = _put_aside(change.path)
            else:
                real = os.path.realpath(change.path)
                os.replace(real + NEW, real)
                _settle(os.path.dirname(real))
    except BaseException as error:
        _forget_new(done.changes, [])
        left = undo(Done(done.changes[:begun], done.backup, asides, done.made))
        if isinstance(error, CannotMend) and not left:
            raise
        if isinstance(error, (OSError, CannotMend)):
            raise CannotMend(
                _could_not(done.changes[begun - 1], error, left, done.backup)
            ) from None
        raise
    return Done(done.changes, done.backup, asides, done.made)


def _must_be_as_planned(change: Change) -> None:
    try:
        same = read(change.path) == change.before
    except Closed:
        same = False
    if not same:
        raise CannotMend(f"{change.path} was changed meanwhile, so nothing was changed.")


def _could_not(change: Change, error: Exception, left: Sequence[str] = (), backup: str = "") -> str:
    why = (error.strerror or error) if isinstance(error, OSError) else error
    said = f"{change.path} could not be written ({why}), and all is as it was."
    if left:
        said = said.replace("all is as it was", f"{', '.join(left)} could not be put back")
        said += f" The old files are in {backup}."
    return said


def undo(done: Done) -> tuple[str, ...]:
    """Put every file back as it was, the last first; those for which that could not be done.

    What somebody changed since is theirs, and is left.
    """
    left = []
    for change in reversed(done.changes):
        try:
            if not _put_back(change, done.asides.get(change.path)):
                left.append(change.path)
        except OSError:
            _forget(os.path.realpath(change.path) + NEW)
            left.append(change.path)
    for folder in reversed(done.made):
        _leave_folder(folder)
    return tuple(left)


def _put_back(change: Change, aside: str | None) -> bool:
    real = os.path.realpath(change.path)
    if aside is not None:
        if os.path.lexists(change.path):  # put back already; or somebody made another
            return not os.path.lexists(aside)
        os.rename(aside, change.path)
        return True
    try:
        now = read(change.path)
    except Closed:
        return False
    if now == change.before or now != change.after:
        return now == change.before
    if change.before is None:
        os.unlink(real)  # we made it
        return True
    _write_beside(real, change.before, [])
    os.replace(real + NEW, real)
    _settle(os.path.dirname(real))
    return True


def _backup(changes: Sequence[Change], state: str) -> str:
    """The old texts, on the disk before anything is changed; for this account alone."""
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
        _settle(folder)
    except OSError as error:
        why = error.strerror or error
        raise CannotMend(
            f"{state}: no backup could be made ({why}), so nothing was changed."
        ) from None
    return folder


def _put_aside(path: str) -> str:
    """Give a file, or the link that stands for it, a name that is free."""
    aside, number = path + ASIDE, 1
    while os.path.lexists(aside):
        number += 1
        aside = f"{path}{ASIDE}-{number}"
    os.rename(path, aside)
    _settle(os.path.dirname(path))
    return aside


def _write_beside(real: str, text: str, made: list[str]) -> None:
    """The new text on the disk, under another name, with the rights that the file has."""
    _make_folders(os.path.dirname(real), made)
    _forget(real + NEW)  # of a run that was stopped
    _write(real + NEW, text)
    if os.path.exists(real):
        about = os.stat(real)
        if hasattr(os, "chown") and about.st_gid != os.stat(real + NEW).st_gid:
            os.chown(real + NEW, -1, about.st_gid)
        os.chmod(real + NEW, stat.S_IMODE(about.st_mode))
    else:
        os.chmod(real + NEW, _usual_mode())


def _make_folders(folder: str, made: list[str]) -> None:
    missing = []
    while not os.path.isdir(folder):
        missing.append(folder)
        folder = os.path.dirname(folder)
    for one in reversed(missing):
        os.mkdir(one)
        made.append(one)


def _usual_mode() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def _write(path: str, text: str) -> None:
    """A file that is not there yet, on the disk when this ends."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(handle, "w", encoding="utf-8", errors="surrogateescape", newline="") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())


def _settle(folder: str) -> None:
    """Have the names in a folder be on the disk, where the system lets one ask."""
    if os.name != "posix":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # one may write into a folder that one may not list
        return
    try:
        os.fsync(handle)
    except OSError:  # not every file system can
        pass
    finally:
        os.close(handle)


def _forget_new(changes: Sequence[Change], made: Sequence[str]) -> None:
    for change in changes:
        _forget(os.path.realpath(change.path) + NEW)
    for folder in reversed(made):
        _leave_folder(folder)


def _forget(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def _leave_folder(folder: str) -> None:
    try:
        os.rmdir(folder)
    except OSError:  # something is in it by now
        return
