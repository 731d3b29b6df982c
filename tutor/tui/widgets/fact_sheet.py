"""What this machine is, in four rows."""

from __future__ import annotations

import os
from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tutor.tui.tell.machine import facts_rows


class FactSheet(Vertical):
    """System, processor, Python and device; what is not known yet is awaited."""

    DEFAULT_CSS = """
    FactSheet { height: auto; padding: 1 1 0 1; & Static { height: auto; } }
    """

    def compose(self) -> ComposeResult:
        yield from (Static(row) for row in facts_rows({}, ""))

    def show(self, known: Mapping[str, object]) -> None:
        """Draw the facts by name, as far as they are known."""
        rows = facts_rows(known, os.path.expanduser("~"))
        for line, row in zip(self.query(Static), rows, strict=True):
            line.update(row)
