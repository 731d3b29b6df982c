"""German: every text."""

from __future__ import annotations

from tutor.tui.words.english import Words
from tutor.tui.words.german.course import HOME, LESSON
from tutor.tui.words.german.device import DEVICE
from tutor.tui.words.german.everywhere import EVERYWHERE, HELP, KEYS, PALETTE
from tutor.tui.words.german.exercise import ELSEWHERE, EXERCISE, JOY, SOLUTION, VERDICT
from tutor.tui.words.german.machine import FINDING, MACHINE, TARGET
from tutor.tui.words.german.marks import MARKS
from tutor.tui.words.german.progress import PROGRESS
from tutor.tui.words.german.settings import SETTINGS
from tutor.tui.words.german.tour import TOUR

GERMAN = Words(
    everywhere=EVERYWHERE,
    keys=KEYS,
    palette=PALETTE,
    help=HELP,
    marks=MARKS,
    machine=MACHINE,
    finding=FINDING,
    target=TARGET,
    home=HOME,
    lesson=LESSON,
    exercise=EXERCISE,
    elsewhere=ELSEWHERE,
    verdict=VERDICT,
    joy=JOY,
    solution=SOLUTION,
    settings=SETTINGS,
    progress=PROGRESS,
    device=DEVICE,
    tour=TOUR,
)
