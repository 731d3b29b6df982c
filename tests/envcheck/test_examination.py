"""The whole thing: findings come as they are certain, once each, and nothing hides another."""

import threading
import time

import pytest

from envcheck import Request, Status, TargetNotFound, Unknown, examine
from envcheck.probes import Look, collect, machine
from envcheck.probes.place import here
from envcheck.probes.target import Named


def look(timeout_s=30.0):
    return Look(here(), Named(), deep=False, timeout_s=timeout_s, modules=())


@pytest.fixture(scope="module")
def told():
    """A quick report, and what was told on the way: (findings, facts)."""
    findings, facts = [], []
    report = examine(
        Request(mode="quick"),
        on_finding=findings.append,
        on_fact=lambda name, fact: facts.append(name),
    )
    return report, findings, facts


def test_each_finding_is_told_once_and_is_the_one_of_the_report(told):
    report, findings, _ = told
    assert {finding.id for finding in findings} == {finding.id for finding in report.results}
    assert len(findings) == len(report.results)
    by_id = {finding.id: finding for finding in report.results}
    assert all(by_id[told.id].status is told.status for told in findings)
    assert all(by_id[told.id].message == told.message for told in findings)


def test_each_fact_is_told_once(told):
    report, _, facts = told
    assert sorted(facts) == sorted(vars(report.facts))


def test_a_requirement_is_judged_before_what_requires_it(told):
    _, findings, _ = told
    ids = [finding.id for finding in findings]
    for finding in findings:
        assert all(ids.index(required) < ids.index(finding.id) for required in finding.requires)


def test_quick_imports_nothing_in_the_target(told):
    assert told[0].facts.imports is None
    assert told[0].facts.torch_run is None


def test_a_named_python_that_is_not_there_is_refused():
    with pytest.raises(TargetNotFound, match="there is no such file"):
        examine(Request(python="/nonexistent/python", mode="quick"))


def test_a_probe_that_breaks_is_unknown_and_hides_no_other(monkeypatch):
    def broken(place):
        raise ZeroDivisionError("never seen before")

    monkeypatch.setattr(machine, "memory", broken)
    report = examine(Request(mode="quick"))
    assert "never seen before" in report.facts.memory.reason
    by_id = {finding.id: finding for finding in report.results}
    assert by_id["MA101"].status is Status.UNKNOWN
    assert by_id["PY101"].status is Status.PASS


def test_a_probe_that_never_ends_is_unknown_at_the_deadline(monkeypatch):
    release = threading.Event()
    monkeypatch.setattr(machine, "memory", lambda place: release.wait(60))
    begun = time.monotonic()
    facts = collect(look(timeout_s=1.0))
    release.set()
    assert isinstance(facts.memory, Unknown)
    assert not isinstance(facts.system, Unknown)
    assert time.monotonic() - begun < 30
