"""Texts of an exercise: its panes, its verdict, the joy, and the model answer."""

from __future__ import annotations

from typing import NamedTuple

from tutor.tui.words.text import About, Counted


class Exercise(NamedTuple):
    """An exercise's screen."""

    about: About = About(
        "Exercise",
        "Read the task, write your answer in the editor and run it with F5 or Ctrl+R. "
        "Everything you type is kept; F4 goes from pane to pane.",
    )
    task: str = "Task"
    answer: str = "Answer"
    verdict: str = "Verdict"
    picture: str = "Picture"
    saved: str = "saved"
    reset: tuple[str, str, str, str] = (
        "Begin again",
        "Your text will be kept as a copy beside it. Begin this exercise again?",
        "Begin again",
        "Keep it",
    )
    """The question's title, the question, yes and no."""
    hint_of: str = "Hint {seen} of {total}"
    more_hints: str = "F1 says more · Esc closes"
    last_hint: str = "Esc closes"
    find: str = "Find"
    find_keys: str = "Enter next · ↑ back · Esc closes"
    found_of: str = "{number} of {total}"
    found_nowhere: str = "nowhere"


class Verdict(NamedTuple):
    """What is told before, while and after an answer is judged."""

    before: str = "Nothing has been run yet. F5 (or Ctrl+R) runs your answer."
    saving: str = "Saving your answer"
    stops: str = "Esc stops it."
    stopped: str = "Stopped."
    not_judged: str = "Your answer was not judged."
    case: str = "Case {number} of {total}: {text}"
    measuring: str = "Measuring {text}"
    expected: str = "expected"
    got: str = "got"
    try_: str = "try"
    line: str = "line"
    marked: str = "{line}, marked ✗ in your answer"
    drawn: str = "Your own values are drawn under {pane}."
    measured: str = "What was measured is drawn under {pane}."
    printed: str = "Your answer printed"
    more_lines: Counted = Counted("… and {n} line more", "… and {n} lines more")


class Joy(NamedTuple):
    """The moment an answer is right."""

    tally: str = "{done} of {total} in this lesson"
    onward: str = "goes on: {title}"
    last: str = "leads back: this is the last exercise"
    model: str = "shows a model answer beside yours"


class Solution(NamedTuple):
    """A model answer beside the learner's own."""

    about: About = About(
        "Model answer",
        "Your answer and one that we like, side by side. "
        "Yours is right too: look for what you would take over.",
    )
    yours: str = "Yours"
    model: str = "A model answer"
