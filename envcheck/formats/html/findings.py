"""Findings as HTML: the first to mend, each in full, and the families at a glance."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from envcheck.findings import Finding, Risk, Status
from envcheck.formats.html.markup import Markup, join, paragraphs, prose, tag
from envcheck.formats.parts import families, with_status
from envcheck.formats.text import MARKS, mark_of
from envcheck.report import Report

RISKS = {
    Risk.NONE: "",
    Risk.REVERSIBLE: "Can be undone.",
    Risk.REPLACES_PACKAGES: "Replaces packages.",
    Risk.NEEDS_ADMIN: "Needs an administrator.",
}


def first(finding: Finding) -> Markup:
    """What to do first."""
    return tag(
        "section",
        tag("h2", "Do this first"),
        tag("p", prose(finding.message.splitlines()[0])),
        _mend(finding),
        tag("p", tag("a", f"More of {finding.id}", href=f"#{finding.id}"), class_="more"),
        class_=f"first {mark_of(finding)}",
    )


def article(finding: Finding) -> Markup:
    """One finding with all that is known of it."""
    lead, *more = finding.message.splitlines()
    return tag(
        "article",
        tag("h3", _chip(finding), tag("span", finding.id, class_="id"), " ", prose(lead)),
        *(tag("p", prose(line)) for line in more),
        _compared(finding),
        _mend(finding),
        _folded("What was seen", _code(finding.evidence)) if finding.evidence else "",
        _folded("Whether it is mended", _code(finding.verify)) if finding.verify else "",
        _folded("Why it matters", paragraphs(finding.page.partition("\n")[2])),
        id=finding.id,
        class_=mark_of(finding),
    )


def listed(findings: Iterable[Finding], said: Callable[[Finding], str] = lambda f: "") -> Markup:
    """Findings in a line each: what would be true if all were well, and what is said of it."""
    items = [
        tag(
            "li",
            tag("span", finding.id, class_="id"),
            " ",
            prose(finding.title),
            tag("small", prose(said(finding))) if said(finding) else "",
        )
        for finding in findings
    ]
    return tag("ul", *items, class_="listed") if items else Markup()


def glance(report: Report) -> Markup:
    """The families, and how many of their checks ended how."""
    columns = ("ok", "to mend", "waived", "not found out", "not here")
    head = tag("tr", tag("td"), *(tag("th", column, scope="col") for column in columns))
    rows = [_family(heading, findings) for _, heading, findings in families(report)]
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="glance")
    return tag("div", table, class_="wide")


def _family(heading: str, findings: list[Finding]) -> Markup:
    numbers = (
        ("pass", len(with_status(findings, Status.PASS))),
        ("error", sum(finding.counts for finding in findings)),
        ("waived", sum(finding.waived is not None for finding in findings)),
        ("unknown", len(with_status(findings, Status.UNKNOWN, Status.ERROR))),
        ("skip", len(with_status(findings, Status.SKIP))),
    )
    cells = [tag("td", str(n) if n else "", class_=kind) for kind, n in numbers]
    return tag("tr", tag("th", heading, scope="row"), *cells)


def _chip(finding: Finding) -> Markup:
    sign, _, word, _ = MARKS[mark_of(finding)]
    return tag("span", f"{sign} {word}", class_="chip")


def _compared(finding: Finding) -> Markup:
    told = (("Expected", finding.expected), ("Found", finding.actual))
    rows = [tag("div", tag("dt", name), tag("dd", prose(text))) for name, text in told if text]
    return tag("dl", *rows) if rows else Markup()


def _mend(finding: Finding) -> Markup:
    fix = finding.fix
    if fix is None:
        return Markup()
    return join(
        (
            tag("p", prose(fix.text), " ", tag("small", RISKS[fix.risk]), class_="mend"),
            _code(fix.commands) if fix.commands else "",
        )
    )


def _code(lines: Iterable[str]) -> Markup:
    return tag("pre", tag("code", "\n".join(lines)), tabindex="0")


def _folded(summary: str, content: Markup) -> Markup:
    return tag("details", tag("summary", summary), content)
