"""A worker process, its private line of frames and what it prints. Pipes and threads only."""

from __future__ import annotations

import os
import queue
import select
import subprocess
import threading
from collections import deque
from dataclasses import dataclass
from functools import partial
from io import FileIO
from typing import IO, NamedTuple

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


class Pipes(NamedTuple):
    """Our ends of a worker's three pipes, unbuffered: what it reads, says and prints."""

    incoming: IO[bytes] | FileIO
    outgoing: IO[bytes] | FileIO
    printed: IO[bytes] | FileIO


class Child:
    """A process in a group of its own; what it says arrives in `events`."""

    def __init__(
        self,
        process: family.Process,
        pipes: Pipes,
        mark: str,
        events: queue.SimpleQueue[Event],
    ) -> None:
        self.process = process
        self.heard: frames.Frame | None = None
        """What it said first: that it is ready."""
        self._pipes = pipes
        self._events = events
        self._sending = threading.Lock()
        self._behind = 0
        """How many frames could not be sent at once and wait for the writer."""
        self._outgoing: queue.SimpleQueue[memoryview | None] = queue.SimpleQueue()
        self._printed = _Printed()
        self._draining = threading.Lock()
        self._mark = mark
        self._closed = False
        self._ended = False
        if os.name == "posix":
            os.set_blocking(pipes.incoming.fileno(), False)
        self._threads = [
            threading.Thread(target=target, daemon=True)
            for target in (self._listen, self._drain, self._write)
        ]
        for thread in self._threads:
            thread.start()

    def send(self, frame: frames.Frame) -> None:
        """Send a frame; never waits for the child to take it."""
        data = memoryview(frame.data())
        with self._sending:
            if not self._behind:
                data = data[self._write_now(data) :]
            if data:
                self._behind += 1
                self._outgoing.put(data)

    @property
    def printed_bytes(self) -> int:
        """How much it has printed so far."""
        return self._printed.total

    def printed(self) -> str:
        """What it printed: all of it, or the beginning and the end."""
        return self._printed.text()

    @property
    def silent(self) -> bool:
        """Whether its line has ended: it will say nothing more."""
        return self._closed

    @property
    def lost(self) -> bool:
        """Whether it has ended, or closed its line."""
        return self._closed or self.process.poll() is not None

    def settle(self) -> None:
        """Take in what it has printed up to now."""
        if os.name != "posix":  # a pipe cannot be asked there: what it printed ends with it
            self.end()
        while self._take_printed(0) > 0:
            pass

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
        for pipe in self._pipes:
            pipe.close()

    def _joined(self, seconds: float) -> bool:
        for thread in self._threads:
            thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)

    def _listen(self) -> None:
        reader, garbled = frames.Reader(partial(_piece, self._pipes.outgoing.fileno())), False
        try:
            frame = reader.first()
            self.heard = frame
            while True:
                self._events.put(Arrived(self, frame))
                frame = reader.next()
        except frames.Garbled:
            garbled = True
        except (EOFError, OSError):
            pass
        self._closed = True
        self._events.put(Closed(self, garbled))

    def _drain(self) -> None:
        while self._take_printed(None) >= 0:
            pass

    def _take_printed(self, wait_ms: int | None) -> int:
        """Take in one piece of what it printed: its size, 0 for none in that time, -1: no more."""
        descriptor = self._pipes.printed.fileno()
        if os.name == "posix" and not _readable(descriptor, wait_ms):
            return 0
        with self._draining:
            if os.name == "posix" and not _readable(descriptor, 0):  # another thread was faster
                return 0
            chunk = _read(descriptor)
            self._printed.add(chunk)
        return len(chunk) or -1

    def _write(self) -> None:
        while (data := self._outgoing.get()) is not None:
            try:
                while data:
                    _wait_for_room(self._pipes.incoming.fileno())
                    data = data[self._pipes.incoming.write(data) or 0 :]
            except OSError:
                return  # it has ended; the listener tells
            with self._sending:
                self._behind -= 1

    def _write_now(self, data: memoryview) -> int:
        """Write what the pipe has room for; how much that was."""
        if os.name != "posix":  # there writing to a full pipe waits
            return 0
        try:
            return self._pipes.incoming.write(data) or 0
        except OSError:
            return 0  # it has ended; the listener tells


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


def _wait_for_room(descriptor: int) -> None:
    if os.name == "posix":
        poll = select.poll()
        poll.register(descriptor, select.POLLOUT)
        poll.poll()


def _readable(descriptor: int, wait_ms: int | None) -> bool:
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(wait_ms))


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 1 << 17)
    except OSError:
        return b""


def _piece(descriptor: int) -> bytes:
    """What has arrived; raises EOFError when nothing will any more."""
    piece = os.read(descriptor, 1 << 16)
    if not piece:
        raise EOFError
    return piece
