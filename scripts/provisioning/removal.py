"""Back to how it was: every file that was changed, every folder that was made, the prefix."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import files
import installer
import record
from faults import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from work import Job


def plan(job: Job) -> list[str]:
    """What would be done. Raises `Fault` for a prefix that is not ours."""
    prefix = job.options.prefix
    if job.record.is_new():
        if os.path.lexists(prefix):
            raise Fault(f"{prefix} was not made by this script, which removes only what it made.")
        folder = job.record.folder  # what a kill left when all else was removed
        return [f"remove {folder}"] if folder.exists() else []
    if os.path.lexists(prefix) and not installer.is_ours(job):
        raise Fault(f"{prefix} bears not the mark of {job.record.path}; it is left as it is.")
    for told in job.record.told["files"]:
        files.without_block(Path(told), files.read(Path(told)) or b"")
    return [f"restore {path}" for path in job.record.told["files"]] + [f"remove {prefix}"]


def do(job: Job) -> list[str]:
    """Undo all; what was left, since somebody else changed it."""
    told, left = job.record.told, []
    for name, entry in told["files"].items():
        files.unfinished(Path(name)).unlink(missing_ok=True)
        left += restore(job, Path(name), entry)
    job.record.throw(job.options.prefix)
    told["files"] = {}  # the backups go before the record does
    job.record.save()
    for name in reversed(told["folders"]):
        with contextlib.suppress(OSError):  # not empty: others use it by now
            os.rmdir(name)
    forget(job.record)
    for name in reversed(told["folders"]):
        with contextlib.suppress(OSError):  # the folder that held the record
            os.rmdir(name)
    return left


def restore(job: Job, path: Path, entry: dict[str, object]) -> list[str]:
    """Put one file back as it was, or take out what is ours where others changed it too."""
    found = files.read(path)
    if found is None:
        return []
    if entry["kind"] == "whole":
        if files.digest(found) == entry["written"]:
            path.unlink()
            return []
        return [f"{path} was changed since, and stays"]
    stripped, before = files.without_block(path, found), job.record.before(path)
    if before is None and not stripped.strip():
        path.unlink()
        return []
    if before is not None and stripped in (before, before + b"\n"):
        stripped = before
    if stripped != found:
        files.write(path, stripped)
    if stripped == before:
        kept = entry["before"]
        assert isinstance(kept, dict)
        os.utime(path, ns=(path.stat().st_atime_ns, kept["mtime_ns"]))
    return []


def forget(kept: record.Record) -> None:
    """Remove the folder of the record, and the record last: a kill before it is no harm."""
    for path in kept.folder.iterdir():
        if path == kept.path or path.name == "lock":
            continue
        if path.is_dir() and not path.is_symlink():
            record.remove_tree(path)
        else:
            path.unlink()
    kept.path.unlink()
    (kept.folder / "lock").unlink(missing_ok=True)
    os.rmdir(kept.folder)
