"""What CUDA's error numbers mean, and where a program's words hide one."""

from __future__ import annotations

import re

from envcheck.facts import Graphics, NvidiaDriver, System, TorchRun, Unknown
from envcheck.findings import Fix, Risk
from envcheck.patterns import pattern
from envcheck.records import Record


class CudaError(Record):
    """One error of CUDA's that a machine causes, and not a program."""

    code: int
    cause: str | None
    sentence: str
    fix: Fix


REBOOT = Fix(
    "Start the machine anew: the kernel module is then loaded in the libraries' version.",
    ("sudo reboot",),
    Risk.NEEDS_ADMIN,
)
ERRORS = (
    CudaError(
        34,
        None,
        "The libcuda that is found first is a stub for compiling, and not the driver's (error 34)",
        Fix("Take the folder `stubs` out of LD_LIBRARY_PATH.", (), Risk.REVERSIBLE),
    ),
    CudaError(
        46,
        "gpu-exclusive-compute-mode",
        "The GPU takes one program at a time or none, and is taken (error 46)",
        Fix(
            "See who holds it; take another GPU, or let the administrator share it.",
            (
                "nvidia-smi --query-gpu=index,compute_mode --format=csv",
                "sudo nvidia-smi --compute-mode=DEFAULT",
            ),
            Risk.NEEDS_ADMIN,
        ),
    ),
    CudaError(
        100,
        None,
        "CUDA finds no GPU, although the driver runs (error 100)",
        Fix("See whether programs may open the device files.", ("ls -l /dev/nvidia*",)),
    ),
    CudaError(
        802,
        "fabricmanager-not-running",
        "The GPUs of this server are joined by NVSwitches, and NVIDIA's fabric manager has not "
        "started them (error 802)",
        Fix(
            "Start the fabric manager; it must be of the driver's own version.",
            ("sudo systemctl enable --now nvidia-fabricmanager", "nvidia-smi -q | grep -A2 Fabric"),
            Risk.NEEDS_ADMIN,
        ),
    ),
    CudaError(
        803,
        "driver-library-kernel-mismatch-803",
        "The driver's libcuda and its kernel module are of different versions (error 803)",
        REBOOT,
    ),
    CudaError(
        804,
        "cuda-compat-on-consumer-gpu",
        "A `cuda-compat` libcuda is found first, which serves data-centre GPUs only (error 804)",
        Fix(
            "Take its folder off the loader's path, or install a driver that needs no such help.",
            ("unset LD_LIBRARY_PATH", "ls -d /usr/local/cuda*/compat"),
            Risk.REVERSIBLE,
        ),
    ),
    CudaError(
        999,
        "nvidia-uvm-broken-after-suspend",
        "The driver answers, and its memory module (nvidia_uvm) does not: usual after the machine "
        "slept (error 999)",
        Fix(
            "End what uses the GPU and load the module anew, or start the machine anew.",
            ("sudo rmmod nvidia_uvm", "sudo modprobe nvidia_uvm"),
            Risk.NEEDS_ADMIN,
        ),
    ),
)
WORDS = {
    "system not yet initialized": 802,
    "unsupported display driver": 803,
    "forward compatibility was attempted": 804,
    "devices are busy or unavailable": 46,
    "no CUDA-capable device is detected": 100,
}
"""What CUDA calls them, where a program prints no number."""
TOO_OLD = pattern(r"driver on your system is too old \(found version (\d+)\)", sign="too old")


def by_code(code: int | None) -> CudaError | None:
    """The error of that number; None for one that is a program's own."""
    return next((error for error in ERRORS if error.code == code), None)


def reload(system: System | Unknown) -> Fix:
    """How the driver is loaded anew: from inside a container it cannot be."""
    if not isinstance(system, System) or system.kind != "container":
        return REBOOT
    text = "Start the container anew, so that it gets the libraries of the driver below it."
    return Fix(text, ("docker restart <container>",))


def libraries_of(nvidia: NvidiaDriver) -> tuple[str, ...]:
    """The driver's libraries that are there, each with how it answered."""
    named = (("libcuda", nvidia.libcuda), ("libnvidia-ml", nvidia.nvml))
    there = ((name, library) for name, library in named if library.outcome != "not-found")
    return tuple(f"{lib.path or name}: {lib.detail or lib.outcome}" for name, lib in there)


def in_text(text: str) -> CudaError | None:
    """The error that a warning or an exception speaks of."""
    for number in re.findall(r"\bError (\d{2,3}):", text):
        if found := by_code(int(number)):
            return found
    return next((by_code(code) for words, code in WORDS.items() if words in text), None)


def cuda_of_old_driver(text: str) -> str | None:
    """The CUDA that a too old driver serves, by PyTorch's complaint: 11040 is "11.4"."""
    found = TOO_OLD.search(text)
    number = int(found[1]) if found else 0
    return f"{number // 1000}.{number % 1000 // 10}" if number else None


def said_by(ran: TorchRun | Unknown | None) -> str:
    """All that PyTorch said when it was asked for CUDA."""
    return "\n".join((*ran.warnings, ran.trial.detail)) if isinstance(ran, TorchRun) else ""


def lines_of(ran: TorchRun | Unknown | None) -> tuple[str, ...]:
    """The lines of that which speak of CUDA."""
    return tuple(line for line in said_by(ran).splitlines() if "cuda" in line.lower())


def seen_with(error: CudaError | None, graphics: Graphics) -> tuple[str, ...]:
    """What else of the machine speaks for that error."""
    if error and error.code == 802:
        states = sorted({gpu.fabric for gpu in graphics.gpus if gpu.fabric})
        return (f"{graphics.nvswitches} NVSwitches; fabric: {', '.join(states) or 'not told'}",)
    if error and error.code == 46:
        return tuple(f"{gpu.name}: compute mode {gpu.compute_mode}" for gpu in graphics.gpus)
    return ()
