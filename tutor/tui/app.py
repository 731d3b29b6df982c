"""Runs the screens on the real machine."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from tutor.course.model import Course
from tutor.course.progress import Progress
from tutor.course.workspace import Workspace
from tutor.tui.application import TutorApp
from tutor.tui.background import wait_for_all
from tutor.tui.dressed import Look
from tutor.tui.terminal import look_at
from tutor.tui.wiring import Named, services

PATIENCE_S = 2.0
"""How long quitting waits for what goes on beside the screens to end in order."""


def run(
    read_course: Callable[[], Course],
    workspace: Workspace,
    progress: Progress,
    *,
    python: str | None = None,
    prefix: str | None = None,
    name: str | None = None,
    device: str = "auto",
    ascii_only: bool = False,
) -> int:
    """Show the screens until the learner leaves; the exit code.

    The course is read once the first frame is there.
    """
    given = services(read_course, workspace, progress, Named(python, prefix, name, device))
    stream = sys.__stdout__ if os.name == "nt" else sys.__stderr__  # where Textual draws
    terminal = look_at(os.environ, stream.encoding if stream is not None else None)
    app = TutorApp(given, look=Look(terminal, ascii_only, os.environ), greet=True)
    try:
        app.run()
    finally:
        given.close()
        _leave()
    return app.return_code or 0


def _leave() -> None:
    """End what still runs beside the screens, so that nothing outlives them."""
    from envcheck import end_all  # loads the probes, which the first frame does without

    end_all()
    wait_for_all(PATIENCE_S)
