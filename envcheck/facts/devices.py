"""Graphics devices, their driver, PyTorch, and what was tried with them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Gpu:
    """One graphics device that the operating system sees."""

    vendor: str
    """nvidia, amd, intel or apple."""
    name: str
    address: str
    memory_mib: int | None = None
    driver_bound: str | None = None
    """The kernel driver that holds it."""


@dataclass(frozen=True)
class NvidiaDriver:
    """NVIDIA's driver, from the kernel module's own words and from nvidia-smi."""

    version: str | None
    cuda: str | None
    """Newest CUDA it serves, "13.0"."""
    smi: str | None
    """Path of nvidia-smi."""
    smi_outcome: str
    """ok, not-run, not-found, failed, timeout or unreadable."""
    smi_detail: str | None = None
    """What it said when it did not answer."""


@dataclass(frozen=True)
class Graphics:
    """The graphics devices of this machine and NVIDIA's driver."""

    gpus: tuple[Gpu, ...]
    nvidia: NvidiaDriver | None
    """None: neither a kernel module nor nvidia-smi of NVIDIA's is there."""
    nodes: tuple[str, ...] = ()
    """Device files through which programs reach a GPU: nvidia0, kfd, dxg, ..."""


@dataclass(frozen=True)
class Torch:
    """PyTorch as its files describe it, without importing it."""

    version: str
    location: str
    cuda: str | None
    """CUDA it was built for, "12.6"; None: not a CUDA build."""
    rocm: str | None
    xpu: str | None
    libraries: tuple[str, ...]
    """Which of libtorch_cpu, libtorch_cuda, libtorch_hip and libtorch_xpu are there."""


@dataclass(frozen=True)
class Trial:
    """One thing tried in a child of its own."""

    outcome: str
    """ok, error, signal, timeout, flood, gone or not-started."""
    detail: str
    """The exception, the signal's name, or the last lines it wrote; empty when ok."""
    seconds: float


@dataclass(frozen=True)
class Imports:
    """What happened when each package was imported in the target."""

    trials: dict[str, Trial]
    """Import name -> what happened."""


@dataclass(frozen=True)
class TorchRun:
    """What PyTorch says of the devices when it runs."""

    trial: Trial
    stage: str
    """How far it came: start, imported, asked or computed."""
    cuda_available: bool | None = None
    mps_available: bool | None = None
    xpu_available: bool | None = None
    device_count: int | None = None
    device_name: str | None = None
    device_memory_mib: int | None = None
    capability: str | None = None
    """Of the first GPU: "sm_90", "gfx1100"."""
    arch_list: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    """What PyTorch warned of while it was asked."""
    computed_on: str | None = None
    """Device on which a small computation gave the right result."""


@dataclass(frozen=True)
class Device:
    """Where PyTorch's work would run."""

    kind: str
    """cuda, rocm, mps, xpu or cpu."""
    name: str
    memory_mib: int | None
    why: str
    """Why this one and not a better one."""
