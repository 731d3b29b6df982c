"""Writes a learner's text as it is typed."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Saver:
    """Keeps the newest text of one answer on the disk, whichever threads write in what order."""

    def __init__(
        self,
        write: Callable[[str], None],
        saved: str,
        put_aside: Callable[[str], object] = lambda known: None,
    ) -> None:
        """`put_aside` is told before each writing what should be there to be written over."""
        self._write = write
        self._put_aside = put_aside
        self._lock = threading.Lock()
        self._newest = 0
        self._written = 0
        self.text = saved
        """What is on the disk."""

    def take(self, text: str) -> Callable[[], None]:
        """Something to call, in any thread, that writes this text unless a newer one was taken."""
        self._newest += 1
        number = self._newest

        def write() -> None:
            with self._lock:
                if number < self._written or text == self.text:
                    return
                self._put_aside(self.text)
                self._write(text)
                self._written, self.text = number, text

        return write

    def found(self, text: str) -> None:
        """Another program wrote this: it is what is on the disk."""
        with self._lock:
            self.text = text
