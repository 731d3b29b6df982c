"""What every test may use, and the rule that in CI next to nothing is skipped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Generator
from typing import TypeVar

import pytest

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)
ALLOWED_IN_CI = ("needs a GPU", "needs macOS", "needs Windows")


@pytest.fixture
def needs() -> Callable[[str], str]:
    """The path of a program, or a skip that names it: `zsh = needs("zsh")`."""

    def find(program: str) -> str:
        path = shutil.which(program)
        if path is None:
            pytest.skip(f"needs the program {program}")
        return path

    return find


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return fail_if_skipped_in_ci((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return fail_if_skipped_in_ci((yield))


def fail_if_skipped_in_ci(report: Report) -> Report:
    """A skip that hides a missing program would make a green run say nothing."""
    is_ci = os.environ.get("CI", "").lower() not in ("", "0", "false")
    if not is_ci or not report.skipped or hasattr(report, "wasxfail"):
        return report
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    reason = reason.removeprefix("Skipped: ")
    if not reason.startswith(ALLOWED_IN_CI):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI, where only {ALLOWED_IN_CI} may be: {reason}"
    return report
