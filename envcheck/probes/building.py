"""Deep: what builds from source take, beside a CUDA toolkit: compilers, headers, linker names."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from envcheck.facts import Compiler, Target, Toolkit, Toolkits, Unknown
from envcheck.probes.budget import Budget
from envcheck.probes.files import files_like, is_file, join, read_head, real, resolve
from envcheck.probes.nvidia import FOLDERS
from envcheck.probes.place import Place
from envcheck.probes.run import run
from envcheck.probes.search_path import endings, find_in, parse_entries
from envcheck.probes.text import read_text
from envcheck.probes.toolkits import headers, parse_version
from envcheck.records import replace

VERSION_S = 10.0
NAMES = ("cc", "gcc", "c++", "g++", "clang", "clang++", "cl")
MICROSOFT = (
    "C:\\Program Files*\\Microsoft Visual Studio\\*\\*\\VC\\Tools\\MSVC\\*"
    "\\bin\\Hostx64\\x64\\cl.exe"
)
"""Where Visual Studio keeps its compiler: on no search path but that of its own prompt."""
OF_APPLE = ("/Library/Developer/CommandLineTools/usr/bin/clang", "/Applications/Xcode.app")
"""Without either, macOS's /usr/bin/clang only asks whether they shall be installed."""


def in_depth(place: Place, toolkit: Toolkit, budget: Budget) -> Toolkit:
    """The toolkit with the GCC that it takes; nvcc asked for the version where no file told it."""
    if toolkit.nvcc is None:
        return toolkit
    folders = headers(place, toolkit.home, toolkit.nvcc)
    limits = (join(place, folder, "crt", "host_config.h") for folder in folders)
    newest = (parse_newest_gcc(read_head(place, path, 1 << 15)) for path in limits)
    version = toolkit.version
    if version is None:
        ran = run([real(place, toolkit.nvcc), "--version"], timeout_s=budget.left(VERSION_S))
        version = parse_version(ran.stdout)
    return replace(toolkit, version=version, newest_gcc=next(filter(None, newest), None))


def probe(place: Place, target: Target | Unknown, budget: Budget) -> Toolkits:
    """Compilers, headers and linker names; the toolkits are left out."""
    known = target if isinstance(target, Target) else None
    entries = parse_entries(place.environ.get("PATH", ""), place.listsep)
    own = [os.path.join(known.prefix, "bin")] if known and known.prefix else []
    ninjas = (find_in(place, folder, "ninja", endings(place)) for folder in (*own, *entries))
    here = tuple(_folders_of_libcuda(place))
    return Toolkits(
        compilers=tuple(_compilers(place, entries, budget)),
        python_header=_has_header(place, known) if known else None,
        ninja=next(filter(None, ninjas), None),
        triton_links=_triton_links(known) if known else None,
        libcuda=_there(place, here, "libcuda.so.1"),
        libcuda_for_linkers=_there(place, (*_for_linkers(place), *here), "libcuda.so"),
    )


def parse_newest_gcc(text: str) -> int | None:
    """The newest GCC that host_config.h lets pass."""
    limits = re.findall(r"^#\s*if\s+__GNUC__\s*>\s*(\d{1,9})", text, re.M)
    return int(limits[-1]) if limits else None


def parse_compiler(text: str) -> tuple[str, str | None]:
    """Family and version in what a compiler says to --version; cl says it to anything."""
    lines = [line[:500] for line in text.strip().splitlines()] or [""]
    number = re.search(r"\b(\d+\.\d+(?:\.\d+)*)\b", re.sub(r"\([^)]*\)", "", lines[0]))
    version = number and number[1]
    if "clang" in lines[0]:
        return "clang", version
    if "Microsoft" in lines[0]:
        return "msvc", version
    if "Free Software Foundation" in text:
        return "gcc", version
    return "other", version


def parse_triton(text: str) -> str | None:
    """What Triton's driver.py has the linker look for."""
    found = re.search(r"""^libraries\s*=\s*\[["']([\w.]+)["']""", text, re.M)
    return found and found[1]


def _compilers(place: Place, entries: tuple[str, ...], budget: Budget) -> Iterator[Compiler]:
    """The first of each name, each program asked once."""
    if place.platform == "macos" and not any(os.path.exists(real(place, p)) for p in OF_APPLE):
        return
    told: dict[str, tuple[str, str | None]] = {}
    for name, path in _called(place, entries):
        file = resolve(place, path)
        if file not in told:
            ran = run([real(place, path), "--version"], timeout_s=budget.left(VERSION_S))
            told[file] = parse_compiler(ran.stdout + ran.stderr)
        yield Compiler(name, path, *told[file])
    for path in files_like(place, MICROSOFT) if place.platform == "windows" else ():
        found = re.search(r"MSVC\\([\d.]+)\\", path)
        yield Compiler("cl", path, "msvc", found and found[1])


def _called(place: Place, entries: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for variable in ("CC", "CXX"):
        path = place.environ.get(variable, "")
        if path and os.path.isabs(path) and is_file(place, path):
            yield f"${variable}", path
    for name in NAMES:
        found = (find_in(place, folder, name, endings(place)) for folder in entries)
        if first := next(filter(None, found), None):
            yield name, first


def _has_header(place: Place, target: Target) -> bool | None:
    """Whether Python.h is there, where `sysconfig` says that it is."""
    if target.base_prefix is None or target.version is None:
        return None
    if place.platform == "windows":
        return is_file(place, join(place, target.base_prefix, "include", "Python.h"))
    include = join(place, target.base_prefix, "include")
    name = "python" + ".".join(target.version.split(".")[:2])
    # "t": built without the global lock; "m": up to 3.7; "d": for debugging.
    folders = (join(place, include, name + abi) for abi in ("", "t", "m", "d"))
    return any(is_file(place, join(place, folder, "Python.h")) for folder in folders)


def _triton_links(target: Target) -> str | None:
    for folder in target.sys_path:
        driver = os.path.join(folder, "triton", "backends", "nvidia", "driver.py")
        if (text := read_text(driver, 1 << 14)) is not None:
            return parse_triton(text)
    return None


def _folders_of_libcuda(place: Place) -> Iterator[str]:
    """Folders that the loader knows, as far as the driver's libraries lie in them."""
    if place.platform == "linux":
        yield from FOLDERS
        yield from filter(None, place.environ.get("LD_LIBRARY_PATH", "").split(":"))


def _for_linkers(place: Place) -> Iterator[str]:
    """Folders that only compilers look in."""
    if place.platform == "linux":
        yield from filter(None, place.environ.get("LIBRARY_PATH", "").split(":"))
        yield from filter(None, [place.environ.get("TRITON_LIBCUDA_PATH")])


def _there(place: Place, folders: tuple[str, ...], name: str) -> tuple[str, ...]:
    paths = (join(place, folder, name) for folder in dict.fromkeys(folders))
    return tuple(path for path in paths if is_file(place, path))
