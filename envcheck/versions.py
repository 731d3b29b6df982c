"""Names and versions as pip has them.

`packaging` is imported where a specifier is really read: a quick look seldom needs one, and the
import costs as much as a start of Python.
"""

from __future__ import annotations

import re

from envcheck.patterns import pattern

LEADING = pattern(r"[vV]?(?:\d+!)?(\d{1,18}(?:\.\d{1,18})*)")
AT_LEAST = pattern(r">=(\d+(?:\.\d+)*)")
FINAL = pattern(r"\d+(?:\.\d+)*(?:\+[\w.]+)?")


def normalised(name: str) -> str:
    """A distribution's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def release(version: str) -> tuple[int, ...]:
    """The numbers of a version, trailing zeros left out: "2.13.0rc1+cpu" -> (2, 13).

    Empty where it has none.
    """
    found = LEADING.match(version.strip())
    numbers = [int(part) for part in found[1].split(".")] if found else []
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def satisfies(version: str, specifier: str) -> bool:
    """Whether a version meets a specifier of pip's, pre-releases included.

    Raises `ValueError` where either is none.
    """
    if not specifier:
        return True
    least = AT_LEAST.fullmatch(specifier)
    if least and FINAL.fullmatch(version):
        return release(version) >= release(least[1])
    from packaging.specifiers import SpecifierSet
    from packaging.version import Version

    return SpecifierSet(specifier).contains(Version(version), prereleases=True)
