"""The waivers themselves: a forgotten one hides a fault for ever."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.findings import Fix, Problem, Severity
from envcheck.waivers import Waivers


@check("WV101", "No waiver is past its date", Severity.WARNING)
def waiver_expired(waivers: Waivers) -> Problems:
    """
    ## What it looks at
    The date after `until` of each waiver in `envcheck.toml` or pyproject.toml. The waiver
    holds on that day and not on the next.

    ## Why it matters
    A waiver is a promise to come back to something. What it waived counts again from now
    on; this says that it is meant to.
    """
    for entry in waivers.entries:
        if waivers.expired(entry):
            yield Problem(
                f"The waiver of {entry.id} ended on {entry.until}.",
                expected="a date to come",
                actual=str(entry.until),
                evidence=(f"{waivers.source}: {entry.id}: {entry.reason}",),
                fix=Fix(
                    f"See whether {entry.id} is mended. Then take its waiver out of "
                    f"{waivers.source}, or give it a new date."
                ),
                verify=(f"envcheck --select {entry.id}",),
            )


@check("WV102", "Every waiver is of a check that there is", Severity.WARNING)
def waiver_of_no_check(waivers: Waivers) -> Problems:
    """
    ## What it looks at
    Whether the `id` of each waiver in `envcheck.toml` or pyproject.toml is that of a check.
    A waiver is of one check: the first letters of several are no id.

    ## Why it matters
    A slip in an id waives nothing, and the finding that it was meant for still counts.
    """
    for entry in waivers.entries:
        if entry.id not in waivers.check_ids:
            yield Problem(
                f"There is a waiver of {entry.id}, and no such check.",
                expected="the id of a check",
                actual=entry.id,
                evidence=(f"{waivers.source}: {entry.id}: {entry.reason}",),
                fix=Fix("Correct the id, or take the waiver out.", ("envcheck checks",)),
            )


@check("WV103", "Every waiver says why", Severity.WARNING)
def waiver_without_reason(waivers: Waivers) -> Problems:
    """
    ## What it looks at
    Whether each waiver in `envcheck.toml` or pyproject.toml has a `reason`.

    ## Why it matters
    Without one nobody can tell later whether it may go. It waives nothing until it has one.
    """
    for entry in waivers.entries:
        if not entry.reason:
            yield Problem(
                f"The waiver of {entry.id} gives no reason, and waives nothing.",
                expected="a reason",
                actual="none",
                evidence=(f"{waivers.source}: {entry.id}",),
                fix=Fix(f'Write `reason = "..."` beside it in {waivers.source}.'),
            )
