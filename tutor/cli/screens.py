"""`tutor` without a command: the screens."""

from __future__ import annotations

import os
import sys
from functools import cache, partial
from pathlib import Path

from tutor.cli.learner import progress_of, workspace_of
from tutor.cli.options import Options
from tutor.cli.refusal import Refusal
from tutor.course.model import Course


def open_screens(options: Options) -> int:
    """Show the screens until the learner leaves."""
    in_browser = "TEXTUAL_DRIVER" in os.environ  # `tutor serve` has started us
    if sys.stdin is None or not (in_browser or (sys.stdin.isatty() and sys.stdout.isatty())):
        raise Refusal(
            "The screens need a terminal; `tutor list` and `tutor check` work without one."
        )
    read_course = cache(partial(_load, options.course))
    if options.course is not None:  # ours is known to be sound; what is wrong with it is said here
        read_course()
    workspace = workspace_of(options)
    progress = progress_of(workspace)
    progress.prepare()
    from tutor.tui.app import run  # Textual is slow to import: not before all else is known good

    return run(
        read_course,
        workspace,
        progress,
        python=options.python,
        prefix=options.prefix,
        name=options.name,
        ascii_only=options.ascii,
    )


def _load(folder: Path | None) -> Course:
    from tutor.course.load import load

    return load(folder)
