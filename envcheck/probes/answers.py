"""What a guest said, taken only where it has the shape that it should have.

The Python that is looked at may be broken, or be another program altogether: what comes over the
channel is as foreign as any file.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Iterator, Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Shape = Mapping[str, Callable[[object], bool]]

WHOLE = 2**53
"""Up to it every reader of JSON has the same whole numbers."""


def parse_lines(answer: bytes) -> Iterator[dict[str, Any]]:
    """The objects that the lines spell; a half-written line, of a guest that died, says nothing."""
    for line in answer.splitlines():
        try:
            said = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(said, dict):
            yield said


def shaped(said: object, shape: Shape) -> dict[str, Any]:
    """The members that have the shape; nothing of what is no object."""
    if not isinstance(said, dict):
        return {}
    return {name: said[name] for name, fits in shape.items() if name in said and fits(said[name])}


def is_text(value: object) -> bool:
    """A text."""
    return isinstance(value, str)


def is_text_or_none(value: object) -> bool:
    """A text, or null."""
    return value is None or isinstance(value, str)


def is_texts(value: object) -> bool:
    """A list of texts."""
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def is_path(value: object) -> bool:
    """A text that can name a file."""
    try:
        return isinstance(value, str) and b"\0" not in os.fsencode(value)
    except UnicodeEncodeError:  # half a character, which no system has in a name
        return False


def is_path_or_none(value: object) -> bool:
    """Such a text, or null."""
    return value is None or is_path(value)


def is_paths(value: object) -> bool:
    """A list of such texts."""
    return isinstance(value, list) and all(map(is_path, value))


def is_flag(value: object) -> bool:
    """True or false."""
    return isinstance(value, bool)


def is_count(value: object) -> bool:
    """A whole number that something could have counted."""
    return type(value) is int and -WHOLE <= value <= WHOLE


def is_count_or_none(value: object) -> bool:
    """Such a number, or null."""
    return value is None or is_count(value)


def is_rate(value: object) -> bool:
    """A number above 0 that something could have measured: Python's JSON also knows infinity."""
    return type(value) in (int, float) and 0 < value < math.inf  # type: ignore[operator]
