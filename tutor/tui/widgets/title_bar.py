"""The top line: where one is, and at the right what is going on."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from tutor.tui.signs import fitting
from tutor.tui.tell.row import Row

TURNS = "◐◓◑◒"
TURN_S = 0.2


class TitleBar(Widget):
    """` tutor › Course › Lesson                      ◐ looking deeper … `"""

    DEFAULT_CSS = """
    TitleBar { dock: top; height: 1; padding: 0 1; background: $panel; color: $quiet; }
    """

    trail: reactive[tuple[str, ...]] = reactive(())
    """Where one is, outermost first."""
    note: reactive[str] = reactive("")
    busy: reactive[bool] = reactive(False)
    """Whether something goes on; shown by a turning sign."""
    turn: reactive[int] = reactive(0)

    _timer: Timer | None = None

    def __init__(self, *trail: str) -> None:
        super().__init__()
        self.set_reactive(TitleBar.trail, trail)

    def render(self) -> Row:
        """The line."""
        room = self.content_size.width - len(self.note) - 6
        trail = list(self.trail)
        while len(trail) > 1 and len(" › ".join(["tutor", *trail])) > room:
            trail = ["…", *trail[2:]] if trail[0] == "…" else ["…", *trail[1:]]
        way = Content(" › ").join(
            [Content.assemble(("tutor", "bold $primary"))]
            + [Content(fitting(step)) for step in trail[:-1]]
            + [Content.assemble((fitting(step), "bold $foreground")) for step in trail[-1:]]
        )
        sign = f"{TURNS[self.turn % len(TURNS)]} " if self.busy else ""
        return Row(way, note=Content.assemble((sign, "$primary"), self.note))

    def watch_busy(self, busy: bool) -> None:
        """Turn while something goes on, unless the terminal asked for no animation."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if busy and self.app.animation_level != "none":
            self._timer = self.set_interval(TURN_S, self._turn)

    def _turn(self) -> None:
        self.turn += 1
