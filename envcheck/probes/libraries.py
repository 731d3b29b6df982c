"""CUDA's libraries and C++'s that the loader may take in place of those PyTorch was built with."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from envcheck.facts import Libraries, SharedLibrary, Target, Unknown
from envcheck.patterns import pattern
from envcheck.probes.place import Place

OF_CUDA = pattern(
    r"lib(?:cublas|cublasLt|cudart|cudnn\w*|cufft|cufftw|cupti|curand|cusolver|cusolverMg|cusparse"
    r"|cusparseLt|nccl|nvJitLink|nvrtc)\.so\.\d+"
)
"""Names as programs ask for them: with one number behind."""
SYSTEM = ("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib")


def probe(place: Place, target: Target) -> Libraries | Unknown | None:
    """None where there is no such search order: not on Linux, or no Python to load anything."""
    if place.platform != "linux" or target.python is None:
        return None
    given = place.environ.get("LD_LIBRARY_PATH", "").split(":")
    search = tuple(dict.fromkeys(os.path.normpath(f) for f in given if f and os.path.isdir(f)))
    before = tuple(_of_cuda(search))
    own = tuple(_own(target)) if before else ()
    theirs = {os.path.realpath(library.path) for library in own}
    return Libraries(
        search=search,
        own=own,
        before=tuple(lib for lib in before if os.path.realpath(lib.path) not in theirs),
        cxx=tuple(_cxx(place, target, search)),
        mkl=tuple(_mkl(target)),
    )


def _own(target: Target) -> Iterator[SharedLibrary]:
    """What the wheels brought; where they brought nothing, what conda put into the environment."""
    wheels = list(_of_cuda(_folders_of_wheels(target)))
    conda = target.kind == "conda" and target.prefix and not wheels
    yield from _of_cuda([os.path.join(str(target.prefix), "lib")]) if conda else wheels


def _folders_of_wheels(target: Target) -> Iterator[str]:
    for site in target.sys_path:
        base = os.path.join(site, "nvidia")
        try:
            names = sorted(os.listdir(base))
        except OSError:
            names = []
        yield from (os.path.join(base, name, "lib") for name in names)
        yield os.path.join(site, "torch", "lib")


def _of_cuda(folders: Iterable[str]) -> Iterator[SharedLibrary]:
    met = set()
    for folder in folders:
        try:
            names = sorted(os.listdir(folder))
        except OSError:
            continue
        for name in names:
            if name not in met and OF_CUDA.fullmatch(name):
                met.add(name)
                yield _library(folder, name)


def _cxx(place: Place, target: Target, search: tuple[str, ...]) -> Iterator[SharedLibrary]:
    """Each libstdc++ once, in the order in which the loader would meet them."""
    conda = target.prefix if target.kind == "conda" else None
    of_conda = [os.path.join(conda, "lib")] if conda else []
    folders = [*search, *of_conda, *(place.system(folder) for folder in SYSTEM)]
    for folder in dict.fromkeys(folders):
        if os.path.exists(os.path.join(folder, "libstdc++.so.6")):
            yield _library(folder, "libstdc++.so.6")


def _mkl(target: Target) -> Iterator[str]:
    if target.kind == "conda" and target.prefix:
        paths = (f"{target.prefix}/lib/libmkl_rt.so.{number}" for number in (1, 2, 3))
        yield from filter(os.path.exists, paths)


def _library(folder: str, name: str) -> SharedLibrary:
    path = os.path.join(folder, name)
    real = os.path.basename(os.path.realpath(path))
    numbers = real.rpartition(".so.")[2].split(".")
    is_version = ".so." in real and len(numbers) > 1 and all(map(str.isdecimal, numbers))
    return SharedLibrary(name, path, ".".join(numbers) if is_version else None)
