"""Real conda prefixes without conda: packages written here, put together by py-rattler.

py-rattler may crash when its interpreter ends (pyo3-async-runtimes#40), so it works in a
child that leaves by `os._exit`, and is judged by what it left on the disk.
"""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import tarfile
from collections.abc import Mapping, Sequence
from pathlib import Path

PLACEHOLDER = "/opt/" + "_placehold_" * 12
"""Where packages were built; the installer puts the prefix in its place."""
PYTHON = '#!/bin/sh\necho "Python 3.12.1"\n'
CONDA = f"#!{PLACEHOLDER}/bin/python\nprint('conda')\n"
INSTALL = """
import asyncio, json, os, sys
from rattler import install, solve

async def main(channel, cache, prefixes):
    for prefix, specs in prefixes.items():
        records = await solve(["file://" + channel], specs, platforms=["linux-64", "noarch"])
        await install(records, prefix, cache_dir=cache, show_progress=False)

try:
    asyncio.run(main(*sys.argv[1:3], json.loads(sys.argv[3])))
    code = 0
except Exception as error:
    print(error, file=sys.stderr)
    code = 1
sys.stderr.flush()
os._exit(code)
"""


class Channel:
    """A channel in a folder, and the prefixes made from it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "conda-forge"
        self.cache = folder / "cache"
        self._index: dict[str, object] = {}

    def add(self, name: str, version: str, files: Mapping[str, str], build: str = "0") -> None:
        """One package; a file that names `PLACEHOLDER` gets the prefix in its place."""
        index = {"name": name, "version": version, "build": build, "build_number": 0}
        index |= {"depends": [], "subdir": "linux-64", "timestamp": 1_780_000_000_000}
        content = _packed(index, files)
        filename = f"{name}-{version}-{build}.tar.bz2"
        folder = self.folder / "linux-64"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / filename).write_bytes(content)
        sums = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        self._index[filename] = index | sums

    def install(self, prefix: Path, *specs: str) -> Path:
        """A prefix with these packages in it."""
        self.install_all({prefix: specs})
        return prefix

    def install_all(self, prefixes: Mapping[Path, Sequence[str]]) -> None:
        """Several prefixes, each with its packages, by one start of py-rattler."""
        for subdir, packages in (("linux-64", self._index), ("noarch", {})):
            folder = self.folder / subdir
            folder.mkdir(parents=True, exist_ok=True)
            head = {"info": {"subdir": subdir}, "packages.conda": {}, "repodata_version": 1}
            (folder / "repodata.json").write_text(json.dumps(head | {"packages": packages}))
        wanted = json.dumps({str(prefix): list(specs) for prefix, specs in prefixes.items()})
        argv = [sys.executable, "-c", INSTALL, str(self.folder), str(self.cache), wanted]
        done = subprocess.run(argv, capture_output=True, text=True, timeout=60)
        assert all((prefix / "conda-meta").is_dir() for prefix in prefixes), done.stderr


def course_channel(folder: Path) -> Channel:
    """python, conda and mamba as small as they can be."""
    channel = Channel(folder)
    channel.add("python", "3.12.1", {"bin/python3.12": PYTHON, "bin/python": PYTHON}, "h0_0")
    channel.add("conda", "26.7.2", {"bin/conda": CONDA, "condabin/conda": CONDA}, "py312_0")
    channel.add("mamba", "2.5.0", {"bin/mamba": "#!/bin/sh\n"})
    channel.add("labtool", "1.0", {"bin/labtool": "#!/bin/sh\n"}, "h1_0")
    return channel


def _packed(index: Mapping[str, object], files: Mapping[str, str]) -> bytes:
    paths = []
    for path, text in sorted(files.items()):
        entry: dict[str, object] = {"_path": path, "path_type": "hardlink"}
        entry |= {"sha256": hashlib.sha256(text.encode()).hexdigest()}
        entry |= {"size_in_bytes": len(text.encode())}
        if PLACEHOLDER in text:
            entry |= {"prefix_placeholder": PLACEHOLDER, "file_mode": "text"}
        paths.append(entry)
    info = {
        "info/index.json": json.dumps(index),
        "info/paths.json": json.dumps({"paths": paths, "paths_version": 1}),
        "info/files": "".join(f"{path}\n" for path in sorted(files)),
    }
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:bz2") as archive:
        for path, text in {**info, **files}.items():
            member = tarfile.TarInfo(path)
            member.size, member.mode = len(text.encode()), 0o755 if path in files else 0o644
            archive.addfile(member, io.BytesIO(text.encode()))
    return buffer.getvalue()
