"""Text as it comes from terminals, logs and issue trackers, made even for searching."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from envcheck.records import Record

BLOCK = 256 * 1024
"""So many characters are searched at once: more would not be faster, and a log may be huge."""
OVERLAP = 12
"""Lines of the block before that stand at the head of a block: a message may span a border."""
LONGEST_LINE = 20_000
ANSI = r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]{0,500}(?:\x07|\x1b\\)|[()][0-9A-B]|[=>])"
EVEN = str.maketrans(
    {
        "‘": "'", "’": "'", "“": '"', "”": '"', "´": "'", "\N{NO-BREAK SPACE}": " ",
        "│": " ", "┃": " ", "║": " ", "｜": "|", "：": ":", "\N{ZERO WIDTH SPACE}": None,
        "\ufeff": None, "\u0130": "I",
    }
)  # fmt: skip
"""Quotes that programs and trackers make pretty, frames around tracebacks, marks without width;
and the one letter whose small form is longer, which would move all behind it."""
ENTITIES = (
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
)  # fmt: skip


class Block(Record):
    """Some lines of a text, in three forms whose places agree."""

    raw: tuple[str, ...]
    """The lines as they came, without the terminal's colours."""
    text: str
    """The same lines made even: one blank for many, no quotation marks of mail and trackers."""
    flat: str
    """That in small letters, and with a blank for each line's end."""
    first: int
    """The number of the first line, from 1 on."""


def blocks(lines: Iterable[str]) -> Iterator[Block]:
    """The text in blocks that overlap by a few lines."""
    held: list[str] = []
    first, size, fresh = 1, 0, False
    for line in lines:
        held.append(line)
        size += len(line) + 1
        fresh = True
        if size >= BLOCK:
            yield block_of(held, first)
            kept = _tail(held)
            first += len(held) - len(kept)
            held, size, fresh = kept, sum(map(len, kept)), False
    if fresh:
        yield block_of(held, first)


def _tail(lines: list[str]) -> list[str]:
    """The last lines, as far as they are short."""
    kept, size = 0, 0
    for line in reversed(lines[-OVERLAP:]):
        size += len(line)
        if size > BLOCK // 32:
            break
        kept += 1
    return lines[len(lines) - kept :]


def block_of(lines: Sequence[str], first: int = 1) -> Block:
    """These lines as a block."""
    joined = "\n".join(line[:LONGEST_LINE].replace("\n", " ") for line in lines)
    if "\x1b" in joined:
        joined = re.sub(ANSI, "", joined)
    raw = tuple(line.strip() for line in joined.split("\n"))
    text = "\n".join(even(line) for line in joined.split("\n"))
    return Block(raw, text, text.lower().replace("\n", " "), first)


def even(line: str) -> str:
    """One line made even."""
    if not line.isascii():
        line = line.translate(EVEN)
    if "&" in line:
        for entity, character in ENTITIES:
            line = line.replace(entity, character)
    line = " ".join(line.split())
    while line.startswith("> "):
        line = line[2:]
    if "**" in line:
        line = line.replace("**", "")
    return line.replace("\\\\", "\\")
