"""SARIF: its public schema, and what code scanning shows of it."""

import json
from pathlib import Path

import jsonschema
import pytest

from envcheck.checks import ALL
from envcheck.facts import Shadow, Shadows
from envcheck.findings import Status
from envcheck.formats.places import Place
from envcheck.formats.sarif import _location, render
from envcheck.records import replace
from tests.envcheck.formats.reports import (
    HEALTHY_REPORT,
    HOSTILE_REPORT,
    REDACTOR,
    SICK,
    SICK_REPORT,
    report_of,
)

# From the npm package @microsoft/sarif-multitool-linux 5.7.0, sarif-2.1.0.json; MIT.
SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0.json"
REPORTS = {"healthy": HEALTHY_REPORT, "sick": SICK_REPORT, "hostile": HOSTILE_REPORT}
ODD = [
    ("~/a b/.bashrc", {"uri": "a%20b/.bashrc", "uriBaseId": "HOME"}),
    ("/etc/profile.d/é.sh", {"uri": "file:///etc/profile.d/%C3%A9.sh"}),
    ("C:\\Users\\x\\profile.ps1", {"uri": "file:///C:/Users/x/profile.ps1"}),
    ("~\\Documents\\profile.ps1", {"uri": "Documents/profile.ps1", "uriBaseId": "HOME"}),
]


def run_of(report):
    return json.loads(render(report, REDACTOR))["runs"][0]


def result(report, id):
    return next(result for result in run_of(report)["results"] if result["ruleId"] == id)


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_it_fits_the_public_schema(report):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(render(report, REDACTOR)))


def test_every_check_is_a_rule_with_its_page():
    rules = run_of(HEALTHY_REPORT)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.id for check in ALL]
    rule = next(rule for rule in rules if rule["id"] == "SP101")
    assert rule["name"] == "PythonOutsideActiveEnvironment"
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert "## Why it matters" in rule["help"]["markdown"]
    assert rule["fullDescription"]["text"].startswith("The first `python` on the search path")


def test_every_failure_is_a_result_that_points_at_its_rule():
    run = run_of(SICK_REPORT)
    failed = [f.id for f in SICK_REPORT.results if f.status is Status.FAIL]
    assert [result["ruleId"] for result in run["results"]] == failed
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert {result["level"] for result in run["results"]} == {"error", "warning"}


def test_a_mend_is_text_for_people_and_data_for_programs():
    found = result(SICK_REPORT, "SP101")
    assert "$ conda activate course" in found["message"]["text"]
    assert found["properties"]["fix"]["commands"] == ["conda deactivate", "conda activate course"]


def test_a_waived_finding_is_suppressed_with_its_reason():
    (suppression,) = result(SICK_REPORT, "SH102")["suppressions"]
    assert suppression["justification"] == "The old lines go with the next image."
    assert "suppressions" not in result(SICK_REPORT, "SP101")


def test_a_place_is_named_only_where_a_file_was_read():
    (place,) = result(SICK_REPORT, "SH102")["locations"]
    physical = place["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": ".bashrc", "uriBaseId": "HOME"}
    assert physical["region"] == {"startLine": 140}
    (kernel,) = result(SICK_REPORT, "JU101")["locations"]
    uri = kernel["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == ".local/share/jupyter/kernels/old/kernel.json"
    assert "locations" not in result(SICK_REPORT, "PK101")


def test_a_module_in_the_way_is_a_place_too():
    shadow = Shadows((Shadow("random", "/srv/course/random.py", True),))
    (place,) = result(report_of(replace(SICK, shadows=shadow)), "MO101")["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "file:///srv/course/random.py"


@pytest.mark.parametrize(("path", "artifact"), ODD)
def test_a_path_is_written_as_a_uri(path, artifact):
    assert _location(Place(path, None)) == {"physicalLocation": {"artifactLocation": artifact}}


@pytest.mark.parametrize("path", ["/tmp/caf\\xe9/.bashrc", "relative/file", ""])
def test_a_path_that_is_not_the_files_own_spelling_is_no_place(path):
    assert _location(Place(path, None)) is None


def test_what_was_not_found_out_is_a_notification_of_the_run():
    (invocation,) = run_of(SICK_REPORT)["invocations"]
    assert invocation["executionSuccessful"] is True
    assert invocation["exitCode"] == 1
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["associatedRule"]["id"] == "MA101"
    assert notification["level"] == "warning"


def test_a_check_that_broke_makes_the_run_unsuccessful():
    broken = replace(SICK_REPORT.results[0], status=Status.ERROR, message="It broke.")
    summary = replace(SICK_REPORT.summary, broken=1)
    report = replace(SICK_REPORT, results=(broken,), summary=summary)
    (invocation,) = run_of(report)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["level"] == "error"
