"""What a command of a start file makes of PATH."""

from __future__ import annotations

import re

from envcheck.patterns import pattern
from envcheck.probes.shell_words import Lookup, split, values
from envcheck.records import Record

OLD = "\0"
"""Stands for the entries that were there before."""
UNKNOWN = "\1"
DECLARE = ("export", "declare", "typeset", "local", "readonly")
NAMES = ("PATH", "path", "fish_user_paths")
SETUVAR = pattern(r"^SETUVAR (?:--\w+ )*fish_user_paths:(.*)$", re.M)


class Change(Record):
    """The new PATH."""

    entries: tuple[str, ...]
    """Folders, and `OLD`."""
    computed: bool
    """Whether a running shell would add more than can be read."""

    @property
    def folders(self) -> tuple[str, ...]:
        """The absolute folders it adds."""
        absolute = (entry for entry in self.entries if entry[:1] == "/" or _has_drive(entry))
        return tuple(dict.fromkeys(absolute))


def _has_drive(entry: str) -> bool:
    return entry[1:2] == ":" and entry[2:3] in ("/", "\\") and entry[0].isalpha()


def path_change(words: tuple[str, ...], shell: str, lookup: Lookup, home: str) -> Change | None:
    """What a command makes of PATH; None when it leaves it alone."""
    first, *rest = words
    if shell == "fish":
        found = _fish(first, rest)
    elif shell in ("tcsh", "csh"):
        found = _csh(first, rest)
    else:
        found = _posix(first, rest, words)
    return _worked_out(found, lookup, home) if found is not None else None


def parse_fish_variables(text: str) -> tuple[str, ...]:
    """The folders that `fish_add_path` left in fish's universal variables."""
    found = SETUVAR.search(text)
    if not found:
        return ()
    raw = re.sub(r"\\x([0-9a-fA-F]{2})", lambda code: chr(int(code[1], 16)), found[1])
    return tuple(folder for folder in raw.split("\x1e") if folder)


def parse_paths_file(text: str) -> tuple[str, ...]:
    """The folders in macOS's /etc/paths."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def parse_environment_path(text: str) -> tuple[str, ...]:
    """The folders that /etc/environment puts on PATH."""
    for line in text.split("\n"):
        name, _, told = line.partition("=")
        if name.endswith("PATH") and name.split() in (["PATH"], ["export", "PATH"]):
            inside = told[1:] if told[:1] in ('"', "'") else told
            folders = inside.partition('"')[0].partition("'")[0]
            return tuple(folder for folder in folders.split(":") if folder)
    return ()


def _posix(first: str, rest: list[str], words: tuple[str, ...]) -> tuple[str, ...] | None:
    if first == "pathmunge" and rest:  # Red Hat's own
        return (OLD, rest[0]) if rest[1:] == ["after"] else (rest[0], OLD)
    # `PATH=... command` sets it for that command alone.
    assignments = rest if first in DECLARE else [*words]
    if first not in DECLARE and not all(re.match(r"\w+\+?=", word) for word in words):
        return None
    for word in assignments:
        found = re.match(r"(PATH|path)(\+?)=(?s:(.*))", word)
        if found:
            inside = found[3]
            items = _items(inside) if inside.startswith("(") else (inside,)
            return (OLD, *items) if found[2] else items
    return None


def _csh(first: str, rest: list[str]) -> tuple[str, ...] | None:
    if first == "setenv" and rest[:1] == ["PATH"] and len(rest) == 2:
        return (rest[1],)
    found = re.match(r"path\s*=\s*(?s:(.*))", " ".join(rest)) if first == "set" else None
    return _items(found[1]) if found else None


def _fish(first: str, rest: list[str]) -> tuple[str, ...] | None:
    flags = "".join(word.lstrip("-")[:1] for word in rest if word.startswith("-"))
    flags += "".join(word[1:] for word in rest if re.match(r"-\w", word))
    words = tuple(word for word in rest if not word.startswith("-"))
    if first == "fish_add_path" and words:
        return (OLD, *words) if "a" in flags else (*words, OLD)
    if (
        first != "set"
        or words[:1] not in (("PATH",), ("fish_user_paths",))
        or set(flags) & set("eq")
    ):
        return None
    new = words[1:]
    if "a" in flags:
        return (OLD, *new)
    if "p" in flags or words[0] == "fish_user_paths":
        return (*new, OLD)
    return new


def _items(text: str) -> tuple[str, ...]:
    """The words between the parentheses of an array."""
    tokens, _ = split(text.strip().removeprefix("(").removesuffix(")"))
    return tuple(token.text for token in tokens if token.kind == "word")


def _worked_out(words: tuple[str, ...], lookup: Lookup, home: str) -> Change:
    entries: list[str] = []
    for word in words:
        # What a running shell would work out spoils its own entry and not those beside it.
        for text in values(word, lookup, home, UNKNOWN) or (UNKNOWN,):
            entries += [part for part in text.split(":") if part]
    known = (entry for entry in entries if UNKNOWN not in entry)
    expanded = (home + entry[1:] if entry.startswith("~/") else entry for entry in known)
    return Change(tuple(expanded), any(UNKNOWN in entry for entry in entries))
