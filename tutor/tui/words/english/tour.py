"""Texts of the tour: a card for each place of the screen."""

from __future__ import annotations

from typing import NamedTuple


class Tour(NamedTuple):
    """`place` is a card's heading, `place_text` what it says."""

    keys: str = "{at} of {count} · Enter goes on · Esc ends the tour"
    where: str = "Where you are"
    where_text: str = (
        "This line says where you are, and at its right what is going on. Nothing you do here "
        "can break this computer: `tutor` looks, and tells."
    )
    facts: str = "Your machine"
    facts_text: str = (
        "What this computer is, which Python your answers will run in, and what it computes "
        "on. `t` chooses another Python, `v` measures how fast all this is."
    )
    summary: str = "The one thing to do first"
    summary_text: str = (
        "If something is wrong, here is what to mend first. When all is well, it says so."
    )
    checks: str = "Everything that was looked at"
    checks_text: str = (
        "Walk with the arrow keys, Enter opens a line: what it means, and what to type. "
        "The first line, or `c`, goes on to the course."
    )
    overview: str = "How far you are"
    overview_text: str = "Every exercise that you solve makes this bar longer. `p` tells more."
    lessons: str = "Lessons and exercises"
    lessons_text: str = (
        "The next step is chosen already: Enter opens it, `n` finds it again. In an exercise "
        "F5 runs what you typed, F1 gives a hint. Every keystroke is kept."
    )
    detail: str = "What you get into"
    detail_text: str = "How long it takes, what you do there, and what it may need."
    last: str = "What every key does"
    last_text: str = (
        "The keys of each screen are here; the mouse works too. `?` explains what you see, "
        "Ctrl+P has every command by name. That is all: enjoy!"
    )
