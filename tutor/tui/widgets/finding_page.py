"""The parts of a finding's page."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from envcheck import Finding, Status
from tutor.tui.tell.machine import LABEL_WIDTH, risk_words
from tutor.tui.tell.marks import finding_mark
from tutor.tui.tell.prose import prose
from tutor.tui.tell.row import Row
from tutor.tui.widgets.command_line import CommandLine
from tutor.tui.words import words


def parts(finding: Finding) -> Iterator[Widget]:
    """Everything but the explanation, top first."""
    mark = finding_mark(finding).content(word_width=LABEL_WIDTH - 2)
    calm = finding.status is Status.PASS or not finding.message
    yield Static(Row(prose(finding.title if calm else finding.message, "bold"), lead=mark))
    text = words().finding
    rows = [
        _row(text.well_when, None if calm else finding.title),
        _row(text.expected, finding.expected),
        _row(text.found, finding.actual),
    ]
    seen = [_row("" if n else text.seen, line) for n, line in enumerate(finding.evidence)]
    known = [row for row in rows + seen if row is not None]
    for number, row in enumerate(known):
        yield Static(row, classes="" if number else "block")
    if finding.waived is not None:
        said = text.waived_until if finding.waived.until else text.waived
        told = said.format(until=finding.waived.until, reason=finding.waived.reason)
        yield Static(told, classes="block", markup=False)
    if finding.fix is not None and finding.status is Status.FAIL:
        yield Static(text.what_to_do, classes="heading")
        risk = risk_words(finding.fix.risk) if finding.fix.commands else ""
        yield Static(Content.assemble(prose(finding.fix.text), (f" {risk}", "$quiet")))
        yield from map(CommandLine, finding.fix.commands)
    if finding.verify:
        yield Static(text.to_verify, classes="heading")
        yield from map(CommandLine, finding.verify)


def why(finding: Finding) -> str:
    """The explanation, Markdown, without the heading that only repeats id and title."""
    first, _, rest = finding.page.partition("\n")
    text = rest if first.startswith("# ") else finding.page
    return f"{text.strip()}\n\n*{finding.id}*\n"


def _row(label: str, text: str | None) -> Row | None:
    """`Expected   text`, nothing where nothing is known."""
    if not text:
        return None
    return Row(prose(text), lead=Content.assemble((f"{label:<{LABEL_WIDTH}}", "$quiet")))
