"""A report for a person at a terminal: what to do first, then family by family."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from envcheck.checks import FAMILIES
from envcheck.findings import Finding, Severity, Status
from envcheck.formats.readable import spelt_out
from envcheck.formats.style import Style
from envcheck.judge import WORST_FIRST
from envcheck.report import Report

# Unicode sign, ASCII sign, word, ANSI colour. The word carries the meaning, colour only repeats it.
MARKS = {
    "pass": ("✓", "+", "ok", "32"),
    "error": ("✗", "x", "error", "31"),
    "warning": ("!", "!", "warning", "33"),
    "info": ("i", "i", "info", "36"),
    "skip": ("–", "-", "not here", "2"),
    "unknown": ("?", "?", "unknown", "35"),
    "broken": ("?", "?", "check broke", "35"),
    "waived": ("~", "~", "waived", "2"),
}


TOLD = (Status.FAIL, Status.UNKNOWN, Status.ERROR)
"""What is told one by one; the rest is counted."""
UNASKED = FAMILIES["waivers"]
"""The family that says nothing where nobody waived anything."""


def render(report: Report, style: Style) -> str:
    """The whole report."""
    lines = [*_head(report, style), "", *_first(report, style)]
    for family, heading in FAMILIES.items():
        findings = [finding for finding in report.results if finding.family == family]
        lines += _family(heading, findings, style)
    lines += ["", _last_line(report, style)]
    return "\n".join(lines) + "\n"


def mark_of(finding: Finding) -> str:
    """The key of `MARKS` for a finding."""
    if finding.waived:
        return "waived"
    if finding.status is Status.FAIL:
        return finding.severity.value
    return "broken" if finding.status is Status.ERROR else finding.status.value


def _head(report: Report, style: Style) -> list[str]:
    host, target, device = report.host, report.target, report.device
    size = f"{host.memory_mib / 1024:.0f} GiB" if host.memory_mib else None
    cores = f"{host.cores} cores" if host.cores else None
    kind = host.kind if host.kind != "native" else None
    told = (
        ("machine", _joined(host.os, host.arch, kind, host.cpu, cores, size)),
        ("target", _joined(target.python or target.prefix, target.version, target.kind)),
        ("", target.why),
        ("device", _joined(device.kind, device.name)),
        ("", device.why),
        ("profile", f"{report.profile.name} ({report.profile.source})"),
    )
    return [line for label, text in told if text for line in _labelled(label, text, style)]


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _labelled(label: str, text: str, style: Style) -> list[str]:
    wrapped = _wrap(text, style.width - 9) or [""]
    return [f"{label if i == 0 else '':<9}{line}" for i, line in enumerate(wrapped)]


def worst(findings: Iterable[Finding]) -> Finding | None:
    """The finding to deal with first: the worst, and of these the first in report order."""
    failed = [finding for finding in findings if finding.counts]
    return min(failed, key=lambda f: WORST_FIRST.index(f.severity), default=None)


def _first(report: Report, style: Style) -> list[str]:
    first = worst(report.results)
    if first is None or first.severity is Severity.INFO:
        return []
    lines = [_paint(f"Do this first ({first.id}):", "1", style)]
    lines += [f"  {line}" for line in _wrap(first.message.splitlines()[0], style.width - 2)]
    if first.fix:
        lines += [f"  {line}" for line in _wrap(first.fix.text, style.width - 2)]
        lines += [f"    $ {spelt_out(command)}" for command in first.fix.commands]
    return [*lines, ""]


def _family(heading: str, findings: list[Finding], style: Style) -> list[str]:
    if not findings or (heading == UNASKED and not any(f.status in TOLD for f in findings)):
        return []
    told = [f for f in findings if f.status in TOLD]
    passed = sum(f.status is Status.PASS for f in findings)
    quiet = sum(f.status is Status.SKIP for f in findings)
    counts = [f"{passed} ok"] if passed else []
    counts += [f"{quiet} not here"] if quiet else []
    key = mark_of(min(told, key=_how_bad)) if told else ("pass" if passed else "skip")
    sign, plain_sign, _, colour = MARKS[key]
    mark = _paint(sign if style.unicode else plain_sign, colour, style)
    lines = [f"{mark} {heading:<18} {', '.join(counts)}".rstrip()]
    return [*lines, *(line for finding in told for line in _finding(finding, style))]


def _how_bad(finding: Finding) -> int:
    return list(MARKS).index(mark_of(finding)) or len(MARKS)


def _finding(finding: Finding, style: Style) -> list[str]:
    _, _, word, colour = MARKS[mark_of(finding)]
    said = finding.message.splitlines()
    if finding.status is not Status.FAIL:
        said = [f"{finding.title}? {finding.message}"]
    label = f"    {finding.id} {_paint(word, colour, style)}  "
    indent = len(f"    {finding.id} {word}  ")
    lines = [line for text in said for line in _wrap(text, style.width - indent)]
    lines = [label + lines[0], *(" " * indent + line for line in lines[1:])]
    if finding.fix:
        lines += [f"{' ' * indent}$ {spelt_out(command)}" for command in finding.fix.commands]
    return lines


def _last_line(report: Report, style: Style) -> str:
    counts = report.summary
    if not counts.failed and not counts.unknown and not counts.broken:
        deeper = " `envcheck` without --quick looks deeper." if report.mode == "quick" else ""
        return _paint("Everything that was looked at is in order.", "32", style) + deeper
    said = [
        _count(number, word)
        for number, word in (
            (counts.errors, "error"),
            (counts.warnings, "warning"),
            (counts.infos, "note"),
            (counts.waived, "waived finding"),
        )
        if number
    ]
    open_questions = counts.unknown + counts.broken
    said += [f"{open_questions} not found out"] if open_questions else []
    return f"{', '.join(said)}. `envcheck explain ID` says more of one."


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number != 1 else ''}"


def _wrap(text: str, width: int) -> list[str]:
    """The text in lines, and in it nothing of the machine's that a terminal would obey."""
    shown = spelt_out(text)
    return textwrap.wrap(shown, max(width, 20), break_long_words=False, break_on_hyphens=False)


def _paint(text: str, code: str, style: Style) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if style.colour else text
