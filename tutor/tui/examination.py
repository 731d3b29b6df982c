"""What is known of the machine by now, and how far the look at it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from envcheck import Finding
from tutor.tui.services import Check, Mode
from tutor.tui.words import words


@dataclass
class Examination:
    """Grows while the machine is examined; a later finding replaces an earlier one."""

    checks: tuple[Check, ...] = ()
    known: dict[str, object] = field(default_factory=dict)
    """Facts by name."""
    findings: dict[str, Finding] = field(default_factory=dict)
    """By id of their check."""
    mode: Mode | None = "quick"
    """How the machine is examined now; None when that is done."""
    made: dict[str, Mode] = field(default_factory=dict)
    """How each check was made last, by id; emptied when it all begins again."""

    def begin(self, mode: Mode) -> None:
        """From now on it is examined this way."""
        self.mode = mode
        if mode == "quick":
            self.made = {}

    def learn(self, mode: Mode, name: str, value: object) -> None:
        """Take in a fact or a finding; what the quick look tells too late replaces nothing."""
        if not isinstance(value, Finding):
            self.known[name] = value
        elif mode == "deep" or self.made.get(name) != "deep":
            self.findings[name] = value
            self.made[name] = mode

    @property
    def families(self) -> set[str]:
        """The names of all families."""
        return {check.family for check in self.checks}

    @property
    def note(self) -> str:
        """How far it is, in a few words."""
        text = words().machine
        if self.mode is None:
            return text.checks.of(len(self.findings))
        note = text.looking if self.mode == "quick" else text.looking_deeper
        if not self.checks:
            return note
        done = sum(mode == self.mode for mode in self.made.values())
        return text.looked.format(note=note, done=done, total=len(self.checks))
