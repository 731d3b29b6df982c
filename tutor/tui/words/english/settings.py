"""Texts of the settings."""

from __future__ import annotations

from typing import NamedTuple

from tutor.tui.words.text import About


class Settings(NamedTuple):
    """What can be chosen, and what each choice means."""

    about: About = About(
        "Settings",
        "How tutor looks and speaks. Enter takes what is highlighted, and you see it at once; "
        "it is kept with your progress.",
    )
    in_use: str = "in use"
    theme: str = "Colours"
    dark: str = "Dark"
    dark_note: str = "quiet colours on a dark ground"
    light: str = "Light"
    light_note: str = "the same on paper"
    contrast: str = "High contrast"
    contrast_note: str = "7 to 1 and more, for tired eyes and bright rooms"
    safe: str = "Colour-blind-safe"
    safe_note: str = "colours that all eyes tell apart"
    language: str = "Language"
    language_note: str = "the course, verdicts and findings stay English"
    language_auto: str = "As the system"
    signs: str = "Signs"
    signs_auto: str = "As the terminal says"
    signs_all: str = "All"
    signs_all_note: str = "frames, arrows and Greek: → ✓ σ"
    signs_ascii: str = "ASCII"
    signs_ascii_note: str = "letters, digits and punctuation only"
    motion: str = "Motion"
    motion_auto: str = "Yes"
    motion_auto_note: str = "unless TEXTUAL_ANIMATIONS says otherwise"
    motion_none: str = "None"
    motion_none_note: str = "everything is drawn at once"
    by_option: str = "this session was begun with --ascii"
    no_colour: str = "This terminal shows no colours, or NO_COLOR is set: they are told by weight."
