"""What a check says. Plain data: no colour, no printing."""

from __future__ import annotations

from enum import Enum

from envcheck.records import Record


class Status(Enum):
    """How a check ended."""

    PASS = "pass"
    FAIL = "fail"
    SKIP = "skip"
    """It does not apply to this machine."""
    UNKNOWN = "unknown"
    """It could not learn what it needs."""
    ERROR = "error"
    """The check itself broke: our fault."""


class Severity(Enum):
    """How bad a failure is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Risk(Enum):
    """What a mend touches."""

    NONE = "none"
    REVERSIBLE = "reversible"
    REPLACES_PACKAGES = "replaces-packages"
    NEEDS_ADMIN = "needs-admin"


class Fix(Record):
    """What mends a problem: a sentence and the commands to type."""

    text: str
    commands: tuple[str, ...] = ()
    risk: Risk = Risk.NONE


class Problem(Record):
    """One thing that a check found wrong."""

    message: str
    cause: str | None = None
    """Id of the root cause."""
    expected: str | None = None
    actual: str | None = None
    evidence: tuple[str, ...] = ()
    fix: Fix | None = None
    verify: tuple[str, ...] = ()
    """Commands that show whether it is mended."""
    severity: Severity | None = None
    """Where it is less, or more, than the check's own."""


class Waiver(Record):
    """A finding that somebody decided to live with."""

    reason: str
    until: str | None


class Finding(Record):
    """The outcome of one check on one machine."""

    id: str
    title: str
    """What is true when all is well."""
    family: str
    status: Status
    severity: Severity
    """How bad a failure of it is."""
    cause: str | None
    message: str
    expected: str | None
    actual: str | None
    evidence: tuple[str, ...]
    fix: Fix | None
    verify: tuple[str, ...]
    page: str
    requires: tuple[str, ...]
    duration_ms: int = 0
    waived: Waiver | None = None

    @property
    def counts(self) -> bool:
        """Whether it is a failure that nobody waived."""
        return self.status is Status.FAIL and self.waived is None
