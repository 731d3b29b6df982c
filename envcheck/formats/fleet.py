"""Many machines as one table: text, Markdown and JSON. Nothing here prints."""

from __future__ import annotations

from collections.abc import Sequence

from envcheck.findings import Severity
from envcheck.fleet import Fault, Fleet
from envcheck.formats.readable import spelt_out
from envcheck.plain import plain

SCHEMA = "envcheck/fleet/1"
SHOWN = 8
"""Machines that a group names itself; JSON has them all."""


def as_json(fleet: Fleet) -> str:
    """One document with every machine in it."""
    import json

    return json.dumps({"schema": SCHEMA, **plain(fleet)}, indent=1) + "\n"


def as_text(fleet: Fleet) -> str:
    """What a person reads: how many, what is wrong, and who shares it."""
    lines = [headline(fleet)]
    if fleet.faults:
        lines += ["", "What is wrong, and on how many:"]
        width = len(str(max(len(count.machines) for count in fleet.faults)))
        for count in fleet.faults:
            lines.append(f"  {len(count.machines):>{width}}  {_named(count.fault)}")
        lines += ["", "Machines that share it:"]
        for group in fleet.groups:
            ids = " ".join(_id(fault) for fault in group.faults)
            lines.append(f"  {len(group.machines):>{width}}  {ids}")
            lines.append(f"  {'':{width}}  {_some(group.machines)}")
    if fleet.unknown:
        lines += ["", f"Not all could be found out on: {_some(fleet.unknown)}"]
    if fleet.unreadable:
        lines += ["", "Could not be read:"]
        lines += [f"  {machine.name}: {machine.unreadable}" for machine in fleet.unreadable[:SHOWN]]
        lines += _more(fleet.unreadable)
    return "\n".join(map(spelt_out, lines)) + "\n"


def as_markdown(fleet: Fleet) -> str:
    """For a page or a step's summary."""
    lines = [f"# {headline(fleet)}", ""]
    if fleet.groups:
        lines += ["| machines | what they share | which |", "|---:|---|---|"]
        for group in fleet.groups:
            shared = "<br>".join(_cell(_named(fault)) for fault in group.faults)
            lines.append(f"| {len(group.machines)} | {shared} | {_cell(_some(group.machines))} |")
    if fleet.unreadable:
        names = _some([machine.name for machine in fleet.unreadable])
        lines += ["", f"Could not be read: {_cell(names)}"]
    return "\n".join(lines) + "\n"


def headline(fleet: Fleet) -> str:
    """How many machines are how."""
    with_errors = _machines(fleet, Severity.ERROR)
    with_warnings = _machines(fleet, Severity.WARNING) - with_errors
    parts = [
        f"{fleet.fine} fine",
        f"{len(with_errors)} with errors" if with_errors else "",
        f"{len(with_warnings)} with warnings" if with_warnings else "",
        f"{len(fleet.unreadable)} not readable" if fleet.unreadable else "",
    ]
    noun = "machine" if fleet.machines == 1 else "machines"
    return f"{fleet.machines} {noun}: {', '.join(filter(None, parts))}"


def _machines(fleet: Fleet, severity: Severity) -> set[str]:
    found = (count.machines for count in fleet.faults if count.fault.severity is severity)
    return {name for machines in found for name in machines}


def _id(fault: Fault) -> str:
    return f"{fault.id}({fault.cause})" if fault.cause else fault.id


def _named(fault: Fault) -> str:
    """A fault on one line; the title of a check is the good state."""
    cause = f" ({fault.cause})" if fault.cause else ""
    return f"{fault.id} {fault.severity.value}, fails: {fault.title}{cause}"


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more


def _more(unreadable: Sequence[object]) -> list[str]:
    return [f"  and {len(unreadable) - SHOWN} more"] if len(unreadable) > SHOWN else []


def _cell(text: str) -> str:
    """Text that can end no cell and start no markup."""
    safe = spelt_out(text).replace("&", "&amp;").replace("<", "&lt;")
    return safe.replace("|", "\\|").replace("`", "\\`").replace("\n", " ")
