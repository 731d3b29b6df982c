"""What an answer's run has to show: scenes of its own values, and how long each way took."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.reactive import reactive

from tutor.runtime.verdict import Timing
from tutor.tui.widgets.picture import Picture
from tutor.tui.widgets.scene_view import SceneView


class PicturePane(VerticalScroll):
    """The pictures of a verdict, above each other; Left and Right go through the steps."""

    DEFAULT_CSS = """
    PicturePane { & Picture, & SceneView { display: none; } & .-shown { display: block; } }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "step(1)", "step_on", show=False),
        Binding("left", "step(-1)", "step_back", show=False),
    ]

    room: reactive[int] = reactive(0)
    """Rows that it may take."""

    def compose(self) -> ComposeResult:
        yield SceneView()
        yield Picture()

    def show(self, timings: Sequence[Timing], scenes: Sequence[Mapping[str, Any]]) -> None:
        """Show these in place of what was shown."""
        picture, view = self.query_one(Picture), self.query_one(SceneView)
        picture.timings = tuple(timings)
        picture.set_class(bool(timings), "-shown")
        view.show(scenes)
        view.set_class(bool(scenes), "-shown")

    def watch_room(self, room: int) -> None:
        """Both may take all of it: what does not fit is scrolled."""
        for picture in self.query(Picture):
            picture.room = room
        for view in self.query(SceneView):
            view.room = room

    def action_step(self, by: int) -> None:
        """Go through the steps of the scenes."""
        self.query_one(SceneView).move(by)
