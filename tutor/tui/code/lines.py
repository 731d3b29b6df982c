"""Lines that are changed together: deeper, less deep, commented out and in again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.tui.code.brackets import INDENT, depth


def deeper(lines: Sequence[str]) -> list[str]:
    """The lines one step further in; empty ones stay empty."""
    return [" " * INDENT + line if line.strip() else line for line in lines]


def less_deep(lines: Sequence[str]) -> list[str]:
    """The lines one step further out, as far as each can go."""
    return [line[min(depth(line), INDENT) :] for line in lines]


def commented(lines: Sequence[str]) -> list[str]:
    """The lines as comments, all at one depth; where all are comments already, as code again."""
    told = [line for line in lines if line.strip()]
    if told and all(line.lstrip().startswith("#") for line in told):
        return [re.sub(r"^(\s*)# ?", r"\1", line) for line in lines]
    column = min(map(depth, told), default=0)
    return [f"{line[:column]}# {line[column:]}" if line.strip() else line for line in lines]


def found(lines: Sequence[str], wanted: str) -> Iterator[tuple[int, int, int]]:
    """Where the words stand: line, first column, and the column behind them.

    Capitals count only where some were asked for.
    """
    if not wanted:
        return
    sought = re.compile(re.escape(wanted), 0 if wanted != wanted.lower() else re.IGNORECASE)
    for row, line in enumerate(lines):
        for match in sought.finditer(line):
            yield row, *match.span()
