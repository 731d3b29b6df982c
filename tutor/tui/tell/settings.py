"""The settings as rows."""

from __future__ import annotations

from textual.content import Content

from tutor.tui.dressed import Look
from tutor.tui.settings import AUTOMATIC, CHOICES, Settings
from tutor.tui.tell.row import Item, Row
from tutor.tui.words import LANGUAGES, words

LABEL_WIDTH = 11


def rows(settings: Settings) -> list[Item]:
    """Each setting with all its values, the one that holds in brackets, and what that means."""
    gap = Item(Row(Content(" ")))
    items = [one for name in CHOICES for one in (_item(name, settings[name]), gap)]
    return items[:-1]


def _item(name: str, value: str) -> Item:
    text = words().settings
    values = Content(" ").join(_value(name, one, chosen=one == value) for one in CHOICES[name])
    meaning = Content.assemble((f" {_said(name, value, '_note')}", "$quiet"))
    label = Content.assemble((f"{getattr(text, name):<{LABEL_WIDTH}}", "bold"))
    return Item(Row(Content("\n").join([values, meaning]), lead=label), name)


def _value(name: str, value: str, *, chosen: bool) -> Content:
    said = _said(name, value)
    return Content.assemble((f"[{said}]", "bold $primary") if chosen else (f" {said} ", "$quiet"))


def _said(name: str, value: str, more: str = "") -> str:
    """What a value is called, or with `more` what it means."""
    if name == "language" and (more or value != AUTOMATIC):
        return words().settings.language_note if more else LANGUAGES[value]
    short = value.removeprefix("tutor-")
    return str(getattr(words().settings, f"{name}_{short}{more}"))


def remarks(look: Look) -> list[Content]:
    """What the terminal or the command line has decided already."""
    text = words().settings
    told = [text.by_option] if look.ascii_only else []
    told += [] if look.terminal.colours else [text.no_colours]
    return [Content.assemble(("! ", "$warning"), line) for line in told]
