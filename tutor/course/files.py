"""Files written so that a kill or a full disk leaves the old text or the new, never half."""

from __future__ import annotations

import errno
import glob
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

LEFT_S = 3600.0
"""No writer takes that long: an older unfinished file is that of one that was killed."""

WINDOWS_TRIES = 8
"""An editor or a virus scanner holds a file for moments; the waits add up to about two seconds."""


def write_whole(file: Path, text: str) -> None:
    """Put the text in the file's place; a link stays a link, permissions stay. Raises OSError."""
    file = Path(os.path.realpath(file))
    file.parent.mkdir(parents=True, exist_ok=True)
    _sweep(file)
    beside = _beside(file)
    write_new(beside, text.encode())
    try:
        with suppress(FileNotFoundError):
            os.chmod(beside, file.stat().st_mode & 0o7777)
        _replace(beside, file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _settle(file.parent)


def write_new(file: Path, content: bytes) -> None:
    """A file that was not there before, safely on the disk; no trace of it on failure."""
    stream = open(file, "xb")  # noqa: SIM115  (a name that is taken must not be cleaned up below)
    try:
        with stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        file.unlink(missing_ok=True)
        raise


def place_new(file: Path, content: bytes) -> None:
    """A whole file under a name that must be free, else FileExistsError; a kill leaves all or none.

    A link is what takes a name only if it is free, and gives it to a file that is whole.
    """
    beside = _beside(file)
    write_new(beside, content)
    try:
        os.link(beside, file)
    except FileExistsError:
        raise
    except OSError:  # a disk without links, FAT say
        write_new(file, content)
    finally:
        beside.unlink(missing_ok=True)
    _settle(file.parent)


def why(error: OSError) -> str:
    """What the system said, in words that say what to do where that is known."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "the disk is full; make room and try again"
    said = (error.strerror or str(error)).lower()
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.ENOENT):
        return f"{said}; --workspace names another folder"
    return said


def numbered(file: Path) -> list[Path]:
    """Names for the first thousand backups of a file: `x.py.1.bak`, `x.py.2.bak`, ..."""
    return [file.with_name(f"{file.name}.{number}.bak") for number in range(1, 1001)]


def _beside(file: Path) -> Path:
    """A free name in the same folder, which `_sweep` knows."""
    return file.with_name(f".{file.name}.{os.urandom(6).hex()}.tmp")


def _replace(source: Path, goal: Path) -> None:
    """os.replace, tried again where Windows says that somebody has the goal open."""
    for attempt in range(WINDOWS_TRIES):
        try:
            os.replace(source, goal)
        except PermissionError:
            if sys.platform != "win32" or attempt == WINDOWS_TRIES - 1:
                raise
            time.sleep(0.015 * 2**attempt)
        else:
            return


def _sweep(file: Path) -> None:
    """Remove what writers of this file left when they were killed; not what one is writing now."""
    for left in file.parent.glob(f".{glob.escape(file.name)}.*.tmp"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - LEFT_S:
                left.unlink()


def _settle(folder: Path) -> None:
    """Ask that the new name is on the disk too, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
