"""The first screen: what this machine is, what is wrong with it, and what to mend first.

tutor › Machine                                     ◐ looking deeper … 12 of 23
 System     Debian GNU/Linux 12 · x86_64 · container
 Python     3.11.7 · ~/envs/dl · active (CONDA_PREFIX)
 Device     CPU · no GPU is visible to the operating system

 ✗ 1 thing to mend. The one thing to do first: ...

 → Go on to the course
 ▸ Search path     ✗ 1 to mend  ✓ 3 ok
     ✗ error    `python` comes from another environment
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Footer, OptionList, Static

from envcheck import Finding
from tutor.tui.background import in_background
from tutor.tui.examination import Examination
from tutor.tui.screens.base import Shared
from tutor.tui.services import Mode
from tutor.tui.tell import machine as tell
from tutor.tui.widgets.fact_sheet import FactSheet
from tutor.tui.widgets.row_list import RowList
from tutor.tui.widgets.title_bar import TitleBar

MODES: tuple[Mode, ...] = ("quick", "deep")


class MachineScreen(Shared[None]):
    """Examines the machine, quickly and then deeply, and shows each finding as it is made."""

    SECTION = "machine"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "app.course", "course"),
        Binding("r", "examine", "check_again"),
        Binding("t", "app.target", "python"),
        Binding("v", "app.device", "device"),
        Binding("a", "everything", "all_checks"),
    ]

    bar = getters.query_one(TitleBar)
    rows = getters.query_one(RowList)

    @dataclass
    class Learned(Message):
        """A fact or a finding has become certain in one run of the examination."""

        run: int
        mode: Mode
        name: str
        value: object

    def __init__(self) -> None:
        super().__init__()
        self.run = 0
        self.now = Examination()
        self.opened: set[str] = set()
        self.python: str | None = None
        """The Python that was chosen when the machine was examined last."""

    async def retell(self) -> None:
        self._show()
        await super().retell()

    def compose(self) -> ComposeResult:
        yield TitleBar(*self.trail)
        yield FactSheet()
        yield Static(id="summary")
        yield RowList()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        self._show()

    def on_screen_resume(self) -> None:
        """Examine at first, and again when another Python was chosen meanwhile."""
        if not self.run or self.python != self.services.learner.recall("python"):
            self.call_after_refresh(self.action_examine)  # the first frame comes first

    @work(exclusive=True, group="examine", exit_on_error=False)
    async def action_examine(self) -> None:
        """Look at the machine: first what files tell, then what has to be tried."""
        self.run += 1
        self.python = self.services.learner.recall("python")
        self.now.checks = await in_background(self.services.checks)
        try:
            for mode in MODES:
                self.now.begin(mode)
                self._show()
                tell_it = partial(self._tell, self.run, mode)
                await in_background(partial(self.services.examine, mode, tell_it))
        finally:
            self.now.mode = None
            self.call_after_refresh(self._show)

    def _tell(self, run: int, mode: Mode, name: str, value: object) -> None:
        """Called from other threads."""
        self.post_message(self.Learned(run, mode, name, value))

    @on(Learned)
    def _learn(self, event: Learned) -> None:
        if event.run == self.run:  # else a newer examination has taken over
            self.now.learn(event.mode, event.name, event.value)
            self.call_after_refresh(self._show)

    def _show(self) -> None:
        """Draw what is known by now."""
        now, settled = self.now, self.now.mode is None
        self.bar.note, self.bar.busy = now.note, not settled
        self.query_one(FactSheet).show(now.known)
        groups = tell.families(now.checks, now.findings)
        summary = tell.summary(groups, now.known.get("device"), settled=settled)
        self.query_one("#summary", Static).update(summary)
        self.rows.show(tell.items(groups, self.opened, settled=settled))

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        chosen = event.option_id or ""
        if chosen == tell.COURSE:
            self.tutor.action_course()
        elif chosen.startswith(tell.FAMILY):
            self.opened ^= {chosen.removeprefix(tell.FAMILY)}
            self._show()
        else:
            from tutor.tui.screens.finding import FindingScreen  # Markdown is slow to import

            self.app.push_screen(FindingScreen(self.now.findings[chosen]), self._refreshed)

    def _refreshed(self, findings: dict[str, Finding] | None) -> None:
        self.now.findings |= findings or {}
        self._show()

    def action_everything(self) -> None:
        """Show every check, or only those that speak."""
        self.opened = set() if self.opened == self.now.families else self.now.families
        self._show()
