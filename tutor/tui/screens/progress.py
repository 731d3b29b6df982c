"""What was done, how, what was hard, and the next step.

tutor › Progress
 From loops to autograd
 ━━━━━━━━━───────────────────────────────  12 of 69 solved
 10 by yourself · 2 after the model answer · 3 days · about 2 hours

 → Next: One loop less
 Tracks
   NumPy          ━━━━━━━━────────  5 of 10
 What was hard
   ✓ solved     The race                       3 runs in vain · 2 hints
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer, OptionList, Static

from tutor.course.account import Account, account
from tutor.course.certificate import Certificate, write
from tutor.tui.background import in_background
from tutor.tui.screens.base import Shared
from tutor.tui.screens.dialogs import Ask, Notice
from tutor.tui.standing import read
from tutor.tui.tell import progress as tell
from tutor.tui.tell.course import Standing
from tutor.tui.tell.machine import machine_words
from tutor.tui.widgets.banner import Banner
from tutor.tui.widgets.row_list import RowList
from tutor.tui.widgets.title_bar import TitleBar
from tutor.tui.words import words

NAME = "name"
"""The setting that holds the learner's name, once it was given."""


class ProgressScreen(Shared[None]):
    """Shows the account of what was done; Enter goes on, W writes the certificate."""

    SECTION = "progress"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "certificate", "certificate"),
        Binding("escape", "app.back", "back"),
    ]

    rows = getters.query_one(RowList)

    def __init__(self) -> None:
        super().__init__()
        self.done: Account | None = None
        self.standing = Standing()

    def compose(self) -> ComposeResult:
        yield TitleBar(*self.trail)
        yield Banner()
        yield Static(id="sums")
        yield RowList()
        yield Footer(show_command_palette=False)

    def on_screen_resume(self) -> None:
        self._look()

    async def retell(self) -> None:
        self._show()
        await super().retell()

    @work(exclusive=True, group="look", exit_on_error=False)
    async def _look(self) -> None:
        """Count what is kept; it may have grown since."""
        self.standing = await in_background(partial(read, self.services))
        self.done = await in_background(self._count)
        self._show()
        self.rows.focus()

    def _count(self) -> Account:
        return account(self.services.course, self.services.learner.history())

    def _show(self) -> None:
        if self.done is not None:
            self.query_one("#sums", Static).update(tell.sums(self.done))
            self.rows.show(tell.items(self.done, self.standing))
            self.show_notice()

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        self.tutor.open_unit(event.option_id or "")

    @work(exclusive=True, group="certificate", exit_on_error=False)
    async def action_certificate(self) -> None:
        """Ask for the name, write both files, say where they are."""
        text, learner = words().progress, self.services.learner
        kept = await in_background(partial(learner.recall, NAME)) or ""
        asked = Ask(text.name, text.name_told, text.name_here, kept, text.name_keys)
        name = await self.app.push_screen_wait(asked)
        if not name:
            return
        await in_background(partial(learner.remember, NAME, name))
        done = await in_background(self._count)
        day = datetime.now().astimezone().date().isoformat()
        certificate = Certificate(name, day, done, machine_words(self.tutor.examined.known))
        files = await in_background(partial(write, learner.folder, certificate))
        told = text.written_to.format(text=files[0], page=files[1])
        self.app.push_screen(Notice(text.written, told))
