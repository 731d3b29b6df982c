"""Names and versions as pip has them.

`packaging` is imported where a specifier is really read: a quick look seldom needs one, and the
import costs as much as a start of Python.
"""

from __future__ import annotations

import re

from envcheck.patterns import pattern

LEADING = pattern(r"[vV]?(?:\d+!)?(\d{1,18}(?:\.\d{1,18})*)")
LONGEST = 18
"""Digits of one number, as in `LEADING`."""
FINAL = pattern(r"\d+(?:\.\d+)*(?:\+[\w.]+)?")


def normalised(name: str) -> str:
    """A distribution's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def release(version: str) -> tuple[int, ...]:
    """The numbers of a version, trailing zeros left out: "2.13.0rc1+cpu" -> (2, 13).

    Empty where it has none.
    """
    numbers = _numbers(version)
    if not numbers:
        found = LEADING.match(version.strip())
        numbers = _numbers(found[1]) if found else []
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def _numbers(text: str) -> list[int]:
    """The numbers between the points of a text that has nothing else; empty for any other."""
    parts = text.split(".")
    plain = text.isascii() and all(part.isdigit() and len(part) <= LONGEST for part in parts)
    return [int(part) for part in parts] if plain else []


def satisfies(version: str, specifier: str) -> bool:
    """Whether a version meets a specifier of pip's, pre-releases included.

    Raises `ValueError` where either is none.
    """
    if not specifier:
        return True
    least = _numbers(specifier[2:]) if specifier.startswith(">=") else []
    if least and (_numbers(version) or FINAL.fullmatch(version)):
        return release(version) >= release(specifier[2:])
    from packaging.specifiers import SpecifierSet
    from packaging.version import Version

    return SpecifierSet(specifier).contains(Version(version), prereleases=True)
