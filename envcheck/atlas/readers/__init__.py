"""What is read out of any text: the facts that reasons may name."""

from __future__ import annotations

from envcheck.atlas.readers import graphics, machine, numpy, packages, programs

READERS = (
    *machine.READERS,
    *graphics.READERS,
    *packages.READERS,
    *programs.READERS,
    *numpy.READERS,
)
