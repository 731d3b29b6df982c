"""Reads the profile that a user names: a built-in one, or a file that says what is required."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Callable

from envcheck.profile import BUILT_IN, BadProfile, Need, Profile
from envcheck.profile.parts import Include, Parts, first_sentence, refuse, shown
from envcheck.records import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

LIMIT = 1 << 20
"""Bytes beyond which a file is not a list of requirements that somebody wrote."""
LONGEST_TOML = 1 << 18
"""Characters; the reader of TOML takes four times as long for twice the text."""
MAX_FILES = 50
"""Files that may include one another."""
MAX_NEEDS = 5000


def find(wanted: str | Profile) -> str | Profile:
    """The name of a built-in profile or `auto`, as it is; else the profile that the file holds.

    Raises `BadProfile` for what is neither.
    """
    if isinstance(wanted, Profile) or wanted == "auto" or wanted in BUILT_IN:
        return wanted
    path, chosen = _cut_chosen(wanted)
    if not os.path.lexists(path) and not re.search(r"[./\\]", path):
        known = ", ".join(("auto", *BUILT_IN))
        raise BadProfile(f"--profile {shown(wanted)}: is no file and no profile (known: {known}).")
    reading = _Reading({(os.path.realpath(path), False)})
    top = reading.read(path, chosen)
    needs = reading.all_needs(top, path)
    return Profile(
        name=top.name or os.path.basename(path),
        source=path,
        python=top.python,
        needs=needs,
        gpu=top.gpu,
        unchecked=tuple(reading.unchecked),
    )


def _cut_chosen(wanted: str) -> tuple[str, tuple[str, ...]]:
    """The path, and what is named in brackets after it: `pyproject.toml[test,docs]`."""
    match = re.fullmatch(r"(.+)\[([^\[\]]*)\]", wanted, re.DOTALL)
    if match is None or os.path.lexists(wanted):
        return wanted, ()
    return match[1], tuple(name.strip() for name in match[2].split(",") if name.strip())


class _Reading:
    """The files that one profile is read from."""

    def __init__(self, seen: set[tuple[str, bool]]) -> None:
        self.seen = seen
        self.unchecked: list[str] = []

    def read(self, path: str, chosen: tuple[str, ...] = ()) -> Parts:
        parts = _parse(_text(path), path, chosen)
        self.unchecked += parts.unchecked
        return parts

    def all_needs(self, top: Parts, path: str) -> tuple[Need, ...]:
        """What the file and all that it includes require, bounded by its constraints."""
        needs: list[Need] = []
        bounds: list[Need] = []
        waiting = [(path, False, top)]
        while waiting:
            file, bounding, parts = waiting.pop(0)
            (bounds if bounding else needs).extend(parts.needs)
            if len(needs) + len(bounds) > MAX_NEEDS:
                raise refuse(path, None, f"requires more than {MAX_NEEDS} packages")
            waiting += [
                (*found, parts)
                for include in parts.includes
                if (found := self._target(include, file, bounding))
                for parts in [self._included(include, file, found[0])]
            ]
        return _bounded(needs, bounds)

    def _target(self, include: Include, file: str, bounding: bool) -> tuple[str, bool] | None:
        """The file that a line includes, and whether it only bounds; None when it was read."""
        path = os.path.normpath(os.path.join(os.path.dirname(file), include.path))
        key = (os.path.realpath(path), bounding or include.constraint)
        if key in self.seen:
            return None
        self.seen.add(key)
        if len(self.seen) > MAX_FILES:
            raise refuse(file, include.line, f"includes more than {MAX_FILES} files")
        return path, key[1]

    def _included(self, include: Include, file: str, path: str) -> Parts:
        try:
            return self.read(path)
        except _Unreadable as error:
            what = f"includes {shown(include.path)}, which {error.why}"
            raise refuse(file, include.line, what) from None


class _Unreadable(BadProfile):
    """A file that cannot be read."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"--profile {path}: {why}.")
        self.why = why


def _bounded(needs: list[Need], bounds: list[Need]) -> tuple[Need, ...]:
    """The needs with what constraints say of their versions.

    A bound of a package that nothing requires counts where the package is there all the same.
    """
    required = {need.package for need in needs}
    free = [
        replace(bound, module="", level="required" if bound.package in required else "optional")
        for bound in bounds
        if bound.version
    ]
    return tuple(dict.fromkeys((*needs, *free)))


def _text(path: str) -> str:
    try:
        about = os.stat(path)
        if not stat.S_ISREG(about.st_mode):  # a pipe or a device would hold us for ever
            raise _Unreadable(path, "is no file")
        if about.st_size > LIMIT:
            raise _Unreadable(path, f"is longer than the {LIMIT} bytes that are read")
        with open(path, "rb") as stream:
            content = stream.read(LIMIT + 1)
        return _decoded(content, path)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise _Unreadable(path, f"cannot be read ({why})") from None


def _decoded(content: bytes, path: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise refuse(path, line, "is not UTF-8") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise refuse(path, line, "holds a zero byte, so it is no text")
    return text.replace("\r\n", "\n")


def _parse(text: str, path: str, chosen: tuple[str, ...]) -> Parts:
    """What a file requires, by its name and by what it looks like. Raises `BadProfile`."""
    from envcheck.profile import environment_file, explicit_lock, requirement_lines

    ending = os.path.splitext(path)[1].lower()
    if ending == ".toml":
        return _parse_toml(text, path, chosen)
    if chosen:
        raise refuse(path, None, "has no extras; only a pyproject.toml has")
    if ending in (".yml", ".yaml"):
        return environment_file.parse(text, path)
    parse: Callable[[str, str], Parts] = requirement_lines.parse
    if explicit_lock.is_lock(text):
        parse = explicit_lock.parse
    return parse(text, path)


def _parse_toml(text: str, path: str, chosen: tuple[str, ...]) -> Parts:
    from envcheck.profile import own_file, project_file

    told = _tables(text, path)
    of_project = os.path.basename(path).lower() == "pyproject.toml"
    if of_project or {"project", "dependency-groups", "build-system"} & told.keys():
        return project_file.parse(told, text, path, chosen)
    if chosen:
        raise refuse(path, None, "has no extras; only a pyproject.toml has")
    return own_file.parse(told, text, path)


def _tables(text: str, path: str) -> dict[str, Any]:
    if len(text) > LONGEST_TOML:
        what = f"is longer than the {LONGEST_TOML} characters that are read of TOML"
        raise refuse(path, None, what)
    try:
        told: dict[str, Any] = tomllib.loads(text)
    except ValueError as error:  # TOML's own, and that of a number with thousands of digits
        match = re.search(r"\(at line (\d+), column \d+\)", str(error))
        said = first_sentence(str(error).partition(" (at ")[0])
        raise refuse(path, int(match[1]) if match else None, f"is no TOML ({said})") from None
    except RecursionError:
        raise refuse(path, None, "is no TOML that can be read: it is nested too deep") from None
    return told
