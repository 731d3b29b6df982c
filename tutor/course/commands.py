"""What only a notebook understands in a cell: magics, shell commands, questions."""

from __future__ import annotations

import ast
import re
import warnings

PYTHON_FOLLOWS = ("%%time", "%%timeit", "%%capture", "%%prun", "%%writefile", "%%python3")
"""Magics for a whole cell under which Python stands."""

MOST = 100
"""So many are commented out: each takes a reading of the whole text, and nobody writes so many."""

COMMAND = re.compile(r"[ \t]*(?:[%!?].*|.*\?[ \t]*|[\w.,\[\] \t]+=[ \t]*[%!].*)")
"""A line that may be one. Only lines that are no Python are looked at."""


def language_of(cell: str) -> str | None:
    """The line that makes a cell no Python, such as `%%bash`; None where it is Python."""
    first = cell.lstrip().partition("\n")[0].strip()
    if not first.startswith("%%") or first.split()[0] in PYTHON_FOLLOWS:
        return None
    return first


def without_commands(text: str) -> tuple[str, list[str]]:
    """The text with such lines commented out, and those lines.

    A line goes only where Python itself stumbles over it: `%` inside a string or at the start of a
    continued line is the learner's own.
    """
    lines = text.split("\n")
    dropped: dict[int, str] = {}
    for _ in range(MOST):
        number = _stumbles("\n".join(lines))
        if number is None or number >= len(lines) or not COMMAND.fullmatch(lines[number]):
            break
        dropped[number] = _drop(lines, number)
    return "\n".join(lines), [dropped[number] for number in sorted(dropped)]


def _drop(lines: list[str], number: int) -> str:
    """Put `pass` in the line's place, where any statement may stand; the line itself."""
    line = lines[number]
    indent = line[: len(line) - len(line.lstrip())]
    lines[number] = f"{indent}pass  # {line.strip()}"
    return line.strip()


def _stumbles(text: str) -> int | None:
    """The line, counted from 0, at which Python gives up; None where it doesn't, or can't say."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the learner's: they come up when it is judged
            ast.parse(text)
    except SyntaxError as error:
        return None if error.lineno is None else error.lineno - 1
    except (ValueError, MemoryError, RecursionError):
        return None
    return None
