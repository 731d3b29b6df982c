"""A report as one HTML file: no network, no script, readable in light and dark, and on paper."""

from __future__ import annotations

from importlib.resources import files

from envcheck.findings import Severity, Status
from envcheck.formats.html.findings import article, first, glance, listed
from envcheck.formats.html.markup import Markup, join, prose, tag
from envcheck.formats.html.picture import picture
from envcheck.formats.parts import (
    NOTHING_FOUND,
    counted,
    failures,
    first_to_mend,
    set_aside,
    verdict,
    waiver_in_words,
    with_status,
)
from envcheck.formats.readable import readable
from envcheck.redact import Redactor
from envcheck.report import Report

# Even if something in a report were taken for markup, nothing could be loaded or run.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render(report: Report, redactor: Redactor | None) -> str:
    """The page; ASCII, so that it survives any encoding on its way."""
    report = readable(report, redactor)
    style = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", f"envcheck: {verdict(report)}"),
        tag("style", Markup(style)),
    )
    body = tag("body", _header(report), tag("main", *_sections(report)), _footer(report))
    page = "<!doctype html>\n" + tag("html", head, body, lang="en") + "\n"
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _header(report: Report) -> Markup:
    host, target, device = report.host, report.target, report.device
    size = f"{host.memory_mib / 1024:.0f} GiB" if host.memory_mib else None
    cores = f"{host.cores} cores" if host.cores else None
    told = (
        ("Machine", (host.os, host.arch, host.kind, host.cpu, cores, size), ""),
        ("Target", (target.python or target.prefix, target.version, target.kind), target.why),
        ("Device", (device.kind, device.name), device.why),
        ("Profile", (report.profile.name, report.profile.source), ""),
    )
    rows = [
        tag(
            "div",
            tag("dt", name),
            tag("dd", ", ".join(part for part in parts if part), tag("small", prose(why))),
        )
        for name, parts, why in told
    ]
    return tag(
        "header",
        tag("p", "envcheck", class_="name"),
        tag("h1", ", ".join(counted(report)) or NOTHING_FOUND, class_=_mood(report)),
        tag("p", ", ".join(set_aside(report)), class_="aside") if set_aside(report) else "",
        tag("dl", *rows),
    )


def _mood(report: Report) -> str:
    counts = report.summary
    if counts.errors:
        return "error"
    if counts.warnings:
        return "warning"
    return "info" if counts.infos else "pass"


def _sections(report: Report) -> list[Markup]:
    found = report.results
    failed = [f for severity in Severity for f in failures(found, severity)]
    unsure = with_status(found, Status.UNKNOWN, Status.ERROR)
    waived = [finding for finding in found if finding.waived]
    passed, quiet = with_status(found, Status.PASS), with_status(found, Status.SKIP)
    to_mend = first_to_mend(report)
    return [
        first(to_mend) if to_mend else Markup(),
        picture(report.facts),
        _section("What was found", *(article(finding) for finding in failed)),
        _section("Not found out", listed(unsure, lambda f: f.message)),
        _section("Waived", listed(waived, lambda f: f"{waiver_in_words(f)}. {f.message}")),
        tag(
            "section",
            tag("h2", "All that was looked at"),
            glance(report),
            _folded(f"{len(passed)} passed", listed(passed)),
            _folded(f"{len(quiet)} not here", listed(quiet, lambda f: f.message)),
        ),
    ]


def _section(heading: str, *content: Markup) -> Markup:
    inside = join(content)
    return tag("section", tag("h2", heading), inside) if inside else Markup()


def _folded(summary: str, content: Markup) -> Markup:
    return tag("details", tag("summary", summary), content) if content else Markup()


def _footer(report: Report) -> Markup:
    parts = (
        f"envcheck {report.tool.version}",
        f"{report.mode} look",
        report.generated_at.replace("T", " ").replace("+00:00", " UTC"),
        f"exit code {report.exit_code}",
    )
    return tag("footer", tag("p", " \N{MIDDLE DOT} ".join(parts)))
