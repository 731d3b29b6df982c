"""Running checks: one finding each, whatever happens."""

from __future__ import annotations

import pytest

from envcheck.check import check
from envcheck.facts import Memory, Torch, Unknown
from envcheck.findings import Fix, Problem, Severity, Status
from envcheck.judge import exit_code, judge_all


@check("XX101", "All is well", Severity.WARNING)
def two_problems(memory: Memory):
    """Nothing."""
    yield Problem(
        "small", evidence=("a",), fix=Fix("Mend it.", ("mend a",)), severity=Severity.INFO
    )
    yield Problem("large", evidence=("b",), fix=Fix("Mend b.", ("mend b", "mend a")))


@check("XX102", "Nothing breaks")
def broken(memory: Memory):
    """Nothing."""
    raise ZeroDivisionError("no")
    yield


@check("XX103", "There is a torch")
def about_torch(torch: Torch):
    """Nothing."""
    yield Problem("bad torch")


@check("XX104", "It echoes", requires=("XX101",))
def echo(memory: Memory):
    """Nothing."""
    yield Problem("echo")


@check("XX105", "Absence is judged")
def about_absence(torch: Torch | None):
    """Nothing."""
    if torch is None:
        yield Problem("no torch")


KNOWN = {"memory": Memory(1, 1, None), "torch": None}


def judge(*checks, **known):
    return judge_all(checks, {**KNOWN, **known})


def test_several_problems_are_one_finding_with_the_worst_first():
    (finding,) = judge(two_problems)
    assert finding.severity is Severity.WARNING
    assert finding.message == "large\nsmall"
    assert finding.evidence == ("b", "a")
    assert finding.fix.commands == ("mend b", "mend a")


def test_a_check_that_breaks_is_an_error_of_ours_and_hides_no_other():
    found, other = judge(broken, two_problems)
    assert found.status is Status.ERROR
    assert "ZeroDivisionError" in found.message
    assert other.status is Status.FAIL


def test_absent_is_skipped_and_unknown_is_unknown():
    assert judge(about_torch)[0].status is Status.SKIP
    (finding,) = judge(about_torch, torch=Unknown("it hung"))
    assert finding.status is Status.UNKNOWN
    assert "it hung" in finding.message


def test_a_check_about_absence_is_run():
    assert judge(about_absence)[0].status is Status.FAIL


def test_a_check_whose_requirement_failed_does_not_echo_it():
    assert [finding.status for finding in judge(two_problems, echo)] == [Status.FAIL, Status.SKIP]
    assert judge(echo)[0].status is Status.FAIL


@pytest.mark.parametrize(
    ("checks", "threshold", "code"),
    [
        ((two_problems,), "error", 0),
        ((two_problems,), "warning", 1),
        ((about_absence,), "error", 1),
        ((about_absence,), "never", 0),
        ((broken,), "error", 0),
        ((broken,), "unknown", 1),
        ((about_torch,), "unknown", 0),
    ],
)
def test_the_exit_code_follows_the_threshold(checks, threshold, code):
    assert exit_code(judge(*checks), threshold) == code
