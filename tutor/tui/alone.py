"""Runs one screen by itself, over the real course: `python -m tutor.tui.alone exercise`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from textual.screen import Screen

from tutor.course.load import load
from tutor.course.model import Course
from tutor.course.progress import Progress, default_file
from tutor.course.workspace import Workspace
from tutor.tui.application import TutorApp
from tutor.tui.screens.exercise import ExerciseScreen
from tutor.tui.screens.home import HomeScreen
from tutor.tui.screens.lesson import LessonScreen
from tutor.tui.screens.machine import MachineScreen
from tutor.tui.screens.solution import SolutionScreen
from tutor.tui.wiring import Named, services

SCREENS: dict[str, Callable[[Course], Screen[None]]] = {
    "machine": lambda course: MachineScreen(),
    "home": HomeScreen,
    "lesson": lambda course: LessonScreen(course.lessons[0]),
    "exercise": lambda course: ExerciseScreen(course.exercises[0]),
    "solution": lambda course: SolutionScreen(course.exercises[0], "# Your answer.\n"),
}


def alone(name: str) -> None:
    """Show the screen of that name; the workspace is a folder that goes away."""
    with tempfile.TemporaryDirectory(prefix="tutor-") as folder:
        course, root = load(), Path(folder)
        parts = services(lambda: course, Workspace(root), Progress(default_file(root)), Named())
        TutorApp(parts, SCREENS[name](course)).run()


if __name__ == "__main__":
    alone(sys.argv[1])
