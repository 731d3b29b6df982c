"""Choose the Python that answers run in.

╭ Where answers run ─────────────────────────────────────────╮
│ → As envcheck chooses: the active environment              │
│   3.11.7  ~/miniforge3/envs/dl                             │
│   3.12.2  tutor's own                                      │
"""

from __future__ import annotations

from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from tutor.tui.background import in_background
from tutor.tui.screens.base import Dialog
from tutor.tui.tell.prose import prose
from tutor.tui.tell.row import Item, Row
from tutor.tui.widgets.row_list import RowList
from tutor.tui.words import words

AUTOMATIC = "automatic"


class TargetScreen(Dialog[None]):
    """Shows the Pythons that were found; the choice is remembered."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,q", "dismiss", "close")]

    rows = getters.query_one(RowList)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = words().target.title
            box.border_subtitle = words().target.keys
            yield Static(words().target.looking, id="told")
            yield RowList()

    @work(exit_on_error=False)
    async def on_mount(self) -> None:
        """Find the candidates and show them, the one in use chosen."""
        candidates = await in_background(self.services.candidates)
        kept = self.services.learner.recall("python")
        rows = [Item(Row(prose(words().target.automatic)), AUTOMATIC)]
        for one in candidates:
            rows.append(Item(Row(Content(one.label), note=one.note), one.python))
        self.query_one("#told", Static).update(words().target.when)
        self.rows.show(rows, choose=kept or AUTOMATIC)
        self.rows.focus()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        chosen = event.option_id or AUTOMATIC
        self.services.learner.remember("python", "" if chosen == AUTOMATIC else chosen)
        self.dismiss()
