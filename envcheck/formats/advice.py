"""Which PyTorch to install, as one JSON document and as text. Nothing here prints."""

from __future__ import annotations

import textwrap

from envcheck.builds import Advice, Machine
from envcheck.plain import plain

SCHEMA = "envcheck/pytorch/1"
SHOWN = 4
"""Notes that a person reads; JSON has them all."""


def as_json(advice: Advice, machine: Machine) -> str:
    """One document: the machine that was asked for, the build, and the notes."""
    import json

    said = {"schema": SCHEMA, "machine": plain(machine), **plain(advice)}
    return json.dumps(said, indent=1) + "\n"


def as_text(advice: Advice, machine: Machine, width: int = 80) -> str:
    """The command, and why it is this one."""
    lines = [f"for      {_told(machine)}"]
    if advice.build:
        lines += [f"install  PyTorch {advice.build.version}, {advice.build.variant}", ""]
        lines += [f"  $ {command}" for command in advice.build.commands]
        lines += ["", *_wrapped(advice.build.why, width)]
    else:
        lines += ["install  there is no build that fits", ""]
    first = advice.notes[:SHOWN] if advice.build else (*advice.notes[:SHOWN], *advice.notes[-1:])
    for note in dict.fromkeys(first):
        lines += _wrapped(f"- {note}", width)
    return "\n".join(lines) + "\n"


def _told(machine: Machine) -> str:
    parts = (
        f"{machine.platform}",
        machine.python and f"Python {machine.python}",
        machine.compute,
        machine.capability and f"GPU of capability {machine.capability}",
        machine.driver and f"driver {machine.driver}",
    )
    return ", ".join(part for part in parts if part)


def _wrapped(text: str, width: int) -> list[str]:
    lines = textwrap.wrap(text, width - 2, break_long_words=False, break_on_hyphens=False)
    return [lines[0], *(f"  {line}" for line in lines[1:])]
