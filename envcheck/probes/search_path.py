"""What each bare command name runs, by the search path of this process."""

from __future__ import annotations

import os
import re
import stat
from functools import cache, partial

from envcheck.facts import Program, SearchPath
from envcheck.patterns import pattern
from envcheck.probes.files import Around, environment_around, environment_of, join, real, resolve
from envcheck.probes.place import Place

NAMES = ("python", "python3", "pip", "pip3", "conda", "mamba", "jupyter", "ipython", "nvcc")
HEAD = 4096
"""A first line is at most this long; the kernel reads far less."""
SHELL_TRICK = pattern(rb"""^'''exec' +(?:"([^"\n]+)"|(\S+)) """, re.M, sign=b"exec")
"""Where the path is too long, or has a space in it, for a first line: #!/bin/sh and this."""

LAUNCHER = pattern(rb"#!(?:\"([^\"\r\n]+)\"|([^\r\n]+?)) *\r?\n(?:PK\x03\x04|\Z)")
"""In the programs that pip makes of scripts on Windows: the first line, and the script as a zip."""


def probe(place: Place) -> SearchPath:
    """The search path, and every file found on it for the names of `NAMES`."""
    entries = parse_entries(place.environ.get("PATH", ""), place.listsep)
    tails = endings(place)
    around = cache(partial(environment_around, place))  # the same few folders again and again
    programs = {}
    for name in (*NAMES, "py") if place.platform == "windows" else NAMES:
        candidates = (
            path
            for folder in entries
            if (path := find_in(place, _folder(place, folder), name, tails))
        )
        programs[name] = tuple(describe(place, path, entries, around) for path in candidates)
    missing = tuple(entry for entry in entries if _is_missing(real(place, _folder(place, entry))))
    return SearchPath(entries, missing, {name: found for name, found in programs.items() if found})


def parse_entries(text: str, separator: str) -> tuple[str, ...]:
    """The entries of PATH, each once; an empty one means the folder one works in."""
    if not text:
        return ()
    quotes = '"' if separator == ";" else ""
    return tuple(dict.fromkeys(entry.strip(quotes) for entry in text.split(separator)))


def parse_interpreter(head: bytes) -> tuple[str, ...]:
    """The words of a script's first line, those of `/bin/sh` and `exec` put right; () for none."""
    if not head.startswith(b"#!"):
        return ()
    if trick := SHELL_TRICK.search(head):
        return (os.fsdecode(trick[1] or trick[2]),)
    return tuple(os.fsdecode(word) for word in head[2:].partition(b"\n")[0].split())


def parse_launcher(tail: bytes) -> str | None:
    """The Python in the end of a program that pip made of a script for Windows."""
    found = LAUNCHER.search(tail)
    return os.fsdecode(found[1] or found[2]) if found else None


def describe(
    place: Place, path: str, entries: tuple[str, ...], around: Around | None = None
) -> Program:
    """All that its file says of a program that was found; `around` as in `environment_of`."""
    interpreter = _interpreter(place, path, entries)
    return Program(
        path=path,
        resolved=resolve(place, path),
        interpreter=interpreter,
        interpreter_exists=os.path.exists(real(place, interpreter)) if interpreter else None,
        size=_size(real(place, path)),
        environment=environment_of(place, path, around),
        interpreter_resolved=interpreter and resolve(place, interpreter),
        interpreter_environment=interpreter and environment_of(place, interpreter, around),
    )


def find_in(place: Place, folder: str, name: str, tails: tuple[str, ...] = ("",)) -> str | None:
    """The file that `name` runs when the search comes to this folder."""
    for tail in tails:
        path = join(place, folder, name + tail)
        found = real(place, path)
        # The Store's aliases cannot be opened or followed on Windows, only seen.
        if place.platform == "windows" and os.path.lexists(found):
            return path
        if place.platform != "windows" and os.path.isfile(found) and os.access(found, os.X_OK):
            return path
    return None


def _interpreter(place: Place, path: str, entries: tuple[str, ...]) -> str | None:
    if path.lower().endswith(".exe"):
        return _interpreter_of_launcher(place, path)
    try:
        with open(real(place, path), "rb") as stream:
            begins = stream.read(2)  # most are no scripts, and need not be read
            words = parse_interpreter(begins + stream.read(HEAD)) if begins == b"#!" else ()
    except OSError:
        return None
    if not words:
        return None
    program, *rest = words
    if os.path.basename(program) != "env":
        return program
    name = next((word for word in rest if not word.startswith("-") and "=" not in word), None)
    found = (name and find_in(place, _folder(place, entry), name) for entry in entries)
    return next((path for path in found if path), None)


def _interpreter_of_launcher(place: Place, path: str) -> str | None:
    """The Python of a script for Windows: it stands in the program, or in the script beside it."""
    for file in (path, path[: -len(".exe")] + "-script.py"):
        try:
            with open(real(place, file), "rb") as stream:
                size = stream.seek(0, os.SEEK_END)
                stream.seek(max(0, size - HEAD) if file == path else 0)
                read = stream.read(HEAD)
        except OSError:
            continue
        told = parse_launcher(read if file == path else read.partition(b"\n")[0] + b"\n")
        # A bare name is looked for, and a relative one begins where the program lies.
        if told and (told[1:2] == ":" or told.startswith("\\")):
            return told
    return None


def _folder(place: Place, entry: str) -> str:
    """Where an entry leads: a relative one, and the empty one, from the folder one works in."""
    absolute = entry.startswith(("/", "\\")) or entry[1:2] == ":"
    return entry if absolute else join(place, place.cwd, entry) if entry else place.cwd


def endings(place: Place) -> tuple[str, ...]:
    """What may stand behind the name of a program in the name of its file."""
    if place.platform != "windows":
        return ("",)
    listed = place.environ.get("PATHEXT") or ".COM;.EXE;.BAT;.CMD"
    return tuple(ending.lower() for ending in listed.split(";") if ending)


def _is_missing(folder: str) -> bool:
    try:
        return not stat.S_ISDIR(os.stat(folder).st_mode)
    except PermissionError:  # it may well be there: we are not let in to see
        return False
    except (OSError, ValueError):
        return True


def _size(path: str) -> int | None:
    try:
        return os.lstat(path).st_size if os.name == "nt" else os.stat(path).st_size
    except OSError:
        return None
