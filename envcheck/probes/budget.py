"""The time that a whole look at a machine has."""

from __future__ import annotations

import time


class Budget:
    """The time a whole run has; each program gets its own deadline or what is left."""

    def __init__(self, total_s: float) -> None:
        self._end = time.monotonic() + total_s

    def left(self, wanted_s: float) -> float:
        """Seconds a program that wants `wanted_s` may take; at least a moment."""
        return max(0.05, min(wanted_s, self._end - time.monotonic()))
