"""One at a time: who holds the lock may change files. It ends with its process."""

from __future__ import annotations

import os
import sys

from envcheck.mend.apply import CannotMend

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO


class Lock:
    """Held while the files are changed and looked at again. Raises `CannotMend`."""

    def __init__(self, state: str) -> None:
        self._state = state
        self._stream: BinaryIO | None = None

    def __enter__(self) -> None:
        try:
            os.makedirs(self._state, mode=0o700, exist_ok=True)
            stream = open(os.path.join(self._state, "lock"), "ab")
        except OSError as error:
            why = error.strerror or error
            raise CannotMend(
                f"{self._state}: nothing can be kept there ({why}), so nothing was changed."
            ) from None
        try:
            _lock(stream)
        except OSError:
            stream.close()
            raise CannotMend("Another `envcheck fix` is at work: wait until it is done.") from None
        self._stream = stream

    def __exit__(self, *_: object) -> None:
        if self._stream:
            self._stream.close()


def _lock(stream: BinaryIO) -> None:
    """Lock it, or raise `OSError` at once."""
    if sys.platform == "win32":
        import msvcrt

        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
