"""The host's side of the wire (see tutor/worker/wire.py): frames are passed on, never decoded."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

HEADER = struct.Struct("!4sIII")
MAGIC = b"tut1"
HEAD_LIMIT = 64 * 1024 * 1024
BODY_LIMIT = 256 * 1024 * 1024
_CHATTER_LIMIT = 64 * 1024


class Garbled(Exception):
    """What came over the line is no frame."""


@dataclass(frozen=True)
class Frame:
    """One message: a JSON head, raw buffers, and a serial.

    A serial pairs a reply with its request; what is no request has 0.
    """

    serial: int
    head: bytes
    body: bytes

    def facts(self) -> dict[str, Any]:
        """The head, decoded; only for frames of the referee, which is ours."""
        facts: dict[str, Any] = json.loads(self.head)
        return facts

    def data(self) -> bytes:
        """The frame as it travels."""
        return HEADER.pack(MAGIC, self.serial, len(self.head), len(self.body)) + (
            self.head + self.body
        )


def message(body: bytes = b"", **facts: object) -> Frame:
    """A frame that the host itself sends."""
    return Frame(0, json.dumps(facts).encode("ascii"), body)


class Reader:
    """The frames in a stream: `more` gives the next piece of it, and raises EOFError at the end."""

    def __init__(self, more: Callable[[], bytes]) -> None:
        self._more = more
        self._ahead = bytearray()

    def first(self) -> Frame:
        """The first frame, after what the start of that Python prints (a sitecustomize, say)."""
        while (at := self._ahead.find(MAGIC)) < 0 and len(self._ahead) < _CHATTER_LIMIT:
            self._ahead += self._more()
        if not 0 <= at <= _CHATTER_LIMIT:
            raise Garbled
        del self._ahead[:at]
        return self.next()

    def next(self) -> Frame:
        """The next frame; raises Garbled, or whatever `more` raises."""
        ahead = self._ahead
        while len(ahead) < HEADER.size:
            ahead += self._more()
        magic, serial, head, body = HEADER.unpack_from(ahead)
        if magic != MAGIC or head > HEAD_LIMIT or body > BODY_LIMIT:
            raise Garbled
        end = HEADER.size + head + body
        while len(ahead) < end:
            ahead += self._more()
        rest = bytes(memoryview(ahead)[HEADER.size : end])
        del ahead[:end]
        return Frame(serial, rest[:head], rest[head:])
