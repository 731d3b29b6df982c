"""Many machines in one table."""

import json
import subprocess
import sys

import pytest

from envcheck.findings import Severity
from envcheck.fleet import Fault, Machine, Odd, fleet_of, machine_in, machine_of
from envcheck.formats import fleet as formats
from envcheck.formats.json import render
from tests.envcheck.formats.reports import HEALTHY_REPORT, HOSTILE, SICK_REPORT

PK = Fault("PK101", Severity.ERROR, None, "The packages of the course are installed")
TO = Fault("TO103", Severity.ERROR, "driver-too-old-for-torch-cuda", "The driver is new enough")
SH = Fault("SH101", Severity.WARNING, "shell-not-initialised", "A new terminal finds conda")


def run(*arguments):
    argv = [sys.executable, "-m", "envcheck", "fleet", *map(str, arguments)]
    return subprocess.run(argv, capture_output=True, text=True, timeout=60)


def test_machines_that_share_their_faults_are_one_group():
    fleet = fleet_of(
        [
            Machine("a", ()),
            Machine("b", (PK, SH)),
            Machine("c", (TO,)),
            Machine("d", (PK, SH)),
            Machine("e", (SH,)),
        ]
    )
    assert (fleet.machines, fleet.fine) == (5, 1)
    assert [(group.faults, group.machines) for group in fleet.groups] == [
        ((PK, SH), ("b", "d")),
        ((TO,), ("c",)),
        ((SH,), ("e",)),
    ]
    assert [(count.fault.id, len(count.machines)) for count in fleet.faults] == [
        ("PK101", 2),
        ("TO103", 1),
        ("SH101", 3),
    ]


def test_the_headline_counts_each_machine_once():
    machines = [Machine("a", (PK, TO, SH)), Machine("b", (SH,)), Machine("c", (), unreadable="x")]
    said = formats.headline(fleet_of(machines))
    assert said == "3 machines: 0 fine, 1 with errors, 1 with warnings, 1 not readable"


def test_a_report_says_the_same_on_the_spot_and_from_its_file():
    results = json.loads(render(SICK_REPORT, None))["results"]
    assert machine_in("x", results) == machine_of("x", SICK_REPORT.results)


def test_a_waived_finding_is_no_fault():
    waived = {finding.id for finding in SICK_REPORT.results if finding.waived}
    assert waived
    assert waived.isdisjoint(fault.id for fault in machine_of("x", SICK_REPORT.results).faults)


@pytest.mark.parametrize(
    "result",
    [
        "text",
        {"status": "fail"},
        {"status": "fail", "id": "PK101", "title": 7, "severity": "error"},
        {"status": "fail", "id": "../../etc", "title": "x", "severity": "error"},
        {"status": "fail", "id": "PK101", "title": "x", "severity": "awful"},
        {"status": "fail", "id": "PK101", "title": "x", "severity": "error", "cause": []},
    ],
)
def test_results_that_no_report_has_are_refused(result):
    with pytest.raises(Odd):
        machine_in("x", [result])


@pytest.fixture
def lab(tmp_path):
    folder = tmp_path / "lab"
    (folder / "room 2").mkdir(parents=True)
    (folder / "pc1.json").write_text(render(HEALTHY_REPORT, None))
    (folder / "pc2.json").write_text(render(SICK_REPORT, None))
    indented = json.dumps(json.loads(render(SICK_REPORT, None)), indent=4)
    (folder / "room 2" / "pc3.json").write_text(indented)
    (folder / "notes.txt").write_text("no report")
    return folder


def test_a_folder_is_searched_and_both_ways_to_write_a_report_say_the_same(lab):
    ran = run("--json", lab)
    said = json.loads(ran.stdout)
    assert ran.returncode == 1
    assert (said["schema"], said["machines"], said["fine"]) == ("envcheck/fleet/1", 3, 1)
    (group,) = (group for group in said["groups"] if len(group["machines"]) == 2)
    assert group["machines"] == ["pc2", "room 2/pc3"]


def test_a_snapshot_is_judged_and_counted_like_a_report(tmp_path):
    path = tmp_path / "here.json"
    here = [sys.executable, "-m", "envcheck"]
    subprocess.run([*here, "snapshot", "--quick", "--output", str(path)], timeout=60, check=True)
    report = subprocess.run([*here, "--quick", "--json"], capture_output=True, timeout=60)
    failing = {
        result["id"]
        for result in json.loads(report.stdout)["results"]
        if result["status"] == "fail"
    }
    said = json.loads(run("--json", path).stdout)
    assert {count["fault"]["id"] for count in said["faults"]} == failing


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe\x00", b'{"schema": "envcheck/report/1"}', b"null"]
)
def test_what_cannot_be_read_is_said_and_is_not_fine(tmp_path, content):
    (tmp_path / "odd.json").write_bytes(content)
    ran = run(tmp_path)
    assert ran.returncode == 2
    assert "1 machine: 0 fine, 1 not readable" in ran.stdout
    assert "Traceback" not in ran.stderr


def test_nothing_to_read_is_refused_in_one_sentence(tmp_path):
    ran = run(tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert len(ran.stderr.splitlines()) == 1


def test_what_a_stranger_wrote_can_steer_no_terminal_and_no_page(tmp_path):
    hostile = Fault("PK101", Severity.ERROR, HOSTILE, HOSTILE)
    fleet = fleet_of([Machine(HOSTILE, (hostile,), unknown=1), Machine(HOSTILE, (), 0, HOSTILE)])
    text = formats.as_text(fleet)
    assert all(char.isprintable() or char == "\n" for char in text)
    assert "<script" not in formats.as_markdown(fleet)
    assert json.loads(formats.as_json(fleet))["machines"] == 2
