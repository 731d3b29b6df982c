"""The user's shell, the start files of every shell, and whether a new one would find conda."""

from __future__ import annotations

import os
import re

from envcheck.facts import PathLine, Redefined, Shells, StartFile, Unknown
from envcheck.probes.conda_blocks import describe_block, parse_blocks
from envcheck.probes.files import is_folder, read_text, resolve
from envcheck.probes.new_shell import NewShell
from envcheck.probes.path_changes import parse_environment_path
from envcheck.probes.place import Place
from envcheck.probes.shell_grammar import NEVER
from envcheck.probes.start_files import KINDS, NAMES, SHELLS, all_of, family, is_used, read_by
from envcheck.probes.start_texts import LIMIT, Library, Notes

PARENTS = frozenset({*SHELLS, *NAMES, "cmd", "nu", "xonsh"})
"""Names of shells that a program is started from."""
CALLED_BY_CONDA = frozenset({"local", "export", "eval", "unset", "hash", "return", "builtin"})
"""Commands of the shell's own, which a function of that name hides."""
STEPS_UP = 30
"""How far up the parents a shell is looked for."""


def probe(place: Place) -> Shells:
    """The shells of this user, and what the start files of those in use do.

    In use: the login shell, the one above us, and every one with a start file in the home.
    """
    library = Library(place)
    path, parent = _login_path(place), _parent(place)
    login = path.replace("\\", "/").rpartition("/")[2].removesuffix(".exe") if path else None
    own = {_behaves_as(place, path), family(parent or "")}
    # A ~/.profile is bash's as well, and says nothing of who starts sh.
    used = [one for one in SHELLS if one in own or (one != "sh" and is_used(place, one))]
    started = {shell: _start(library, shell) for shell in used if shell != "powershell"}
    files = [file for shell, new in started.items() for file in _files(library, shell, new)]
    return Shells(
        login=login,
        parent=parent,
        files=(*files, *_powershell_files(place)),
        conda_in_new_shell=_conda_in_new_shell(place, started.get(_behaves_as(place, path) or "")),
        home=place.home,
        home_exists=is_folder(place, place.home),
        home_length=len(place.home),
        home_has_space=" " in place.home,
    )


def parse_passwd(text: str, account: int) -> str | None:
    """The login shell of an account in /etc/passwd, by its number."""
    for line in text.splitlines():
        fields = line.split(":")
        if len(fields) == 7 and fields[2] == str(account):
            return fields[6] or None
    return None


def parse_stat(text: str) -> tuple[str, int] | None:
    """Name and parent of a process, from /proc/PID/stat."""
    head, _, tail = text.rpartition(") ")  # a name may hold what ends one
    number, _, name = head.partition(" (")
    fields = tail.split(" ")
    if len(fields) < 3 or not number.isdecimal() or not fields[1].isdecimal():
        return None
    return name, int(fields[1])


def _login_path(place: Place) -> str | None:
    if named := place.environ.get("SHELL"):
        return named
    if place.platform == "windows" or not hasattr(os, "getuid"):
        return None
    text = read_text(place, "/etc/passwd")
    return parse_passwd(text, os.getuid()) if isinstance(text, str) else None


def _start(library: Library, shell: str) -> dict[str, NewShell]:
    return {kind: NewShell(library, shell, kind).start() for kind in KINDS}


def _behaves_as(place: Place, path: str | None) -> str | None:
    """The shell that a path starts: /bin/csh is tcsh where it is a link to it."""
    shell = family(path) if path else None
    return (family(resolve(place, path)) or shell) if path and shell == "csh" else shell


def _conda_in_new_shell(place: Place, new: dict[str, NewShell] | None) -> dict[str, bool | None]:
    if new is None:
        return {}
    answers = {kind: shell.finds_conda for kind, shell in new.items()}
    if answers["interactive"] is False and _may_be_inherited(place, new["login"]):
        answers["interactive"] = None
    if _comes_from_elsewhere(place, new["login"]):
        answers = {kind: answer or None for kind, answer in answers.items()}
    return answers


def _comes_from_elsewhere(place: Place, new: NewShell) -> bool:
    """Whether conda is found here though nothing was activated: a container's own PATH, say."""
    if place.environ.get("CONDA_SHLVL") or place.environ.get("CONDA_EXE"):
        return False
    entries = place.environ.get("PATH", "").split(place.listsep)
    return any(new.has_conda(entry) for entry in entries if entry)


def _may_be_inherited(place: Place, login: NewShell) -> bool:
    """Whether a terminal may get conda from the session that it is opened in.

    The desktops of Linux read the login files once, and every terminal inherits their PATH.
    """
    text = read_text(place, "/etc/environment")
    session = parse_environment_path(text) if isinstance(text, str) else ()
    if any(map(login.has_conda, session)):
        return True
    return place.platform == "linux" and login.finds_conda is not False


def _files(library: Library, shell: str, started: dict[str, NewShell]) -> list[StartFile]:
    """The start files of one shell that are there, with the kinds of new shell that read each."""
    notes: dict[str, Notes] = {}
    kinds: dict[str, list[str]] = {}
    for kind, new in started.items():
        for path, seen in new.notes.items():
            kinds.setdefault(path, []).extend([kind] if seen.certain else [])
            notes.setdefault(path, seen).path_lines.update(seen.path_lines)
    for path in all_of(library.place, shell):
        if path not in notes:
            alone = NewShell(library, shell, "interactive")
            alone.read(path)
            notes |= {path: alone.notes[path]} if path in alone.notes else {}
    return [
        StartFile(
            path=path,
            shell=shell,
            kinds=tuple(kinds.get(path, ())),
            blocks=seen.blocks,
            path_lines=tuple(line for _, line in sorted(seen.path_lines.items())),
            sources=tuple(seen.sources),
            problem=seen.problem,
            redefined=_redefined(library, path, shell),
        )
        for path, seen in notes.items()
    ]


def _redefined(library: Library, path: str, shell: str) -> tuple[Redefined, ...]:
    """Functions that take the place of a command which conda's lines call."""
    reading = library.read(path, shell)
    steps = reading.script.steps if reading else ()
    return tuple(
        Redefined(step.line, step.words[1])
        for step in steps
        if step.words[0] == "function"
        and len(step.words) > 1
        and step.words[1] in CALLED_BY_CONDA
        and NEVER not in step.when  # inside of another function
        and "builtin" not in step.words[2:]
    )


def _powershell_files(place: Place) -> list[StartFile]:
    files = []
    for path in read_by(place, "powershell", "interactive", lambda name: None):
        text = read_text(place, path, LIMIT)
        if text is None:
            continue
        kinds = ("interactive", "login")
        if isinstance(text, Unknown):
            files.append(StartFile(path, "powershell", kinds, problem=text.reason))
            continue
        blocks = tuple(describe_block(place, block) for block in parse_blocks(text))
        files.append(StartFile(path, "powershell", kinds, blocks, parse_powershell(text)))
    return files


def parse_powershell(text: str) -> tuple[PathLine, ...]:
    """The lines of a PowerShell profile that change PATH, and the folders they name."""
    lines = []
    for number, line in enumerate(text.splitlines(), 1):
        if found := re.match(r"\s*\$env:path\s*\+?=(.*)", line, re.I):
            parts = re.split(r"[;\"'+]", found[1])
            folders = tuple(
                part.strip() for part in parts if re.match(r"\s*([A-Za-z]:[\\/]|/)", part)
            )
            lines.append(PathLine(number, line.strip(), folders))
    return tuple(lines)


def _parent(place: Place) -> str | None:
    """The nearest shell above this process; None when there is none or it cannot be seen."""
    names = _names_from_proc(place) if place.platform == "linux" else _names_from_psutil()
    shells = (name.lower().removeprefix("-").removesuffix(".exe") for name in names)
    return next((name for name in shells if name in PARENTS), None)


def _names_from_proc(place: Place) -> list[str]:
    names: list[str] = []
    process = os.getppid()
    while process > 0 and len(names) < STEPS_UP:
        try:
            path = place.system(f"/proc/{process}/stat")
            with open(path, encoding="utf-8", errors="replace") as stream:
                found = parse_stat(stream.read())
        except OSError:
            break
        if found is None:
            break
        name, process = found
        names.append(name)
    return names


def _names_from_psutil() -> list[str]:
    import psutil  # costs several start-ups, and is needed only where there is no /proc

    try:
        return [process.name() for process in psutil.Process().parents()[:STEPS_UP]]
    except psutil.Error:
        return []
