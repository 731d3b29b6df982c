"""Every conda installation and environment on the disk, without running any of them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from envcheck.facts import Conda, CondaEnvironment, CondaInstall, SearchPath, Shells, Unknown
from envcheck.patterns import pattern
from envcheck.probes.conda_places import environment_folders, usual_places
from envcheck.probes.distribution import Record, distribution_of
from envcheck.probes.files import (
    is_environment,
    is_file,
    is_folder,
    join,
    names_in,
    parent,
    read_text,
    real,
    resolve,
)
from envcheck.probes.place import Place
from envcheck.probes.search_path import describe

OF_INSTALLERS = pattern(r"(?:(?:mini|ana)conda|miniforge|mambaforge)\d*")
"""Names of the folders that installers make, unless one chooses another."""


def probe(
    place: Place, search_path: SearchPath | Unknown, shells: Shells | Unknown | None
) -> Conda | None:
    """Installations and environments, first found first; None when there is no conda at all."""
    installs: dict[str, CondaInstall] = {}
    remains: dict[str, str] = {}
    for prefix, found_by in _clues(place, search_path, shells):
        if not is_folder(place, prefix):  # most clues lead nowhere
            continue
        identity = resolve(place, prefix)
        if identity in installs:
            continue
        if install := _install(place, prefix, found_by):
            installs[identity] = install
        elif _is_what_remains(place, prefix):
            remains.setdefault(identity, prefix)
    environments: dict[str, CondaEnvironment] = {}
    for prefix in _environment_clues(place, tuple(installs.values())):
        identity = resolve(place, prefix)
        if identity not in environments and is_environment(place, prefix):
            environments[identity] = _environment(place, prefix, identity in installs)
    if not installs and not environments and not remains:
        return None
    return Conda(tuple(installs.values()), tuple(environments.values()), tuple(remains.values()))


def parse_record(name: str) -> Record | None:
    """Name, version and build of a package, from the name of its record in `conda-meta`."""
    stem, dot, ending = name.rpartition(".")
    parts = stem.rsplit("-", 2)
    return (parts[0], parts[1], parts[2]) if dot and ending == "json" and len(parts) == 3 else None


def parse_environments(text: str) -> tuple[str, ...]:
    """The prefixes in `~/.conda/environments.txt`."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _clues(
    place: Place, search_path: SearchPath | Unknown, shells: Shells | Unknown | None
) -> Iterator[tuple[str, str]]:
    """Folders that may be installations, and what led to them, the strongest clue first."""
    for variable in ("CONDA_EXE", "_CONDA_EXE"):
        if named := place.environ.get(variable):
            yield parent(place, parent(place, named)), "CONDA_EXE"
    for variable in ("MAMBA_ROOT_PREFIX", "_CONDA_ROOT", "CONDA"):
        if prefix := place.environ.get(variable):
            yield prefix, variable
    if active := place.environ.get("CONDA_PREFIX"):
        yield _root_of(active), "CONDA_PREFIX"
    if isinstance(search_path, SearchPath):
        for name in ("conda", "mamba"):
            for program in search_path.programs.get(name, ()):
                if program.environment:
                    yield program.environment, "PATH"
    if isinstance(shells, Shells):
        for file in shells.files:
            for block in file.blocks:
                if block.prefix:
                    yield block.prefix, file.path
            for line in file.path_lines:
                yield from ((parent(place, folder), file.path) for folder in line.folders)
    for prefix in usual_places(place):
        yield prefix, "a usual place"
    for prefix in _listed(place):
        yield _root_of(prefix), "environments.txt"


def _environment_clues(place: Place, installs: tuple[CondaInstall, ...]) -> Iterator[str]:
    yield from (install.prefix for install in installs)
    prefixes = tuple(install.prefix for install in installs)
    folders = [join(place, prefix, "envs") for prefix in prefixes]
    folders += [join(place, place.home, ".conda", "envs")]
    folders += [join(place, place.cwd, ".pixi", "envs")] if place.cwd else []
    folders += environment_folders(place, prefixes)
    for folder in dict.fromkeys(folders):
        yield from (join(place, folder, name) for name in names_in(place, folder))
    yield from _listed(place)
    if active := place.environ.get("CONDA_PREFIX"):
        yield active


def _listed(place: Place) -> tuple[str, ...]:
    # Only read: conda itself rewrites this file, and with it goes what was deleted.
    text = read_text(place, join(place, place.home, ".conda", "environments.txt"))
    return parse_environments(text) if isinstance(text, str) else ()


def _root_of(prefix: str) -> str:
    """The installation that an environment lies in, or the prefix itself."""
    return re.sub(r"[/\\]envs[/\\][^/\\]+[/\\]?$", "", prefix)


def _install(place: Place, prefix: str, found_by: str) -> CondaInstall | None:
    records = _records(place, prefix)
    kind = distribution_of(place, prefix, records)
    # An environment may have conda in it as a package: conda-build needs it there.
    if kind is None or (_is_named(prefix) and found_by != "CONDA_EXE"):
        return None
    version = next((record[1] for record in records if record[0] == "conda"), None)
    command = _command(place, prefix) if version else None
    about = describe(place, command, ()) if command else None
    return CondaInstall(
        prefix=prefix,
        distribution=kind,
        version=version,
        found_by=found_by,
        writable=_is_writable(place, prefix),
        command=command,
        command_interpreter=about.interpreter if about else None,
        command_interpreter_exists=about.interpreter_exists if about else None,
        missing=_missing(place, prefix) if version else (),
    )


def _environment(place: Place, prefix: str, is_base: bool) -> CondaEnvironment:
    pythons = (record[1] for record in _records(place, prefix) if record[0] == "python")
    name = re.split(r"[/\\]", prefix.rstrip("/\\"))[-1]
    return CondaEnvironment(
        prefix=prefix,
        name="base" if is_base else name if _is_named(prefix) else prefix,
        python=next(pythons, None),
        writable=_is_writable(place, prefix),
    )


def _is_named(prefix: str) -> bool:
    """Whether it lies where environments are called by their names alone."""
    return re.split(r"[/\\]", prefix.rstrip("/\\"))[-2:-1] == ["envs"]


def _records(place: Place, prefix: str) -> list[Record]:
    names = names_in(place, join(place, prefix, "conda-meta")) if prefix else []
    return [record for name in names if (record := parse_record(name))]


def _is_what_remains(place: Place, prefix: str) -> bool:
    """Whether a folder that is called like an installation holds parts of one."""
    if not OF_INSTALLERS.fullmatch(re.split(r"[/\\]", prefix.rstrip("/\\"))[-1].lower()):
        return False
    return bool(set(names_in(place, prefix)) & {"conda-meta", "pkgs", "Scripts", "condabin"})


def _missing(place: Place, prefix: str) -> tuple[str, ...]:
    """What every conda since 4.4 has, where it is not there."""
    windows = ("Scripts\\conda.exe", "Scripts\\activate.bat")
    tails = windows if place.platform == "windows" else ("bin/conda",)
    return tuple(tail for tail in tails if not is_file(place, join(place, prefix, tail)))


def _command(place: Place, prefix: str) -> str | None:
    tails = ("bin/conda", "condabin/conda")
    if place.platform == "windows":
        tails = ("Scripts\\conda.exe", "condabin\\conda.bat")
    candidates = (join(place, prefix, tail) for tail in tails)
    return next((path for path in candidates if is_file(place, path)), None)


def _is_writable(place: Place, prefix: str) -> bool:
    """As conda decides it: whether its history may be written to."""
    history = real(place, join(place, prefix, "conda-meta", "history"))
    return os.access(history if os.path.exists(history) else real(place, prefix), os.W_OK)
