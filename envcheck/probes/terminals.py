"""What a new terminal would find, read from its start files; no shell is started."""

from __future__ import annotations

import re

from envcheck.facts import Program, Unknown
from envcheck.probes import search_path
from envcheck.probes.conda_blocks import IN_ITS_PLACE, describe_block, parse_blocks
from envcheck.probes.files import read_text
from envcheck.probes.new_shell import LONGEST, NewShell
from envcheck.probes.place import Place
from envcheck.probes.session import Session, conda_folders, is_for_path_only
from envcheck.probes.shell_grammar import Step
from envcheck.probes.shells import parse_powershell
from envcheck.probes.start_files import read_by
from envcheck.probes.start_texts import LIMIT, Library, Notes
from envcheck.records import Record, replace

NAMES = ("python", "python3", "pip", "conda", "jupyter", "ipython", "nvcc")
OWN_LINES = "conda's own lines"


class Line(Record):
    """A line of a start file."""

    file: str
    number: int
    text: str


class Terminal(Record):
    """A new terminal of one shell, by its start files."""

    shell: str
    kind: str
    """interactive: a plain terminal; login: ssh, tmux, macOS Terminal; script: `shell -c`."""
    entries: tuple[str, ...]
    """PATH, first entry first, each once."""
    again: tuple[str, ...]
    """Entries that come once more further down, which changes nothing."""
    programs: dict[str, Program]
    """Name -> the file that it runs, unless a function or an alias hides that."""
    hidden: dict[str, Line]
    """Name -> the line that makes it a function or an alias."""
    conda: bool | None
    """Whether `conda` would be found; None: only a running shell could tell."""
    unsure: bool
    """Whether only a running shell could tell all of PATH."""
    files: tuple[str, ...]
    """The start files that it reads, in order."""
    lines: tuple[Line, ...]
    """Those that PATH and conda come from."""


class _Followed(NewShell):
    """Keeps the lines that PATH comes from, in the order in which they have their effect."""

    def __init__(self, library: Library, shell: str, kind: str) -> None:
        super().__init__(library, shell, kind)
        self.effective: list[Line] = []
        self.function: Line | None = None
        """The one by which `conda` is more than a file."""

    def _take(self, step: Step, certain: bool | None, notes: Notes) -> None:
        before, seen = once(self.path)[0], (self.conda_defined, len(self.effective))
        super()._take(step, certain, notes)
        if once(self.path)[0] == before and self.conda_defined == seen[0]:
            return
        if len(self.effective) > seen[1]:  # it was a line of a file that this one reads
            return
        block = notes.blocks[int(step.words[1])] if step.words[0] == IN_ITS_PLACE else None
        text = OWN_LINES if block else " ".join(step.words)[:LONGEST]
        self.effective.append(Line(self._reading[-1], step.line, text))
        if self.conda_defined and not seen[0] and not (block and is_for_path_only(block.text)):
            self.function = self.effective[-1]


def foresee(
    place: Place, session: Session, shell: str, kind: str, activates_base: bool = True
) -> Terminal:
    """What the start files make of a new terminal; none of them is run.

    `activates_base`: whether conda's settings leave it to activate its base environment.
    """
    new_place = replace(place, environ=session.environ, cwd=place.home)
    if shell in ("powershell", "pwsh"):
        return _powershell(new_place, session, shell, kind, activates_base)
    new = _Followed(Library(new_place), shell, kind)
    new.path, new.activates_base = session.path, activates_base
    new.start()
    lines = tuple(dict.fromkeys(new.effective))
    hidden = {name: Line(*new.named[name]) for name in NAMES if name in new.named}
    if new.function:
        hidden.setdefault("conda", new.function)
    return _terminal(
        new_place,
        Terminal(
            shell=shell,
            kind=kind,
            entries=new.path,
            again=(),
            programs={},
            hidden=hidden,
            conda=new.finds_conda,
            unsure=new.unsure,
            files=tuple(new.notes),
            lines=lines,
        ),
    )


def once(entries: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The entries of PATH, each once; and those that come again."""
    first = tuple(dict.fromkeys(entries))
    return first, tuple(entry for entry in first if entries.count(entry) > 1)


def _terminal(place: Place, raw: Terminal) -> Terminal:
    """With each entry once, and what is found there."""
    entries, again = once(raw.entries)
    environ = {**place.environ, "PATH": place.listsep.join(entries)}
    found = search_path.probe(replace(place, environ=environ)).programs
    programs = {name: found[name][0] for name in NAMES if name in found}
    return replace(raw, entries=entries, again=again, programs=programs)


def _powershell(
    place: Place, session: Session, shell: str, kind: str, activates_base: bool
) -> Terminal:
    """Of its profiles only the usual lines are understood: it is unsure where there is one."""
    path, lines, hidden, files = session.path, list[Line](), dict[str, Line](), []
    for file in read_by(place, "powershell", kind, lambda name: None):
        text = read_text(place, file, LIMIT)
        if text is None or ("WindowsPowerShell" in file) is (shell == "pwsh"):
            continue
        files.append(file)
        for line in parse_powershell(text) if not isinstance(text, Unknown) else ():
            behind = re.match(r"(?i)\$env:path\s*(\+=|=\s*\"?\$env:path)", line.text)
            path = (*path, *line.folders) if behind else (*line.folders, *path)
            lines.append(Line(file, line.line, line.text))
        blocks = parse_blocks(text) if isinstance(text, str) else []
        for block in (describe_block(place, block) for block in blocks):
            if block.tool == "conda" and block.prefix and block.conda_exists:
                path = conda_folders(place, block.prefix, block.text, activates_base) + path
                hidden["conda"] = Line(file, block.line, OWN_LINES)
                lines.append(hidden["conda"])
    raw = Terminal(
        shell=shell,
        kind=kind,
        entries=path,
        again=(),
        programs={},
        hidden=hidden,
        conda=None,
        unsure=bool(files),
        files=tuple(files),
        lines=tuple(lines),
    )
    found = _terminal(place, raw)
    known = "conda" in found.hidden or "conda" in found.programs
    return replace(found, conda=known or (None if files else False))
