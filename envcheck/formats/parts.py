"""What several documents show: the verdict in words, families, and a finding in plain lines."""

from __future__ import annotations

from collections.abc import Iterable

from envcheck.checks import FAMILIES
from envcheck.findings import Finding, Severity, Status
from envcheck.formats.text import worst
from envcheck.report import Report

NOTHING_FOUND = "Everything that was looked at is in order"


def verdict(report: Report) -> str:
    """All counts in words: "2 errors, 1 warning, 1 waived finding"."""
    return ", ".join([*counted(report), *set_aside(report)]) or NOTHING_FOUND


def counted(report: Report) -> list[str]:
    """What counts, in words."""
    counts = report.summary
    told = ((counts.errors, "error"), (counts.warnings, "warning"), (counts.infos, "note"))
    return [count(number, word) for number, word in told if number]


def set_aside(report: Report) -> list[str]:
    """What was found and does not count, and what was not found out, in words."""
    counts = report.summary
    unsure = counts.unknown + counts.broken
    said = [count(counts.waived, "waived finding")] if counts.waived else []
    return [*said, f"{unsure} not found out"] if unsure else said


def count(number: int, word: str) -> str:
    """A number of them: "1 error", "2 errors"."""
    return f"{number} {word}{'s' if number != 1 else ''}"


def first_to_mend(report: Report) -> Finding | None:
    """The finding to deal with first; None where only notes, or nothing, were found."""
    first = worst(report.results)
    return first if first and first.severity is not Severity.INFO else None


def families(report: Report) -> list[tuple[str, str, list[Finding]]]:
    """Each family that has findings: its name, its heading, its findings; in report order."""
    told = []
    for family, heading in FAMILIES.items():
        findings = [finding for finding in report.results if finding.family == family]
        if findings:
            told.append((family, heading, findings))
    return told


def failures(findings: Iterable[Finding], severity: Severity) -> list[Finding]:
    """Those that failed that badly and that nobody waived."""
    return [f for f in findings if f.counts and f.severity is severity]


def with_status(findings: Iterable[Finding], *statuses: Status) -> list[Finding]:
    """Those that ended so."""
    return [finding for finding in findings if finding.status in statuses]


def waiver_in_words(finding: Finding) -> str:
    """As in "Waived until 2027-01-01: the reason"; empty where it is not waived."""
    if finding.waived is None:
        return ""
    until = f" until {finding.waived.until}" if finding.waived.until else ""
    return f"Waived{until}: {finding.waived.reason.rstrip('.')}"


def plain_lines(finding: Finding) -> list[str]:
    """All that a finding says, line by line, for documents that know no layout."""
    lines = finding.message.splitlines()
    lines += [f"Expected: {finding.expected}"] if finding.expected else []
    lines += [f"Found: {finding.actual}"] if finding.actual else []
    lines += [f"Seen: {line}" for line in finding.evidence]
    if finding.fix:
        lines += [f"To mend it: {finding.fix.text}"]
        lines += [f"    $ {command}" for command in finding.fix.commands]
    if finding.verify:
        lines += ["To see whether it is mended:"]
        lines += [f"    $ {command}" for command in finding.verify]
    return lines
