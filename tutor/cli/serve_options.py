"""What only `tutor serve` takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.cli.options import Parser

SECRET = "TUTOR_SERVE_TOKEN"
"""The variable that may say which secret the link holds."""


def add_serve(parser: Parser) -> None:
    """Where to listen, who may come in, and how many."""
    parser.epilog = (
        "It prints a link with a secret: whoever has it runs code here, as you. Each browser gets\n"
        "a workspace of its own, in the folder `browsers` of --workspace, and finds it again by a\n"
        f"cookie; a second window of it ends the first. ${SECRET} may name the secret."
    )
    about = "the address to listen at; usually 127.0.0.1, which only this machine reaches"
    parser.option("--host", metavar="ADDRESS", default="127.0.0.1", help=about)
    about = "usually one that is free"
    parser.option("--port", metavar="N", type=_number(0, 65535), default=0, help=about)
    about = "allow a --host that other machines reach"
    parser.option("--let-others-in", action="store_true", help=about)
    about = "how browsers reach it through a proxy: https://host/path/, or only /path/"
    parser.option("--base-url", metavar="URL", help=about)
    about = "all browsers go on in --workspace itself: for you alone"
    parser.option("--one-learner", action="store_true", help=about)
    about = "so many learners at a time; usually 8"
    parser.option("--sessions", metavar="N", type=_number(1, 500), default=8, help=about)
    about = "end what nobody has touched for so long; usually 60"
    parser.option("--idle", metavar="MINUTES", type=_number(1, 10080), default=60, help=about)


def _number(least: int, most: int) -> Callable[[str], int]:
    """A whole number within these limits."""

    def read(text: str) -> int:
        if text.isascii() and text.isdecimal() and len(text) < 9 and least <= int(text) <= most:
            return int(text)
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {least} to {most}")

    return read
