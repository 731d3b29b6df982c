"""Shows how a set-up gets on: one live line on a terminal, plain lines elsewhere.

All of it goes to stderr, since stdout belongs to the program that is started afterwards.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


class Progress:
    """The step at work, what it is at, and since when."""

    def __init__(self, stream: TextIO, job: str, is_live: bool) -> None:
        self.stream = stream
        self.job = job
        self.is_live = is_live
        self.text = self.at = ""
        self.began = time.monotonic()

    @classmethod
    @contextmanager
    def on(cls, stream: TextIO, job: str) -> Iterator[Progress]:
        """A progress whose live line is gone at the end."""
        progress = cls(stream, job, stream.isatty() and os.environ.get("TERM", "dumb") != "dumb")
        try:
            yield progress
        finally:
            progress.erase()

    def note(self, sentence: str) -> None:
        """A line that stays."""
        self.erase()
        self.stream.write(f"{self.job}: {sentence}\n")
        self.stream.flush()

    def step(self, text: str) -> None:
        self.text, self.at, self.began = text, "", time.monotonic()
        if self.is_live:
            self.tick()
        else:
            self.note(text)

    def detail(self, at: str, is_long: bool = False) -> None:
        """What the step is at; only what takes long is worth a line of its own."""
        self.at = at
        if self.is_live:
            self.tick()
        elif is_long:
            self.note(f"{self.text}: {at}")

    def tick(self) -> None:
        if not self.is_live or not self.text:
            return
        seconds = int(time.monotonic() - self.began)
        line = ": ".join(filter(None, (self.job, self.text, self.at))) + f" ({seconds} s)"
        width = shutil.get_terminal_size().columns - 1
        self.stream.write(f"\r{line[:width]}\x1b[K")
        self.stream.flush()

    def erase(self) -> None:
        if self.is_live and self.text:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
