"""What the screens may ask for. Only through here do they meet the machine and the runtime."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from tutor.course.model import Course, Exercise, Lesson
from tutor.tui import elsewhere
from tutor.tui.learner import Learner
from tutor.tui.words import words

if TYPE_CHECKING:  # the first frame needs no judge
    from tutor.runtime.findings import Step
    from tutor.runtime.pictures import Pictured
    from tutor.runtime.target import Target
    from tutor.runtime.verdict import Verdict


@dataclass(frozen=True)
class Check:
    """A check of the machine that will be made."""

    id: str
    family: str


@dataclass(frozen=True)
class Candidate:
    """A Python that answers could run in."""

    python: str
    label: str
    note: str


Mode: TypeAlias = Literal["quick", "deep"]
Tell: TypeAlias = Callable[[str, object], None]
Examine: TypeAlias = Callable[[Mode, Tell], None]
Judge: TypeAlias = "Callable[[Exercise, Target, Callable[[Step], None], threading.Event], Verdict]"
Draw: TypeAlias = "Callable[[Lesson, int, threading.Event], Pictured]"


def no_picture(lesson: Lesson, seed: int, stop: threading.Event) -> Pictured:
    """What a lesson shows where nothing can be computed."""
    from tutor.runtime.pictures import Pictured

    return Pictured(trouble=words().lesson.no_picture)


def no_measuring(stop: threading.Event) -> Pictured:
    """What the device screen shows where nothing can be measured."""
    from tutor.runtime.pictures import Pictured

    return Pictured(trouble=words().device.no_measuring)


@dataclass(frozen=True)
class Services:
    """Functions that take their time: call them beside the screen, through `in_background`."""

    read_course: Callable[[], Course]
    """Read once, and not before it is asked for: the first frame does without."""
    learner: Learner
    checks: Callable[[], tuple[Check, ...]]
    """Every check in the order it is shown."""
    examine: Examine
    """Examine the machine; facts by name and findings by id are told as they become certain, from
    other threads."""
    find_target: Callable[[Exercise | None], Target]
    """The Python that an exercise, or most of the course, runs in; TargetError: there is none."""
    missing: Callable[[Target, Exercise], tuple[str, ...]]
    """The packages that an exercise needs and the target lacks."""
    judge: Judge
    """Judge the answer that lies in the workspace; the event stops it."""
    solution: Callable[[Exercise], str]
    """The text of the model answer."""
    candidates: Callable[[], tuple[Candidate, ...]]
    """Pythons to choose from."""
    edit: Callable[[Path], str | None] = elsewhere.edit
    """Have a file edited by the learner's own editor, in this terminal; see `elsewhere`."""
    warm: Callable[[Exercise, Target], None] = lambda exercise, target: None
    """Have a Python ready for running an answer to this exercise."""
    picture: Draw = no_picture
    """Compute a lesson's picture from values drawn with a seed; the event stops it."""
    measure: Callable[[threading.Event], Pictured] = no_measuring
    """Measure the machine's rooflines; the event stops it."""
    close: Callable[[], None] = lambda: None
    """End what is held ready."""

    @property
    def course(self) -> Course:
        """What there is to learn."""
        return self.read_course()
