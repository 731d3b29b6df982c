"""Whether the machine has room for the course."""

from __future__ import annotations

import re

from envcheck.check import Problems, check
from envcheck.checks.instructions import why_illegal
from envcheck.facts import (
    Display,
    Memory,
    Processor,
    Room,
    Rooms,
    System,
    Torch,
    Unknown,
    Variables,
)
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.patterns import pattern
from envcheck.records import replace

LITTLE_MEMORY_MIB = 2048
"""import torch, a small training run and this program together stay below it."""
FULL_MIB = 200
"""Below it even a notebook or a figure cannot be saved with any safety."""
TIGHT_MIB = 2048
"""A CPU build of torch with NumPy, SciPy and Matplotlib takes about this when installed."""
WHEELS_MIB = 5120
"""pip keeps all that it downloads in the temporary folder until it installs: torch for CUDA."""
FEW_FILES = 20_000
"""torch for the CPU with what belongs to it has about as many."""
SMALL_SHARED_MIB = 1024
"""One batch of pictures for each worker of a data loader must fit."""
WINDOWS_OF = pattern(r"(?:tk|qt\d*|gtk\d*|wx|mac)(?:agg|cairo)?", re.I)
"""Names of Matplotlib's backends that open windows."""


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
def disk_full(rooms: Rooms, torch: Torch | Unknown | None) -> Problems:
    """
    ## What it looks at
    Free space, and room for more files, where the home folder, the target's packages and
    temporary files lie.

    ## Why it matters
    A full disk breaks installs half-way and loses saved work, with messages that
    speak of anything but the disk. A file system may also run out of files (inodes): an
    environment of conda's has a hundred thousand.
    """
    for room in rooms.rooms:
        if room.free_mib < TIGHT_MIB:
            full = room.free_mib < FULL_MIB
            yield _no_room(room, f"{room.free_mib} MiB", f"{TIGHT_MIB} MiB", full)
        elif room.free_files is not None and room.free_files < FEW_FILES:
            yield _no_room(room, f"{room.free_files} more files", f"{FEW_FILES} files", False)
    temporary = next((room for room in rooms.rooms if room.place == "temporary"), None)
    others = [0, *(room.free_mib for room in rooms.rooms if room.place != "temporary")]
    if torch is None and temporary and TIGHT_MIB <= temporary.free_mib < WHEELS_MIB < max(others):
        size, wanted = f"{temporary.free_mib} MiB", f"{WHEELS_MIB} MiB for torch's wheels"
        yield replace(_no_room(temporary, size, wanted, False), severity=Severity.INFO)


def _no_room(room: Room, free: str, wanted: str, full: bool) -> Problem:
    files = "files" in free
    return Problem(
        f"{free} {'fit' if files else 'are free'} for {room.place} files ({room.path}).",
        cause="tmp-too-small-for-install" if room.place == "temporary" else "disk-full",
        expected=f"at least {wanted}",
        actual=free,
        fix=Fix("Make room; package caches are the first to go.", _cleaners(room.place)),
        verify=(f"df -{'i' if files else 'h'} {room.path}",),
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


@check("MA104", "The processor has the instructions that PyTorch is compiled for", Severity.WARNING)
def processor_without_avx(processor: Processor, system: System, torch: Torch | Unknown) -> Problems:
    """
    ## What it looks at
    Whether an x86 processor, or the one that a virtual machine shows, has AVX.

    ## Why it matters
    PyTorch's builds use it, some without asking: the program then ends with "Illegal
    instruction". With it off, everything is slower by a multiple.
    """
    why = why_illegal(processor) if system.arch == "x86_64" else None
    if why:
        cause, sentence, fix = why
        yield Problem(
            sentence,
            cause=cause,
            expected="avx",
            actual="no avx",
            evidence=(f"torch {torch.version}",) if isinstance(torch, Torch) else (),
            fix=fix,
            verify=("grep -o -m1 avx2* /proc/cpuinfo",),
        )


@check("MA105", "The container has shared memory for data loaders", Severity.INFO)
def little_shared_memory(memory: Memory, system: System, torch: Torch | Unknown) -> Problems:
    """
    ## What it looks at
    The size of /dev/shm in a container; Docker makes it 64 MiB.

    ## Why it matters
    The workers of a DataLoader hand their batches over through it. Where it is full they
    die with "Bus error". With `num_workers=0` nothing goes through it.
    """
    shared = memory.shared_mib
    if system.kind != "container" or shared is None or shared >= SMALL_SHARED_MIB:
        return
    yield Problem(
        f"/dev/shm has {shared} MiB in this container; a DataLoader with workers wants more.",
        cause="container-shm-too-small",
        expected=f"at least {SMALL_SHARED_MIB} MiB",
        actual=f"{shared} MiB",
        fix=Fix("Start the container with more.", ("docker run --shm-size=2g ...",)),
        verify=("df -h /dev/shm",),
    )


@check("MA106", "A display is there for the windows that are asked for", Severity.WARNING)
def no_display(variables: Variables, system: System, display: Display | Unknown | None) -> Problems:
    """
    ## What it looks at
    MPLBACKEND, where it names a backend of Matplotlib's that opens windows, and whether
    there is a display to open them on; under WSL whether DISPLAY names the one that is.

    ## Why it matters
    Without one the first plot ends with "Cannot load backend 'TkAgg'". Left to itself
    Matplotlib takes a backend that draws into files.
    """
    backend = variables.values.get("MPLBACKEND", "")
    shown = variables.values.get("DISPLAY") or variables.values.get("WAYLAND_DISPLAY")
    asked = backend and WINDOWS_OF.fullmatch(backend)
    if system.platform != "linux" or shown:
        return
    if system.kind.startswith("wsl") and isinstance(display, Display) and display.sockets:
        number = display.sockets[0].rpartition("/X")[2]
        yield Problem(
            f"An X server is there ({display.sockets[0]}), and DISPLAY does not name it.",
            cause="display-variable-unset",
            expected=f"DISPLAY=:{number}",
            actual="not set",
            fix=Fix("Name it to programs.", (f"export DISPLAY=:{number}",), Risk.REVERSIBLE),
            severity=Severity.WARNING if asked else Severity.INFO,
        )
    elif asked:
        yield Problem(
            f"MPLBACKEND asks for windows ({backend}), and there is no display.",
            cause="no-display-available",
            expected="DISPLAY or WAYLAND_DISPLAY",
            actual="neither is set",
            fix=Fix("Draw into files.", ("export MPLBACKEND=Agg",), Risk.REVERSIBLE),
        )
