"""Many machines in one table: what is wrong, on how many, and which share it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from envcheck.findings import Finding, Severity, Status
from envcheck.judge import WORST_FIRST
from envcheck.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

ID = re.compile(r"[A-Z]{2}\d{3}")
LONGEST = 300
"""Characters kept of a text of a report that somebody sent."""


class Fault(Record):
    """What is wrong on a machine, as far as machines can share it."""

    id: str
    severity: Severity
    cause: str | None
    title: str


class Machine(Record):
    """What one report says."""

    name: str
    faults: tuple[Fault, ...]
    """Those that nobody waived, the worst first."""
    unknown: int = 0
    """How many checks could not find out."""
    unreadable: str | None = None
    """Why nothing is known of it."""


class Count(Record):
    """One fault and the machines that have it."""

    fault: Fault
    machines: tuple[str, ...]


class Group(Record):
    """Machines with the same faults."""

    faults: tuple[Fault, ...]
    machines: tuple[str, ...]


class Fleet(Record):
    """All machines; the most frequent first."""

    machines: int
    fine: int
    """Without an error or a warning."""
    groups: tuple[Group, ...]
    faults: tuple[Count, ...]
    unreadable: tuple[Machine, ...]
    unknown: tuple[str, ...]
    """Machines on which a check could not find out."""


class Odd(Exception):
    """A report that says what no report says. Its text says what."""


def machine_of(name: str, findings: Iterable[Finding]) -> Machine:
    """What the findings of a machine come to."""
    findings = tuple(findings)
    faults = (Fault(f.id, f.severity, f.cause, f.title) for f in findings if f.counts)
    unknown = sum(f.status in (Status.UNKNOWN, Status.ERROR) for f in findings)
    return Machine(name, _sorted(faults), unknown)


def machine_in(name: str, results: Iterable[object]) -> Machine:
    """What the `results` of a report come to, of which any may be made up. Raises `Odd`."""
    faults, unknown = [], 0
    for result in results:
        if not isinstance(result, dict):
            raise Odd("one of its results is no object")
        status = result.get("status")
        unknown += status in ("unknown", "error")
        if status == "fail" and not result.get("waived"):
            faults.append(_fault(result))
    return Machine(name, _sorted(faults), unknown)


def _fault(result: dict[str, Any]) -> Fault:
    id, cause, title = (result.get(key) for key in ("id", "cause", "title"))
    if not isinstance(id, str) or not ID.fullmatch(id):
        raise Odd("one of its results has no id of a check")
    if not isinstance(title, str) or not (cause is None or isinstance(cause, str)):
        raise Odd(f"{id} has no title, or a cause that is no text")
    try:
        severity = Severity(result.get("severity"))
    except ValueError:
        raise Odd(f"{id} has no severity") from None
    return Fault(id, severity, cause and cause[:LONGEST], title[:LONGEST])


def _sorted(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: (WORST_FIRST.index(fault.severity), fault.id)))


def fleet_of(machines: Iterable[Machine]) -> Fleet:
    """The table of all machines, which are looked at one by one and not kept."""
    count = fine = 0
    groups: dict[tuple[Fault, ...], list[str]] = {}
    unreadable, unknown = [], []
    for machine in machines:
        count += 1
        if machine.unreadable is not None:
            unreadable.append(machine)
            continue
        if machine.unknown:
            unknown.append(machine.name)
        faults = tuple(f for f in machine.faults if f.severity is not Severity.INFO)
        fine += not faults
        if machine.faults:
            groups.setdefault(machine.faults, []).append(machine.name)
    return Fleet(
        machines=count,
        fine=fine,
        groups=tuple(sorted(_groups(groups), key=_rank)),
        faults=tuple(sorted(_counts(groups), key=lambda c: _rank(Group((c.fault,), c.machines)))),
        unreadable=tuple(unreadable),
        unknown=tuple(unknown),
    )


def _groups(found: dict[tuple[Fault, ...], list[str]]) -> Iterator[Group]:
    return (Group(faults, tuple(names)) for faults, names in found.items())


def _counts(found: dict[tuple[Fault, ...], list[str]]) -> Iterator[Count]:
    """Each fault with its machines; one that the same check names in other words is the same."""
    names: dict[tuple[object, ...], list[str]] = {}
    first: dict[tuple[object, ...], Fault] = {}
    for faults, machines in found.items():
        for fault in faults:
            key = fault.id, fault.severity, fault.cause
            first.setdefault(key, fault)
            names.setdefault(key, []).extend(machines)
    return (Count(first[key], tuple(machines)) for key, machines in names.items())


def _rank(group: Group) -> tuple[int, int, str]:
    """Errors before warnings, many machines before few."""
    return WORST_FIRST.index(group.faults[0].severity), -len(group.machines), group.faults[0].id


def worst_in(fleet: Fleet) -> set[Severity]:
    """The severities that there are."""
    return {count.fault.severity for count in fleet.faults}
