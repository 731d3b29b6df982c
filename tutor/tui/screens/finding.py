"""One finding: what is wrong, what was seen, why it matters, what to type.

tutor › Machine › Search path
 ✗ error    `python` comes from the active conda environment
 The environment `dl` is active, but `python` runs /usr/bin/python.
 Expected   /home/ann/miniforge3/envs/dl/bin/python
 Found      /usr/bin/python
 What to do
 Activate it again.  This can be undone.
   $ conda activate dl                                              y copies
 Why it matters ...
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Footer

from envcheck import Finding
from tutor.tui.background import in_background
from tutor.tui.screens.base import Shared
from tutor.tui.tell.machine import Family
from tutor.tui.tell.marks import finding_mark
from tutor.tui.widgets.command_line import CommandLine
from tutor.tui.widgets.finding_page import parts, why
from tutor.tui.widgets.reading import Reading
from tutor.tui.widgets.title_bar import TitleBar
from tutor.tui.words import words


class FindingScreen(Shared[dict[str, Finding]]):
    """Shows a finding; gives back what checking again found, by id."""

    SECTION = "finding"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy", "copy_command"),
        Binding("r", "examine", "check_again"),
        Binding("escape", "back", "back"),
    ]

    bar = getters.query_one(TitleBar)
    page = getters.query_one("#page", VerticalScroll)

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.finding = finding
        self.found: dict[str, Finding] = {}

    @property
    def trail(self) -> tuple[str, ...]:
        return (words().machine.about.title, Family(self.finding.family, (), 0).title)

    def compose(self) -> ComposeResult:
        yield TitleBar(*self.trail)
        yield VerticalScroll(id="page")
        yield Footer(show_command_palette=False)

    async def on_mount(self) -> None:
        await self._show()

    async def _show(self) -> None:
        """Draw the finding anew; its page, which is slow to draw, a moment later."""
        await self.page.remove_children()
        await self.page.mount(*parts(self.finding))
        self.call_after_refresh(self.page.mount, Reading(why(self.finding)))
        commands = self.page.query(CommandLine)
        self.set_focus(commands.first() if commands else self.page)

    @work(exclusive=True, group="examine", exit_on_error=False)
    async def action_examine(self) -> None:
        """Examine the machine once more and show what this check says now."""
        before, self.found = self.finding, {}
        self.bar.note, self.bar.busy = words().finding.checking_again, True
        try:
            await in_background(partial(self.services.examine, "deep", self._tell))
        finally:
            self.bar.busy, self.bar.note = False, ""
        self.finding = self.found.get(before.id, before)
        mark = finding_mark(self.finding)
        self.bar.note = words().finding.now.format(mark=f"{mark.sign} {mark.word}")
        await self._show()

    async def retell(self) -> None:
        await self._show()
        await super().retell()

    def _tell(self, name: str, value: object) -> None:
        """Called from other threads; read only when all is told."""
        if isinstance(value, Finding):
            self.found[name] = value

    def action_copy(self) -> None:
        """Copy the command that has the focus, else the first."""
        lines = list(self.page.query(CommandLine))
        focused = [line for line in lines if line.has_focus]
        for line in (focused or lines)[:1]:
            line.action_copy()

    @on(CommandLine.Copied)
    def _copied(self, event: CommandLine.Copied) -> None:
        self.app.copy_to_clipboard(event.line.command)
        for line in self.page.query(CommandLine):
            line.copied = line is event.line

    def action_back(self) -> None:
        self.dismiss(self.found)
