"""Our stdout and stderr: what they can show, and writing to them without a traceback."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from envcheck.formats.style import Style


class CannotWrite(Exception):
    """stdout is closed or gone. Its text is one sentence for the user."""


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person looks at the stream."""
    return stream is not None and not stream.closed and stream.isatty()


def style(*, to_file: bool) -> Style:
    """What the text report may use where it goes."""
    from envcheck.formats.style import Style

    shown = not to_file and is_terminal(sys.stdout)
    encoding = "utf-8" if to_file else (getattr(sys.stdout, "encoding", None) or "ascii")
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Style(width(), _can_say(encoding, "✓✗–"), colour=shown and not plain)


def width() -> int:
    """So many columns a text of ours may take: those there are, within reason."""
    return min(max(columns(), 40), 100)


def columns() -> int:
    """The columns of the terminal, or those that COLUMNS tells; 80 where neither is known.

    `shutil` tells the same, and loads four kinds of compression for it.
    """
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told[:9]):
        return int(told[:9])
    try:
        return os.get_terminal_size().columns or 80
    except (OSError, ValueError):  # no terminal, or no stdout at all
        return 80


def _can_say(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def shows() -> bool:
    """Whether what goes to stdout is looked at by a person."""
    return is_terminal(sys.stdout)


def hint(sentence: str) -> None:
    """One sentence for the person who is to type something; nothing where nobody is."""
    if is_terminal(sys.stdin) and sys.stderr is not None:
        print(sentence, file=sys.stderr)


def read_bytes(most: int) -> bytes:
    """The next bytes on stdin; b"" at its end. Raises `OSError` where there is no stdin."""
    if sys.stdin is None:
        raise OSError("there is no stdin to read from; name a file")
    return sys.stdin.buffer.read(most)


def warn(sentence: str) -> None:
    """One sentence on stderr, and in it nothing that a terminal would obey."""
    if sys.stderr is not None:
        from envcheck.formats.readable import spelt_out

        print(f"envcheck: {spelt_out(sentence)}".replace("\n", "\\n"), file=sys.stderr)


def write(text: str) -> None:
    """Put the answer on stdout. Raises `CannotWrite`."""
    if not text:
        return
    if sys.stdout is None:
        raise CannotWrite("There is no stdout to write to; name a file with --output.")
    try:
        sys.stdout.buffer.write(text.encode(sys.stdout.encoding or "utf-8", "backslashreplace"))
        sys.stdout.flush()
    except (OSError, ValueError) as error:
        # Python would flush once more when it ends, and complain of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        why = getattr(error, "strerror", None) or str(error)
        raise CannotWrite(f"The answer could not be written to stdout: {why}.") from None


class Progress:
    """One line on a terminal's stderr that says what came last; nothing anywhere else."""

    def __init__(self) -> None:
        quiet = os.environ.get("CI") or os.environ.get("TERM") == "dumb"
        self._shown = is_terminal(sys.stderr) and not quiet

    def __enter__(self) -> Progress:
        return self

    def tell(self, name: str, fact: object) -> None:
        """Show that this fact has come."""
        if self._shown:
            sys.stderr.write(f"\r\x1b[Klooking at this machine: {name.replace('_', ' ')}")
            sys.stderr.flush()

    def __exit__(self, *_: object) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
