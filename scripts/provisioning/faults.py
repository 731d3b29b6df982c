"""What can go wrong, in sentences that say what to do."""

from __future__ import annotations

from collections.abc import Sequence


class Fault(Exception):
    """A sentence for the admin, and the last lines of the program that failed, if one did."""

    def __init__(self, sentence: str, last_lines: Sequence[str] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.last_lines = tuple(last_lines)
