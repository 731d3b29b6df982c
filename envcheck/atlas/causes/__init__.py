"""All causes, by family."""

from __future__ import annotations

from envcheck.atlas.cause import Cause
from envcheck.atlas.causes import numpy

Families = dict[str, tuple[Cause, ...]]

FAMILIES: Families = {
    "numpy": numpy.CAUSES,
}
"""In the order of the atlas; a family that is long stands in several files."""

ALL: tuple[Cause, ...] = tuple(cause for causes in FAMILIES.values() for cause in causes)
