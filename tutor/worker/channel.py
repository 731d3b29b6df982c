"""A worker's private line to the host: its stdin and stdout, moved where nobody else looks.

Made before anything foreign is imported. Afterwards descriptor 0 reads nothing, 1 and 2 both lead
to the pipe the host shows as the answer's output, and the line is two descriptors that no child
process inherits. What is needed to answer is bound here, so that later patches do not reach it.
"""

import _thread
import io
import os
import queue
import select
import sys
import time

import wire

_write, _read, _exit, _getpid, _sleep = os.write, os.read, os._exit, os.getpid, time.sleep
_frame, _read_frame, _read_head = wire.frame, wire.read_frame, wire.read_head
_OSError, _EOFError = OSError, EOFError
# Elsewhere than on Linux a poll that asks for nothing may not hear of the other end's end.
_poll = select.poll if sys.platform.startswith("linux") else None
HOST_GONE = 86


class Channel:
    """Frames to and from the host; ends this process when the host is gone."""

    def __init__(self):
        self._incoming, self._outgoing = _take_over()
        self._owner = _getpid()
        self._ahead = bytearray()
        self._frames = queue.SimpleQueue()
        # Not by `threading`, which waits until the new thread runs.
        _thread.start_new_thread(self._listen if _poll is None else self._watch, ())

    def get(self):
        """Wait for the next frame: (serial, head, body). Raises Unreadable for a garbled one."""
        serial, text, body = self._frames.get() if _poll is None else self._next()
        return serial, _read_head(text), body

    def put(self, serial, head, body=b""):
        """Send a frame. A forked copy of this process ends here instead of speaking for it."""
        if _getpid() != self._owner:
            _exit(0)
        data = memoryview(_frame(serial, head, body))
        try:
            while data:
                data = data[_write(self._outgoing, data) :]
        except _OSError:
            while True:  # the line was closed under us: the host sees that, and ends this process
                _sleep(60)

    def _listen(self):
        while True:
            self._frames.put(self._next())

    def _watch(self):
        """End this process when the host is gone; what the host says wakes nobody here."""
        poll = _poll()
        poll.register(self._incoming, 0)
        poll.poll()
        _exit(HOST_GONE)

    def _next(self):
        try:
            return _read_frame(self._read_exactly)
        except (_EOFError, _OSError):
            _exit(HOST_GONE)

    def _read_exactly(self, size):
        ahead = self._ahead
        while len(ahead) < size:
            chunk = _read(self._incoming, min(max(size - len(ahead), 1 << 16), 1 << 20))
            if not chunk:
                raise _EOFError
            ahead += chunk
        data = ahead[:size]
        del ahead[:size]
        return data


def _take_over():
    """Move stdin and stdout to private descriptors; return them."""
    incoming, outgoing = os.dup(0), os.dup(1)  # os.dup: not inheritable
    if os.name == "nt":
        import msvcrt

        for descriptor in (incoming, outgoing):
            msvcrt.setmode(descriptor, os.O_BINARY)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdin = sys.__stdin__ = io.TextIOWrapper(
        io.BufferedReader(io.FileIO(0, "r", closefd=False))
    )
    for name, descriptor in (("stdout", 1), ("stderr", 2)):
        raw = io.BufferedWriter(io.FileIO(descriptor, "w", closefd=False))
        stream = io.TextIOWrapper(raw, "utf-8", "backslashreplace", line_buffering=True)
        setattr(sys, name, stream)
        setattr(sys, "__%s__" % name, stream)
    return incoming, outgoing
