"""The settings of conda for all who use this installation of it."""

from __future__ import annotations

import files
from environment import FILES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from work import Job


def wanted(job: Job) -> bytes:
    """The settings of conda for all who use this base: those of conda/condarc, and the mirror."""
    told = (FILES / "condarc").read_text(encoding="utf-8")
    if job.options.channels:
        told += f"channel_alias: {job.options.channels.rstrip('/')}\n"
    return told.encode()


def plan(job: Job) -> list[str]:
    """What would be done with PREFIX/.condarc; one that was changed by others stays as it is."""
    path = job.options.prefix / ".condarc"
    found, written = files.read(path), job.record.told["base"].get("condarc")
    is_wanted = found == wanted(job)
    is_ours = written is None or (found is not None and files.digest(found) == written)
    return [f"write {path}"] if not is_wanted and is_ours else []


def do(job: Job) -> None:
    """Write PREFIX/.condarc."""
    content = wanted(job)
    files.write(job.options.prefix / ".condarc", content)
    job.record.told["base"]["condarc"] = files.digest(content)
    job.record.save()


def state(job: Job) -> str:
    """What is there."""
    path = job.options.prefix / ".condarc"
    return f"{path}{'' if files.read(path) == wanted(job) else ', as somebody changed it'}"
