"""A worker process, its private line of frames and what it prints. Pipes and threads only."""

from __future__ import annotations

import os
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from tutor.runtime import family, frames

HEAD_KEPT = 64 * 1024
TAIL_KEPT = 16 * 1024
_GRACE_S = 2.0


@dataclass(frozen=True)
class Arrived:
    """A frame came from this child."""

    child: Child
    frame: frames.Frame


@dataclass(frozen=True)
class Closed:
    """The line of this child ended; `garbled` when something else than a frame came over it."""

    child: Child
    garbled: bool


Event = Arrived | Closed


class Child:
    """A process in a group of its own; what it says arrives in `events`."""

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        environment: Mapping[str, str],
        events: queue.SimpleQueue[Event],
    ) -> None:
        self._events = events
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._printed = _Printed()
        self._mark = environment[family.MARK]
        self._ended = False
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._threads = [
            threading.Thread(target=target, daemon=True)
            for target in (self._listen, self._drain, self._write)
        ]
        for thread in self._threads:
            thread.start()

    def send(self, frame: frames.Frame) -> None:
        """Send a frame; never waits for the child to take it."""
        self._outgoing.put(frame.data())

    @property
    def printed_bytes(self) -> int:
        """How much it has printed so far."""
        return self._printed.total

    def printed(self) -> str:
        """What it printed: all of it, or the beginning and the end."""
        return self._printed.text()

    def exit_code(self) -> int | None:
        """Its exit code once it has ended; None if it is still there after a moment's grace."""
        try:
            return self.process.wait(_GRACE_S)
        except subprocess.TimeoutExpired:
            return None

    def end(self) -> None:
        """Kill it with everything it started; afterwards no thread and no pipe is left."""
        if self._ended:
            return
        self._ended = True
        died_alone = self.process.poll() is not None
        had_children = family.end(self.process)
        self._outgoing.put(None)
        if died_alone or had_children or not self._joined(0.2):
            family.end_marked(self._mark)
        if not self._joined(_GRACE_S):
            return  # something unmarked holds the pipes: closing them under a reader is unsafe
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            _close(pipe)

    def _joined(self, seconds: float) -> bool:
        for thread in self._threads:
            thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)

    def _listen(self) -> None:
        assert self.process.stdout is not None
        descriptor, garbled = self.process.stdout.fileno(), False
        read_exactly = partial(_read_exactly, descriptor)
        try:
            frame = frames.read_first(read_exactly)
            while True:
                self._events.put(Arrived(self, frame))
                frame = frames.read(read_exactly)
        except frames.Garbled:
            garbled = True
        except (EOFError, OSError):
            pass
        self._events.put(Closed(self, garbled))

    def _drain(self) -> None:
        assert self.process.stderr is not None
        descriptor = self.process.stderr.fileno()
        while chunk := _read(descriptor):
            self._printed.add(chunk)

    def _write(self) -> None:
        assert self.process.stdin is not None
        while (data := self._outgoing.get()) is not None:
            view = memoryview(data)
            try:
                while view:
                    view = view[self.process.stdin.write(view) or 0 :]
            except OSError:
                return  # it has ended; the listener tells


class _Printed:
    """The first and the last of what a process prints, and how much it was."""

    def __init__(self) -> None:
        self.total = 0
        self._head = bytearray()
        self._tail: deque[bytes] = deque()
        self._tail_size = 0

    def add(self, chunk: bytes) -> None:
        self.total += len(chunk)
        room = HEAD_KEPT - len(self._head)
        self._head += chunk[:room] if room > 0 else b""
        rest = chunk[max(room, 0) :][-TAIL_KEPT:]
        if rest:
            self._tail.append(rest)
            self._tail_size += len(rest)
        while self._tail and self._tail_size - len(self._tail[0]) >= TAIL_KEPT:
            self._tail_size -= len(self._tail.popleft())

    def text(self) -> str:
        tail = b"".join(self._tail)[-TAIL_KEPT:]
        left_out = self.total - len(self._head) - len(tail)
        text = bytes(self._head).decode("utf-8", "replace")
        if left_out > 0:
            text += f"\n[... {left_out} bytes left out ...]\n"
        return text + tail.decode("utf-8", "replace")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 1 << 17)
    except OSError:
        return b""


def _read_exactly(descriptor: int, size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        chunk = os.read(descriptor, min(size - len(data), 1 << 20))
        if not chunk:
            raise EOFError
        data += chunk
    return bytes(data)


def _close(pipe: IO[bytes] | None) -> None:
    if pipe is not None:
        pipe.close()
