"""What one file says is required, before the files that it includes are put in."""

from __future__ import annotations

from envcheck.profile import BadProfile, Need
from envcheck.records import Record

SHOWN = 80
"""Characters of a user's line that a sentence repeats."""


class Include(Record):
    """Another requirements file that a line names."""

    path: str
    """As written, relative to the file that names it."""
    constraint: bool
    """Whether its lines only bound versions (`-c`), and require nothing."""
    line: int


class Parts(Record):
    """What one file says."""

    needs: tuple[Need, ...] = ()
    unchecked: tuple[str, ...] = ()
    includes: tuple[Include, ...] = ()
    python: str = ""
    gpu: bool = False
    name: str | None = None


def refuse(file: str, line: int | None, what: str) -> BadProfile:
    """The refusal of a file, with the place in it."""
    place = file if line is None else f"{file}:{line}"
    return BadProfile(f"--profile {place}: {what}.")


def shown(text: str) -> str:
    """A user's text as a sentence can repeat it: one line, not too long, nothing unprintable."""
    line = " ".join(text.split())
    cut = line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
    return "".join(character if character.isprintable() else "?" for character in cut)


def first_sentence(error: object) -> str:
    """What a library says of a bad text, without its drawing of where."""
    said = shown(str(error).partition("\n")[0])
    return said.rstrip(". ") or "it cannot be read"


def line_of(text: str, words: str) -> int | None:
    """The first line that holds these words; None where none does."""
    place = text.find(words)
    return None if place < 0 or not words else text.count("\n", 0, place) + 1
