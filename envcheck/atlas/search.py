"""Finds the signs of causes, and reads facts, in a block of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from envcheck.atlas.cause import Cause, Sign
from envcheck.atlas.lines import Block
from envcheck.atlas.said import Reader, Said, Told
from envcheck.records import Record

BEFORE, BEHIND = 600, 1200
"""So far around its words a pattern may reach."""
MOST_TRIES = 40
"""Places of the words in one block at which the pattern is tried."""
LONGEST_SHOWN = 400


class Seen(Record):
    """A sign that was found, and the lines that it stands on."""

    sign: Sign
    lines: tuple[str, ...]
    number: int


class Place(Record):
    """Where something stands in a block's text."""

    start: int
    end: int
    told: str
    """The first group of the pattern, if it has one; else all that stands there."""


Signs = dict[str, dict[str, Seen]]
"""What was seen of each cause: id of the cause -> the sign's words and pattern -> where."""


def look(block: Block, causes: tuple[Cause, ...], seen: Signs) -> None:
    """Add the signs that stand in the block and were not seen before."""
    for cause in causes:
        for sign in cause.signs:
            if sign.words not in block.flat or not may_fit(block, sign):
                continue
            known = seen.setdefault(cause.id, {})
            key = f"{sign.words}\n{sign.pattern}"
            if key not in known and (place := next(places(block, sign), None)):
                lines, number = shown(block, place.start, place.end)
                known[key] = Seen(sign, lines, number)


def read(block: Block, readers: tuple[Reader, ...], said: Said) -> None:
    """Add the facts that the block tells."""
    for reader in readers:
        if reader.words not in block.flat or said.full(reader.name, reader.value):
            continue
        if not may_fit(block, reader):
            continue
        for place in places(block, reader):
            lines, number = shown(block, place.start, place.end)
            value = reader.value or " ".join(place.told.split())
            if value:
                said.add(reader.name, Told(value, lines[0], number))


def may_fit(block: Block, sought: Sign | Reader) -> bool:
    """Whether the block has any of what has to stand near the words."""
    return not sought.near or any(near in block.flat for near in sought.near)


def places(block: Block, sought: Sign | Reader) -> Iterator[Place]:
    """Where the words stand, or the pattern that holds them; each place once."""
    words = sought.words
    expression = compiled(sought.pattern) if sought.pattern else None
    at, behind = block.flat.find(words), 0
    for _ in range(MOST_TRIES):
        if at < 0:
            return
        if expression is None:
            behind = at + len(words)
            yield Place(at, behind, block.text[at:behind])
        elif found := expression.search(
            block.text, max(behind, at - BEFORE), at + len(words) + BEHIND
        ):
            group = found[1] if expression.groups else found[0]
            behind = max(found.end(), at + 1)
            yield Place(found.start(), found.end(), group or "")
        at = block.flat.find(words, max(at + 1, behind))


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern of a sign or a reader; `re` keeps those that were used last."""
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"), re.I | re.M)


def shown(block: Block, start: int, end: int) -> tuple[tuple[str, ...], int]:
    """The lines of a place in the block, as they came, and the number of the first."""
    first = block.text.count("\n", 0, start)
    last = block.text.count("\n", 0, end)
    lines = tuple(_printable(line) for line in block.raw[first : last + 1][:6] if line)
    return lines or ("",), block.first + first


def _printable(line: str) -> str:
    """The line as it may stand on a terminal: without what moves its cursor or turns its text."""
    line = line[:LONGEST_SHOWN]
    return line if line.isprintable() else "".join(c for c in line if c.isprintable() or c == "\t")
