"""Reading small text files of an unknown machine: bounded, any bytes, never raising."""

from __future__ import annotations


def read_text(path: str, limit: int = 1 << 20) -> str | None:
    """The head of a file; None when it cannot be read. Bytes that are not UTF-8 survive."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as stream:
            return stream.read(limit)
    except (OSError, ValueError):
        return None


def first_line(path: str) -> str | None:
    """The first line of a file, stripped; None when it cannot be read."""
    text = read_text(path, limit=4096)
    return None if text is None else text.partition("\n")[0].strip()
