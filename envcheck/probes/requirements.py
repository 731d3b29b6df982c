"""Deep: what the installed packages require of each other, and which files they share."""

from __future__ import annotations

import json
import os
import stat
from collections import defaultdict
from collections.abc import Iterator

from envcheck.facts import (
    CondaNeeds,
    Distribution,
    DistributionNeeds,
    Requirements,
    SharedFiles,
    Target,
    Unknown,
)
from envcheck.probes.packages import distribution_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

METADATA_LIMIT = 4 << 20
"""Bytes; the longest description on the index is a tenth of it."""
RECORD_LIMIT = 64 << 20
"""Bytes of a list of files: that of the largest packages is a tenth of it."""
CODE = (".py", ".so", ".pyd", ".dll", ".dylib")
EXAMPLES = 3
Claims = dict[tuple[str, str], dict[str, str]]
"""(folder, path in it) -> name of each package that claims it -> hash that it notes."""


def probe(target: Target) -> Requirements | Unknown | None:
    """What each distribution and each record of conda's requires, and the files with two owners."""
    if target.trouble:
        return Unknown("the target Python does not answer")
    records, unreadable = _conda_needs(target.prefix)
    if target.python is None:
        return Requirements((), records, unreadable) if target.kind == "conda" else None
    found: list[DistributionNeeds] = []
    claims: Claims = defaultdict(dict)
    for distribution, path in _installed(target):
        found.append(_needs(distribution, path))
        if path.endswith(".dist-info"):
            for file, mark in _code_in(os.path.join(path, "RECORD")):
                claims[distribution.location, file][distribution.name] = mark
    return Requirements(tuple(found), records, unreadable, _shared(claims))


def _installed(target: Target) -> Iterator[tuple[Distribution, str]]:
    """Every distribution on the import path, and the folder or file that describes it."""
    for folder in dict.fromkeys(target.sys_path):
        try:
            names = sorted(os.listdir(folder))
        except OSError:
            continue
        for name in names:
            if distribution := distribution_in(folder, name):
                yield distribution, os.path.join(folder, name)


def _needs(distribution: Distribution, path: str) -> DistributionNeeds:
    file = _metadata_file(path)
    head = _read(file, METADATA_LIMIT)
    said = [] if isinstance(head, Unknown) else list(parse_fields(head))
    requires = tuple(value for key, value in said if key == "requires-dist")
    trouble = head.reason if isinstance(head, Unknown) else "names no package"
    if not requires and path.endswith(".egg-info"):
        old = _read(os.path.join(path, "requires.txt"), METADATA_LIMIT)
        requires = () if isinstance(old, Unknown) else tuple(parse_old_requires(old))
    return DistributionNeeds(
        distribution.name,
        distribution.version,
        distribution.installer,
        distribution.location,
        requires,
        dict(said).get("requires-python"),
        None if "name" in dict(said) else f"{os.path.basename(file)} {trouble}",
    )


def _metadata_file(path: str) -> str:
    if path.endswith(".dist-info"):
        return os.path.join(path, "METADATA")
    return os.path.join(path, "PKG-INFO") if os.path.isdir(path) else path


def parse_fields(text: str) -> Iterator[tuple[str, str]]:
    """The fields at the head of a METADATA file, names in lower case, folded lines made one."""
    name, value = "", ""
    for line in text.partition("\n\n")[0].split("\n"):
        if line[:1] in (" ", "\t"):
            value += " " + line.strip()
            continue
        if name:
            yield name, value
        name, colon, value = line.partition(":")
        name, value = (name.strip().lower(), value.strip()) if colon else ("", "")
    if name:
        yield name, value


def parse_old_requires(text: str) -> Iterator[str]:
    """The requirements in an egg's requires.txt, those of extras left out."""
    section = ""
    for line in map(str.strip, text.split("\n")):
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            extra, colon, marker = section.partition(":")
            if not extra:
                yield f"{line} ; {marker}" if colon else line


def _code_in(record: str) -> Iterator[tuple[str, str]]:
    """Modules and programs that a RECORD lists, each with the hash that it notes."""
    text = _read(record, RECORD_LIMIT)
    if isinstance(text, Unknown):
        return
    for line in text.split("\n"):
        parts = line.rsplit(",", 2)
        if len(parts) == 3 and _is_code(path := parts[0].strip('"').replace("\\", "/")):
            yield path, parts[1]


def _is_code(path: str) -> bool:
    """Whether a file can be imported or started."""
    return path.endswith(CODE) or _is_program(path)


def _is_program(path: str) -> bool:
    return path.startswith("../") and path.rpartition("/")[0].endswith(("/bin", "/Scripts"))


def _shared(claims: Claims) -> tuple[SharedFiles, ...]:
    """Files with several owners and several contents, put together by owners and top folder."""
    together: dict[tuple[str, tuple[str, ...], str], list[str]] = defaultdict(list)
    for (location, path), owners in claims.items():
        # An equal file is right whoever came last; of one without a hash nobody knows.
        if len(owners) > 1 and (len(set(owners.values())) > 1 or "" in owners.values()):
            head = path if _is_program(path) else path.partition("/")[0]
            together[location, tuple(sorted(owners)), head].append(path)
    return tuple(
        SharedFiles(location, owners, head, len(paths), tuple(sorted(paths)[:EXAMPLES]))
        for (location, owners, head), paths in sorted(together.items())
    )


def _conda_needs(prefix: str | None) -> tuple[tuple[CondaNeeds, ...], tuple[str, ...]]:
    """What conda's records say, and which of them could not be read."""
    folder = os.path.join(prefix or "", "conda-meta")
    try:
        names = sorted(os.listdir(folder)) if prefix else []
    except FileNotFoundError:
        names = []
    except OSError as error:
        return (), (f"{folder}: {error.strerror}",)
    found, unreadable = [], []
    for name in names:
        if name.endswith(".json") and name.count("-") >= 2:
            record = _record(os.path.join(folder, name))
            if isinstance(record, Unknown):
                unreadable.append(f"{name} {record.reason}")
            else:
                found.append(record)
    return tuple(found), tuple(unreadable)


def _record(path: str) -> CondaNeeds | Unknown:
    text = _read(path, RECORD_LIMIT)
    if isinstance(text, Unknown):
        return text
    try:
        said = json.loads(text)
        named = [said[key] for key in ("name", "version", "build")]
    except (ValueError, RecursionError, KeyError, TypeError):
        return Unknown("is no record of a package")
    if not all(isinstance(value, str) for value in named):
        return Unknown("is no record of a package")
    name, version, build = named
    depends, constrains = _texts(said.get("depends")), _texts(said.get("constrains"))
    return CondaNeeds(name, version, build, depends, constrains)


def _texts(told: Any) -> tuple[str, ...]:
    return tuple(one for one in told if isinstance(one, str)) if isinstance(told, list) else ()


def _read(path: str, limit: int) -> str | Unknown:
    """The text of a file; `Unknown` with why it cannot be had."""
    try:
        about = os.stat(path)
        if not stat.S_ISREG(about.st_mode):  # a pipe would hold us for ever
            return Unknown("is no file")
        if about.st_size > limit:
            return Unknown(f"is {about.st_size} bytes long")
        with open(path, "rb") as stream:
            content = stream.read(limit)
    except FileNotFoundError:
        return Unknown("is missing")
    except (OSError, ValueError) as error:
        return Unknown(f"cannot be read ({getattr(error, 'strerror', None) or error})")
    return content.decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n")
