"""The sign, the word and the colour of every outcome. Never the colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from envcheck import Finding, Severity, Status
from tutor.runtime.verdict import Outcome


@dataclass(frozen=True)
class Mark:
    """How one outcome looks."""

    sign: str
    word: str
    style: str

    def content(self, *, word_width: int = 0) -> Content:
        """Sign and word, the word filled to a width so that texts line up."""
        return Content.assemble((f"{self.sign} {self.word:<{word_width}}", self.style))


OK = Mark("✓", "ok", "$success")
ERROR = Mark("✗", "error", "bold $error")
WARNING = Mark("!", "warning", "bold $warning")
INFO = Mark("i", "info", "$primary")
UNKNOWN = Mark("?", "unknown", "$warning")
NOT_HERE = Mark("–", "not here", "$quiet")
WAIVED = Mark("–", "waived", "$quiet")
BROKEN = Mark("?", "check broke", "$warning")

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
    Outcome.RIGHT: Mark("✓", "Right", "bold $success"),
    Outcome.WRONG: Mark("✗", "Not right yet", "bold $error"),
    Outcome.ERROR: Mark("✗", "An error", "bold $error"),
    Outcome.TIMEOUT: Mark("✗", "Too slow", "bold $error"),
    Outcome.MEMORY: Mark("✗", "Too much memory", "bold $error"),
    Outcome.CRASH: Mark("✗", "Python ended", "bold $error"),
    Outcome.WAY: Mark("!", "Right result, but", "bold $warning"),
    Outcome.INTERNAL: Mark("?", "Our fault", "bold $warning"),
}

CASE_RIGHT = Mark("✓", "", "$success")
CASE_FAILED = Mark("✗", "", "bold $error")
CASE_NOT_RUN = Mark("–", "", "$quiet")

SOLVED = Mark("✓", "solved", "$success")
STARTED = Mark("◐", "started", "$warning")
NEW = Mark("○", "new", "$quiet")
BLOCKED = Mark("–", "can't run", "$quiet")
