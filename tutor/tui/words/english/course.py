"""Texts of the course's screens: the map, and a lesson."""

from __future__ import annotations

from typing import NamedTuple

from tutor.tui.words.text import About, Counted


class Home(NamedTuple):
    """The map of the course."""

    about: About = About(
        "Course",
        "Every lesson and exercise, with what you have solved. "
        "The next step is chosen already: press Enter to go on with it.",
    )
    no_python: str = "no Python"
    solved: str = "{done} of {total} solved"
    all_solved: str = "every exercise is solved. Well done!"
    done_of: str = "{done} of {total}"
    minutes: str = "{n} min"
    lesson: Counted = Counted(
        "A lesson with {n} exercise, about {minutes} minutes.",
        "A lesson with {n} exercises, about {minutes} minutes.",
    )
    read_first: str = "Read it first."
    read_again: str = "Read it again."
    predict: str = "Say what happens before you run it"
    fix: str = "Find the fault and mend it"
    write: str = "Write it yourself"
    measure: str = "Measure it"
    explore: str = "Try things out"
    about_minutes: str = "about {n} minutes"
    on_device: str = "runs on your device"
    tries: Counted = Counted("{n} try", "{n} tries")
    lacking: str = "It needs {packages}, which this Python does not have. Type:"
    and_: str = " and "


class Lesson(NamedTuple):
    """A lesson to read."""

    about: About = About(
        "Lesson",
        "Read with the arrow keys, Page Down or the mouse wheel. "
        "Enter starts the first exercise of this lesson that you have not solved. "
        "R computes the picture from new values, Left and Right go through its steps.",
    )
    new_values: str = "r new values"
    no_picture: str = "There is no Python here that could draw this picture."
