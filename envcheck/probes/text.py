"""Reading small text files of an unknown machine: bounded, any bytes, never raising."""

from __future__ import annotations

import os

LONGEST_NUMBER = 20
"""Digits: as many as 2**64 has."""
PIECE = 1 << 16
"""Bytes read in one go: for more, memory would be asked of the system each time."""
FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""A pipe in a file's place must not hold us until somebody writes."""


def read_text(path: str, limit: int = 1 << 20) -> str | None:
    """The head of a file; None when it cannot be read. Bytes that are not UTF-8 survive."""
    head = read_bytes(path, limit)
    return None if head is None else head.decode("utf-8", "surrogateescape").replace("\r\n", "\n")


def first_line(path: str) -> str | None:
    """The first line of a file, stripped; None when it cannot be read."""
    text = read_text(path, limit=4096)
    return None if text is None else text.partition("\n")[0].strip()


def whole(text: str) -> int | None:
    """The number that plain digits write; None for all else, and for what nothing counts."""
    is_number = text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
    return int(text) if is_number else None


def read_bytes(path: str, limit: int) -> bytes | None:
    """The head of a file; None when it cannot be read."""
    try:
        return head_of(path, limit)
    except (OSError, ValueError):
        return None


def head_of(path: str, limit: int) -> bytes:
    """The same, raising `OSError`, and `ValueError` for what no file can be called.

    Without the layers of `open`, which cost more than the reading itself.
    """
    file = os.open(path, FLAGS)
    try:
        parts, wanted = [], limit
        while wanted and (part := os.read(file, min(wanted, PIECE))):
            parts.append(part)
            wanted -= len(part)
        return b"".join(parts)
    finally:
        os.close(file)
