"""The moment an answer is right: quiet, and real."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from tutor.tui.tell.prose import bar
from tutor.tui.tell.row import Row
from tutor.tui.words import words

FRAMES = ("·", "˖", "✧", "✦", "✧", "˖", "·", "✦")
"""A star that comes out, twinkles once, and stays."""
FRAME_S = 0.12
STARS = 3
BAR_WIDTH = 20


class Joy(Static):
    """Three stars come out over the headline; the lesson's bar grows; what comes next is named."""

    DEFAULT_CSS = """
    Joy { border-left: thick $success; padding: 0 1; margin: 0 0 1 0; background: $success 8%; }
    """

    def __init__(self, headline: Row, progress: tuple[int, int], onward: str | None) -> None:
        super().__init__()
        self._headline, self._onward = headline, onward
        self._done, self._total = progress
        self._frame = 0
        self._last = len(FRAMES) + STARS

    def on_mount(self) -> None:
        """Animate where the terminal allows it; otherwise show the end at once."""
        if self.app.animation_level == "none":
            self._frame = self._last
        else:
            self.set_interval(FRAME_S, self._step, repeat=self._last)
        self._draw()

    def _step(self) -> None:
        self._frame += 1
        self._draw()

    def _draw(self) -> None:
        """One frame."""
        stars = " ".join(
            FRAMES[min(max(self._frame - star, 0), len(FRAMES) - 1)] for star in range(STARS)
        )
        grown = self._frame >= self._last
        done = self._done if grown else max(self._done - 1, 0)
        text = words().joy
        tally = f" {text.tally.format(done=self._done, total=self._total)}"
        progress = Content.assemble(bar(done, self._total, BAR_WIDTH), (tally, "$quiet"))
        key, what = f"{words().help.control}+N", text.onward.format(title=self._onward)
        if self._onward is None:
            key, what = words().help.escape, text.last
        onward = Content.assemble((key, "bold $primary"), f" {what}")
        aside = Content.assemble(("F3", "bold $primary"), f" {text.model}")
        lines = [
            Content.assemble((stars, "$warning")),
            Content.assemble(self._headline.lead, self._headline.text),
            progress,
            onward,
            aside,
        ]
        self.update(Content("\n").join(lines))
