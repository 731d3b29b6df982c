"""What only `tutor grade` takes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.cli.arguments import DEVICES, seed

if TYPE_CHECKING:
    from tutor.cli.options import Parser


def add_grade(parser: Parser) -> None:
    """The folder, what is written where, and what does the judging."""
    parser.add_argument(
        "submissions", metavar="SUBMISSIONS_DIR", type=Path, help="what the class handed in"
    )
    parser.epilog = (
        "A student is a folder (alice/EXERCISE.py), a zip, a notebook of `tutor export`, or the\n"
        "first part of a name (alice_EXERCISE.py); Moodle's and Canvas's names are understood.\n"
        "Exit code 0: every answer was judged; 2: not all could be. What is done is kept: the\n"
        "same command goes on after a stop, and judges again only what has changed."
    )
    parser.option("--json", action="store_true", help="one JSON document instead of a table")
    parser.option("--csv", metavar="FILE", help="a sheet with a row a student; - is stdout")
    about = "where the table or the document goes; usually stdout"
    parser.option("--output", metavar="FILE", type=Path, help=about)
    parser.option("--select", metavar="IDS", type=_ids, default=[], help="only these exercises")
    about = "what came later is named as late: 2026-05-31T23:59, local time unless it says"
    parser.option("--deadline", metavar="ISO", type=_moment, help=about)
    parser.option("--seed", type=seed, default=0, metavar="N", help="the same for all; usually 0")
    parser.option("--device", choices=DEVICES, default="auto", help="where tensors live")
    about = "so many answers at a time; usually one a core"
    parser.option("--jobs", type=_jobs, default=0, metavar="N", help=about)
    about = "have the workers of this Dask cluster do the judging"
    parser.option("--dask", metavar="ADDRESS", help=about)
    about = "where the verdicts are kept; usually beside SUBMISSIONS_DIR"
    parser.option("--state", metavar="FILE", type=Path, help=about)
    parser.option("--fresh", action="store_true", help="judge everything again")


def _ids(text: str) -> list[str]:
    """Exercises, with commas between."""
    return [word.strip() for word in text.split(",") if word.strip()]


def _moment(text: str) -> float:
    """A date and time."""
    from tutor.runtime.grading.moments import parse  # only for those who name one

    moment = parse(text)
    if moment is None:
        raise argparse.ArgumentTypeError(f"'{text}' is no date and time like 2026-05-31T23:59")
    return moment


def _jobs(text: str) -> int:
    """How many at a time."""
    if text.isascii() and text.isdecimal() and 0 < int(text) <= 256:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from 1 to 256")
