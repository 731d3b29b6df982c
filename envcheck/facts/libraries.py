"""Shared libraries that the loader may take, beside those that PyTorch brings."""

from __future__ import annotations

from envcheck.records import Record


class SharedLibrary(Record):
    """One shared library on the disk."""

    name: str
    """As programs ask for it: "libcudnn.so.9"."""
    path: str
    version: str | None
    """From the name of the file that it links to; None where that carries none."""


class Libraries(Record):
    """What LD_LIBRARY_PATH puts before the libraries that lie beside PyTorch."""

    search: tuple[str, ...] = ()
    """Folders of LD_LIBRARY_PATH, of which the loader takes a library first."""
    own: tuple[SharedLibrary, ...] = ()
    """CUDA's libraries that came with PyTorch; not looked for where `before` is empty."""
    before: tuple[SharedLibrary, ...] = ()
    """CUDA's libraries that `search` holds, first found first."""
    cxx: tuple[SharedLibrary, ...] = ()
    """Every libstdc++.so.6 that may be taken: of `search`, of the environment, of the system."""
    mkl: tuple[str, ...] = ()
    """Files of MKL (libmkl_rt.so.*) in the environment, where it is one of conda's."""
