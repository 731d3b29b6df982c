"""What the check of a machine says, as rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content

from envcheck import (
    Device,
    Finding,
    Memory,
    Processor,
    Risk,
    Severity,
    Status,
    System,
    Target,
    Torch,
    Unknown,
)
from tutor.tui.services import Check
from tutor.tui.tell.marks import (
    BROKEN,
    ERROR,
    INFO,
    NOT_HERE,
    OK,
    UNKNOWN,
    WAIVED,
    WARNING,
    finding_mark,
)
from tutor.tui.tell.prose import gib, prose, short_path
from tutor.tui.tell.row import Item, Row
from tutor.tui.words import words

COURSE = "course"
"""Id of the row that goes on to the course."""

FAMILY = "family:"
"""What ids of family rows begin with."""

LABEL_WIDTH = 11
TITLE_WIDTH = 16

TALLY = (
    (ERROR, "to_mend"),
    (WARNING, "to_look_at"),
    (UNKNOWN, "not_known"),
    (BROKEN, "checks_broke"),
    (INFO, "to_know"),
    (OK, "ok"),
    (WAIVED, "waived"),
    (NOT_HERE, "not_here"),
)
"""Marks in the order a family's line counts them, and the name of the word for each."""

RISKS = {
    Risk.NONE: "changes_nothing",
    Risk.REVERSIBLE: "reversible",
    Risk.REPLACES_PACKAGES: "replaces_packages",
    Risk.NEEDS_ADMIN: "needs_admin",
}
"""The names of the sentences."""


@dataclass(frozen=True)
class Family:
    """The findings of one part of the machine, in report order."""

    name: str
    findings: tuple[Finding, ...]
    total: int

    @property
    def title(self) -> str:
        """Its name for people."""
        spoken = self.name.replace("_", " ").replace("-", " ")
        return dict(words().machine.families).get(self.name, spoken[:1].upper() + spoken[1:])

    @property
    def calm(self) -> tuple[Finding, ...]:
        """Those that nobody needs to look at."""
        return tuple(finding for finding in self.findings if not speaks(finding))


def speaks(finding: Finding) -> bool:
    """Whether a finding deserves a row of its own."""
    if finding.status is Status.FAIL:
        return finding.waived is None
    return finding.status in (Status.UNKNOWN, Status.ERROR)


def families(checks: Sequence[Check], findings: dict[str, Finding]) -> list[Family]:
    """The findings so far, by family, in the order of the checks."""
    names = list(dict.fromkeys(check.family for check in checks))
    return [
        Family(
            name,
            tuple(findings[c.id] for c in checks if c.family == name and c.id in findings),
            sum(check.family == name for check in checks),
        )
        for name in names
    ]


def first_thing(findings: Iterable[Finding]) -> Finding | None:
    """What to mend first: errors before warnings, in report order."""
    failed = [finding for finding in findings if finding.counts]
    order = (Severity.ERROR, Severity.WARNING)
    return next((f for severity in order for f in failed if f.severity is severity), None)


def items(groups: Sequence[Family], opened: set[str], *, settled: bool) -> list[Item]:
    """The rows of the list: on to the course, then each family with what speaks in it."""
    rows = [
        Item(Row(Content.assemble((words().machine.go_on, "bold")), lead=_arrow()), COURSE),
        Item(Row(Content(" "))),
    ]
    for family in groups:
        rows.append(Item(family_row(family, family.name in opened, settled), FAMILY + family.name))
        shown = family.findings if family.name in opened else filter(speaks, family.findings)
        rows.extend(Item(finding_row(finding), finding.id) for finding in shown)
    return rows


def family_row(family: Family, opened: bool, settled: bool) -> Row:
    """`▸ Search path     ✓ 5 ok  – 2 not here`"""
    marks = [finding_mark(finding) for finding in family.findings]
    tally = Content("  ").join(
        Content.assemble((f"{mark.sign} {marks.count(mark)} {_word(word)}", mark.style))
        for mark, word in TALLY
        if mark in marks
    )
    if not family.findings and not settled:
        tally = Content.assemble(("…", "$quiet"))
    title = (f"{family.title:<{TITLE_WIDTH}}", "bold")
    return Row(tally, lead=Content.assemble(("▾ " if opened else "▸ ", "$quiet"), title))


def _word(name: str) -> str:
    return str(getattr(words().marks, name))


def risk_words(risk: Risk) -> str:
    """What a mend may do to the machine."""
    return str(getattr(words().finding, RISKS[risk]))


def finding_row(finding: Finding) -> Row:
    """`    ✗ error    What is wrong, in one sentence`"""
    lead = Content.assemble("    ", finding_mark(finding).content(word_width=9))
    calm = finding.status is Status.PASS or not finding.message
    return Row(prose(finding.title if calm else finding.message), lead=lead)


def summary(groups: Sequence[Family], device: object, *, settled: bool) -> Content:
    """The whole check in one sentence: what to do first, or that all is well."""
    text, findings = words().machine, [one for family in groups for one in family.findings]
    failed = [finding for finding in findings if finding.counts]
    errors = sum(finding.severity is Severity.ERROR for finding in failed)
    warnings = sum(finding.severity is Severity.WARNING for finding in failed)
    first = first_thing(findings)
    if first is not None:
        what = text.things_to_mend.of(errors) if errors else text.things_to_look_at.of(warnings)
        lead = text.first if errors else ""
        mark = finding_mark(first)
        return Content.assemble(
            (f"{mark.sign} {what}. ", mark.style), (lead, "bold"), prose(first.message)
        )
    if not settled:
        return Content.assemble((text.calm_so_far, "$quiet"))
    if not findings:
        return Content.assemble((text.not_examined, "$warning"))
    passed = sum(finding.status is Status.PASS for finding in findings)
    name = device_name(device)
    said = text.passed.of(passed)
    if name:
        said = text.passed_on.of(passed, device=name)
    return Content.assemble((f"{OK.sign} {text.well}", OK.style), said)


def facts_rows(known: Mapping[str, object], home: str) -> list[Row]:
    """What this machine is, in four rows; what is not known yet is awaited."""
    text = words().machine
    return [
        fact(text.system, _system(known.get("system"))),
        fact(text.processor, processor_fact(known.get("processor"), known.get("memory"))),
        fact(text.python, _python(known.get("target"), home)),
        fact(text.device, device_fact(known.get("device"))),
    ]


def device_name(device: object) -> str | None:
    """The device as a sentence names it, None while it is not known."""
    if not isinstance(device, Device):
        return None
    return words().machine.the_cpu if device.kind == "cpu" else f"{device.name} ({device.kind})"


def machine_words(known: Mapping[str, object]) -> str:
    """The machine in a few words, for a certificate."""
    text, parts = words().progress, []
    device, target, torch = (known.get(name) for name in ("device", "target", "torch"))
    if isinstance(device, Device) and device.name:
        parts.append(device.name)
    elif isinstance(processor := known.get("processor"), Processor):
        parts.append(processor.model)
    if isinstance(target, Target) and target.version:
        parts.append(f"Python {target.version}")
    if isinstance(torch, Torch):
        parts.append(f"PyTorch {torch.version}")
    return ", ".join(parts) or text.unknown_machine


def fact(label: str, text: Content) -> Row:
    """`Processor  AMD ...`, its label in a column."""
    return Row(text, lead=Content.assemble((f"{label:<{LABEL_WIDTH}}", "$quiet")))


def _system(system: object) -> Content:
    if not isinstance(system, System):
        return not_known(system)
    kind = "" if system.kind == "native" else f" · {system.kind}"
    return Content(f"{system.name} · {system.arch}{kind}")


def processor_fact(processor: object, memory: object, quota: str = "") -> Content:
    """Its model, the cores, or `quota` in their place, and the memory."""
    if not isinstance(processor, Processor):
        return not_known(processor)
    cores = processor.quota_cores or processor.usable_cores
    parts = [processor.model, quota or words().machine.cores.of(cores)]
    if isinstance(memory, Memory):
        limit = memory.limit_mib or memory.total_mib
        amount = gib(min(limit, memory.total_mib))
        parts.append(words().machine.memory.format(amount=amount))
    return Content(" · ".join(parts))


def _python(target: object, home: str) -> Content:
    if not isinstance(target, Target):
        return not_known(target)
    where = short_path(target.prefix or target.python or "", home)
    return Content.assemble(
        f"{target.version or words().machine.not_found} · {where}", (f" · {target.why}", "$quiet")
    )


def device_fact(device: object) -> Content:
    """What torch computes on, and why."""
    if not isinstance(device, Device):
        return not_known(device)
    memory = f" · {gib(device.memory_mib)}" if device.memory_mib and device.kind != "cpu" else ""
    name = "CPU" if device.kind == "cpu" else f"{device.name} ({device.kind}){memory}"
    return Content.assemble(name, (f" · {device.why}" if device.why else "", "$quiet"))


def not_known(fact: object) -> Content:
    """Why it is not known; awaited while nobody has looked."""
    if isinstance(fact, Unknown):
        return Content.assemble(
            (words().machine.could_not_be_read.format(reason=fact.reason), "$warning")
        )
    return Content.assemble(("…", "$quiet"))


def _arrow() -> Content:
    return Content.assemble(("→ ", "bold $primary"))
