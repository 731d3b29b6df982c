"""One set-up at a time: a lock of the operating system, which ends with the processes that hold it.

On POSIX the child that installs inherits it. So where this script is killed, the next one waits
until the orphaned pip has ended too, and only then removes what that pip was writing.
"""

from __future__ import annotations

import errno
import os
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from faults import Fault

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment] # Windows has msvcrt instead

if TYPE_CHECKING:
    from progress import Progress

LIMIT_S = 3600
UNSUPPORTED = {errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP}


@contextmanager
def held(path: Path, progress: Progress) -> Iterator[int]:
    """The lock's file descriptor, once no other set-up of this checkout runs."""
    descriptor = open_lock(path)
    try:
        try:
            wait(descriptor, progress)
        except OSError as error:
            if error.errno not in UNSUPPORTED:
                raise
            os.close(descriptor)  # some network file systems; then one set-up per machine and user
            descriptor = open_lock(stand_in(path))
            wait(descriptor, progress)
        yield descriptor
    finally:
        os.close(descriptor)


def open_lock(path: Path) -> int:
    """A descriptor of the file, which nobody removes: locks on two files of one name are two."""
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise Fault(f"cannot write in {path.parent}, where .venv has to be made.") from error
        raise


def stand_in(path: Path) -> Path:
    """A file on a local disk in place of one where locks do not work."""
    name = f"tutor-set-up-{os.environ.get('USERNAME', '')}{getattr(os, 'getuid', str)()}"
    return Path(tempfile.gettempdir()) / f"{name}-{zlib.crc32(os.fsencode(path)):08x}.lock"


def wait(descriptor: int, progress: Progress) -> None:
    """Returns when the lock is ours."""
    deadline = time.monotonic() + LIMIT_S
    waits = False
    while not take(descriptor):
        if not waits:
            progress.step("another start is setting up .venv; waiting for it")
        waits = True
        if time.monotonic() > deadline:
            raise Fault(f"another set-up takes over {LIMIT_S // 60} minutes; end it, start again.")
        time.sleep(0.2)
        progress.tick()


def take(descriptor: int) -> bool:
    """Whether the lock is ours now."""
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            take_on_windows(descriptor)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        raise
    return True


def take_on_windows(descriptor: int) -> None:
    """Locks the first byte, or raises where another has."""
    import msvcrt

    msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined] # only there
