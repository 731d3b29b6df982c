"""Scenes in the theme's colours, one step at a time, drawn anew at every size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from tutor.tui.signs import fitting_all, unicode
from tutor.tui.words import words


class SceneView(Widget):
    """The steps of some scenes; `move` goes from one to the next."""

    DEFAULT_CSS = """
    SceneView { height: auto; padding: 1 1 0 1; background: $background; }
    """

    step: reactive[int] = reactive(0, layout=True)
    room: reactive[int] = reactive(18, layout=True)
    """Rows that it may take."""
    drawing: reactive[bool] = reactive(True, layout=True)
    """Whether a picture is being computed."""
    told: reactive[str] = reactive("", layout=True)
    """What stands in place of a picture."""

    def __init__(self, *, redrawn: bool = False) -> None:
        super().__init__()
        self._steps: Sequence[Mapping[str, Any]] = ()
        self._redrawn = redrawn

    @property
    def count(self) -> int:
        """How many steps there are."""
        return len(self._steps)

    def show(self, scenes: Sequence[Mapping[str, Any]], told: str = "") -> None:
        """Show these scenes from their first step; the step is kept where they have as many."""
        from tutor.pictures.scene import steps  # the first frame has no picture

        before, self._steps = self.count, steps(scenes)
        self.set_reactive(SceneView.step, self.step if before == self.count else 0)
        self.set_reactive(SceneView.told, told)
        self.set_reactive(SceneView.drawing, False)
        self.refresh(layout=True)

    def move(self, by: int) -> None:
        """Go some steps on or back; the ends are ends."""
        self.step = min(max(self.step + by, 0), max(self.count - 1, 0))

    def render(self) -> Content:
        """The step at this size."""
        return self._content(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as are drawn at this width."""
        return self._content(width).plain.count("\n") + 1

    def _content(self, width: int) -> Content:
        if not self._steps:
            return self._foot()
        from tutor.pictures.scene import draw
        from tutor.tui.widgets.picture import content

        rows = draw(fitting_all(self._steps[self.step]), width, self.room - 1, unicode=unicode())
        return Content("\n").join([content(rows), self._foot()])

    def _foot(self) -> Content:
        """Which step it is, and the keys."""
        text = words()
        if self.drawing or self.told:
            told = text.everywhere.drawing if self.drawing else self.told
            return Content.assemble((told, "$quiet"))
        step = text.everywhere.step_of.format(step=self.step + 1, count=self.count)
        keys = [step] if self.count > 1 else []
        keys += [text.lesson.new_values] if self._redrawn else []
        return Content.assemble((" " + "   ".join(keys), "$quiet"))
