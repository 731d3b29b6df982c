"""The pytest plugin, in runs of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
QUIET = ("-p", "no:xdist", "-p", "no:asyncio")
"""Plugins of ours that have no part in this, and warn."""

TESTS = """
import pytest

@pytest.mark.needs_cuda
def test_on_cuda(): pass

@pytest.mark.needs_device("cuda", "mps")
def test_on_a_gpu(): pass

@pytest.mark.needs_device("cpu", "cuda")
def test_on_either(): pass

@pytest.mark.needs_checks("TO", "PK101")
def test_of_a_sound_environment(): pass

def test_of_nothing(): pass
"""


def result(id: str, status: str, message: str = "", waived: object = None) -> dict[str, object]:
    return {"id": id, "status": status, "message": message, "waived": waived}


@pytest.fixture
def run(pytester: pytest.Pytester):
    """Run the tests above on a machine of which a report was written."""

    def of(kind, why, results, *options, tests=TESTS):
        pytester.makepyfile(tests)
        report = {"device": {"kind": kind, "why": why}, "results": results}
        Path("report.json").write_text(json.dumps(report))
        return pytester.runpytest("-rA", *QUIET, "--envcheck-report=report.json", *options)

    return of


WELL = [result("TO101", "pass"), result("TO105", "skip"), result("PK101", "pass")]


def test_where_all_is_there_all_run(run):
    ran = run("cuda", "It computed.", WELL)
    ran.assert_outcomes(passed=5)


def test_where_something_lacks_the_tests_skip_and_say_why(run):
    ill = [result("TO101", "fail", "torch cannot be imported."), result("PK101", "pass")]
    ran = run("cpu", "torch is a CPU build.", ill)
    ran.assert_outcomes(passed=2, skipped=3)
    ran.stdout.fnmatch_lines([
        "*envcheck: this test needs cuda. torch is a CPU build.*",
        "*envcheck: this test needs cuda or mps. torch is a CPU build.*",
        "*envcheck: TO101: torch cannot be imported.*",
    ])  # fmt: skip


def test_a_strict_run_fails_them(run):
    ran = run("cpu", "The driver is too old.", WELL, "--envcheck-strict")
    ran.assert_outcomes(passed=3, errors=2)
    assert ran.ret == 1


def test_what_could_not_be_found_out_is_not_taken_for_there(run):
    unknown = [
        result("TO101", "unknown", "Could not be found out: it hung."),
        result("PK101", "pass"),
    ]
    ran = run(None, "Could not be found out: it hung.", unknown)
    ran.assert_outcomes(passed=1, skipped=4)


def test_a_waived_finding_stops_nobody(run):
    waived = {"reason": "known", "until": None}
    run(
        "cuda", "", [result("TO101", "fail", "x", waived), result("PK101", "pass")]
    ).assert_outcomes(passed=5)


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ('needs_device("cdua")', "there is no kind of device 'cdua'"),
        ("needs_device()", "it names no kind of device"),
        ('needs_checks("ZZ9")', "there is no check 'ZZ9'"),
    ],
)
def test_a_misspelt_need_fails(run, mark, told):
    tests = f"import pytest\n@pytest.mark.{mark}\ndef test_it(): pass\n"
    ran = run("cuda", "", WELL, tests=tests)
    ran.assert_outcomes(errors=1)
    ran.stdout.fnmatch_lines([f"*a mark of *test_it is wrong: {told}*"])


@pytest.mark.parametrize(("text", "told"), [(None, "No such file"), ("[]", "is no report of")])
def test_a_report_that_is_none_is_refused_in_one_sentence(pytester, text, told):
    if text is not None:
        Path("report.json").write_text(text)
    ran = pytester.runpytest(*QUIET, "--envcheck-report=report.json")
    assert ran.ret == pytest.ExitCode.USAGE_ERROR
    ran.stderr.fnmatch_lines([f"ERROR: --envcheck-report: report.json*{told}*"])


def test_this_machine_is_examined_once_and_only_where_a_test_needs_it(pytester):
    tests = TESTS.replace('"TO", "PK101"', '"PY101"') + (
        "\ndef test_report(envcheck_report):\n"
        "    assert envcheck_report['target']['python']\n"
        "    assert envcheck_report['device']['kind']\n"
    )
    pytester.makepyfile(tests)
    ran = pytester.runpytest_subprocess(*QUIET, "-rs")
    counts = ran.parseoutcomes()
    assert counts["passed"] + counts.get("skipped", 0) == 6
    assert counts["passed"] >= 4
