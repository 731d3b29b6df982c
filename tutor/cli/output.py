"""Writing to stdout and stderr, which may be closed, full, gone, or not UTF-8."""

from __future__ import annotations

import errno
import io
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress

from tutor.cli.refusal import ReaderGone, Refusal
from tutor.formats.terminal import Terminal, is_utf8, look_at


def occupy_closed_streams() -> None:
    """Open the null device in the place of closed streams.

    Else the next file opened, or a channel to an answer, would become "stdout" for libraries and
    children.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # gets the lowest free number: this one


def terminal() -> Terminal:
    """What stdout can show; from here on it never raises because of a character."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace" if is_utf8(sys.stdout) else "replace")
    return look_at(sys.stdout, os.environ)


def write(text: str) -> None:
    """Text to stdout."""
    try:
        sys.stdout.write(text)
    except OSError as error:
        _give_up(error)


def write_document(document: Mapping[str, object]) -> None:
    """One JSON document to stdout."""
    place = terminal()
    write(json.dumps(document, indent=2, ensure_ascii=not place.unicode) + "\n")


def finish() -> None:
    """Make sure that everything has arrived."""
    try:
        sys.stdout.flush()
    except OSError as error:
        _give_up(error)


def clear() -> None:
    """Begin at the top of an empty terminal; elsewhere a blank line has to do."""
    term = os.environ.get("TERM", "")
    knows_how = (
        term != "dumb" if os.name != "nt" else bool({"WT_SESSION", "ANSICON"} & {*os.environ})
    )
    write("\x1b[H\x1b[2J" if sys.stdout.isatty() and knows_how else "\n")


def _give_up(error: OSError) -> None:
    """Raise what fits; what is still buffered goes nowhere, else Python complains at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    if error.errno in (errno.EPIPE, errno.EINVAL, errno.ECONNRESET):  # EINVAL: Windows' EPIPE
        raise ReaderGone from error
    raise Refusal(f"stdout can't be written: {error.strerror}.") from error


def say(sentence: str) -> None:
    """One sentence to stderr, if there is one."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"tutor: {sentence}", file=sys.stderr, flush=True)


def show_step(text: str) -> None:
    """What is going on, on a line of stderr that the next one replaces; only on a terminal."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return
    with suppress(OSError):
        width = os.get_terminal_size(sys.stderr.fileno()).columns or 80
        print(f"\r\x1b[K{text[: width - 1]}", end="", file=sys.stderr, flush=True)
