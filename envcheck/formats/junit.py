"""A report as JUnit XML: a suite for each family, a test case for each check.

It fits both schemas in use, Jenkins' junit-10.xsd and the stricter one of Apache Ant.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from envcheck.findings import Finding, Severity, Status
from envcheck.formats.parts import families, plain_lines, waiver_in_words
from envcheck.formats.readable import readable
from envcheck.redact import Redactor
from envcheck.report import Report


def render(report: Report, redactor: Redactor | None) -> str:
    """The document; ASCII, so that it survives any encoding on its way."""
    report = readable(report, redactor)
    suites = Element("testsuites")
    for number, (family, heading, findings) in enumerate(families(report)):
        told = {
            "name": heading,
            **_counts(findings),
            "id": str(number),
            "package": f"envcheck.{family}",
            "timestamp": report.generated_at[:19],  # Ant's schema allows no zone; it is UTC
            "hostname": "localhost",  # what that schema wants where the name is not told
        }
        suite = SubElement(suites, "testsuite", told)
        _properties(suite, report)
        for finding in findings:
            _case(suite, finding)
        notes = [f for f in findings if f.counts and f.severity is Severity.INFO]
        SubElement(suite, "system-out").text = "\n".join(_note(note) for note in notes)
        SubElement(suite, "system-err")
    indent(suites, " ")
    document: bytes = tostring(suites, encoding="us-ascii", xml_declaration=True)
    return document.decode("ascii") + "\n"


def _counts(findings: Sequence[Finding]) -> dict[str, str]:
    kinds = [_kind(finding) for finding in findings]
    return {
        "tests": str(len(findings)),
        "failures": str(kinds.count("failure")),
        "errors": str(kinds.count("error")),
        "skipped": str(kinds.count("skipped")),
        "time": _seconds(sum(finding.duration_ms for finding in findings)),
    }


def _kind(finding: Finding) -> str:
    """The element that says how it ended; notes fail no build."""
    if finding.status is Status.ERROR:
        return "error"
    if finding.status in (Status.SKIP, Status.UNKNOWN) or finding.waived:
        return "skipped"
    failed = finding.counts and finding.severity is not Severity.INFO
    return "failure" if failed else "passed"


def _properties(suite: Element, report: Report) -> None:
    told = {
        "envcheck": report.tool.version,
        "mode": report.mode,
        "profile": report.profile.name,
        "target": report.target.python or report.target.prefix,
        "exit_code": str(report.exit_code),
    }
    properties = SubElement(suite, "properties")
    for name, value in told.items():
        SubElement(properties, "property", name=name, value=value or "")


def _case(suite: Element, finding: Finding) -> None:
    case = SubElement(
        suite,
        "testcase",
        name=f"{finding.id} {finding.title}",
        classname=f"envcheck.{finding.family}",
        time=_seconds(finding.duration_ms),
    )
    kind = _kind(finding)
    first = finding.message.partition("\n")[0]
    if kind == "skipped":
        waived = waiver_in_words(finding)
        SubElement(case, "skipped", message=f"{waived} ({first})" if waived else first)
    elif kind != "passed":
        why = finding.severity.value if kind == "failure" else "envcheck"
        details = SubElement(case, kind, type=why, message=first)
        details.text = "\n".join(plain_lines(finding))


def _note(finding: Finding) -> str:
    return "\n".join([f"{finding.id}, a note:", *plain_lines(finding)])


def _seconds(milliseconds: int) -> str:
    return f"{milliseconds / 1000:.3f}"
