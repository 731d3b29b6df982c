"""conda itself: its installer, fetched and verified, and what it leaves in the prefix."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import urllib.error
import urllib.request
from pathlib import Path

import files
import programs
from faults import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

    from work import Job

MARK = ".envcheck-provision"
PATIENCE_S = 60


def plan(job: Job) -> list[str]:
    """What would be done. Raises `Fault` for a prefix that is not ours, or is ours and broken."""
    prefix, base = job.options.prefix, job.record.told["base"]
    if not os.path.lexists(prefix):
        try_installer(job)
        return [f"install {Path(job.options.installer).name} into {prefix}"]
    if not is_ours(job):
        raise Fault(
            f"{prefix} is there already, and not made by this script: {seen(prefix)}. "
            "Nothing was changed. Name another folder: --prefix DIR"
        )
    if base.get("state") != "done":
        try_installer(job)
        return [f"remove the half-made {prefix}, and install {Path(job.options.installer).name}"]
    broken = fault_of(prefix)
    if broken:
        raise Fault(
            f"{prefix} was made by this script, and is broken since: {broken}. To make it anew: "
            "scripts/provision --uninstall, then once more without"
        )
    return []


def state(job: Job) -> str:
    """What is there."""
    record = next((job.options.prefix / "conda-meta").glob("conda-[0-9]*.json"))
    return f"{job.options.prefix}, conda {record.name.split('-')[1]}"


def is_ours(job: Job) -> bool:
    """Whether the prefix bears the mark of this record."""
    if job.options.prefix.is_symlink() or not job.options.prefix.is_dir():
        return False
    mark = files.read(job.options.prefix / MARK)
    return mark is not None and mark.decode(errors="replace").strip() == job.record.told["id"]


def seen(prefix: Path) -> str:
    """What is in a prefix that is not ours."""
    if prefix.is_symlink() or not prefix.is_dir():
        return "it is a link" if prefix.is_symlink() else "it is no folder"
    if (prefix / "conda-meta/history").is_file():
        return "it holds a conda installation or environment"
    if (prefix / "conda-meta").is_dir() or (prefix / "pkgs").is_dir():
        return "it holds half an installation of conda"
    return "it holds other files" if any(prefix.iterdir()) else "it is an empty folder"


def fault_of(prefix: Path) -> str:
    """Why this base is none that works; "" for one that does."""
    if not (prefix / "conda-meta/history").is_file():
        return "conda-meta/history is not there"
    if not any((prefix / "conda-meta").glob("conda-[0-9]*.json")):
        return "conda-meta has no record of conda"
    if not os.access(prefix / "bin/conda", os.X_OK):
        return "bin/conda is no program"
    return "" if programs.starts(prefix / "bin/python") else "bin/python does not start"


def try_installer(job: Job) -> None:
    """Raise `Fault` for an installer that is not there, or that is nobody's by its checksum."""
    source = job.options.installer
    if "://" in source:
        return
    if not Path(source).is_file():
        raise Fault(f"--installer {source}: there is no such file.")
    wanted = wanted_sum(job)
    with open(source, "rb") as file:
        compare(source, wanted, copy(file, None))


def wanted_sum(job: Job) -> str:
    """The checksum that was told, or that lies beside the installer."""
    if job.options.sha256:
        return job.options.sha256
    beside = f"{job.options.installer}.sha256"
    try:
        with open_source(beside) as file:
            told = file.read(200).decode(errors="replace").split()
    except (OSError, Fault):
        told = []
    if told and len(told[0]) == 64:
        return told[0].lower()
    raise Fault(
        f"nothing says which checksum {job.options.installer} must have: give it with --sha256, "
        f"or put it into {beside}"
    )


def compare(source: str, wanted: str, found: str) -> None:
    """Raise `Fault` where the checksums differ."""
    if wanted != found:
        raise Fault(
            f"{source} has the checksum {found}, and must have {wanted}. It was not started. "
            "Fetch it again, or correct --sha256"
        )


def open_source(source: str) -> BinaryIO:
    """A file or a URL, to be read."""
    if "://" not in source:
        return open(source, "rb")
    try:
        return urllib.request.urlopen(source, timeout=PATIENCE_S)
    except (urllib.error.URLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        what = "Connect, name a mirror with --mirror, or a file with --installer"
        raise Fault(f"{source} cannot be fetched ({reason}). {what}") from None


def copy(source: BinaryIO, target: BinaryIO | None) -> str:
    """Copy to the target, if there is one; the SHA-256 of what was copied."""
    told = hashlib.sha256()
    for block in iter(lambda: source.read(1 << 20), b""):
        told.update(block)
        if target is not None:
            target.write(block)
    return told.hexdigest()


def do(job: Job) -> None:
    """Install conda into the prefix.

    What is run is a copy of our own, so that it is what was verified. The folder comes with our
    mark in it, at once: whatever has the mark was made by us, however far we came.
    """
    prefix, record = job.options.prefix, job.record
    record.told["base"] = {"state": "begun", "installer": job.options.installer}
    record.save()
    record.throw(prefix)
    own = record.folder / "installer.sh"
    wanted = wanted_sum(job)
    with open_source(job.options.installer) as source, open(own, "wb") as target:
        compare(job.options.installer, wanted, copy(source, target))
    seed = record.folder / "seed"
    shutil.rmtree(seed, ignore_errors=True)
    seed.mkdir(mode=0o755)
    files.write(seed / MARK, (record.told["id"] + "\n").encode())
    os.rename(seed, prefix)
    shell = shutil.which("bash") or "/bin/sh"
    environment = programs.surroundings(record.folder / "home")
    environment["SHELL"] = shell  # its scripts are started by this, and fish cannot read them
    try:
        programs.run([shell, own, "-b", "-f", "-p", prefix], job.log, environment, "the installer")
        broken = fault_of(prefix)
        if broken:
            raise Fault(f"the installer left no working conda in {prefix}: {broken}")
    except Fault:
        record.throw(prefix)
        raise
    open_to_all(prefix)
    record.told["base"] = {"state": "done", "installer": job.options.installer, "sha256": wanted}
    record.save()
    own.unlink()


def open_to_all(prefix: Path) -> None:
    """Let others read the records: some installers write them for their owner alone."""
    for path in (prefix / "conda-meta").iterdir():
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o444 != 0o444:
            path.chmod(mode | 0o444)
