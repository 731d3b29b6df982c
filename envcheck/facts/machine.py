"""The machine itself: system, processor, memory, room, environment variables."""

from __future__ import annotations

from envcheck.records import Record


class System(Record):
    """The operating system and what it runs in."""

    platform: str
    """linux, macos or windows."""
    name: str
    """As its makers call it: "Debian GNU/Linux 12 (bookworm)"."""
    version: str
    kernel: str
    arch: str
    """x86_64, arm64, ..."""
    kind: str
    """native, wsl1, wsl2, container or vm."""
    libc: str | None = None
    native_arch: str | None = None
    """Architecture of the hardware where `arch` is emulated: arm64 under Rosetta."""


class Processor(Record):
    """The CPU and how much of it this process may use."""

    model: str
    logical_cores: int
    physical_cores: int | None
    usable_cores: int
    """Cores this process may run on (affinity)."""
    quota_cores: float | None
    """CPU time a control group allows, in cores; None when nothing limits it."""
    avx: bool | None = None
    """Whether it has AVX instructions; None where the system does not tell or it is no x86."""
    hypervisor: bool | None = None
    """Whether a virtual machine's monitor stands between it and us."""


class Memory(Record):
    """Main memory."""

    total_mib: int
    available_mib: int
    limit_mib: int | None
    """What a control group allows; None when nothing limits it."""
    shared_mib: int | None = None
    """Size of /dev/shm, through which processes hand each other data; None: there is none."""


class Room(Record):
    """Free space of the file system that holds one place."""

    place: str
    """home, target or temporary."""
    path: str
    free_mib: int
    total_mib: int
    free_files: int | None = None
    """Files that we may still make (inodes); None: the file system has no such limit."""


class Rooms(Record):
    """Free space where it matters."""

    rooms: tuple[Room, ...]


class Variables(Record):
    """The environment variables that decide what runs, by name; the others are not kept."""

    values: dict[str, str]


class WindowsSettings(Record):
    """What Windows itself is set to, by its registry and PowerShell's own files."""

    long_paths: bool | None
    """Whether programs may use paths over 260 characters; None: it could not be read."""
    policies: dict[str, str]
    """PowerShell's execution policies that are set, by shell and scope: "7 CurrentUser"."""
    visual_cpp: str | None
    """Version of the Visual C++ runtime, "14.44.35211"; None: it is not installed."""


class Docker(Record):
    """Docker, and its way to NVIDIA's GPUs."""

    path: str
    gpu_tools: tuple[str, ...]
    """Programs of NVIDIA's container toolkit."""
    gpu_settings: tuple[str, ...]
    """Files that tell Docker, or any runtime, of NVIDIA's GPUs."""


class QtPlugin(Record):
    """The part of a Qt that opens windows under X (libqxcb.so)."""

    path: str
    owner: str
    """Whose Qt it is: cv2, PyQt5, PyQt6, PySide6, conda, ..."""
    missing: tuple[str, ...] = ()
    """Libraries that the loader does not find for it."""
    major: str | None = None
    """The first number of that Qt's version; None: its libraries do not tell."""


class Display(Record):
    """Where windows could open, and what would open them."""

    sockets: tuple[str, ...]
    """Sockets of X servers and Wayland compositors that are there."""
    qt: tuple[QtPlugin, ...] = ()
    qt_folders_empty: tuple[str, ...] = ()
    """Folders for such plugins that hold none."""
    libgl: bool | None = None
    """Whether the loader finds libGL.so.1; None: not on Linux."""
