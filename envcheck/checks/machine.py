"""Whether the machine has room for the course."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.facts import Memory, Rooms, Variables
from envcheck.findings import Fix, Problem, Risk, Severity

LITTLE_MEMORY_MIB = 2048
"""import torch, a small training run and this program together stay below it."""
FULL_MIB = 200
"""Below it even a notebook or a figure cannot be saved with any safety."""
TIGHT_MIB = 2048
"""A CPU build of torch with NumPy, SciPy and Matplotlib takes about this when installed."""


@check("MA101", "There is memory enough for PyTorch", Severity.WARNING)
def too_little_memory(memory: Memory) -> Problems:
    """
    ## What it looks at
    Main memory, and the limit that a container or a job scheduler puts on it.

    ## Why it matters
    Where memory runs out, the system ends the program without a word: a notebook's
    "kernel died", a terminal's "Killed".
    """
    usable = min(memory.total_mib, memory.limit_mib or memory.total_mib)
    if usable >= LITTLE_MEMORY_MIB:
        return
    limited = memory.limit_mib is not None and memory.limit_mib < memory.total_mib
    yield Problem(
        f"Programs may use {usable} MiB of memory here; PyTorch wants {LITTLE_MEMORY_MIB} MiB.",
        expected=f"at least {LITTLE_MEMORY_MIB} MiB",
        actual=f"{usable} MiB",
        fix=Fix("Ask for more memory where the container or the job is started.")
        if limited
        else Fix("Close other programs; keep the arrays of the exercises small."),
    )


@check("MA102", "The disks have room")
def disk_full(rooms: Rooms) -> Problems:
    """
    ## What it looks at
    Free space where the home folder, the target's packages and temporary files lie.

    ## Why it matters
    A full disk breaks installs half-way and loses saved work, with messages that
    speak of anything but the disk.
    """
    for room in rooms.rooms:
        if room.free_mib < TIGHT_MIB:
            full = room.free_mib < FULL_MIB
            yield Problem(
                f"{room.free_mib} MiB are free for {room.place} files ({room.path}).",
                cause="tmp-too-small-for-install" if room.place == "temporary" else "disk-full",
                expected=f"at least {TIGHT_MIB} MiB",
                actual=f"{room.free_mib} MiB",
                fix=Fix("Make room; package caches are the first to go.", _cleaners(room.place)),
                verify=(f"df -h {room.path}",),
                severity=Severity.ERROR if full else Severity.WARNING,
            )


def _cleaners(place: str) -> tuple[str, ...]:
    if place == "temporary":
        return ("mkdir -p ~/tmp", "export TMPDIR=~/tmp")
    return ("conda clean --all", "pip cache purge")


@check("MA103", "No library is forced into every program", Severity.WARNING)
def library_preloaded(variables: Variables) -> Problems:
    """
    ## What it looks at
    The variable LD_PRELOAD.

    ## Why it matters
    What it names is loaded into every program before its own libraries: another
    OpenMP, BLAS or C++ runtime than PyTorch and NumPy were built for.
    """
    preloaded = variables.values.get("LD_PRELOAD", "").strip()
    # Allocators are preloaded on purpose, and do no harm.
    names = [name for name in preloaded.replace(":", " ").split() if "malloc" not in name]
    if names:
        yield Problem(
            f"LD_PRELOAD loads {', '.join(names)} into every program.",
            actual=preloaded,
            fix=Fix("Take it out for this shell.", ("unset LD_PRELOAD",), Risk.REVERSIBLE),
        )
