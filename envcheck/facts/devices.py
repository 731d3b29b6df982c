"""Graphics devices, their driver, PyTorch, and what was tried with them."""

from __future__ import annotations

from envcheck.records import Record


class Gpu(Record):
    """One graphics device that the operating system sees."""

    vendor: str
    """nvidia, amd, intel or apple."""
    name: str
    address: str
    memory_mib: int | None = None
    driver_bound: str | None = None
    """The kernel driver that holds it."""
    capability: str | None = None
    """What code it runs: "sm_90", "gfx1100"; None where nobody told."""
    uuid_head: str | None = None
    """The first characters of its UUID, "GPU-12ab34cd": enough to know it by."""
    compute_mode: str | None = None
    """default, exclusive or prohibited."""
    mig: bool | None = None
    """Whether it is split into several (MIG)."""
    fabric: str | None = None
    """How far it joined the others: not-supported, not-started, in-progress or completed."""


class DriverLibrary(Record):
    """One library of NVIDIA's driver, and how it answered in a child of its own."""

    outcome: str = "not-run"
    """ok, failed, not-found, crashed, timeout or not-run."""
    code: int | None = None
    """What its initialisation returned, when that was no success."""
    detail: str = ""
    """Its own words, or the signal's name."""
    path: str | None = None
    """The file that was loaded, else the one that lies on the disk; links followed."""
    version: str | None = None
    """The driver version in that file's name."""


class NvidiaModule(Record):
    """NVIDIA's kernel module where a GPU of theirs is there and it is not loaded."""

    kernel: str
    """The kernel that runs."""
    built_for: tuple[str, ...]
    """Kernels on the disk that have the module."""
    secure_boot: bool | None
    """None: the firmware's variable could not be read."""


class NvidiaDriver(Record):
    """NVIDIA's driver: its kernel module, its libraries and nvidia-smi, in that order."""

    version: str | None
    """Of the loaded kernel module; where /proc does not tell, as NVML or nvidia-smi says."""
    cuda: str | None
    """Newest CUDA it serves, "13.0"."""
    smi: str | None
    """Path of nvidia-smi."""
    smi_outcome: str
    """ok, not-run, not-found, failed, timeout or unreadable."""
    smi_detail: str | None = None
    """What it said when it did not answer."""
    libcuda: DriverLibrary = DriverLibrary()
    nvml: DriverLibrary = DriverLibrary()


class Amd(Record):
    """The ways to AMD's GPUs."""

    kfd: str
    """Whether we may open /dev/kfd: yes, no or absent."""
    denied: tuple[str, ...]
    """Device files that we may not open."""
    groups: tuple[str, ...]
    """The groups that may."""
    rocm: str | None
    """Version of ROCm under /opt/rocm."""


class Intel(Record):
    """The ways to Intel's GPUs."""

    denied: tuple[str, ...]
    """Device files that we may not open."""
    level_zero: str | None
    """The loader of Level Zero, through which PyTorch reaches them."""
    driver: str | None = None
    """Intel's driver, which that loads."""


class Graphics(Record):
    """The graphics devices of this machine and NVIDIA's driver."""

    gpus: tuple[Gpu, ...]
    nvidia: NvidiaDriver | None
    """None: neither a kernel module nor a library nor nvidia-smi of NVIDIA's is there."""
    nodes: tuple[str, ...] = ()
    """Device files through which programs reach a GPU: nvidia0, kfd, dxg, ..."""
    module: NvidiaModule | None = None
    """None: it is loaded, or no NVIDIA GPU is on the bus."""
    nvswitches: int = 0
    """NVSwitch devices, which join the GPUs of large servers."""
    amd: Amd | None = None
    """None: no AMD GPU is on the bus."""
    intel: Intel | None = None
    """None: no Intel GPU is on the bus."""


class Torch(Record):
    """PyTorch as its files describe it, without importing it."""

    version: str
    location: str
    cuda: str | None
    """CUDA it was built for, "12.6"; None: not a CUDA build."""
    rocm: str | None
    xpu: str | None
    libraries: tuple[str, ...]
    """Which of libtorch_cpu, libtorch_cuda, libtorch_hip and libtorch_xpu are there."""
    nvrtc: tuple[str, ...] = ()
    """Files of CUDA's run-time compiler (libnvrtc) beside them."""
    gfx: tuple[str, ...] = ()
    """AMD's GPUs that a build for ROCm brings rocBLAS for, by the names of its files."""


class Trial(Record):
    """One thing tried in a child of its own."""

    outcome: str
    """ok, error, signal, timeout, flood, gone or not-started."""
    detail: str
    """The exception, the signal's name, or the last lines it wrote; empty when ok."""
    seconds: float
    stage: str = "start"
    """How far a package came: start, imported or used."""


class Imports(Record):
    """What happened when each package was imported and used in the target."""

    trials: dict[str, Trial]
    """Import name -> what happened."""


class TorchRun(Record):
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


class Device(Record):
    """Where PyTorch's work would run."""

    kind: str
    """cuda, rocm, mps, xpu or cpu."""
    name: str
    memory_mib: int | None
    why: str
    """Why this one and not a better one."""
