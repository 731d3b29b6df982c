"""requirements.txt, as pip reads it.

What names a package is required: `numpy>=1.26; python_version < "3.13"`, `torch @ https://...`,
`-e git+https://...#egg=mine`, a wheel's file name. Of a URL, a repository or a folder no version
is asked; one that names no package is "not checked". `-r` includes and `-c` bounds, relative to the
file. Options say where packages come from, and are passed over, as are hashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from packaging.requirements import InvalidRequirement
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

from envcheck.profile import Need
from envcheck.profile.names import module_of
from envcheck.profile.parts import Include, Parts, first_sentence, refuse, shown
from envcheck.profile.reading import read_requirement

OPTION = re.compile(r"(--?[a-zA-Z][\w-]*)(?:[\s=]+(.*))?")
SHORT = re.compile(r"(-[rcefi])([^-\s=].*)")
EGG = re.compile(r"[#&]egg=([A-Za-z0-9._-]+)")
ARCHIVES = (".whl", ".zip", ".tar.gz", ".tgz", ".tar.bz2")
CONDA_LIKE = re.compile(r"[\w.-]+=[^=~<>!]")
PASSED_OVER = re.compile(
    r"-[if]|--(no-)?index(-url)?|--pypi-url|--extra-index-url|--find-links|--(no|only|prefer)-binary"
    r"|--require-hashes|--pre|--all-releases|--only-final|--trusted-host|--use-feature"
)
"""What pip takes in such a file besides requirements, -r, -c and -e."""


def parse(text: str, file: str) -> Parts:
    """What the file requires. Raises `BadProfile`."""
    return parts_of(_logical_lines(text), file)


def parts_of(lines: Iterator[tuple[int, str]], file: str) -> Parts:
    """What these lines, with their numbers, require. Raises `BadProfile`."""
    found = [_read(line, number, file) for number, line in lines]
    return Parts(
        needs=tuple(one for one in found if isinstance(one, Need)),
        unchecked=tuple(one for one in found if isinstance(one, str)),
        includes=tuple(one for one in found if isinstance(one, Include)),
    )


def need_of(text: str, place: str) -> Need:
    """The need that a requirement writes. Raises `InvalidRequirement`."""
    requirement = read_requirement(text)
    name = str(canonicalize_name(requirement.name))
    return Need(
        package=name,
        module=module_of(name),
        level="required",
        why=f"{place}: {shown(text)}",
        version="" if requirement.url else str(requirement.specifier),
        marker=str(requirement.marker or ""),
    )


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines without comments, those that end in a backslash joined, each with its number."""
    joined, begun = "", 0
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.rstrip("\r")
        begun = begun if joined else number
        is_comment = line.lstrip().startswith("#")
        if line.endswith("\\") and not is_comment:
            joined += line[:-1] + " "
            continue
        whole = _without_comment(joined + line).strip()
        joined = ""
        if whole:
            yield begun, whole
    if rest := _without_comment(joined).strip():
        yield begun, rest


def _without_comment(line: str) -> str:
    """The line up to a # that begins it or follows a space; that in a URL's #egg= does not."""
    place = line.find("#")
    while place > 0 and not line[place - 1].isspace():
        place = line.find("#", place + 1)
    return line if place < 0 else line[:place]


def _read(line: str, number: int, file: str) -> Need | Include | str | None:
    """A need, another file, why the line is not checked, or None for an option."""
    if line.startswith("-"):
        return _option(line, number, file)
    # What stands before --hash=..., --config-settings and their like.
    text = re.split(r"\s-{1,2}[a-zA-Z]", line, maxsplit=1)[0].strip()
    if _is_place(text):
        return _by_place(text, number, file)
    try:
        return need_of(text, f"{file} line {number}")
    except InvalidRequirement as error:
        hint = "; conda writes =, pip ==" if CONDA_LIKE.match(text) else ""
        what = f"`{shown(text)}` is no requirement ({first_sentence(error)}{hint})"
        raise refuse(file, number, what) from None


def _option(line: str, number: int, file: str) -> Need | Include | str | None:
    match = SHORT.fullmatch(line) or OPTION.fullmatch(line)
    option, value = (match[1], (match[2] or "").strip()) if match else (line, "")
    if option in ("-r", "--requirement", "-c", "--constraint"):
        if not value:
            raise refuse(file, number, f"{option} names no file")
        if "://" in value:
            return f"{file} line {number}: {shown(line)} (lies on the network)"
        return Include(value, option in ("-c", "--constraint"), number)
    if option in ("-e", "--editable"):
        return _by_place(value, number, file)
    if PASSED_OVER.fullmatch(option):
        return None
    raise refuse(file, number, f"`{shown(option)}` is no option that pip takes in such a file")


def _is_place(text: str) -> bool:
    """Whether it is a URL, a folder or an archive, and no requirement with a name."""
    head = re.split(r"[\s;@\[]", text, maxsplit=1)[0]
    return head.startswith((".", "~")) or bool(re.search(r"[/\\]", head)) or _is_archive(head)


def _is_archive(name: str) -> bool:
    return name.lower().endswith(ARCHIVES)


def _by_place(text: str, number: int, file: str) -> Need | str:
    """The package that a URL or path tells the name of; what it is otherwise is not checked."""
    place = f"{file} line {number}"
    address, _, marker = text.partition(" ;")
    egg = EGG.search(address)
    name = egg[1] if egg else _wheel_name(address.partition("#")[0].strip())
    if not name:
        return f"{place}: {shown(text)} (names no package)"
    try:
        return need_of(f"{name};{marker}" if marker else name, place)
    except InvalidRequirement as error:
        what = f"`{shown(text)}` is no requirement ({first_sentence(error)})"
        raise refuse(file, number, what) from None


def _wheel_name(address: str) -> str:
    try:
        return str(parse_wheel_filename(re.split(r"[/\\]", address)[-1].replace("%2B", "+"))[0])
    except InvalidWheelFilename:
        return ""
