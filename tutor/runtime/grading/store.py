"""The verdicts reached so far, in a file: what was killed goes on where it was.

One line a verdict, appended as soon as it is known. A half line, left by a kill or a full
disk, is passed over. Two graders may write at once: a line is written by one call.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from tutor.course.files import why
from tutor.runtime.grading.marks import Mark, as_record, from_record

SCHEMA = "tutor/grading/1"
SYNC_S = 1.0


class StoreError(Exception):
    """The file can't be used; the message is one sentence for people."""


class Store:
    """Marks by key, as the file has them and as they are added."""

    def __init__(self, file: Path, *, fresh: bool = False) -> None:
        self.file = file
        self.marks: dict[str, Mark] = {}
        self._synced = 0.0
        try:
            data = file.read_bytes() if file.exists() else b""
        except OSError as error:
            raise StoreError(f"{file} can't be read: {error.strerror}.") from error
        if data and not data.startswith(_line({"schema": SCHEMA})):
            raise StoreError(f"{file} holds no verdicts of `tutor grade`; --state names another.")
        with self._said():
            flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
            self._descriptor = os.open(file, flags, 0o600)
        self._begin(data)
        if not fresh:
            for line in data.splitlines():
                self._take(line)

    def __enter__(self) -> Store:
        """The store itself; it is closed at the end."""
        return self

    def __exit__(self, *_: object) -> None:
        """What was added is on the disk."""
        with self._said():
            os.fsync(self._descriptor)
        os.close(self._descriptor)

    def add(self, key: str, mark: Mark) -> None:
        """Keep it: a kill does not lose it from here on, nor a power cut after a second."""
        self._append(_line({"key": key, "mark": as_record(mark)}))
        self.marks[key] = mark

    def _begin(self, data: bytes) -> None:
        """Write the head of a new file; end a half line, so that the next is a line of its own."""
        if not data:
            self._append(_line({"schema": SCHEMA}))
        elif not data.endswith(b"\n"):
            self._append(b"\n")

    def _append(self, data: bytes) -> None:
        with self._said():
            view = memoryview(data)
            while view:
                view = view[os.write(self._descriptor, view) :]
            if time.monotonic() - self._synced > SYNC_S:
                os.fsync(self._descriptor)
                self._synced = time.monotonic()

    @contextmanager
    def _said(self) -> Iterator[None]:
        """A fault of the disk as a sentence."""
        try:
            yield
        except OSError as error:
            raise StoreError(f"{self.file} can't be written: {why_not(error)}.") from error

    def _take(self, line: bytes) -> None:
        with suppress(ValueError, TypeError, KeyError, RecursionError):  # half a line
            record = json.loads(line)
            if "key" in record:
                self.marks[record["key"]] = from_record(record["mark"])


def why_not(error: OSError) -> str:
    """What the system said, and what to do about it."""
    return why(error).replace("--workspace names another folder", "--state names another file")


def _line(record: Mapping[str, object]) -> bytes:
    return json.dumps(record).encode() + b"\n"
