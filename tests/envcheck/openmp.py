"""OpenMP runtimes that behave as Intel's and LLVM's: whoever starts second ends the process."""

from __future__ import annotations

import subprocess
from pathlib import Path

SOURCE = r"""
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int omp_get_max_threads(void) {
    const char *first = getenv("PLANTED_OPENMP");
    if (first && strcmp(first, NAME) && !getenv("KMP_DUPLICATE_LIB_OK")) {
        fprintf(stderr, "OMP: Error #15: Initializing %s, but found %s already initialized.\n",
                NAME, first);
        abort();
    }
    setenv("PLANTED_OPENMP", NAME, 1);
    return 64;
}
"""


def two_runtimes(torch: Path, sklearn: Path, first: str, second: str) -> None:
    """Have a torch and a scikit-learn bring an OpenMP runtime of that name each."""
    for folder, name, bringer in (
        (torch, first, "lib/libtorch_global_deps.so"),
        (sklearn, second, "utils/_openmp_helpers.cpython.so"),
    ):
        empty = folder / "empty.c"
        empty.write_text("int nothing;\n")
        (folder / bringer).parent.mkdir(exist_ok=True)
        _build(folder / bringer, empty, str(_runtime(folder, name)))


def _runtime(folder: Path, name: str) -> Path:
    """A library that calls itself an OpenMP runtime."""
    library, source = folder / name, folder / "openmp.c"
    source.write_text(SOURCE)
    _build(library, source, f'-DNAME="{name}"', f"-Wl,-soname,{library}")
    return library


def _build(library: Path, source: Path, *options: str) -> None:
    argv = ["gcc", "-shared", "-fPIC", "-o", str(library), str(source), "-Wl,--no-as-needed"]
    subprocess.run([*argv, *options], check=True, timeout=60)
