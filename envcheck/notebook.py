"""In a notebook: `%load_ext envcheck` looks at the kernel that runs it, `%envcheck OPTIONS` again.

The options are those of the command; without one the look is deep, as there. Nothing of what is
examined is imported into the kernel itself.
"""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

from envcheck.cli.options import options_of
from envcheck.cli.output import redactor_here, show
from envcheck.cli.refusal import Refusal
from envcheck.cli.request import request_of
from envcheck.examination import examine
from envcheck.formats import FORMATS
from envcheck.probes.target import TargetNotFound
from envcheck.records import replace

if TYPE_CHECKING:
    from typing import Any

    from envcheck.cli.options import Options
    from envcheck.report import Report


class Shown:
    """A report, shown by a notebook as Markdown and by a terminal as text."""

    def __init__(self, report: Report, options: Options) -> None:
        self.report = report
        self._options = options

    def _repr_markdown_(self) -> str:
        redactor = None if self._options.no_redact else redactor_here()
        return FORMATS["markdown"](self.report, redactor)

    def __repr__(self) -> str:
        return show(self.report, replace(self._options, format="text", output=None)).rstrip()


def load_ipython_extension(shell: Any) -> None:
    """What `%load_ext envcheck` calls: add `%envcheck`, and show a quick look at this kernel."""
    from IPython.display import display  # we run in it

    shell.register_magic_function(look, "line", "envcheck")
    display(look("--quick"))  # type: ignore[no-untyped-call]


def look(line: str = "") -> Shown | None:
    """Look as `%envcheck LINE` says: a report to be shown; None where its text was printed."""
    try:
        options = options_of(shlex.split(line))
        request = request_of(options)
        if not (request.python or request.prefix or request.name):
            request = replace(request, python=sys.executable)
        report = examine(request)
        if options.format == "text" and not options.output:
            return Shown(report, options)
        print(show(report, options), end="")
    except (Refusal, TargetNotFound, ValueError) as refusal:  # shlex: a quote without its other
        print(f"envcheck: {refusal}")
    except SystemExit:  # --help and --version have printed what they had to say
        pass
    return None
