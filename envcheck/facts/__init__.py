"""What is true of a machine. Plain data: nothing here reads the machine or judges it.

`None` means "not on this machine"; `Unknown` means "could not be read, and why".
Paths are strings as the machine writes them; sizes are in MiB, times in seconds.
"""

from __future__ import annotations

from envcheck.facts.devices import (
    Amd,
    Device,
    DriverLibrary,
    Gpu,
    Graphics,
    Imports,
    Intel,
    NvidiaDriver,
    NvidiaModule,
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
from envcheck.facts.libraries import Libraries, SharedLibrary
from envcheck.facts.machine import (
    Display,
    Docker,
    Memory,
    Processor,
    QtPlugin,
    Room,
    Rooms,
    System,
    Variables,
    WindowsSettings,
)
from envcheck.facts.network import CertificateSetting, Network, NoProxy, Proxy
from envcheck.facts.numerics import Numerics, Runtime, Speed
from envcheck.facts.python import (
    CondaNeeds,
    CondaRecord,
    Distribution,
    DistributionNeeds,
    Kernel,
    Kernels,
    Packages,
    Requirements,
    RunningKernel,
    RunningKernels,
    Shadow,
    Shadows,
    SharedFiles,
    Target,
)
from envcheck.facts.settings import (
    CondaSettings,
    Folder,
    Overlooked,
    PipSettings,
    Setting,
    SettingsFile,
    Terms,
)
from envcheck.facts.shells import (
    CondaBlock,
    PathLine,
    Program,
    Redefined,
    SearchPath,
    Shells,
    StartFile,
)
from envcheck.facts.toolkits import Compiler, Toolkit, Toolkits
from envcheck.records import Record

__all__ = [
    "ONLY_DEEP",
    "Activation",
    "Amd",
    "CertificateSetting",
    "Compiler",
    "Conda",
    "CondaBlock",
    "CondaEnvironment",
    "CondaInstall",
    "CondaNeeds",
    "CondaRecord",
    "CondaSettings",
    "Device",
    "Display",
    "Distribution",
    "DistributionNeeds",
    "Docker",
    "DriverLibrary",
    "Facts",
    "Folder",
    "Gpu",
    "Graphics",
    "Imports",
    "Intel",
    "Kernel",
    "Kernels",
    "Libraries",
    "Memory",
    "Network",
    "NoProxy",
    "Numerics",
    "NvidiaDriver",
    "NvidiaModule",
    "Overlooked",
    "Packages",
    "PathLine",
    "PipSettings",
    "Processor",
    "Program",
    "Proxy",
    "QtPlugin",
    "Redefined",
    "Requirements",
    "Room",
    "Rooms",
    "RunningKernel",
    "RunningKernels",
    "Runtime",
    "SearchPath",
    "Setting",
    "SettingsFile",
    "Shadow",
    "Shadows",
    "SharedFiles",
    "SharedLibrary",
    "Shells",
    "Speed",
    "StartFile",
    "System",
    "Target",
    "Terms",
    "Toolkit",
    "Toolkits",
    "Torch",
    "TorchRun",
    "Trial",
    "Unknown",
    "Variables",
    "WindowsSettings",
    "is_inside",
]


ONLY_DEEP = (
    *("torch_run", "imports", "numerics", "requirements"),
    *("display", "docker", "running_kernels"),
)
"""What a quick look does not ask for: nothing is known of it then, not even that it is absent."""


class Unknown(Record):
    """A part of the machine that could not be read. Not the same as absent."""

    reason: str


class Facts(Record):
    """Everything known of one machine at one moment."""

    system: System | Unknown
    processor: Processor | Unknown
    memory: Memory | Unknown
    rooms: Rooms | Unknown
    variables: Variables | Unknown
    search_path: SearchPath | Unknown
    shells: Shells | Unknown | None
    conda: Conda | Unknown | None
    conda_settings: CondaSettings | Unknown | None
    activation: Activation | Unknown
    target: Target | Unknown
    packages: Packages | Unknown | None
    pip_settings: PipSettings | Unknown
    network: Network | Unknown
    requirements: Requirements | Unknown | None
    """None: they were not read (`--quick`)."""
    shadows: Shadows | Unknown | None
    kernels: Kernels | Unknown | None
    running_kernels: RunningKernels | Unknown | None
    """None: they were not looked for (`--quick`), or only Linux would tell."""
    windows: WindowsSettings | Unknown | None
    """None: this is not Windows."""
    display: Display | Unknown | None
    """None: it was not looked for (`--quick`)."""
    docker: Docker | Unknown | None
    """None: it is not there, or was not looked for (`--quick`)."""
    graphics: Graphics | Unknown
    libraries: Libraries | Unknown | None
    """None: this system has no such search order."""
    toolkits: Toolkits | Unknown
    torch: Torch | Unknown | None
    imports: Imports | Unknown | None
    """None: nothing was imported (`--quick`)."""
    numerics: Numerics | Unknown | None
    """None: NumPy is not there, or was not asked (`--quick`)."""
    torch_run: TorchRun | Unknown | None
    """None: torch is not there, or was not run (`--quick`)."""
    device: Device | Unknown


def is_inside(path: str, folder: str) -> bool:
    """Whether `path` is `folder` or lies in it, by whole names, on either kind of machine."""
    windows = "\\" in folder or folder[1:2] == ":" or path[:2] == "~\\"
    if windows:
        path, folder = path.replace("\\", "/").lower(), folder.replace("\\", "/").lower()
    parts, within = path.rstrip("/").split("/"), folder.rstrip("/").split("/")
    return parts[: len(within)] == within
