"""What is true of a machine. Plain data: nothing here reads the machine or judges it.

`None` means "not on this machine"; `Unknown` means "could not be read, and why".
Paths are strings as the machine writes them; sizes are in MiB, times in seconds.
"""

from __future__ import annotations

from dataclasses import dataclass

from envcheck.facts.devices import (
    Device,
    Gpu,
    Graphics,
    Imports,
    NvidiaDriver,
    Torch,
    TorchRun,
    Trial,
)
from envcheck.facts.environments import (
    Activation,
    Conda,
    CondaEnvironment,
    CondaInstall,
)
from envcheck.facts.machine import (
    Memory,
    Processor,
    Room,
    Rooms,
    System,
    Variables,
)
from envcheck.facts.python import (
    CondaRecord,
    Distribution,
    Kernel,
    Kernels,
    Packages,
    Shadow,
    Shadows,
    Target,
)
from envcheck.facts.shells import (
    CondaBlock,
    PathLine,
    Program,
    SearchPath,
    Shells,
    StartFile,
)

__all__ = [
    "Activation",
    "Conda",
    "CondaBlock",
    "CondaEnvironment",
    "CondaInstall",
    "CondaRecord",
    "Device",
    "Distribution",
    "Facts",
    "Gpu",
    "Graphics",
    "Imports",
    "Kernel",
    "Kernels",
    "Memory",
    "NvidiaDriver",
    "Packages",
    "PathLine",
    "Processor",
    "Program",
    "Room",
    "Rooms",
    "SearchPath",
    "Shadow",
    "Shadows",
    "Shells",
    "StartFile",
    "System",
    "Target",
    "Torch",
    "TorchRun",
    "Trial",
    "Unknown",
    "Variables",
    "is_inside",
]


@dataclass(frozen=True)
class Unknown:
    """A part of the machine that could not be read. Not the same as absent."""

    reason: str


@dataclass(frozen=True)
class Facts:
    """Everything known of one machine at one moment."""

    system: System | Unknown
    processor: Processor | Unknown
    memory: Memory | Unknown
    rooms: Rooms | Unknown
    variables: Variables | Unknown
    search_path: SearchPath | Unknown
    shells: Shells | Unknown | None
    conda: Conda | Unknown | None
    activation: Activation | Unknown
    target: Target | Unknown
    packages: Packages | Unknown | None
    shadows: Shadows | Unknown | None
    kernels: Kernels | Unknown | None
    graphics: Graphics | Unknown
    torch: Torch | Unknown | None
    imports: Imports | Unknown | None
    """None: nothing was imported (`--quick`)."""
    torch_run: TorchRun | Unknown | None
    """None: torch is not there, or was not run (`--quick`)."""
    device: Device | Unknown


def is_inside(path: str, folder: str) -> bool:
    """Whether `path` is `folder` or lies in it, by whole names, on either kind of machine."""
    windows = "\\" in folder or folder[1:2] == ":"
    if windows:
        path, folder = path.replace("\\", "/").lower(), folder.replace("\\", "/").lower()
    parts, within = path.rstrip("/").split("/"), folder.rstrip("/").split("/")
    return parts[: len(within)] == within
