"""Texts of the settings."""

from __future__ import annotations

from typing import NamedTuple

from tutor.tui.words.text import About


class Settings(NamedTuple):
    """What can be chosen; `setting_value` is a value's name, `setting_value_note` what it means."""

    about: About = About(
        "Settings",
        "How tutor looks and speaks. What you change is seen at once, and kept.",
    )
    keys: str = "↑ ↓ choose · ← → change · Esc closes"
    theme: str = "Colours"
    theme_dark: str = "Dark"
    theme_dark_note: str = "Quiet colours on a dark ground."
    theme_light: str = "Light"
    theme_light_note: str = "The same on paper."
    theme_contrast: str = "High contrast"
    theme_contrast_note: str = "7 to 1 and more, for tired eyes and bright rooms."
    theme_safe: str = "Colour-blind-safe"
    theme_safe_note: str = "Colours that every eye tells apart."
    language: str = "Language"
    language_auto: str = "As the system"
    language_note: str = "The course, verdicts and findings are in English."
    signs: str = "Signs"
    signs_auto: str = "As the terminal says"
    signs_auto_note: str = "ASCII unless the terminal has all signs."
    signs_all: str = "All"
    signs_all_note: str = "Frames, arrows and Greek letters."
    signs_ascii: str = "ASCII"
    signs_ascii_note: str = "Letters, digits and punctuation only."
    motion: str = "Motion"
    motion_auto: str = "Some"
    motion_auto_note: str = "Signs turn while you wait."
    motion_none: str = "None"
    motion_none_note: str = "Everything is drawn at once."
    by_option: str = "This session was begun with --ascii: signs are ASCII until it ends."
    no_colours: str = (
        "There are no colours here (the terminal, or NO_COLOR): weight and reverse say it all."
    )
