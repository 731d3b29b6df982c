"""The word beside each sign."""

from __future__ import annotations

from typing import NamedTuple


class Marks(NamedTuple):
    """Short words for how something stands; eight letters at most, of exercises ten."""

    ok: str = "ok"
    error: str = "error"
    warning: str = "warning"
    info: str = "info"
    unknown: str = "unknown"
    not_here: str = "not here"
    waived: str = "waived"
    broke: str = "broken"
    solved: str = "solved"
    started: str = "started"
    new: str = "new"
    blocked: str = "can't run"
    right: str = "Right"
    wrong: str = "Not right yet"
    an_error: str = "An error"
    too_slow: str = "Too slow"
    too_much_memory: str = "Too much memory"
    ended: str = "Python ended"
    way: str = "Right result, but"
    our_fault: str = "Our fault"
    none: str = ""
    to_mend: str = "to mend"
    to_look_at: str = "to look at"
    not_known: str = "not known"
    checks_broke: str = "checks broke"
    to_know: str = "to know"
