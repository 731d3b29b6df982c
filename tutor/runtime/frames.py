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


def read_first(read_exactly: Callable[[int], bytes]) -> Frame:
    """The first frame, after whatever the start of that Python prints (a sitecustomize, say)."""
    seen = read_exactly(len(MAGIC))
    for _ in range(_CHATTER_LIMIT):
        if seen == MAGIC:
            return read(read_exactly, seen)
        seen = seen[1:] + read_exactly(1)
    raise Garbled


def read(read_exactly: Callable[[int], bytes], begun: bytes = b"") -> Frame:
    """The next frame; raises Garbled, or whatever `read_exactly` raises at the end."""
    header = begun + read_exactly(HEADER.size - len(begun))
    magic, serial, head, body = HEADER.unpack(header)
    if magic != MAGIC or head > HEAD_LIMIT or body > BODY_LIMIT:
        raise Garbled
    rest = read_exactly(head + body)
    return Frame(serial, rest[:head], rest[head:])
