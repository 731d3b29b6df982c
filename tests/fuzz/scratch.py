"""A folder for one input, on the fastest disk there is."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from envcheck.probes.place import Place

MEMORY = "/dev/shm"


@contextmanager
def folder() -> Iterator[Path]:
    """A folder that is made here and goes again."""
    fast = MEMORY if os.access(MEMORY, os.W_OK) else None
    made = Path(tempfile.mkdtemp(prefix="envcheck-fuzz-", dir=fast))
    try:
        yield made
    finally:
        shutil.rmtree(made)


def place_in(root: Path) -> Place:
    """A Linux machine whose own files lie below a folder, with anna's home."""
    home = root / "home" / "anna"
    home.mkdir(parents=True)
    environ = {"SHELL": "/bin/bash", "PATH": "/usr/bin"}
    return Place(environ, str(home), "linux", str(home), root=str(root))


def put(root: Path, path: str, data: bytes) -> Path:
    """The file of that path below a folder, with its parents."""
    file = root / path.lstrip("/")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file
