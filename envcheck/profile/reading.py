"""Requirements and markers of pip's, read without falling over what nobody would write."""

from __future__ import annotations

from packaging.markers import InvalidMarker, Marker
from packaging.requirements import InvalidRequirement, Requirement

LONGEST = 2000
"""Characters of a requirement without its hashes; nobody writes a longer one."""


def read_requirement(text: str) -> Requirement:
    """The requirement that a text writes. Raises `InvalidRequirement`."""
    if len(text) > LONGEST:
        raise InvalidRequirement("longer than any requirement")
    try:
        return Requirement(text)
    except RecursionError:  # packaging goes one call deeper with each bracket
        raise InvalidRequirement("nested too deep") from None


def read_marker(text: str) -> Marker:
    """The marker that a text writes. Raises `InvalidMarker`."""
    if len(text) > LONGEST:
        raise InvalidMarker("longer than any marker")
    try:
        return Marker(text)
    except RecursionError:
        raise InvalidMarker("nested too deep") from None
