"""Packages that are installed and cannot be imported."""

from __future__ import annotations

from collections.abc import Mapping

from envcheck.checks.import_errors import diagnose
from envcheck.checks.surroundings import Surroundings
from envcheck.checks.words import quoted
from envcheck.facts import Imports, Packages, Trial
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Need, Profile
from envcheck.versions import normalised


def failed_imports(
    imports: Imports, packages: Packages, profile: Profile
) -> tuple[tuple[Need, Trial], ...]:
    """The installed packages of a profile whose import failed, and how."""
    there = {distribution.name for distribution in packages.distributions}
    tried = ((need, imports.trials.get(need.module)) for need in profile.needs)
    return tuple(
        (need, trial)
        for need, trial in tried
        if need.package in there and trial and trial.outcome != "ok" and trial.stage == "start"
    )


def lacked(trial: Trial, missing: Mapping[str, str]) -> str | None:
    """The package for want of which an import failed, of those missing by the names of modules."""
    _, said, rest = trial.detail.partition("No module named '")
    module = rest.partition("'")[0].partition(".")[0]
    return (missing.get(module) or missing.get(normalised(module))) if said else None


def not_imported(need: Need, trial: Trial, how: str, known: Surroundings) -> Problem:
    """What an import ended with, and the cause of it where a rule knows it."""
    last = trial.detail.splitlines()[-1:]
    says = f"{need.module} {how}{': ' + last[0] if last else '.'}"
    found = diagnose(trial.detail, need.module, known)
    python = quoted(known.python)
    command = f"{python} -m pip install --force-reinstall {need.package}"
    again = Fix("Install it once more.", (command,), Risk.REPLACES_PACKAGES)
    return Problem(
        f"{says}\n{found.sentence}" if found else says,
        cause=found.cause if found else None,
        expected=f"import {need.module}",
        actual=trial.outcome,
        evidence=tuple(trial.detail.splitlines()),
        fix=found.fix if found else again,
        verify=(f"{python} -c 'import {need.module}'",),
        severity=Severity.ERROR if need.level == "required" else Severity.WARNING,
    )
