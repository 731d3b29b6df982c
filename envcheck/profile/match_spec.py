"""conda's way to write a requirement: `conda-forge::numpy>=1.26,<3`, `pytorch=2.5=*cuda*`."""

from __future__ import annotations

import re

from envcheck.patterns import pattern
from envcheck.profile.conda_versions import check_constraint, fits
from envcheck.records import Record

NAME = pattern(r"[A-Za-z0-9_.+-]+")
BUILD = pattern(r"[A-Za-z0-9_.*+|!-]+")
BRACKETS = pattern(r"""\s*([a-z_0-9]+)\s*=\s*("[^"]*"|'[^']*'|[^,"']*)\s*(?:,|$)""")
DECIDED_BY_NAME = ("channel", "subdir", "url", "fn", "md5", "sha256", "license")
"""Keys that say where a package comes from, and not which version it is."""


class MatchSpec(Record):
    """One requirement of conda's."""

    name: str
    version: str = "*"
    build: str = "*"

    def matches(self, version: str, build: str) -> bool:
        """Whether a package of that name fits. Raises `ValueError` for a version conda hasn't."""
        return _is_like(build, self.build) and fits(version, self.version)

    def allows(self, version: str) -> bool:
        """Whether the version fits, the build left aside. Raises `ValueError`."""
        return fits(version, self.version)

    def __str__(self) -> str:
        written = self.name if self.version == "*" else f"{self.name} {self.version}"
        return written if self.build == "*" else f"{self.name} {self.version} {self.build}"


def parse(text: str) -> MatchSpec:
    """The requirement that a line writes. Raises `ValueError`, whose text is one sentence."""
    body, told = _cut_brackets(text.partition(" #")[0].strip())
    name, rest = _cut_name(body.rpartition("::")[2].strip(), text)
    version, build = _version_and_build(rest)
    version, build = told.get("version", version), told.get("build", build)
    check_constraint(version)
    if build.startswith("^"):
        raise ValueError(f"{text[:80]!r} asks for a build by a regular expression")
    if not BUILD.fullmatch(build):
        raise ValueError(f"{text[:80]!r} asks for no build that there can be")
    return MatchSpec(name, version, build)


def _cut_brackets(text: str) -> tuple[str, dict[str, str]]:
    """What stands before `[key=value,...]`, and what that says of version and build."""
    head, bracket, inside = text.partition("[")
    if not bracket:
        return text, {}
    if not inside.endswith("]"):
        raise ValueError(f"{text[:80]!r} does not close its bracket")
    told: dict[str, str] = {}
    place, inside = 0, inside[:-1]
    while place < len(inside):
        match = BRACKETS.match(inside, place)
        if match is None:
            raise ValueError(f"{text[:80]!r} has something in brackets that is no key=value")
        told[match[1]] = match[2].strip().strip("'\"").strip()
        place = match.end()
    for key in told:
        if key not in ("version", "build", *DECIDED_BY_NAME):
            raise ValueError(f"{text[:80]!r} asks for {key}, which is not looked at here")
    return head.strip(), told


def _cut_name(text: str, whole: str) -> tuple[str, str]:
    match = NAME.match(text)
    if match is None or (match.end() < len(text) and text[match.end()] not in " =<>!~"):
        raise ValueError(f"{whole[:80]!r} names no package")
    return match[0].lower(), text[match.end() :]


def _version_and_build(rest: str) -> tuple[str, str]:
    """The two as written after a name: `=1.26=py_0`, ` 1.26.* py_0`, `>=1.26,<3`."""
    # Spaces after an operator or a comma part nothing.
    text = re.sub(r"([=<>!~,|])\s+", r"\1", rest.strip())
    text = re.sub(r"\s+([,|])", r"\1", text)
    words = text.split()
    if not words:
        return "*", "*"
    if len(words) > 2:
        raise ValueError(f"{rest.strip()[:80]!r} is more than a version and a build")
    if len(words) == 2:
        return words[0].removeprefix("=") if words[0][1:2] != "=" else words[0], words[1]
    # "=1.26" is any 1.26; "=1.26=py_0" is 1.26 itself, of that build.
    match = re.fullmatch(r"(.*[^=<>!~,|])=([^=<>!~,|]+)", text)
    if match is None:
        return text, "*"
    version = match[1]
    return (version[1:] if re.match(r"=[^=]", version) else version), match[2]


def _is_like(text: str, pattern: str) -> bool:
    """Whether a build fits a pattern, in which only the star is special."""
    if pattern == "*":
        return True
    # Greedy from the left: linear, whatever stars somebody writes.
    head, *middle = pattern.split("*")
    if not middle:
        return text == pattern
    *middle, tail = middle
    if not text.startswith(head):
        return False
    place = len(head)
    for piece in middle:
        found = text.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return len(text) - len(tail) >= place and text.endswith(tail)
