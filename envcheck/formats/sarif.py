"""A report as SARIF 2.1.0, for code scanning: a rule for each check, a result for each failure."""

from __future__ import annotations

import json
from urllib.parse import quote

from envcheck.check import Check
from envcheck.checks import ALL
from envcheck.facts import Facts
from envcheck.findings import Finding, Severity, Status
from envcheck.formats.parts import plain_lines
from envcheck.formats.places import Place, places
from envcheck.formats.readable import readable
from envcheck.plain import plain
from envcheck.redact import Redactor
from envcheck.report import Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.schema import JsonObject

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
PLACE_IN_LIST = {check.id: number for number, check in enumerate(ALL)}


def render(report: Report, redactor: Redactor | None) -> str:
    """The log as text."""
    return json.dumps(document(readable(report, redactor)), indent=1) + "\n"


def document(report: Report) -> JsonObject:
    """The log: one run of one tool."""
    driver = {
        "name": report.tool.name,
        "version": report.tool.version,
        "semanticVersion": report.tool.version,
        "rules": [_rule(check) for check in ALL],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [_invocation(report)],
        "originalUriBaseIds": {"HOME": {"description": {"text": "The home folder of the user."}}},
        "results": [
            _result(finding, report.facts)
            for finding in report.results
            if finding.status is Status.FAIL
        ],
        "properties": {
            "mode": report.mode,
            "profile": plain(report.profile),
            "target": plain(report.target),
            "host": plain(report.host),
            "device": plain(report.device),
            "summary": plain(report.summary),
        },
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(check: Check) -> JsonObject:
    name = check.find.__name__.title().replace("_", "")
    return {
        "id": check.id,
        "name": name,
        "shortDescription": {"text": f"{check.title}."},
        "fullDescription": {"text": _first_section(check.page)},
        "help": {"text": check.page, "markdown": check.page},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
        "properties": {"tags": [check.family], "requires": list(check.requires)},
    }


def _first_section(page: str) -> str:
    """What the check looks at, without headings and in one line."""
    return " ".join(page.split("\n## ")[1].partition("\n")[2].split())


def _invocation(report: Report) -> JsonObject:
    return {
        "executionSuccessful": not report.summary.broken,
        "exitCode": report.exit_code,
        "endTimeUtc": report.generated_at.replace("+00:00", "Z"),
        "toolExecutionNotifications": [
            _notification(finding)
            for finding in report.results
            if finding.status in (Status.UNKNOWN, Status.ERROR)
        ],
    }


def _notification(finding: Finding) -> JsonObject:
    """A check that broke is an error of the tool; one that could not learn enough is a warning."""
    return {
        "level": "error" if finding.status is Status.ERROR else "warning",
        "message": {"text": f"{finding.title}? {finding.message}"},
        "associatedRule": _reference(finding),
    }


def _reference(finding: Finding) -> JsonObject:
    return {"id": finding.id, "index": PLACE_IN_LIST[finding.id]}


def _result(finding: Finding, facts: Facts) -> JsonObject:
    result: JsonObject = {
        "ruleId": finding.id,
        "ruleIndex": PLACE_IN_LIST[finding.id],
        "kind": "fail",
        "level": LEVELS[finding.severity],
        "message": {"text": "\n".join(plain_lines(finding))},
        "properties": {
            "family": finding.family,
            "cause": finding.cause,
            "expected": finding.expected,
            "actual": finding.actual,
            "evidence": list(finding.evidence),
            "fix": plain(finding.fix),
            "verify": list(finding.verify),
        },
    }
    located = [location for place in places(finding, facts) if (location := _location(place))]
    if located:
        result["locations"] = located
    if finding.waived:
        result["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted",
                "justification": finding.waived.reason,
                "properties": {"until": finding.waived.until},
            }
        ]
    return result


def _location(place: Place) -> JsonObject | None:
    artifact = _artifact(place.path)
    if artifact is None:
        return None
    physical: JsonObject = {"artifactLocation": artifact}
    if place.line:
        physical["region"] = {"startLine": place.line}
    return {"physicalLocation": physical}


def _artifact(path: str) -> JsonObject | None:
    """A URI of the file; None for a path whose spelling is not the file's own any more."""
    if path[1:3] in (":\\", ":/"):
        return {"uri": "file:///" + quote(path.replace("\\", "/"), safe="/:")}
    if path.startswith("~\\"):
        path = path.replace("\\", "/")
    if "\\" in path:
        return None
    if path.startswith("~/"):  # redacted: the home folder is not told
        return {"uri": quote(path[2:]), "uriBaseId": "HOME"}
    return {"uri": f"file://{quote(path)}"} if path.startswith("/") else None
