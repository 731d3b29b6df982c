"""What a new terminal would find: read from its start files, or asked of a shell that is started."""

from __future__ import annotations

import os
import re

from envcheck.facts import Program, SearchPath, Unknown
from envcheck.probes import search_path
from envcheck.probes.budget import Budget
from envcheck.probes.new_shell import NewShell
from envcheck.probes.place import Place
from envcheck.probes.start_texts import Library
from envcheck.records import Record, replace

NAMES = ("python", "python3", "pip", "conda", "jupyter", "ipython", "nvcc")
SHELL_S = 10.0
"""Seconds a shell may take to start: prompts and plugins of some take several."""
HANDED_ON = ("USER", "LOGNAME", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "XDG_CONFIG_HOME")
"""What a new terminal has from its session; the rest is what start files make of it."""


class Line(Record):
    """A line of a start file that changes PATH or brings conda."""

    file: str
    number: int
    text: str


class Terminal(Record):
    """A new terminal of one shell."""

    shell: str
    kind: str
    """interactive: a plain terminal; login: ssh, tmux, macOS Terminal; script: `shell -c`."""
    entries: tuple[str, ...]
    """PATH, first entry first."""
    programs: dict[str, Program]
    """Name -> the file that it runs."""
    conda: bool | None
    """Whether `conda` would be found; None: only a running shell could tell."""
    files: tuple[str, ...]
    """The start files that it reads, in order."""
    lines: tuple[Line, ...]


class Told(Record):
    """What a shell said that was started."""

    entries: tuple[str, ...]
    programs: dict[str, str]
    """Name -> what it runs: a file, or the name alone for a function or an alias."""


def foresee(place: Place, shell: str, kind: str) -> Terminal:
    """What the start files make of a new terminal; none of them is run."""
    new = NewShell(Library(place), shell, kind).start()
    environ = {**place.environ, "PATH": place.listsep.join(new.path)}
    found = search_path.probe(replace(place, environ=environ))
    return Terminal(
        shell=shell,
        kind=kind,
        entries=new.path,
        programs=_first(found),
        conda=new.finds_conda,
        files=tuple(new.notes),
        lines=tuple(
            Line(path, number, line.text)
            for path, notes in new.notes.items()
            for number, line in sorted(notes.path_lines.items())
        ),
    )


def _first(found: SearchPath) -> dict[str, Program]:
    return {name: programs[0] for name, programs in found.programs.items() if name in NAMES}


def ask(place: Place, program: str, shell: str, kind: str, budget: Budget) -> Told | Unknown:
    """Start the shell, let it read its files, and ask it; `program` is its path."""
    from envcheck.probes.run import run

    mark = os.urandom(8).hex()
    argv = [program, *_options(shell, kind), "-c", script(shell, mark)]
    environ = {name: place.environ[name] for name in HANDED_ON if name in place.environ}
    environ |= {"HOME": place.home, "SHELL": program, "TERM": "dumb", "PATH": os.defpath}
    ran = run(argv, timeout_s=budget.left(SHELL_S), env=environ, cwd=_folder(place))
    told = parse_answer(ran.stdout, mark)
    if told is None:
        how = f"it did not answer within {SHELL_S:.0f} s" if ran.outcome == "timeout" else ""
        return Unknown(how or f"it did not answer ({ran.outcome}) {ran.last_words()}".strip())
    return told


def _folder(place: Place) -> str | None:
    return place.home if os.path.isdir(place.home) else None


def _options(shell: str, kind: str) -> tuple[str, ...]:
    if shell in ("tcsh", "csh"):  # they read their files for -c too, and take no -l beside it
        return ()
    return {"interactive": ("-i",), "login": ("-l", "-i"), "script": ()}[kind]


def script(shell: str, mark: str) -> str:
    """Commands that tell PATH and what each name runs, between two marks."""
    names = " ".join(NAMES)
    if shell in ("tcsh", "csh"):
        return f"echo {mark}; echo $PATH; foreach n ({names})\necho $n `which $n`\nend\necho {mark}"
    if shell == "fish":
        each = f"for n in {names}; echo $n (type -p $n; or type -t $n)[1]; end"
        return f"echo {mark}; string join : $PATH; {each}; echo {mark}"
    each = f'for n in {names}; do echo "$n $(command -v $n)"; done'
    return f'echo {mark}; echo "$PATH"; {each}; echo {mark}'


def parse_answer(text: str, mark: str) -> Told | None:
    """What stands between the marks; None where they are not both there."""
    parts = re.split(rf"^{mark}\r?\n", text, maxsplit=2, flags=re.M)
    if len(parts) != 3 or not parts[1].strip():
        return None
    path, *lines = parts[1].splitlines()
    pairs = (line.partition(" ") for line in lines)
    programs = {name: told.strip() for name, _, told in pairs if name in NAMES and told.strip()}
    found = {name: told for name, told in programs.items() if "not found" not in told}
    return Told(tuple(dict.fromkeys(path.split(":"))), found)
