"""How the screens look and speak: what can be chosen, and what was."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.tui.learner import Learner
from tutor.tui.themes import THEMES
from tutor.tui.words import LANGUAGES, words

AUTOMATIC = "auto"

CHOICES: Mapping[str, tuple[str, ...]] = {
    "theme": tuple(THEMES),
    "language": (AUTOMATIC, *LANGUAGES),
    "signs": (AUTOMATIC, "all", "ascii"),
    "motion": (AUTOMATIC, "none"),
}
"""Every setting, and its values; the first is what holds until something is chosen."""


class Settings:
    """The learner's choices, kept with the progress; what cannot be read there begins anew."""

    def __init__(self, learner: Learner) -> None:
        self._learner = learner
        self._chosen = {name: values[0] for name, values in CHOICES.items()}
        self._unknown: list[tuple[str, str]] = []
        for name, values in CHOICES.items():
            value = learner.recall(name)
            if value in values:
                self._chosen[name] = value
            elif value is not None:
                self._unknown.append((name, value[:40]))
                learner.remember(name, values[0])

    def __getitem__(self, name: str) -> str:
        """The value that holds."""
        return self._chosen[name]

    def choose(self, name: str, value: str) -> None:
        """Let a value hold from now on, and keep it."""
        self._chosen[name] = value
        self._learner.remember(name, value)

    @property
    def notice(self) -> str | None:
        """What was not known, in one sentence; None when all is well."""
        for name, value in self._unknown[:1]:
            title = getattr(words().settings, name)
            return words().everywhere.unknown_setting.format(name=title, value=value)
        return None
