"""What differs between two machines."""

import json
import subprocess
import sys

import pytest

from envcheck.differences import Change, changes, turns
from envcheck.facts import Distribution, Packages, Unknown
from envcheck.findings import Status
from envcheck.formats import difference
from envcheck.records import replace
from envcheck.redact import Redactor
from tests.envcheck.formats.reports import HEALTHY_REPORT, SICK_REPORT
from tests.envcheck.known import HEALTHY, PACKAGES, SITE, TARGET


def other(**facts):
    return replace(HEALTHY, **facts)


def with_packages(*pairs):
    return other(packages=Packages(tuple(Distribution(*pair, "pip", SITE) for pair in pairs)))


def test_a_machine_does_not_differ_from_itself():
    assert changes(HEALTHY, HEALTHY) == ()
    assert turns(HEALTHY_REPORT.results, HEALTHY_REPORT.results) == ()
    assert difference.as_text((), (), ("a", "b")) == "There is no difference.\n"


def test_packages_differ_by_name_and_version():
    before = with_packages(("numpy", "1.26.4"), ("scipy", "1.11"))
    after = with_packages(("pandas", "2.2"), ("numpy", "2.4.6"))
    assert changes(before, after) == (
        Change("packages.numpy", "1.26.4", "2.4.6"),
        Change("packages.pandas", None, "2.2"),
        Change("packages.scipy", "1.11", None),
    )


def test_where_the_target_lies_is_no_difference():
    moved = json.loads(json.dumps(list(TARGET.site_packages)).replace("/home/student", "/srv"))
    target = replace(
        TARGET,
        **{
            name: value.replace("/home/student/course", "/srv/course")
            for name, value in vars(TARGET).items()
            if isinstance(value, str)
        },
        sys_path=tuple(path.replace("/home/student", "/srv") for path in TARGET.sys_path),
        site_packages=tuple(moved),
    )
    packages = Packages(
        tuple(
            replace(d, location=d.location.replace("/home/student", "/srv"))
            for d in PACKAGES.distributions
        )
    )
    found = changes(HEALTHY, other(target=target, packages=packages))
    assert not [change for change in found if change.place.startswith("packages")]
    assert "target.prefix" not in {change.place for change in found}


def test_what_changes_from_minute_to_minute_is_no_difference():
    memory = HEALTHY.memory
    assert changes(HEALTHY, other(memory=replace(memory, available_mib=17))) == ()
    assert changes(HEALTHY, other(memory=replace(memory, total_mib=17))) == (
        Change("memory.total_mib", str(memory.total_mib), "17"),
    )


def test_not_known_is_not_absent():
    (change,) = changes(HEALTHY, other(memory=Unknown("/proc is not mounted")))
    assert (change.place, change.after) == ("memory", "not known: /proc is not mounted")
    assert f"total_mib {HEALTHY.memory.total_mib}" in change.before


def test_checks_that_end_otherwise_are_told_with_what_they_say():
    found = {turn.id: turn for turn in turns(HEALTHY_REPORT.results, SICK_REPORT.results)}
    failing = {f.id for f in SICK_REPORT.results if f.status is Status.FAIL}
    healthy = {f.id for f in HEALTHY_REPORT.results if f.status is Status.FAIL}
    assert failing - healthy <= found.keys()
    assert (found["SP101"].before, found["SP101"].after) == ("pass", "error")
    text = difference.as_text(tuple(found.values()), (), ("monday.json", "friday.json"))
    assert text.startswith("- monday.json\n+ friday.json\n")
    assert "SP101  pass -> error" in text


def test_the_document_is_redacted():
    change = Change("variables.values.CONDA_EXE", None, "/home/anna/miniforge3/bin/conda")
    said = json.loads(difference.as_json((), (change,), Redactor("/home/anna", "anna")))
    assert said["schema"] == "envcheck/difference/1"
    assert said["facts"][0]["after"] == "~/miniforge3/bin/conda"


@pytest.fixture
def snapshot(tmp_path):
    path = tmp_path / "here.json"
    argv = [sys.executable, "-m", "envcheck", "snapshot", "--quick", "--output", str(path)]
    assert subprocess.run(argv, timeout=120).returncode == 0
    return path


def test_the_command_says_1_where_something_differs_and_0_where_nothing_does(snapshot, tmp_path):
    def diff(other_path):
        argv = [sys.executable, "-m", "envcheck", "diff", str(snapshot), str(other_path)]
        return subprocess.run(argv, capture_output=True, text=True, timeout=120)

    same = diff(snapshot)
    assert (same.returncode, same.stdout) == (0, "There is no difference.\n")
    said = json.loads(snapshot.read_text())
    said["facts"]["packages"]["distributions"].pop()
    poorer = tmp_path / "poorer.json"
    poorer.write_text(json.dumps(said))
    assert diff(poorer).returncode == 1
    gone = diff(tmp_path / "none.json")
    assert gone.returncode == 2
    assert "none.json" in gone.stderr
    assert len(gone.stderr.splitlines()) == 1
