"""From findings to changes of files: what can be done and undone by us. Pure.

A planner gets the facts, the finding and the draft, and writes into the draft what mends the
finding. What needs packages, an administrator or a decision has no planner, and stays a command.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from envcheck.facts import Facts
from envcheck.findings import Finding
from envcheck.mend import conda_blocks, jupyter, settings, variables
from envcheck.mend.draft import Change, Draft, Read
from envcheck.records import Record

Planner = Callable[[Facts, Finding, Draft], None]
UNSET = re.compile(r"^(?:unset|unsetenv|set -e|Remove-Item Env:)\s*(\w+)$")
PLANNERS: Mapping[str, Planner] = {
    **conda_blocks.PLANNERS,
    **jupyter.PLANNERS,
    **settings.PLANNERS,
}
"""Check -> what mends it; beside these every finding that says `unset NAME`."""


class Mend(Record):
    """One finding, and what becomes of it."""

    finding: Finding
    files: tuple[str, ...]
    """Those that would change for it; () where it is left to a person."""
    unset: tuple[str, ...] = ()
    """Variables that a new terminal will not have any more."""


class Plan(Record):
    """What would be done, and what is left."""

    mends: tuple[Mend, ...]
    changes: tuple[Change, ...]

    @property
    def done(self) -> tuple[Mend, ...]:
        """The mends that change something."""
        return tuple(mend for mend in self.mends if mend.files)

    @property
    def left(self) -> tuple[Mend, ...]:
        """The findings that are left to a person."""
        return tuple(mend for mend in self.mends if not mend.files)

    @property
    def unset(self) -> tuple[str, ...]:
        """Variables that are gone from new terminals."""
        return tuple(dict.fromkeys(name for mend in self.done for name in mend.unset))


def plan(facts: Facts, findings: Iterable[Finding], read: Read) -> Plan:
    """What mends these findings, those that failed and are not waived."""
    draft, mends = Draft(read), []
    for finding in findings:
        if not finding.counts:
            continue
        before = {change.path: change.after for change in draft.changes()}
        names = _to_unset(finding)
        for name in names:
            variables.take_out(facts, finding, draft, name)
        if planner := PLANNERS.get(finding.id):
            planner(facts, finding, draft)
        touched = tuple(
            change.path
            for change in draft.changes()
            if change.path not in before or before[change.path] != change.after
        )
        mends.append(Mend(finding, touched, names if touched else ()))
    return Plan(tuple(mends), draft.changes())


def _to_unset(finding: Finding) -> tuple[str, ...]:
    commands = finding.fix.commands if finding.fix else ()
    found = (UNSET.match(command.strip()) for command in commands)
    return tuple(dict.fromkeys(match[1] for match in found if match))
