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


class Elsewhere(NamedTuple):
    """What is said of the learner's own editor."""

    title: str = "Your own editor"
    not_set: str = (
        "Neither $VISUAL nor $EDITOR names an editor: type `export EDITOR=nano` "
        "in your shell, or the one you like, and start tutor again."
    )
    unreadable: str = "$VISUAL or $EDITOR, `{named}`, is no command: {reason}."
    not_started: str = "`{name}` does not start: {reason}. Set $EDITOR to an editor that is there."
    failed: str = "`{name}` ended with exit code {code}; what it saved is here."
    back_at_once: str = (
        "`{name}` came back at once. If its window is still open, what you save there appears here."
    )
    browser: str = (
        "A browser has no terminal for your own editor: start `tutor` in a terminal to use it."
    )
    gone: str = "The file was gone; your text is there again."
    aside: str = "Another program changed the file while you typed: its text is kept as {file}."


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
