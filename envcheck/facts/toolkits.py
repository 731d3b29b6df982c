"""What extensions are compiled with: CUDA toolkits, compilers, headers."""

from __future__ import annotations

from envcheck.records import Record


class Toolkit(Record):
    """One CUDA toolkit on the disk."""

    home: str
    """What CUDA_HOME would name."""
    version: str | None
    """ "13.0"; None: no file of it tells."""
    nvcc: str | None
    """Its compiler; None: there is none in it."""
    found_by: str
    """CUDA_HOME, CUDA_PATH, PATH, the target or a usual place."""
    newest_gcc: int | None = None
    """The newest GCC that its nvcc takes; None: no file of it tells, or not read (`--quick`)."""


class Compiler(Record):
    """One compiler of C or C++."""

    name: str
    """As it is called: gcc, g++, clang, cl, ..."""
    path: str
    family: str
    """gcc, clang, msvc or other."""
    version: str | None
    """None: it did not say."""


class Toolkits(Record):
    """The CUDA toolkits, and in deep mode all else that a build from source takes."""

    cuda: tuple[Toolkit, ...] = ()
    """The one that a build takes first."""
    compilers: tuple[Compiler, ...] | None = None
    """None: they were not looked for (`--quick`)."""
    python_header: bool | None = None
    """Whether the target has Python.h; None: not looked for."""
    ninja: str | None = None
    triton_links: str | None = None
    """What the target's Triton has the linker look for: "cuda" or "libcuda.so.1"."""
    libcuda: tuple[str, ...] = ()
    """The files libcuda.so.1 where linkers look."""
    libcuda_for_linkers: tuple[str, ...] = ()
    """The files libcuda.so, which `-lcuda` means."""
