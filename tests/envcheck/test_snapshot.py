"""Facts as a document and back; documents of strangers are read whole or refused in a sentence."""

from __future__ import annotations

import json
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from envcheck import Request, collect, examine
from envcheck.examination import judge_facts
from envcheck.facts import Facts, Memory, NvidiaDriver, Trial, Unknown
from envcheck.findings import Status
from envcheck.formats.json import document as report_document
from envcheck.plain import plain
from envcheck.records import Record, names_of, replace
from envcheck.redact import Redactor
from envcheck.snapshot import (
    LIMIT,
    SnapshotError,
    document_of,
    facts_of,
    load,
    render,
    snapshot_of,
)
from envcheck.unplain import NOT_SAID, alternatives, kind_of
from tests.envcheck.known import HEALTHY

ABOUT = {"mode": "deep", "taken_at": "2026-11-23T10:00:00+00:00"}


@pytest.fixture(scope="module")
def here() -> Facts:
    """This machine, looked at quickly."""
    return collect(Request(mode="quick"))


def document(facts: Facts = HEALTHY) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(render(facts, None, **ABOUT))
    return said


def changed(path: str, value: object) -> dict[str, Any]:
    """The document of the healthy machine with one value put in; `...` takes the key out."""
    said = document()
    *parents, last = path.split(".")
    inside = said
    for name in parents:
        inside = inside[name]
    inside[last] = value
    if value is ...:
        del inside[last]
    return said


def refusal(said: object) -> str:
    content = said if isinstance(said, bytes) else json.dumps(said).encode()
    with pytest.raises(SnapshotError) as refused:
        load(content)
    return str(refused.value)


def test_what_is_written_is_read_again():
    assert facts_of(document_of(HEALTHY, **ABOUT)) == HEALTHY
    found = load(render(HEALTHY, None, **ABOUT).encode())
    assert found.facts == HEALTHY
    assert (found.mode, found.taken_at, found.notices) == (*ABOUT.values(), ())


def test_so_is_this_machine(here):
    assert facts_of(document_of(here, **ABOUT)) == here


def test_unknown_and_absent_stay_apart():
    facts = replace(HEALTHY, conda=None, memory=Unknown("it hung"))
    assert facts_of(document(facts)) == facts


def test_every_field_of_every_fact_has_a_rule():
    """And no value fits two records: it would be taken for the first."""
    kinds, waiting = set(), [Facts]
    while waiting:
        kind = waiting.pop()
        kinds.add(kind)
        for hint in (get_type_hints(kind)[name] for name in names_of(kind)):
            offered = [one for one in alternatives(hint) if one is not Unknown]
            written_as = [kind_of(one) for one in offered]
            assert len(written_as) == len(set(written_as)), (kind, hint)
            inside = {*offered, *(part for one in offered for part in get_args(one))}
            waiting += [one for one in inside if is_record(one) and one not in kinds]
    assert len(kinds) > 30


def is_record(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, Record)


def test_a_report_is_a_snapshot_too():
    report = examine(Request(mode="quick"))
    found = snapshot_of(json.loads(json.dumps(report_document(report))))
    assert found.facts == report.facts
    assert (found.taken_at, found.mode) == (report.generated_at, "quick")


def test_redacted_it_is_judged_as_it_was(here):
    home, user = here.shells.home, "mira"
    redactor = Redactor(home, user, "lab-pc7")
    sent = facts_of(redactor.document(document_of(here, **ABOUT)))
    assert judgement(sent) == judgement(here)


@pytest.mark.parametrize("name", ["nvidia", "jupyter", "python", "dev", "torch", "ubuntu"])
def test_an_account_that_is_called_like_a_part_of_the_facts_garbles_none(name):
    facts = replace(HEALTHY, graphics=replace(HEALTHY.graphics, nodes=("nvidia0",)))
    said = Redactor(f"/home/{name}", name, name).document(document_of(facts, **ABOUT))
    assert judgement(facts_of(said)) == judgement(facts)


def judgement(facts: Facts) -> dict[str, tuple[Status, str | None]]:
    report = judge_facts(facts, Request(mode="quick"))
    return {finding.id: (finding.status, finding.cause) for finding in report.results}


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        ("facts.target.version", ["3.12"], "facts.target.version is a list, not text or null"),
        ("facts.memory.total_mib", "16 GB", "facts.memory.total_mib is text, not a whole number"),
        ("facts.memory.total_mib", 1.5, "is a number, not a whole number"),
        ("facts.memory.total_mib", True, "is true or false, not a whole number"),
        ("facts.memory.total_mib", 10**17, "is a number that nothing measures"),
        ("facts.memory.total_mib", ..., "facts.memory.total_mib is missing"),
        ("facts.numerics.speed.copy_gb_per_s", 1e400, "is no JSON|Infinity"),
        ("facts.packages.distributions", {}, "packages.distributions is an object, not a list"),
        ("facts.packages.distributions", ["numpy"], "distributions[0] is text, not an object"),
        ("facts.packages.distributions", [None] * 20_001, "has 20001 entries, and 20000"),
        ("facts.variables.values", {"A": 1}, "facts.variables.values.A is a whole number, not"),
        ("facts.system", None, "facts.system is null, not an object"),
        ("facts.system.platform", "amiga", 'is "amiga", not one of linux, macos, windows'),
        ("facts.torch_run.trial.outcome", "odd", "not one of ok, error, signal"),
        ("facts.system.name", "a" * 131_073, "has 131073 characters, and 131072"),
        ("facts.torch_run.trial.detail", "a" * 8193, "has 8193 characters, and 8192"),
        ("facts", [], "facts is a list, not an object"),
        ("facts", ..., "facts is missing"),
        ("mode", "slow", 'mode is "slow", not one of quick, deep'),
        ("tool", "envcheck", "tool is text, not an object"),
        ("schema", "envcheck/snapshot/2", "of another envcheck (envcheck/snapshot/2)"),
        ("schema", "somebody/else/1", 'its schema is "somebody/else/1"'),
        ("schema", ..., "it names no schema"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(path, value, says):
    sentence = refusal(changed(path, value))
    assert any(part in sentence for part in says.split("|")), sentence
    assert sentence.endswith((".", "`"))
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "It is no JSON"),
        (b"[1, 2", "It is no JSON"),
        (b"\x00\x01", "It is no JSON"),
        (b'{"schema": "\xff"}', "It is not UTF-8 text: byte 12"),
        (b'{"a": 1, "b": 2, "a": 3}', 'The key "a" stands twice'),
        (b'{"a": NaN}', "It holds NaN"),
        (b'{"a": -Infinity}', "It holds -Infinity"),
        (b'{"a": ' + b"9" * 10_000 + b"}", "a number of 10000 digits"),
        (b"[" * 200_000, "nested deeper"),
        (b'{"a":' * 200_000, "nested deeper"),
        (b" " * (LIMIT + 1), f"{LIMIT} are read at most"),
        (b"[]", "neither a snapshot nor a report"),
        (b'"text"', "neither a snapshot nor a report"),
        (b"null", "neither a snapshot nor a report"),
    ],
)
def test_what_is_no_document_is_refused(content, says):
    assert says in refusal(content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_forms_that_editors_and_powershell_write(encoding):
    said = render(HEALTHY, None, **ABOUT).replace("A CPU", "Un CPU à 8 cœurs")
    assert load(said.encode(encoding)).facts.processor.model == "Un CPU à 8 cœurs"


def test_a_newer_minor_version_is_read_and_what_is_new_is_told():
    said = changed("schema", "envcheck/snapshot/1.4")
    said["tool"]["version"] = "0.9.0"
    said["facts"]["quantum"] = {"qubits": 3}
    said["facts"]["packages"]["distributions"][0]["colour"] = "red"
    said["facts"]["packages"]["distributions"][1]["colour"] = "blue"
    found = snapshot_of(said)
    assert found.facts == HEALTHY
    assert len(found.notices) == 1
    assert "envcheck 0.9.0" in found.notices[0]
    assert "facts.packages.distributions[].colour, facts.quantum left out" in found.notices[0]


def test_a_fact_that_an_older_version_did_not_know_is_unknown():
    found = facts_of(changed("facts.graphics", ...))
    assert found.graphics == NOT_SAID
    statuses = {f.id: f.status for f in judge_facts(found, Request()).results}
    assert statuses["GR103"] is Status.UNKNOWN


def test_a_detail_that_an_older_version_did_not_know_has_its_default():
    said = document()
    del said["facts"]["memory"]["shared_mib"]
    driver = NvidiaDriver("580.95.05", "13.0", None, "not-found")
    said["facts"]["graphics"]["nvidia"] = {
        name: value for name, value in plain(driver).items() if name not in ("libcuda", "nvml")
    }
    found = facts_of(said)
    assert found.memory == Memory(16000, 12000, None)
    assert found.graphics.nvidia == driver


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\x1b[2Jb", "a\\x1b[2Jb"),
        ("a\x9b31mb", "a\\x9b31mb"),
        ("a\rb\x08\x7f", "a\\x0db\\x08\\x7f"),
        ("a\u202eb\u2066", "a\\u202eb\\u2066"),
        ("a\u2028b\ufeff", "a\\u2028b\\ufeff"),
        ("\ud800", "\\ud800"),
        ("a\nb\tc", "a\nb\tc"),
        ("é 漢 👩‍🔬", "é 漢 👩‍🔬"),
    ],
)
def test_what_could_fool_a_terminal_is_spelt_out(written, shown):
    said = changed("facts.torch_run.trial.detail", written)
    said["facts"]["memory"] = {"unknown": written}
    found = facts_of(json.loads(json.dumps(said)))
    assert found.torch_run.trial.detail == shown
    assert found.memory == Unknown(shown)


def test_a_line_end_in_a_path_is_spelt_out_too():
    said = changed("facts.target.prefix", "/a\nAll is well")
    said["facts"]["variables"]["values"] = {"A\nB": "1"}
    found = facts_of(said)
    assert found.target.prefix == "/a\\x0aAll is well"
    assert found.variables.values == {"A\\x0aB": "1"}


SCALARS = (
    some.none()
    | some.booleans()
    | some.integers()
    | some.floats()
    | some.text(max_size=20)
    | some.sampled_from(["../..", "\x1b[2J", "9" * 5000, "[WinError 126]", "0" * 300, "-1", "*"])
)
VALUES = some.recursive(
    SCALARS, lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(), inner)
)


def paths(value: object, path: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    """The way to every value in a document."""
    inside: list[tuple[object, object]] = []
    if isinstance(value, dict):
        inside = list(value.items())
    elif isinstance(value, list):
        inside = list(enumerate(value))
    return [path, *(found for key, part in inside for found in paths(part, (*path, key)))]


PLACES = [path for path in paths(document()["facts"]) if path]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(place=some.sampled_from(PLACES), value=VALUES)
def test_whatever_stands_somewhere_is_judged_or_refused(place, value):
    said = document()
    inside = said["facts"]
    for key in place[:-1]:
        inside = inside[key]
    inside[place[-1]] = value
    try:
        found = load(json.dumps(said).encode("utf-8", "backslashreplace"))
    except SnapshotError:
        return
    assert isinstance(found.facts, Facts)
    assert judge_facts(found.facts, Request()).results


def test_trials_of_strangers_are_bounded_for_the_patterns_that_read_them():
    """Patterns try many ends for many starts: what they read must not be long."""
    evil = Trial("error", "libmkl_" * 1100, 1.0, "start")
    run = replace(HEALTHY.torch_run, trial=evil, stage="start")
    said = document(replace(HEALTHY, torch_run=run))
    findings = judge_facts(facts_of(said), Request()).results
    assert next(f for f in findings if f.id == "TO101").status is Status.FAIL
