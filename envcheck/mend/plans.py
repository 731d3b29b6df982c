"""From findings to changes of files: what can be done and undone by us. Pure.

A planner gets the facts, the finding and the draft, and writes into the draft what mends the
finding. What needs packages, an administrator or a decision has no planner, and stays a command.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from envcheck.facts import Facts
from envcheck.findings import Finding, Risk
from envcheck.mend import (
    conda_blocks,
    condarc,
    jupyter,
    network,
    paths,
    settings,
    variables,
)
from envcheck.mend.draft import Change, Draft, Read, Terminal
from envcheck.records import Record

Planner = Callable[[Facts, Finding, Draft], None]
UNSET = re.compile(r"(?:unset|unsetenv|set -e|Remove-Item Env:)\s*(\w+(?: \w+)*)|set (\w+)=")
SET = re.compile(r"export (\w+)=(\S.*)|\$env:(\w+) = \"(.+)\"|set \"(\w+)=(.+)\"")
PLANNERS: Mapping[str, Planner] = {
    **conda_blocks.PLANNERS,
    **condarc.PLANNERS,
    **jupyter.PLANNERS,
    **network.PLANNERS,
    **paths.PLANNERS,
    **settings.PLANNERS,
    **variables.PLANNERS,
}
"""Check -> what mends it; beside these every finding that says `unset NAME`."""
SETTING = ("RT103", "MA106", "DI102", "NW103", "NW104", "NU104", "AC106", "TO104", "PY105")
"""Checks whose `export NAME=value` may stay in a start file: it is right here for good."""


class Mend(Record):
    """One finding, and what becomes of it."""

    finding: Finding
    files: tuple[str, ...]
    """Those that would change for it; () where it is left to a person."""

    @property
    def risk(self) -> Risk:
        """Of what we would do; else of what a person would."""
        if self.files or self.finding.fix is None:
            return Risk.REVERSIBLE if self.files else Risk.NONE
        return self.finding.fix.risk


class Outcome(Record):
    """What became of a plan that was carried out."""

    mended: tuple[str, ...]
    """Checks that failed before and do not any more."""
    not_mended: tuple[str, ...]
    undone: str | None
    """Why all was put back; None: it was not."""
    left: tuple[str, ...]
    """Files that could not be put back."""
    backup: str
    exit_code: int


class Plan(Record):
    """What would be done, and what is left."""

    mends: tuple[Mend, ...]
    changes: tuple[Change, ...]
    terminal: Terminal = Terminal()

    @property
    def done(self) -> tuple[Mend, ...]:
        """The mends that change something."""
        return tuple(mend for mend in self.mends if mend.files)

    @property
    def left(self) -> tuple[Mend, ...]:
        """The findings that are left to a person."""
        return tuple(mend for mend in self.mends if not mend.files)


def plan(facts: Facts, findings: Iterable[Finding], read: Read) -> Plan:
    """What mends these findings, those that failed and are not waived."""
    draft, mends = Draft(read), []
    for finding in findings:
        if not finding.counts:
            continue
        before = {change.path: change.after for change in draft.changes()}
        _draft(facts, finding, draft)
        touched = tuple(
            change.path
            for change in draft.changes()
            if change.path not in before or before[change.path] != change.after
        )
        mends.append(Mend(finding, touched))
    return Plan(tuple(mends), draft.changes(), draft.terminal)


def _draft(facts: Facts, finding: Finding, draft: Draft) -> None:
    for command in finding.fix.commands if finding.fix else ():
        if found := UNSET.fullmatch(command.strip()):
            for name in (found[1] or found[2]).split():
                variables.take_out(facts, finding, draft, name)
        elif finding.id in SETTING and (found := SET.fullmatch(command.strip())):
            name, value = filter(None, found.groups())
            variables.set_to(facts, finding, draft, name, value)
    if planner := PLANNERS.get(finding.id):
        planner(facts, finding, draft)
