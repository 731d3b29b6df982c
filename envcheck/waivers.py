"""Findings that somebody decided to live with, as written down in a settings file."""

from __future__ import annotations

from envcheck.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


class Entry(Record):
    """One waiver as it is written."""

    id: str
    """Of the check."""
    reason: str
    """Empty where none is given; then it waives nothing."""
    until: date | None
    """The last day on which it holds; None: for good."""


class Waivers(Record):
    """All waivers, and what it takes to judge them."""

    entries: tuple[Entry, ...]
    source: str
    """The file they stand in."""
    today: date
    check_ids: tuple[str, ...]
    """Every check that there is."""

    def expired(self, entry: Entry) -> bool:
        """Whether its last day is over."""
        return entry.until is not None and entry.until < self.today

    def of(self, id: str) -> Entry | None:
        """The waiver that holds for this check."""
        holding = (e for e in self.entries if e.id == id and e.reason and not self.expired(e))
        return next(holding, None)
