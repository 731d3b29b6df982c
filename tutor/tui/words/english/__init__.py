"""English: every text, and the shape that each other language has as well."""

from __future__ import annotations

from typing import NamedTuple

from tutor.tui.words.english.course import Home, Lesson
from tutor.tui.words.english.device import Device
from tutor.tui.words.english.everywhere import Everywhere, Help, Keys, Palette
from tutor.tui.words.english.exercise import Elsewhere, Exercise, Joy, Solution, Verdict
from tutor.tui.words.english.machine import Finding, Machine, Target
from tutor.tui.words.english.marks import Marks
from tutor.tui.words.english.progress import Progress
from tutor.tui.words.english.settings import Settings
from tutor.tui.words.english.tour import Tour


class Words(NamedTuple):
    """All texts, a screen or a part of one a field."""

    everywhere: Everywhere = Everywhere()
    keys: Keys = Keys()
    palette: Palette = Palette()
    help: Help = Help()
    marks: Marks = Marks()
    machine: Machine = Machine()
    finding: Finding = Finding()
    target: Target = Target()
    home: Home = Home()
    lesson: Lesson = Lesson()
    exercise: Exercise = Exercise()
    elsewhere: Elsewhere = Elsewhere()
    verdict: Verdict = Verdict()
    joy: Joy = Joy()
    solution: Solution = Solution()
    settings: Settings = Settings()
    progress: Progress = Progress()
    device: Device = Device()
    tour: Tour = Tour()


ENGLISH = Words()
