"""CUDA toolkits as their files describe them; in deep mode compilers, headers, linker names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from envcheck.facts import SearchPath, Target, Toolkit, Toolkits, Unknown
from envcheck.patterns import pattern
from envcheck.probes.budget import Budget
from envcheck.probes.files import is_file, join, names_in, parent, read_head, resolve
from envcheck.probes.place import Place
from envcheck.records import replace

USUAL = {
    "linux": (("/usr/local", "cuda"), ("/opt", "cuda")),
    "windows": (("C:\\Program Files\\NVIDIA GPU Computing Toolkit\\CUDA", "v"),),
    "macos": (),
}
"""Folders that installers put toolkits into, and how their names begin there."""
VERSIONS = ("version.json", "version.txt")
HEADERS = ("include", "targets/x86_64-linux/include", "targets/sbsa-linux/include")
"""Where in a toolkit its headers lie; conda's has them by target."""


def probe(
    place: Place,
    deep: bool,
    budget: Budget,
    search_path: SearchPath | Unknown,
    target: Target | Unknown,
) -> Toolkits:
    """The toolkits in the order in which builds take them; the rest in deep mode."""
    found: dict[str, Toolkit] = {}
    for home, by in _homes(place, search_path, target):
        if (identity := resolve(place, home)) not in found and (nvcc := _nvcc(place, home)):
            found[identity] = _toolkit(place, home, nvcc, by)
        elif by in ("CUDA_HOME", "CUDA_PATH") and identity not in found:
            found[identity] = Toolkit(home, None, None, by)
    toolkits = tuple(found.values())
    if not deep:
        return Toolkits(toolkits)
    from envcheck.probes import building

    told = tuple(building.in_depth(place, toolkit, budget) for toolkit in toolkits)
    return replace(building.probe(place, target, budget), cuda=told)


HEAD = 1 << 16
"""Characters at whose head a file says its version."""


IN_WORDS = (
    pattern(r'"cuda"\s*:\s*\{[^}]*"version"\s*:\s*"(\d+)\.(\d+)', sign='"cuda"'),
    pattern(r"CUDA Version (\d+)\.(\d+)", sign="CUDA Version"),
    pattern(r"release (\d+)\.(\d+)", sign="release"),
)
IN_A_HEADER = pattern(r"^#define CUDA_VERSION (\d{1,9})", re.M, sign="CUDA_VERSION")


def parse_version(text: str) -> str | None:
    """The version in a toolkit's version.json, version.txt or cuda.h: "13.0"."""
    for words in IN_WORDS:
        if found := words.search(text[:HEAD]):
            return f"{found[1]}.{found[2]}"
    found = IN_A_HEADER.search(text)
    return f"{int(found[1]) // 1000}.{int(found[1]) % 1000 // 10}" if found else None


def _homes(
    place: Place, search_path: SearchPath | Unknown, target: Target | Unknown
) -> Iterator[tuple[str, str]]:
    """Folders that may be toolkits, in the order in which torch's own builds ask for them."""
    for variable in ("CUDA_HOME", "CUDA_PATH"):
        if home := place.environ.get(variable):
            yield home, variable
    programs = search_path.programs.get("nvcc", ()) if isinstance(search_path, SearchPath) else ()
    for program in programs:
        yield parent(place, parent(place, program.path)), "PATH"
    if isinstance(target, Target) and target.prefix and target.kind == "conda":
        tail = ("Library",) if place.platform == "windows" else ()
        yield join(place, target.prefix, *tail), "the target"
    for folder, head in USUAL[place.platform]:
        for name in names_in(place, folder):
            if name.startswith(head):
                yield join(place, folder, name), "a usual place"


def _nvcc(place: Place, home: str) -> str | None:
    name = "nvcc.exe" if place.platform == "windows" else "nvcc"
    path = join(place, home, "bin", name)
    return path if is_file(place, path) else None


def _toolkit(place: Place, home: str, nvcc: str, by: str) -> Toolkit:
    told = [join(place, root, name) for root in roots(place, home, nvcc) for name in VERSIONS]
    told += [join(place, folder, "cuda.h") for folder in headers(place, home, nvcc)]
    versions = (parse_version(read_head(place, path, 1 << 16)) for path in told)
    return Toolkit(home, next(filter(None, versions), None), nvcc, by)


def roots(place: Place, home: str, nvcc: str) -> tuple[str, ...]:
    """Where a toolkit's files may lie: distributions link /usr/bin/nvcc to where it really is."""
    return tuple(dict.fromkeys((home, parent(place, parent(place, resolve(place, nvcc))))))


def headers(place: Place, home: str, nvcc: str) -> tuple[str, ...]:
    """Where its headers may lie."""
    return tuple(
        join(place, root, *tail.split("/")) for root in roots(place, home, nvcc) for tail in HEADERS
    )
