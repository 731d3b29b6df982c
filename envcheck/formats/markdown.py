"""A report as Markdown, for an issue or the summary of a CI step."""

from __future__ import annotations

import re
from collections.abc import Iterable

from envcheck.findings import Finding, Severity, Status
from envcheck.formats.parts import (
    failures,
    families,
    first_to_mend,
    verdict,
    waiver_in_words,
    with_status,
)
from envcheck.formats.readable import readable
from envcheck.formats.text import MARKS, mark_of
from envcheck.redact import Redactor
from envcheck.report import Report

CODE = re.compile(r"(`[^`\n]+`)")
# A "_" inside a word is text to GitHub; escaped, x86_64 would be hard to read as source.
SPECIAL = re.compile(r"([\\`*\[\]<>#|~$]|(?<![^\W_])_|_(?![^\W_]))")
MENTION = re.compile(r"(?<![\w`])@(?=\w)")


def render(report: Report, redactor: Redactor | None) -> str:
    """The whole page."""
    report = readable(report, redactor)
    found = report.results
    failed = [f for severity in Severity for f in failures(found, severity)]
    waived = [finding for finding in found if finding.waived]
    unsure = with_status(found, Status.UNKNOWN, Status.ERROR)
    blocks = [
        f"# envcheck: {prose(verdict(report))}",
        *_first(report),
        *_about(report),
        _table(report),
        *_section("What was found", (_finding(finding) for finding in failed)),
        *_section("Not found out", (_line(finding) for finding in unsure)),
        *_section("Waived", (_line(f, f"{waiver_in_words(f)}. {f.message}") for f in waived)),
        *_folded("passed", with_status(found, Status.PASS)),
        *_folded("not here", with_status(found, Status.SKIP)),
        f"<sub>envcheck {prose(report.tool.version)}, {report.mode}, {report.generated_at}, "
        f"exit code {report.exit_code}</sub>",
    ]
    return "\n\n".join(blocks) + "\n"


def prose(text: str) -> str:
    """Text as text, whatever stands in it; only `code` stays code."""
    parts = CODE.split(" ".join(text.split()))
    return "".join(part if CODE.fullmatch(part) else _plain(part) for part in parts)


def fenced(lines: Iterable[str], language: str = "") -> str:
    """A block of code, with a fence longer than any in it."""
    text = "\n".join(lines)
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def _plain(text: str) -> str:
    # A mention would write to whoever has that name; the empty comment keeps it text.
    return MENTION.sub("@<!-- -->", SPECIAL.sub(r"\\\1", text))


def _cell(text: str) -> str:
    """Prose in a table, where a bar ends the cell even in code."""
    return re.sub(r"(?<!\\)\|", r"\\|", prose(text))


def _first(report: Report) -> list[str]:
    first = first_to_mend(report)
    if first is None:
        return []
    blocks = [f"**Do this first** ({first.id}): {prose(first.message.splitlines()[0])}"]
    return blocks + _mend(first)


def _mend(finding: Finding) -> list[str]:
    if finding.fix is None:
        return []
    blocks = [prose(finding.fix.text)]
    return blocks + ([fenced(finding.fix.commands, "sh")] if finding.fix.commands else [])


def _about(report: Report) -> list[str]:
    host, target, device = report.host, report.target, report.device
    told = {
        "machine": (host.os, host.arch, host.cpu),
        "target": (target.python or target.prefix, target.version, target.kind),
        "device": (device.kind, device.name),
        "profile": (report.profile.name, report.profile.source),
    }
    rows = [
        f"| {name} | {_cell(', '.join(part for part in parts if part))} |"
        for name, parts in told.items()
    ]
    return ["\n".join([rows[0], "|---|---|", *rows[1:]])]


def _table(report: Report) -> str:
    rows = ["| | ok | to mend | waived | not found out | not here |", "|---|--:|--:|--:|--:|--:|"]
    for _, heading, findings in families(report):
        numbers = (
            len(with_status(findings, Status.PASS)),
            sum(finding.counts for finding in findings),
            sum(finding.waived is not None for finding in findings),
            len(with_status(findings, Status.UNKNOWN, Status.ERROR)),
            len(with_status(findings, Status.SKIP)),
        )
        rows.append(f"| {heading} | {' | '.join(str(n) if n else '' for n in numbers)} |")
    return "\n".join(rows)


def _section(heading: str, blocks: Iterable[str]) -> list[str]:
    told = list(blocks)
    return [f"## {heading}", *told] if told else []


def _finding(finding: Finding) -> str:
    sign, _, word, _ = MARKS[mark_of(finding)]
    first, *more = finding.message.splitlines()
    blocks = [f"### {sign} {finding.id} {word}: {prose(first)}", *(prose(line) for line in more)]
    compared = (("expected", finding.expected), ("found", finding.actual))
    told = "\n".join(f"- {name}: {prose(text)}" for name, text in compared if text)
    blocks += [told] if told else []
    blocks += [fenced(finding.evidence)] if finding.evidence else []
    blocks += _mend(finding)
    if finding.verify:
        blocks += ["Whether it is mended:", fenced(finding.verify, "sh")]
    return "\n\n".join(blocks)


def _line(finding: Finding, said: str = "") -> str:
    return f"- **{finding.id}** {prose(finding.title)}: {prose(said or finding.message)}"


def _folded(word: str, findings: list[Finding]) -> list[str]:
    if not findings:
        return []
    lines = "\n".join(f"- {finding.id} {prose(finding.title)}" for finding in findings)
    return [f"<details><summary>{len(findings)} {word}</summary>\n\n{lines}\n\n</details>"]
