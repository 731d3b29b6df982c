"""Bytes of an unknown encoding as lines of text, piece by piece."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator

LONGEST = 20_000
"""A line that is longer is handed on in pieces: one without an end must not fill the memory."""
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def lines_of(pieces: Iterable[bytes]) -> Iterator[str]:
    """The lines in pieces of a file, without their ends; a lone return ends a line, too.

    What is neither UTF-8 nor UTF-16 loses the letters outside ASCII, and nothing else.
    """
    decoder: codecs.IncrementalDecoder | None = None
    rest = ""
    for piece in pieces:
        if decoder is None:
            decoder = codecs.getincrementaldecoder(encoding_of(piece))("replace")
        text = rest + decoder.decode(piece)
        held = "\r" if text.endswith("\r") else ""  # its line feed may come with the next piece
        *whole, rest = _split(text[: len(text) - len(held)])
        yield from whole
        while len(rest) > LONGEST:
            yield rest[:LONGEST]
            rest = rest[LONGEST:]
        rest += held
    if decoder is not None:
        rest += decoder.decode(b"", True)
        yield from _split(rest.removesuffix("\r")) if rest else ()


def encoding_of(head: bytes) -> str:
    """The encoding by the mark at the head, or by the zeros that UTF-16 puts into plain text."""
    for mark, name in MARKS:
        if head.startswith(mark):
            return name
    sample = head[:512]
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if len(sample) > 3 and max(odd, even) > len(sample) * 0.3:
        return "utf-16-le" if odd > even else "utf-16-be"
    return "utf-8"


def _split(text: str) -> list[str]:
    """The lines; `str.splitlines` would cut at form feeds and the like, too."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")
