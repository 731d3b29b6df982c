"""The machine itself: system, processor, memory, room and the variables that decide what runs."""

from __future__ import annotations

import os

from envcheck.facts import Memory, Processor, Room, Rooms, System, Unknown, Variables
from envcheck.probes.place import Place
from envcheck.probes.text import first_line, read_text, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

VARIABLES = (
    "CONDA_DEFAULT_ENV",
    "CONDA_EXE",
    "CONDA_PREFIX",
    "CONDA_SHLVL",
    "CUDA_HOME",
    "CUDA_PATH",
    "CUDA_VERSION",
    "CUDA_VISIBLE_DEVICES",
    "DISPLAY",
    "HIP_VISIBLE_DEVICES",
    "HOME",
    "HSA_OVERRIDE_GFX_VERSION",
    "JUPYTER_PATH",
    "KMP_DUPLICATE_LIB_OK",
    "LD_LIBRARY_PATH",
    "LD_PRELOAD",
    "MAMBA_EXE",
    "MAMBA_ROOT_PREFIX",
    "MKLROOT",
    "MKL_NUM_THREADS",
    "MKL_THREADING_LAYER",
    "MPLBACKEND",
    "NVIDIA_REQUIRE_CUDA",
    "OMP_NUM_THREADS",
    "ONEAPI_ROOT",
    "OPENBLAS_NUM_THREADS",
    "PYTHONHOME",
    "PYTHONNOUSERSITE",
    "PYTHONPATH",
    "PYTORCH_ENABLE_MPS_FALLBACK",
    "ROCR_VISIBLE_DEVICES",
    "SHELL",
    "TMUX",
    "VIRTUAL_ENV",
    "WAYLAND_DISPLAY",
)
"""The only variables that are looked at and kept: names that carry no secrets."""


def system(place: Place) -> System | Unknown:
    """The operating system and what it runs in."""
    uname = _uname()
    name, version = f"{uname.sysname} {uname.release}", uname.release
    if place.platform == "linux":
        name, version = parse_os_release(read_text(place.system("/etc/os-release")) or "", name)
    elif place.platform == "macos":
        import platform

        version = platform.mac_ver()[0] or uname.release
        name = f"macOS {version}"
    libc = None
    if place.platform == "linux" and "CS_GNU_LIBC_VERSION" in getattr(os, "confstr_names", ()):
        libc = os.confstr("CS_GNU_LIBC_VERSION")
    arch = {"AMD64": "x86_64", "aarch64": "arm64"}.get(uname.machine, uname.machine)
    native = parse_native_arch(uname.version) if place.platform == "macos" else None
    kind = _kind(place)
    return System(place.platform, name, version, uname.release, arch, kind, libc, native)


def _uname() -> Any:
    """What the kernel calls itself; its fields are named as those of `os.uname`."""
    if hasattr(os, "uname"):
        return os.uname()
    import platform
    from types import SimpleNamespace

    said = platform.uname()
    return SimpleNamespace(
        sysname=said.system, release=said.release, version=said.version, machine=said.machine
    )


def parse_native_arch(kernel: str) -> str | None:
    """The hardware by macOS's own name of its kernel, which is true also under Rosetta."""
    return "arm64" if "RELEASE_ARM64" in kernel else None


def parse_os_release(text: str, otherwise: str) -> tuple[str, str]:
    """Name and version of a Linux distribution, from /etc/os-release."""
    pairs = (line.partition("=") for line in text.splitlines())
    said = {key.strip(): value.strip().strip("\"'") for key, _, value in pairs}
    return said.get("PRETTY_NAME", otherwise), said.get("VERSION_ID", "")


def _kind(place: Place) -> str:
    if place.platform != "linux":
        return "native"
    kernel = first_line(place.system("/proc/sys/kernel/osrelease")) or ""
    if "microsoft" in kernel.lower():
        return "wsl2" if "WSL2" in kernel or "microsoft-standard" in kernel else "wsl1"
    if any(os.path.exists(place.system(mark)) for mark in ("/.dockerenv", "/run/.containerenv")):
        return "container"
    if "container" in place.environ or _in_container_group(place):
        return "container"
    flags = read_text(place.system("/proc/cpuinfo"), limit=8192) or ""
    return "vm" if " hypervisor" in flags else "native"


def _in_container_group(place: Place) -> bool:
    groups = read_text(place.system("/proc/1/cgroup")) or ""
    return any(mark in groups for mark in ("/docker", "/kubepods", "/lxc", "containerd"))


def processor(place: Place) -> Processor | Unknown:
    """The CPU and how much of it this process may use."""
    logical = os.cpu_count()
    if logical is None:
        return Unknown("the system does not say how many cores it has")
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else logical
    flags = parse_flags(read_text(place.system("/proc/cpuinfo"), limit=16384) or "")
    return Processor(
        _cpu_model(place),
        logical,
        _physical_cores(place),
        usable,
        _cpu_quota(place),
        avx="avx" in flags if flags else None,
        hypervisor="hypervisor" in flags if flags else None,
    )


def _physical_cores(place: Place) -> int | None:
    """Cores, each with all of its threads counted once."""
    if place.platform != "linux":
        import psutil  # costs several starts of Python

        return psutil.cpu_count(logical=False)
    base = place.system("/sys/devices/system/cpu")
    try:
        names = [name for name in os.listdir(base) if name[:3] == "cpu" and name[3:].isdigit()]
    except OSError:
        return None
    cores = {first_line(f"{base}/{name}/topology/thread_siblings_list") for name in names}
    return len(cores - {None, ""}) or None


def parse_flags(cpuinfo: str) -> frozenset[str]:
    """What the first processor can, by /proc/cpuinfo; empty on others than x86."""
    for line in cpuinfo.split("\n"):
        name, _, told = line.partition(":")
        if name.rstrip() == "flags":
            return frozenset(told.split())
    return frozenset()


def _cpu_model(place: Place) -> str:
    for line in (read_text(place.system("/proc/cpuinfo"), limit=8192) or "").splitlines():
        key, _, value = line.partition(":")
        if key.strip() in ("model name", "Model", "Hardware"):
            return " ".join(value.split())
    import platform

    return platform.processor() or platform.machine()


def _cpu_quota(place: Place) -> float | None:
    """Cores' worth of time that a control group allows: version 2, else version 1."""
    quota, _, period = (first_line(place.system("/sys/fs/cgroup/cpu.max")) or "").partition(" ")
    if not quota:
        quota = first_line(place.system("/sys/fs/cgroup/cpu/cpu.cfs_quota_us")) or ""
        period = first_line(place.system("/sys/fs/cgroup/cpu/cpu.cfs_period_us")) or ""
    allowed, of = whole(quota), whole(period)
    return round(allowed / of, 2) if allowed is not None and of else None


def memory(place: Place) -> Memory | Unknown:
    """Main memory, and what a control group allows of it."""
    total, available = _main_memory(place)
    limit = first_line(place.system("/sys/fs/cgroup/memory.max"))
    limit = limit or first_line(place.system("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
    allowed = whole(limit or "")
    if allowed is not None and allowed >= total:  # how version 1 writes "no limit"
        allowed = None
    return Memory(total >> 20, available >> 20, allowed and allowed >> 20, _shared_mib(place))


def _main_memory(place: Place) -> tuple[int, int]:
    """Bytes there are, and bytes that can be had without swapping."""
    said = parse_meminfo(read_text(place.system("/proc/meminfo")) or "")
    if "MemTotal" in said and "MemAvailable" in said:
        return said["MemTotal"], said["MemAvailable"]
    import psutil  # costs several starts of Python

    seen = psutil.virtual_memory()
    return seen.total, seen.available


def parse_meminfo(text: str) -> dict[str, int]:
    """What /proc/meminfo counts, in bytes."""
    lines = (line.partition(":") for line in text.splitlines() if line.endswith(" kB"))
    sizes = ((name, rest[:-3].strip()) for name, _, rest in lines)
    return {name: int(size) << 10 for name, size in sizes if size.isdecimal() and len(size) < 16}


def _shared_mib(place: Place) -> int | None:
    """Size of the file system through which processes hand each other data."""
    size = _disk_usage(place.system("/dev/shm"))
    return size and size[1] >> 20


def _disk_usage(path: str) -> tuple[int, int, int | None] | None:
    """Bytes that we may still fill, all of them, and files that we may still make.

    The last is None where there is no limit; all is None where the system does not say.
    """
    try:
        if hasattr(os, "statvfs"):
            seen = os.statvfs(path)
            files = seen.f_favail if seen.f_files else None
            return seen.f_bavail * seen.f_frsize, seen.f_blocks * seen.f_frsize, files
        import shutil

        usage = shutil.disk_usage(path)
    except OSError:
        return None
    return usage.free, usage.total, None


def rooms(place: Place, prefix: str | None) -> Rooms | Unknown:
    """Free space of home, of the target's prefix and of the temporary folder."""
    temporary = place.environ.get("TMPDIR") or place.environ.get("TEMP") or "/tmp"
    found = []
    for name, path in (("home", place.home), ("target", prefix), ("temporary", temporary)):
        usage = _disk_usage(path) if path else None
        if path and usage:
            found.append(Room(name, path, usage[0] >> 20, usage[1] >> 20, usage[2]))
    return Rooms(tuple(found)) if found else Unknown("no file system says how much room it has")


def variables(place: Place) -> Variables:
    """The environment variables of the allow-list that are set."""
    return Variables({name: place.environ[name] for name in VARIABLES if name in place.environ})
