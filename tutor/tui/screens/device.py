"""What answers can compute with here, and how fast that is.

tutor › Device                                                 ◐ measuring …
 Processor  AMD Ryzen 7 5800X · 16 cores · 32 GiB memory
 Device     CPU · the operating system shows no GPU
 PyTorch    2.6.0 · built for the CPU
 BLAS       openblas · 8 threads

 NumPy 2.4, float64, on the CPU
 GFLOP/s
  10 ┤                 ⢀⣀⡠⠤⠒⠒⠒⠒⠒◆⠒⠒⠒⠒★
   1 ┤    ■⣀⠤⠤⠔⠊⠉⠉⠁
"""

from __future__ import annotations

import threading
from functools import partial
from typing import ClassVar

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.reactive import reactive
from textual.widgets import Footer, Static

from tutor.tui.background import in_background
from tutor.tui.screens.base import Shared
from tutor.tui.tell import device as tell
from tutor.tui.widgets.scene_view import SceneView
from tutor.tui.widgets.title_bar import TitleBar
from tutor.tui.words import words

ABOVE = 9
"""Rows of the facts, and of what is at the edges."""
LEAST_ROOM, MOST_ROOM = 20, 28
LOOK_S = 0.5
"""How often what is still being found out is looked at."""


class DeviceScreen(Shared[None]):
    """Shows the facts of the machine check; M measures the roofline, Escape stops that."""

    SECTION = "device"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "measure", "measure"),
        Binding("right", "step(1)", "step_on", show=False),
        Binding("left", "step(-1)", "step_back", show=False),
        Binding("escape", "back", "back"),
    ]

    measuring: reactive[bool] = reactive(False)

    bar = getters.query_one(TitleBar)
    page = getters.query_one("#page", VerticalScroll)
    view = getters.query_one(SceneView)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()
        self._known: dict[str, object] = {}

    def compose(self) -> ComposeResult:
        yield TitleBar(*self.trail)
        with VerticalScroll(id="page"):
            yield from (Static(row, classes="fact") for row in tell.rows({}))
            yield SceneView()
            yield Static(id="meaning")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        self.page.focus()
        self._tell()
        kept = self.tutor.measured
        self.view.show(kept, "" if kept else words().device.not_measured)
        self._look()
        self.set_interval(LOOK_S, self._look)

    def on_unmount(self) -> None:
        self._stop.set()

    def on_resize(self) -> None:
        self.view.room = min(max(self.size.height - ABOVE, LEAST_ROOM), MOST_ROOM)

    async def retell(self) -> None:
        self._tell()
        if not self.view.count:
            self.view.told = words().device.not_measured
        await super().retell()

    def _look(self) -> None:
        """Show what the check of the machine has found by now."""
        if self._known != self.tutor.examined.known:
            self._tell()

    def _tell(self) -> None:
        self._known = dict(self.tutor.examined.known)
        lines = self.query(".fact").results(Static)
        for line, row in zip(lines, tell.rows(self._known), strict=True):
            line.update(row)
        self.query_one("#meaning", Static).update(tell.meaning())

    def watch_measuring(self, measuring: bool) -> None:
        if self.is_mounted:
            self.bar.busy, self.bar.note = measuring, words().device.measuring * measuring

    @work(exclusive=True, group="measure", exit_on_error=False)
    async def action_measure(self) -> None:
        """Measure beside the screen; what comes after it was stopped is dropped."""
        self._stop.set()
        self._stop = stop = threading.Event()
        self.view.drawing = self.measuring = True
        try:
            found = await in_background(partial(self.services.measure, stop))
        finally:
            if stop is self._stop:
                self.view.drawing = self.measuring = False
        if stop.is_set():
            return
        self.tutor.measured, told = found.scenes, found.trouble
        if found.scenes and told:
            told = words().device.only_numpy.format(trouble=told)
        self.view.show(found.scenes, told)
        self.call_after_refresh(self.page.scroll_to_widget, self.view, animate=False)

    def action_step(self, by: int) -> None:
        self.view.move(by)

    async def action_back(self) -> None:
        """Stop measuring; when nothing is measured, leave."""
        if not self.measuring:
            await self.run_action("app.back")
            return
        self._stop.set()
        self.measuring = False
        kept = self.tutor.measured
        self.view.show(kept, "" if kept else words().device.stopped)
