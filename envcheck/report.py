"""A whole report: the findings, what they are about, and the facts they were judged from."""

from __future__ import annotations

from envcheck.facts import Device, Facts, Unknown
from envcheck.findings import Finding, Severity, Status
from envcheck.records import Record

SCHEMA = "envcheck/report/1"


class Tool(Record):
    """What made the report."""

    name: str
    version: str


class UsedProfile(Record):
    """What was required."""

    name: str
    source: str


class ExaminedTarget(Record):
    """The Python that was examined."""

    python: str | None
    version: str | None
    prefix: str | None
    kind: str
    why: str


class Host(Record):
    """The machine in short; None where it could not be read."""

    os: str | None
    os_version: str | None
    arch: str | None
    kind: str | None
    cpu: str | None
    cores: int | None
    memory_mib: int | None


class ExaminedDevice(Record):
    """Where PyTorch's work would run; `kind` is None where that could not be found out."""

    kind: str | None
    name: str | None
    memory_mib: int | None
    why: str


class Summary(Record):
    """How many checks ended how."""

    _keys = {"passed": "pass", "failed": "fail", "skipped": "skip", "broken": "error"}

    passed: int
    failed: int
    skipped: int
    unknown: int
    broken: int
    errors: int
    warnings: int
    infos: int
    waived: int


class Report(Record):
    """Everything about one look at one machine."""

    tool: Tool
    generated_at: str
    mode: str
    duration_ms: int
    exit_code: int
    profile: UsedProfile
    target: ExaminedTarget
    host: Host
    device: ExaminedDevice
    summary: Summary
    results: tuple[Finding, ...]
    facts: Facts


def summarise(findings: tuple[Finding, ...]) -> Summary:
    """Count the findings; a waived failure counts as failed and waived, not by its severity."""
    by_status = {status: sum(f.status is status for f in findings) for status in Status}
    by_severity = {
        severity: sum(f.counts and f.severity is severity for f in findings)
        for severity in Severity
    }
    return Summary(
        passed=by_status[Status.PASS],
        failed=by_status[Status.FAIL],
        skipped=by_status[Status.SKIP],
        unknown=by_status[Status.UNKNOWN],
        broken=by_status[Status.ERROR],
        errors=by_severity[Severity.ERROR],
        warnings=by_severity[Severity.WARNING],
        infos=by_severity[Severity.INFO],
        waived=sum(f.waived is not None for f in findings),
    )


def target_of(facts: Facts) -> ExaminedTarget:
    """The target as reports name it."""
    target = facts.target
    if isinstance(target, Unknown):
        return ExaminedTarget(None, None, None, "other", target.reason)
    return ExaminedTarget(target.python, target.version, target.prefix, target.kind, target.why)


def host_of(facts: Facts) -> Host:
    """The machine as reports name it."""
    system, processor, memory = (
        None if isinstance(fact, Unknown) else fact
        for fact in (facts.system, facts.processor, facts.memory)
    )
    return Host(
        os=getattr(system, "name", None),
        os_version=getattr(system, "version", None),
        arch=getattr(system, "arch", None),
        kind=getattr(system, "kind", None),
        cpu=getattr(processor, "model", None),
        cores=getattr(processor, "usable_cores", None),
        memory_mib=getattr(memory, "total_mib", None),
    )


def device_of(facts: Facts) -> ExaminedDevice:
    """The device as reports name it."""
    device = facts.device
    if isinstance(device, Device):
        return ExaminedDevice(device.kind, device.name, device.memory_mib, device.why)
    return ExaminedDevice(None, None, None, f"Could not be found out: {device.reason}.")
