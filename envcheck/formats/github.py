"""A report as GitHub's workflow commands: annotations on the run, the worst first."""

from __future__ import annotations

from envcheck.checks import FAMILIES
from envcheck.findings import Finding, Severity, Status
from envcheck.formats.parts import count, failures, verdict, with_status
from envcheck.formats.readable import readable
from envcheck.redact import Redactor
from envcheck.report import Report

AT_MOST = 10
"""GitHub shows no more annotations of a kind in one step, and says nothing of the rest."""


def render(report: Report, redactor: Redactor | None) -> str:
    """The commands, one a line, in a foldable group for each kind; a plain line ends them."""
    report = readable(report, redactor)
    found, broken = report.results, with_status(report.results, Status.ERROR)
    notes = failures(found, Severity.INFO) + with_status(found, Status.UNKNOWN)
    lines = [
        *_group("error", "error", failures(found, Severity.ERROR)),
        *_group("warning", "warning", failures(found, Severity.WARNING) + broken),
        *_group("notice", "note", notes),
        f"envcheck: {verdict(report)}.",
    ]
    return "\n".join(lines) + "\n"


def _group(command: str, word: str, findings: list[Finding]) -> list[str]:
    if not findings:
        return []
    lines = [f"::group::envcheck: {count(len(findings), word)}"]
    lines += [_annotation(command, finding) for finding in findings[:AT_MOST]]
    more = len(findings) - AT_MOST
    lines += [f"and {more} more, in the summary of the step and in --json"] if more > 0 else []
    return [*lines, "::endgroup::"]


def _annotation(command: str, finding: Finding) -> str:
    title = f"envcheck {finding.id} ({FAMILIES[finding.family]})"
    said = [finding.message]
    if finding.status is not Status.FAIL:
        said = [f"{finding.title}? {finding.message}"]
    if finding.fix:
        said += [finding.fix.text, *(f"$ {command}" for command in finding.fix.commands)]
    return f"::{command} title={_property(title)}::{_data(chr(10).join(said))}"


def _data(text: str) -> str:
    """Text as the runner reads it: a line end would end the command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
