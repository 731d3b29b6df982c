"""`envcheck` itself: collect, judge, show."""

from __future__ import annotations

from envcheck import terminal
from envcheck.cli.options import options_of
from envcheck.cli.output import show
from envcheck.cli.request import request_of
from envcheck.examination import examine


def examine_here(arguments: list[str]) -> tuple[str, int]:
    """The report as asked for, and its exit code. Raises `Refusal` and `TargetNotFound`."""
    options = options_of(arguments)
    request = request_of(options)
    with terminal.Progress() as progress:
        report = examine(request, on_fact=progress.tell)
    return show(report, options), report.exit_code
