"""Run checks over facts: one finding for each check, whatever happens in it."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from envcheck.check import Check, Problems
from envcheck.facts import Shells, System, Unknown
from envcheck.findings import Finding, Problem, Severity, Status, Waiver
from envcheck.records import replace
from envcheck.waivers import Waivers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def judge_one(check: Check, known: Mapping[str, object], earlier: Mapping[str, Finding]) -> Finding:
    """Judge by what is known (facts, profile, waivers, by name) and what earlier checks found."""
    for required in check.requires:
        if (found := earlier.get(required)) and found.status in (Status.FAIL, Status.UNKNOWN):
            return _not_judged(check, Status.SKIP, f"{required} comes first: {found.title}.")
    needs = check.needs
    for name, accepted in needs.items():
        if not isinstance(known[name], accepted):
            return _not_judged(check, *_why_not(name, known[name]))
    begun = time.perf_counter()
    try:
        problems = _in_words_of(known, check.find(**{name: known[name] for name in needs}))
    except Exception as error:  # a bug in one check must not hide the others
        return _not_judged(check, Status.ERROR, f"The check itself broke: {error!r}.")
    finding = _finding(check, problems, round((time.perf_counter() - begun) * 1000))
    return _waived(finding, known.get("waivers"))


def judge_all(checks: Sequence[Check], known: Mapping[str, object]) -> list[Finding]:
    """Judge every check, in the given order."""
    findings: dict[str, Finding] = {}
    for check in checks:
        findings[check.id] = judge_one(check, known, findings)
    return list(findings.values())


def exit_code(findings: Sequence[Finding], fail_on: str) -> int:
    """0, or 1 when a finding reaches the threshold: error, warning, unknown or never."""
    counting: dict[str, tuple[Severity, ...]] = {
        "error": (Severity.ERROR,),
        "warning": (Severity.ERROR, Severity.WARNING),
        "unknown": (Severity.ERROR, Severity.WARNING),
        "never": (),
    }
    failed = any(f.counts and f.severity in counting[fail_on] for f in findings)
    undecided = fail_on == "unknown" and any(
        f.status in (Status.UNKNOWN, Status.ERROR) for f in findings
    )
    return int(failed or undecided)


def _why_not(name: str, fact: object) -> tuple[Status, str]:
    if isinstance(fact, Unknown):
        return Status.UNKNOWN, f"Could not be found out: {fact.reason}."
    return Status.SKIP, f"Nothing to judge: no {name.replace('_', ' ')} here."


def _not_judged(check: Check, status: Status, message: str) -> Finding:
    return _build(check, status, check.severity, message)


def _in_words_of(known: Mapping[str, object], problems: Problems) -> tuple[Problem, ...]:
    """The problems with commands as the shell of this machine takes them; checks say Unix's."""
    found, system, shells = tuple(problems), known.get("system"), known.get("shells")
    if not found or not isinstance(system, System) or system.platform != "windows":
        return found
    from envcheck.checks.windows_words import for_windows

    shell = shells.parent if isinstance(shells, Shells) else None
    return tuple(for_windows(problem, shell) for problem in found)


def _finding(check: Check, problems: tuple[Problem, ...], duration_ms: int) -> Finding:
    if not problems:
        return _build(check, Status.PASS, check.severity, check.title + ".", NOTHING, duration_ms)
    severities = {problem.severity or check.severity for problem in problems}
    worst = next(severity for severity in WORST_FIRST if severity in severities)
    problem = _merge(problems, check, worst)
    return _build(check, Status.FAIL, worst, problem.message, problem, duration_ms)


def _waived(finding: Finding, waivers: object) -> Finding:
    """The finding with its waiver, where it failed and one holds."""
    if finding.status is not Status.FAIL or not isinstance(waivers, Waivers):
        return finding
    entry = waivers.of(finding.id)
    if entry is None:
        return finding
    return replace(finding, waived=Waiver(entry.reason, str(entry.until) if entry.until else None))


def _merge(problems: tuple[Problem, ...], check: Check, worst: Severity) -> Problem:
    """One problem that says all: the worst first, each command once."""
    if len(problems) == 1:
        return problems[0]
    ordered = sorted(problems, key=lambda p: (p.severity or check.severity) is not worst)
    fixes = [problem.fix for problem in ordered if problem.fix]
    fix = fixes and replace(
        fixes[0],
        commands=_once(command for fix in fixes for command in fix.commands),
    )
    return replace(
        ordered[0],
        message="\n".join(problem.message for problem in ordered),
        evidence=_once(line for problem in ordered for line in problem.evidence),
        fix=fix or None,
        verify=_once(command for problem in ordered for command in problem.verify),
    )


def _once(lines: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lines))


NOTHING = Problem("")
"""What there is to say of most checks, beside the message."""


def _build(
    check: Check,
    status: Status,
    severity: Severity,
    message: str,
    problem: Problem = NOTHING,
    duration_ms: int = 0,
) -> Finding:
    return Finding(
        id=check.id,
        title=check.title,
        family=check.family,
        status=status,
        severity=severity,
        cause=problem.cause,
        message=message,
        expected=problem.expected,
        actual=problem.actual,
        evidence=problem.evidence,
        fix=problem.fix,
        verify=problem.verify,
        page=check.page,
        requires=check.requires,
        duration_ms=duration_ms,
    )
