"""The sign, the word and the colour of every outcome. Never the colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from envcheck import Finding, Severity, Status
from tutor.runtime.verdict import Outcome
from tutor.tui.words import words


@dataclass(frozen=True)
class Mark:
    """How one outcome looks."""

    sign: str
    name: str
    """Of its word, in `words().marks`."""
    style: str

    @property
    def word(self) -> str:
        """What it says."""
        return str(getattr(words().marks, self.name))

    def content(self, *, word_width: int = 0) -> Content:
        """Sign and word, the word filled to a width so that texts line up."""
        return Content.assemble((f"{self.sign} {self.word:<{word_width}}", self.style))


OK = Mark("✓", "ok", "$success")
ERROR = Mark("✗", "error", "bold $error")
WARNING = Mark("!", "warning", "bold $warning")
INFO = Mark("i", "info", "$primary")
UNKNOWN = Mark("?", "unknown", "$warning")
NOT_HERE = Mark("–", "not_here", "$quiet")
WAIVED = Mark("–", "waived", "$quiet")
BROKEN = Mark("?", "broke", "$warning")

FAILED = {Severity.ERROR: ERROR, Severity.WARNING: WARNING, Severity.INFO: INFO}
OTHERS = {
    Status.PASS: OK,
    Status.SKIP: NOT_HERE,
    Status.UNKNOWN: UNKNOWN,
    Status.ERROR: BROKEN,
}


def finding_mark(finding: Finding) -> Mark:
    """How a finding looks."""
    if finding.status is not Status.FAIL:
        return OTHERS[finding.status]
    return FAILED[finding.severity] if finding.waived is None else WAIVED


VERDICTS = {
    Outcome.RIGHT: Mark("✓", "right", "bold $success"),
    Outcome.WRONG: Mark("✗", "wrong", "bold $error"),
    Outcome.ERROR: Mark("✗", "an_error", "bold $error"),
    Outcome.TIMEOUT: Mark("✗", "too_slow", "bold $error"),
    Outcome.MEMORY: Mark("✗", "too_much_memory", "bold $error"),
    Outcome.CRASH: Mark("✗", "ended", "bold $error"),
    Outcome.WAY: Mark("!", "way", "bold $warning"),
    Outcome.INTERNAL: Mark("?", "our_fault", "bold $warning"),
}

CASE_RIGHT = Mark("✓", "none", "$success")
CASE_FAILED = Mark("✗", "none", "bold $error")
CASE_NOT_RUN = Mark("–", "none", "$quiet")

SOLVED = Mark("✓", "solved", "$success")
STARTED = Mark("◐", "started", "$warning")
NEW = Mark("○", "new", "$quiet")
BLOCKED = Mark("–", "blocked", "$quiet")
