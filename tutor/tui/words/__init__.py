"""Every text of the screens, in every language: `words().home.next`, `words().marks.solved`.

How to add a text:

1. a field with its English text, in the class of its screen in `english/`;
2. the same field in `german/`. A test fails while it is missing there, is the English one, or has
   other `{places}` than the English one;
3. `words().screen.field` where the text is drawn: in `render`, `compose` or a function that these
   call, never in a constant, because the language changes while the screens are open.

A new screen gets a class of its own with `about: About`, and a line in `english/__init__.py` and in
`german/__init__.py`. A key's name is a field of `Keys`, and the binding's description is that
field's name: `Binding("n", "next", "next_step")`. What is drawn but not by `render` is drawn anew
in the screen's `retell`.

English alone are: the course, the sentences of verdicts and pictures, and what envcheck finds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tutor.tui.signs import fitting, unicode
from tutor.tui.words.english import ENGLISH as ENGLISH
from tutor.tui.words.english import Words as Words
from tutor.tui.words.text import About as About
from tutor.tui.words.text import Counted as Counted

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Every language by its code, with its own name for itself."""

_now = ENGLISH


def words() -> Words:
    """The texts in the language that is spoken now."""
    return _now


def speak(language: str) -> None:
    """From now on all texts are in this language, in signs that the terminal can show."""
    global _now
    _now = ENGLISH if language == "en" and unicode() else fitted(in_language(language))


def in_language(language: str) -> Words:
    """The texts in this language; in English where there are none."""
    if language == "de":
        from tutor.tui.words.german import GERMAN  # most sessions never need it

        return GERMAN
    return ENGLISH


def wanted(environ: Mapping[str, str]) -> str:
    """The language that the environment asks for; English where we don't speak it."""
    names = (environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    asked = next(filter(None, names), "")
    code = asked.replace("-", "_").split("_")[0].split(".")[0].lower()
    return code if code in LANGUAGES else "en"


def fitted(texts: Any) -> Any:
    """The same texts in signs that the terminal can show."""
    if isinstance(texts, str):
        return fitting(texts if unicode() else texts.replace(" · ", " - "))
    made = map(fitted, texts)
    return type(texts)(*made) if hasattr(texts, "_fields") else tuple(made)
