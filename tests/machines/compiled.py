"""Shared libraries compiled for a machine: what the loader says of them is its own word."""

from __future__ import annotations

import subprocess
from pathlib import Path

LOADS = """import ctypes, os
ctypes.CDLL(os.path.join(os.path.dirname(__file__), {name!r}))
"""
"""The source of a package that loads its library when it is imported, as PyTorch does."""
BESIDE_PYTHON = "$ORIGIN/../../../.."
"""From a wheel's folder of libraries to those of the environment, as conda's packages look."""


def library(path: Path, *needs: Path, takes: str, looks: str = "", offers: str = "start") -> Path:
    """A shared library with one function, which takes another from what it needs, or from nowhere.

    `looks` is where it has the loader look, beside the system's folders.
    """
    source = f"int {takes}(void); int {offers}(void) {{ return {takes}(); }}"
    return _compiled(path, source, "-Wl,--no-as-needed", *needs, f"-Wl,-rpath,{looks}")


def offering(path: Path, function: str, version: str = "") -> Path:
    """A shared library with one function, which may have a version as libstdc++'s have."""
    named = f"-Wl,-soname,{path.name}"
    source = f"int {function}(void) {{ return 0; }}"
    if not version:
        return _compiled(path, source, named)
    versions = path.with_name(f"{path.name}.versions")
    versions.parent.mkdir(parents=True, exist_ok=True)
    versions.write_text(f"{version} {{ global: {function}; }};\n")
    return _compiled(path, source, named, f"-Wl,--version-script={versions}")


def _compiled(path: Path, source: str, *options: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    argv = ["gcc", "-shared", "-fPIC", "-nostdlib", "-x", "c", "-", "-x", "none", "-o", path]
    subprocess.run([*argv, *options], input=source, text=True, check=True, timeout=60)
    return path
