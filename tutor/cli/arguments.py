"""What the commands `watch`, `export`, `import` and `new` take, and kinds of values for all."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.cli.options import Parser

DEVICES = ("auto", "cpu", "cuda", "mps", "xpu")
KINDS = ("course", "lesson", "exercise")
LARGEST_SEED = 2**32 - 1
"""The largest that every random generator in use takes."""


def seed(text: str) -> int:
    """A seed that every random generator takes."""
    if text.isascii() and text.isdecimal() and int(text) <= LARGEST_SEED:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from 0 to {LARGEST_SEED}")


def _add_watch(parser: Parser) -> None:
    """What only `watch` takes."""
    parser.add_argument(
        "exercise",
        metavar="EXERCISE",
        nargs="?",
        help="its id; else the answer that was saved last, and the next one once it is solved",
    )
    parser.option("--device", choices=DEVICES, default="auto", help="where tensors live")
    parser.option("--seed", type=seed, default=0, metavar="N", help="draws the inputs; usually 0")


def _add_export(parser: Parser) -> None:
    """What only `export` takes."""
    about = "its id, or all: a notebook a lesson"
    parser.add_argument("exercise", metavar="EXERCISE|all", help=about)
    about = "where the notebooks go"
    parser.option("--notebook", metavar="DIR", type=Path, required=True, help=about)


def _add_import(parser: Parser) -> None:
    """What only `import` takes."""
    parser.add_argument("notebook", metavar="NOTEBOOK", type=Path, help="the .ipynb file")
    about = "only these; needed where the notebook no longer says whose answer is whose"
    parser.add_argument("exercises", metavar="EXERCISE", nargs="*", default=[], help=about)


def _add_new(parser: Parser) -> None:
    """What only `new` takes."""
    parser.usage = (
        "tutor new course DIR [--title TITLE]\n"
        "       tutor new lesson TRACK/LESSON [--title TITLE] [--new-track TITLE]\n"
        "       tutor new exercise [TRACK/]LESSON/EXERCISE [--title TITLE]"
    )
    parser.epilog = (
        "What it makes is entered into course.toml or lesson.md, and has gaps, marked FILL:\n"
        "`tutor verify` names each until it is filled. Lessons and exercises go into --course,\n"
        "else into the course whose folder you are in."
    )
    parser.add_argument("kind", metavar="course|lesson|exercise", choices=KINDS, help="what")
    parser.add_argument("where", metavar="WHERE", help="its folder, or its place in the course")
    parser.option("--title", metavar="TITLE", help="what people read; else its id")
    parser.option("--new-track", metavar="TITLE", help="with lesson: begin the track, too")


MORE = {"watch": _add_watch, "export": _add_export, "import": _add_import, "new": _add_new}
"""What only one command takes, by its name."""
