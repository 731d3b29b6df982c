"""Recorded machines: exactly what is expected is found on each, and nothing on the healthy ones."""

from __future__ import annotations

import re
import sys

import pytest

from envcheck.examination import Request, judge_facts
from envcheck.facts import Facts, Unknown
from envcheck.findings import Severity, Status
from envcheck.plain import plain
from envcheck.records import items, replace
from envcheck.redact import Redactor
from envcheck.report import Report
from envcheck.snapshot import document_of, facts_of, load
from tests.machines import recordings
from tests.machines.recordings import tomllib

MACHINES = recordings.expected()
HOMES = {"windows": "C:\\Users\\mira", "macos": "/Users/mira", "linux": "/home/mira"}


def judged(name: str, facts: Facts | None = None) -> Report:
    found = recordings.read(name)
    profile = MACHINES[name].get("profile", "auto")
    return judge_facts(facts or found.facts, Request(profile=profile, mode=found.mode))


def failed(report: Report) -> dict[str, str]:
    return {f.id: f.cause or "" for f in report.results if f.status is Status.FAIL}


@pytest.mark.parametrize("name", MACHINES)
def test_exactly_what_is_expected_is_found(name):
    report = judged(name)
    assert failed(report) == MACHINES[name]["fails"]
    assert [f.message for f in report.results if f.status is Status.ERROR] == []


@pytest.mark.parametrize("name", [name for name in MACHINES if MACHINES[name]["healthy"]])
def test_a_healthy_machine_is_at_most_remarked_on(name):
    report = judged(name)
    assert {f.severity for f in report.results if f.counts} <= {Severity.INFO}
    assert report.exit_code == 0


def test_the_table_lists_every_machine_once():
    on_disk = sorted(path.stem for path in recordings.FOLDER.glob("*.json"))
    assert on_disk == sorted(MACHINES)


def test_there_are_machines_of_every_system():
    systems = {recordings.read(name).facts.system.platform for name in MACHINES}
    assert systems == {"linux", "macos", "windows"}


@pytest.mark.parametrize("name", MACHINES)
def test_a_machine_says_all_that_it_was_asked(name):
    """A fact that is not known hides the checks that ask for it."""
    found = recordings.read(name)
    assert found.notices == ()
    unknown = [fact for fact, value in items(found.facts) if isinstance(value, Unknown)]
    assert unknown == []


@pytest.mark.parametrize("name", MACHINES)
def test_documents_are_written_as_the_recorder_writes_them(name):
    """`scripts/record_machine --again` writes all anew."""
    said = recordings.path_of(name).read_text(encoding="utf-8")
    assert recordings.written(recordings.read(name)) == said


def test_a_machine_can_be_recorded(tmp_path):
    entry = tomllib.loads(recordings.record("this", sys.executable, mode="quick", folder=tmp_path))
    (((name, told),),) = [kind.items() for kind in entry.values()]
    found = load((tmp_path / "this.json").read_bytes())
    assert (name, found.mode) == ("this", "quick")
    assert told["fails"] == failed(judge_facts(found.facts, Request(mode="quick")))


def at_home(value, home):
    """What a machine's records would hold had nothing been taken out: the home folder for ~."""
    if isinstance(value, str):
        return re.sub(r"(?<![\w~/.-])~(?=[/\\]|$)", lambda _: home, value)
    if isinstance(value, dict):
        return {at_home(key, home): at_home(part, home) for key, part in value.items()}
    return [at_home(part, home) for part in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", MACHINES)
def test_what_is_redacted_is_judged_as_it_was(name):
    recorded = recordings.read(name)
    home = HOMES[recorded.facts.system.platform]
    redactor = Redactor(home, "mira", "lab-pc7")
    about = {"mode": recorded.mode, "taken_at": recorded.taken_at}
    whole = facts_of(at_home(document_of(recorded.facts, **about), home))
    sent = facts_of(redactor.document(document_of(whole, **about)))

    here, there = judged(name, whole), judged(name, sent)
    assert said(there) == redactor.document(said(here))
    assert failed(here) == MACHINES[name]["fails"]


def said(report: Report) -> object:
    return plain([replace(finding, duration_ms=0) for finding in report.results])
