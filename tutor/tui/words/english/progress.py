"""Texts of what was done, and of the certificate's window."""

from __future__ import annotations

from typing import NamedTuple

from tutor.tui.words.text import About, Counted


class Progress(NamedTuple):
    """What was done, what was hard, and a certificate."""

    about: About = About(
        "Progress",
        "What you have solved, how long it took, and what was hard. Enter opens what is chosen. "
        "W writes a certificate into the folder of your answers.",
    )
    by_yourself: Counted = Counted("{n} by yourself", "{n} by yourself")
    after_answer: Counted = Counted("{n} after the model answer", "{n} after the model answer")
    days: Counted = Counted("{n} day", "{n} days")
    minutes: Counted = Counted("about {n} minute", "about {n} minutes")
    hours: Counted = Counted("about {n} hour", "about {n} hours")
    not_begun: str = "Nothing is done yet: the first step is chosen already."
    next: str = "Next: {title}"
    tracks: str = "Tracks"
    solved_of: str = "{done} of {total}"
    hard: str = "What was hard"
    nothing_hard: str = "Nothing so far: no run in vain, no hint."
    in_vain: Counted = Counted("{n} run in vain", "{n} runs in vain")
    hints: Counted = Counted("{n} hint", "{n} hints")
    looked: str = "saw the model answer"
    how_counted: str = (
        "Time is counted from one run or hint to the next; pauses over 20 minutes are left out."
    )
    name: str = "Whose certificate?"
    name_told: str = (
        "It says what is solved, by yourself or after a look at the model answer, in which "
        "version of the course and on which machine. It is kept beside your answers."
    )
    name_keys: str = "Enter writes it · Esc closes"
    name_here: str = "Your name"
    written: str = "The certificate is written"
    written_to: str = "To read: `{text}`\nTo print: `{page}`"
    unknown_machine: str = "a machine that was not examined"
