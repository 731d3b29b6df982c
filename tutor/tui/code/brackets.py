"""Which bracket belongs to which, and how deep the next line begins; strings do not count."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

INDENT = 4
Place = tuple[int, int]
"""A line and a column, counted from 0."""

CLOSERS = {")": "(", "]": "[", "}": "{"}
_PIECES = re.compile(
    r"(?P<string>'''(?:\\.|[^\\])*?(?:'''|\Z)|\"\"\"(?:\\.|[^\\])*?(?:\"\"\"|\Z)"
    r"|'(?:\\.|[^'\\\n])*'?|\"(?:\\.|[^\"\\\n])*\"?)"
    r"|(?P<comment>#[^\n]*)|(?P<bracket>[()\[\]{}])",
    re.DOTALL,
)
_LEAVES = re.compile(r"\s*(return|break|continue|pass|raise)\b")


@dataclass(frozen=True)
class Code:
    """What a text of Python consists of."""

    lines: tuple[str, ...]
    """Its lines, comments blank and strings without what they say."""
    pairs: dict[Place, Place]
    """From each bracket to its other one."""
    alone: tuple[Place, ...]
    """Brackets without another one."""
    opened: tuple[Place, ...]
    """Those of them that could still be closed after the end, outermost first."""
    in_string: bool
    """Whether it ends inside a string."""


@lru_cache(16)
def scan(text: str) -> Code:
    """Find the brackets of a text, which may be any part of Python from its beginning."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    pairs: dict[Place, Place] = {}
    alone: list[Place] = []
    opened: list[tuple[str, Place]] = []
    plain, in_string = list(text), False
    for piece in _PIECES.finditer(text):
        begin, end = piece.span()
        if piece["bracket"] is None:
            blank = " " if piece["comment"] else "x"
            plain[begin:end] = [sign if sign == "\n" else blank for sign in piece[0]]
            in_string = end == len(text) and bool(piece["string"]) and not _closed(piece[0])
            continue
        row = bisect_right(starts, begin) - 1
        place = (row, begin - starts[row])
        wanted = CLOSERS.get(piece[0])
        if wanted is None:
            opened.append((piece[0], place))
        elif wanted in [sign for sign, _ in opened]:
            while opened[-1][0] != wanted:  # what was opened since then is never closed
                alone.append(opened.pop()[1])
            other = opened.pop()[1]
            pairs[place], pairs[other] = other, place
        else:
            alone.append(place)
    still = tuple(place for _, place in opened)
    lines = tuple("".join(plain).split("\n"))
    return Code(lines, pairs, (*alone, *still), still, in_string)


def _closed(string: str) -> bool:
    quote = string[:3] if string[:3] in ("'''", '"""') else string[:1]
    return len(string) >= 2 * len(quote) and string.endswith(quote)


def depth_after(before: str) -> int:
    """How deep the line begins that is started after this text, the beginning of a program."""
    code, written = scan(before), before.split("\n")
    row = len(written) - 1
    if code.in_string:
        return depth(written[row])
    if code.opened:
        opener = code.opened[-1][0]
        return depth(written[row]) + (INDENT if opener == row else 0)
    first = _first_row(code, row)
    if code.lines[row].rstrip().endswith(":"):
        return depth(written[first]) + INDENT
    if _LEAVES.match(code.lines[first]):
        return max(depth(written[first]) - INDENT, 0)
    return depth(written[first])


def depth_of_closer(before: str) -> int | None:
    """How deep a closing bracket stands that begins a line after this text; None: none is due."""
    code = scan(before)
    return depth(before.split("\n")[code.opened[-1][0]]) if code.opened else None


def depth(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def _first_row(code: Code, row: int) -> int:
    """The line where the statement began that ends in this one."""
    first = row
    while earlier := [
        other[0] for place, other in code.pairs.items() if place[0] == first > other[0]
    ]:
        first = min(earlier)
    return first


def at(code: Code, cursor: Place) -> tuple[Place, Place] | None:
    """The pair of brackets that the cursor is on, or just behind."""
    row, column = cursor
    for place in ((row, column), (row, column - 1)):
        if place in code.pairs:
            return place, code.pairs[place]
    return None


def unmatched(code: Code, cursor: Place) -> tuple[Place, ...]:
    """Brackets without another one; not what is being typed: opened in this line, to the left."""
    row, column = cursor
    typed = {place for place in code.opened if place[0] == row and place[1] < column}
    return tuple(place for place in code.alone if place not in typed)
