"""What every screen does: says when the terminal is too small, and never shows a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from rich.console import RenderableType
from rich.text import Text
from textual.geometry import Size
from textual.screen import ModalScreen, Screen
from textual.worker import Worker, WorkerState

from tutor.tui.services import Services
from tutor.tui.widgets.banner import Banner

if TYPE_CHECKING:
    from tutor.tui.application import TutorApp

Result = TypeVar("Result")

LEAST_WIDTH, LEAST_HEIGHT = 60, 16


def too_small(size: Size) -> bool:
    """Whether a terminal has less room than any screen needs."""
    return size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT


class Shared(Screen[Result]):
    """A screen of the tutor, whole or on top of another."""

    TITLE_IN_HELP: ClassVar[str] = ""
    """What the help calls it."""
    HELP_TEXT: ClassVar[str] = ""
    """Two sentences: what one sees here and what to do with it."""

    @property
    def tutor(self) -> TutorApp:
        """The application, with its type."""
        return cast("TutorApp", self.app)

    @property
    def services(self) -> Services:
        """What screens may ask for."""
        return self.tutor.services

    def render(self) -> RenderableType:
        """The ground, or what to do when there is no room (the stylesheet hides the rest then)."""
        if not too_small(self.app.size):
            return super().render()
        width, height = self.app.size
        lines = (
            "This window is too small.",
            f"tutor needs {LEAST_WIDTH} × {LEAST_HEIGHT} characters;",
            f"here are {width} × {height}.",
            "Make it larger: nothing is lost.",
        )
        above = "\n" * max((height - len(lines)) // 2, 0)
        return Text(above + "\n".join(lines), justify="center")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say in one sentence what went wrong beside the screen."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            event.stop()
            self.apologise(event.worker.error)

    def apologise(self, error: BaseException) -> None:
        """Say in one sentence what went wrong."""
        from tutor.tui.screens.dialogs import Notice  # it is one of these screens itself
        from tutor.tui.tell.sorry import sentence  # knows the errors of every part

        self.app.push_screen(Notice("That did not work", sentence(error)))

    def show_notice(self) -> None:
        """Say on this screen how the work is kept, when that is not as it should be."""
        for banner in self.query(Banner):
            banner.text = self.services.learner.notice or ""


class Dialog(Shared[Result], ModalScreen[Result]):
    """A small screen on top of another, which stays in sight."""
