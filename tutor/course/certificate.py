"""A certificate: what was done in a course, as files that say no more than that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from tutor.course.account import Account, Work
from tutor.course.files import place_new, why
from tutor.course.workspace import WorkspaceError

MOST_NAME = 80
HEAD = ("Track", "Solved", "By oneself", "After the model answer", "Exercises")

_STYLE = """
body { font: 16px/1.5 Georgia, serif; color: #222; background: #fff; margin: 3em auto;
       max-width: 42em; padding: 2em 3em; border: 3px double #567; }
h1 { font-weight: normal; letter-spacing: .04em; margin: 0; } h2 { margin: .2em 0 1em; }
table { border-collapse: collapse; width: 100%; margin: 1.5em 0; }
th, td { text-align: right; padding: .3em .6em; border-bottom: 1px solid #ccc; }
th:first-child, td:first-child { text-align: left; } tr:last-child { font-weight: bold; }
.small { font-size: 85%; color: #555; }
"""


@dataclass(frozen=True)
class Certificate:
    """What goes into it."""

    name: str
    """Of the learner, as it was typed."""
    date: str
    account: Account
    machine: str
    """Where the answers ran: the processor or device, Python and PyTorch."""

    @property
    def whole(self) -> bool:
        """Whether every exercise is solved."""
        return self.account.solved == len(self.account.works)

    @property
    def title(self) -> str:
        """What it is: of the whole course, or of the way so far."""
        return "Certificate" if self.whole else "Certificate of progress"

    @property
    def sentences(self) -> tuple[str, ...]:
        """What was done, and what is not said."""
        done, total = self.account.solved, len(self.account.works)
        alone = self.account.alone
        seen = f" and {done - alone} after a look at the model answer" if done > alone else ""
        return (
            f"has solved {done} of {total} exercises: {alone} by oneself{seen}.",
            "Each was judged by running the answer on cases drawn anew. Hints count as by oneself.",
            "This is what the program recorded on the learner's own machine. Nobody watched.",
        )

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """One row a track, and the sum."""
        tracks = [_row(track.title, self.account.of(track)) for track in self.account.course.tracks]
        return (*tracks, _row("All", self.account.works))

    @property
    def finished(self) -> tuple[str, ...]:
        """The tracks of which every exercise is solved."""
        tracks = self.account.course.tracks
        return tuple(
            track.title
            for track in tracks
            if (works := self.account.of(track)) and all(work.solved for work in works)
        )

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """The small print."""
        course = self.account.course
        return (
            ("Course", f"{course.title}, version {course.version}"),
            ("Tracks finished", ", ".join(self.finished) or "none yet"),
            ("Date", self.date),
            ("Answers ran on", self.machine),
        )


def in_markdown(certificate: Certificate) -> str:
    """The certificate as Markdown that reads well as it is."""
    head, *rest = certificate.sentences
    table = [HEAD, tuple("---" if n == 0 else "---:" for n in range(len(HEAD))), *certificate.rows]
    lines = [f"# {certificate.title}", "", f"**{_plain(certificate.name)}** {head}", ""]
    lines += [f"| {' | '.join(row)} |" for row in table]
    lines += ["", *(f"- {name}: {_plain(fact)}" for name, fact in certificate.facts)]
    return "\n".join([*lines, "", *rest, ""])


def in_html(certificate: Certificate) -> str:
    """The certificate as a page that loads nothing."""
    head, *rest = map(escape, certificate.sentences)
    cells = "".join(f"<th>{escape(name)}</th>" for name in HEAD)
    rows = ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in certificate.rows]
    body = "\n".join(f"<tr>{row}</tr>" for row in (cells, *rows))
    facts = "<br>\n".join(f"{escape(name)}: {escape(fact)}" for name, fact in certificate.facts)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f"<title>{escape(certificate.title)}</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>{escape(certificate.title)}</h1>\n<h2>{escape(certificate.name)}</h2>\n"
        f"<p>{head}</p>\n<table>\n{body}\n</table>\n<p>{facts}</p>\n"
        f'<p class="small">{" ".join(rest)}</p>\n</body></html>\n'
    )


def write(folder: Path, certificate: Certificate) -> tuple[Path, Path]:
    """Put both files under a name that no file there has; where they are."""
    texts = {".md": in_markdown(certificate), ".html": in_html(certificate)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for stem in _stems(certificate.date):
            files = {folder / f"{stem}{ending}": text for ending, text in texts.items()}
            if not any(file.exists() for file in files):
                for file, text in files.items():
                    place_new(file, text.encode())
                page, other = files
                return page, other
    except OSError as error:
        raise WorkspaceError(f"{folder} can't hold a certificate: {why(error)}.") from error
    raise WorkspaceError(f"{folder} has a thousand certificates of today already; delete some.")


def tidy(name: str) -> str:
    """A name as it may stand in a line: no signs that move a cursor, not too long."""
    printable = "".join(sign if sign.isprintable() else " " for sign in name)
    return " ".join(printable.split())[:MOST_NAME].strip()


def _stems(date: str) -> Sequence[str]:
    first = f"certificate-{date}"
    return (first, *(f"{first}-{number}" for number in range(2, 1001)))


def _row(title: str, works: Sequence[Work]) -> tuple[str, ...]:
    solved, alone = sum(work.solved for work in works), sum(work.alone for work in works)
    return (title, str(solved), str(alone), str(solved - alone), str(len(works)))


def _plain(text: str) -> str:
    """The text with nothing in it that Markdown would take for its own."""
    return re.sub(r"([\\`*_\[\]<>|#&!])", r"\\\1", text)
