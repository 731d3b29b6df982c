"""Waivers: what they take out of the count, and the checks that watch over them."""

from datetime import date

import pytest

from envcheck.checks import waivers as checks
from envcheck.findings import Severity, Status
from envcheck.judge import exit_code, judge_all
from envcheck.report import summarise
from envcheck.waivers import Entry, Waivers
from tests.envcheck.formats.reports import SICK, report_of

TODAY = date(2026, 11, 23)
IDS = ("PK101", "SP101", "SP102", "MA101", "SH102")


def waivers(*entries):
    return Waivers(entries, "envcheck.toml", TODAY, IDS)


def judged(check, *entries):
    (finding,) = judge_all((check,), {"waivers": waivers(*entries)})
    return finding


def status_of(report, id):
    return next(finding for finding in report.results if finding.id == id)


def test_a_waived_finding_is_shown_and_does_not_count():
    plain = report_of(SICK)
    waived = report_of(SICK, waivers=waivers(Entry("SP101", "known", date(2027, 1, 1))))
    finding = status_of(waived, "SP101")
    assert finding.status is Status.FAIL
    assert finding.waived.reason == "known"
    assert finding.waived.until == "2027-01-01"
    assert not finding.counts
    assert waived.summary.waived == 1
    assert waived.summary.errors == plain.summary.errors - 1
    assert waived.summary.failed == plain.summary.failed


def test_the_exit_code_leaves_waived_findings_out():
    both = waivers(Entry("SP101", "known", None), Entry("PK101", "known", None))
    assert report_of(SICK).exit_code == 1
    assert report_of(SICK, waivers=both).exit_code == 0
    assert report_of(SICK, waivers=both, fail_on="warning").exit_code == 1


@pytest.mark.parametrize(
    ("entry", "holds"),
    [
        (Entry("SP101", "why", None), True),
        (Entry("SP101", "why", TODAY), True),
        (Entry("SP101", "why", date(2026, 11, 22)), False),
        (Entry("SP101", "", None), False),
        (Entry("SP", "why", None), False),
        (Entry("SP102", "why", None), False),
    ],
)
def test_a_waiver_holds_through_its_last_day_for_one_check_and_with_a_reason(entry, holds):
    assert (waivers(entry).of("SP101") is not None) is holds


def test_of_two_waivers_the_one_that_holds_counts():
    old, new = Entry("SP101", "old", date(2026, 1, 1)), Entry("SP101", "new", None)
    assert waivers(old, new).of("SP101") is new


def test_only_failures_are_waived():
    report = report_of(SICK, waivers=waivers(Entry("MA101", "never mind", None)))
    assert status_of(report, "MA101").status is Status.UNKNOWN
    assert status_of(report, "MA101").waived is None
    assert summarise(report.results).waived == 0


@pytest.mark.parametrize(
    ("check", "entry", "words"),
    [
        (
            checks.waiver_expired,
            Entry("PK101", "why", date(2026, 11, 22)),
            "PK101 ended on 2026-11-22",
        ),
        (checks.waiver_of_no_check, Entry("PK999", "why", None), "PK999, and no such check"),
        (checks.waiver_without_reason, Entry("PK101", "", None), "PK101 gives no reason"),
    ],
)
def test_a_waiver_that_is_not_right_is_a_warning(check, entry, words):
    finding = judged(check, entry)
    assert finding.status is Status.FAIL
    assert finding.severity is Severity.WARNING
    assert words in finding.message
    assert exit_code([finding], "error") == 0
    assert exit_code([finding], "warning") == 1


@pytest.mark.parametrize(
    "check", [checks.waiver_expired, checks.waiver_of_no_check, checks.waiver_without_reason]
)
def test_a_sound_waiver_is_silent_and_without_any_there_is_nothing_to_judge(check):
    assert judged(check, Entry("PK101", "why", date(2027, 1, 1))).status is Status.PASS
    (finding,) = judge_all((check,), {"waivers": None})
    assert finding.status is Status.SKIP


def test_a_waiver_cannot_waive_its_own_end():
    ended = Entry("WV101", "hush", date(2026, 1, 1))
    assert judged(checks.waiver_expired, ended).counts
