"""NVIDIA's driver: its kernel module by /proc and /sys, its libraries asked in children."""

from __future__ import annotations

import os
import re
import sys

from envcheck.facts import DriverLibrary, Gpu, NvidiaDriver, NvidiaModule
from envcheck.patterns import pattern
from envcheck.probes import nvidia_smi
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.probes.target import GUEST, why_silent
from envcheck.probes.text import first_line, read_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from envcheck.probes.run import Ran

LIBRARY_S = 20.0
"""Seconds a library may take to start: on a server with eight GPUs it needs several."""
FILES = {"nvml": "libnvidia-ml.so.1", "cuda": "libcuda.so.1"}
FOLDERS = (
    "/usr/lib/wsl/lib",
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
    "/usr/lib64",
    "/usr/lib",
    "/usr/local/nvidia/lib64",
    "/run/opengl-driver/lib",
)
"""Where systems keep the driver's libraries: WSL, Debian, Fedora, Arch, clusters, NixOS."""
IN_PROC = pattern(r"Kernel Module.*?(\d+\.\d+(?:\.\d+)?)\s", sign="Kernel Module")
SECURE_BOOT = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c"


def probe(
    place: Place, deep: bool, signs: bool, budget: Budget
) -> tuple[NvidiaDriver | None, tuple[Gpu, ...]]:
    """The driver, and its GPUs as it names them; `signs`: whether a GPU or its files are seen.

    NVML is believed before libcuda, libcuda before nvidia-smi's CSV, that before its table.
    """
    version, smi_path = kernel_module_version(place), nvidia_smi.find(place)
    on_disk = {which: _on_disk(place, name) for which, name in FILES.items()}
    there = bool(version or smi_path or any(on_disk.values()))
    if not there and not (deep and signs):
        return None, ()
    if not deep:
        libraries = {which: _not_run(path) for which, path in on_disk.items()}
        smi = nvidia_smi.Smi(smi_path, "not-run" if smi_path else "not-found")
        return _driver(version, smi, libraries, {}), ()
    import threading

    said: dict[str, Any] = {}
    threads = [
        threading.Thread(target=_ask_into, args=(said, place, which, path, budget))
        for which, path in on_disk.items()
    ]
    for thread in threads:
        thread.start()
    smi = nvidia_smi.ask(place, smi_path, budget)
    for thread in threads:
        thread.join()
    libraries = {which: said[which][0] for which in FILES}
    told = {which: said[which][1] for which in FILES}
    if not there and all(library.outcome == "not-found" for library in libraries.values()):
        return None, ()
    gpus = _gpus(told["nvml"]) or _gpus(told["cuda"]) or smi.said.gpus
    return _driver(version, smi, libraries, told), gpus


def _driver(
    version: str | None,
    smi: nvidia_smi.Smi,
    libraries: dict[str, DriverLibrary],
    told: dict[str, dict[str, Any]],
) -> NvidiaDriver:
    nvml, cuda = told.get("nvml", {}), told.get("cuda", {})
    return NvidiaDriver(
        version=version or nvml.get("version") or smi.said.version,
        cuda=cuda.get("cuda") or nvml.get("cuda") or smi.said.cuda,
        smi=smi.path,
        smi_outcome=smi.outcome,
        smi_detail=smi.detail,
        libcuda=libraries["cuda"],
        nvml=libraries["nvml"],
    )


def _ask_into(
    said: dict[str, Any], place: Place, which: str, on_disk: str | None, budget: Budget
) -> None:
    said[which] = ask(place, which, on_disk, budget)


def ask(
    place: Place, which: str, on_disk: str | None, budget: Budget
) -> tuple[DriverLibrary, dict[str, Any]]:
    """How a library (nvml or cuda) answered, and what it told before it ended."""
    from envcheck.probes.run import run

    # What is hidden from the user's programs is still there.
    environ = {k: v for k, v in place.environ.items() if k != "CUDA_VISIBLE_DEVICES"}
    guest = os.path.join(GUEST, "ask_nvidia.py")
    argv = [sys.executable, "-I", "-B", guest, which]
    ran = run(argv, timeout_s=budget.left(LIBRARY_S), guest=True, env=environ)
    told = parse_told(ran.answer)
    outcome = told.get("outcome") or _how_it_ended(ran)
    path = told.get("path") or on_disk
    detail = told.get("detail") if "outcome" in told else why_silent(ran)
    return DriverLibrary(outcome, told.get("code"), detail or "", path, _version_of(path)), told


def parse_told(answer: bytes) -> dict[str, Any]:
    """All that the guest's lines say together."""
    from envcheck.probes import answers

    shape = {
        "outcome": answers.is_text,
        "path": answers.is_text_or_none,
        "detail": answers.is_text,
        "code": answers.is_count,
        "version": answers.is_text,
        "cuda": answers.is_text,
        "gpus": lambda value: isinstance(value, list),
    }
    told: dict[str, Any] = {}
    for line in answers.parse_lines(answer):
        told |= answers.shaped(line, shape)
    return told


def _how_it_ended(ran: Ran) -> str:
    return {"timeout": "timeout", "signal": "crashed"}.get(ran.outcome, "failed")


def _gpus(told: dict[str, Any]) -> tuple[Gpu, ...]:
    """The GPUs that a library told of."""
    from envcheck.probes import answers

    texts = ("name", "address", "capability", "uuid_head", "compute_mode", "fabric")
    shape = {
        **dict.fromkeys(texts, answers.is_text),
        "memory_mib": answers.is_count,
        "mig": answers.is_flag,
    }
    usual = {"name": "NVIDIA GPU", "address": "?"}
    named = [usual | answers.shaped(gpu, shape) for gpu in told.get("gpus", ())]
    return tuple(Gpu(vendor="nvidia", driver_bound="nvidia", **gpu) for gpu in named)


def _not_run(path: str | None) -> DriverLibrary:
    return DriverLibrary("not-run" if path else "not-found", None, "", path, _version_of(path))


def _on_disk(place: Place, name: str) -> str | None:
    """The file behind a library's name, where the loader would look: links followed."""
    given = place.environ.get("LD_LIBRARY_PATH", "").split(":")
    folders = [*(f for f in given if f), *(place.system(folder) for folder in FOLDERS)]
    root = os.path.realpath(place.root) if place.root else ""
    for folder in folders if place.platform == "linux" else ():
        path = os.path.join(folder, name)
        if os.path.exists(path):
            return os.path.realpath(path).removeprefix(root)
    return None


def _version_of(path: str | None) -> str | None:
    """The driver version in the name of a library's file: libcuda.so.580.95.05."""
    told = re.search(r"\.so\.(\d{3,}\.\d+(?:\.\d+)?)$", path or "")
    return told[1] if told else None


def kernel_module_version(place: Place) -> str | None:
    """The version of the loaded NVIDIA kernel module."""
    text = read_text(place.system("/proc/driver/nvidia/version")) or ""
    told = IN_PROC.search(text)
    return told[1] if told else first_line(place.system("/sys/module/nvidia/version"))


def module_on_disk(place: Place) -> NvidiaModule:
    """For which kernels the module lies on the disk, and whether the firmware asks signatures."""
    kernel = first_line(place.system("/proc/sys/kernel/osrelease")) or ""
    base = place.system("/lib/modules")
    try:
        kernels = sorted(os.listdir(base))
    except OSError:
        kernels = []
    built_for = tuple(name for name in kernels if _has_module(f"{base}/{name}"))
    return NvidiaModule(kernel, built_for, secure_boot(place))


def _has_module(folder: str) -> bool:
    """Whether a kernel's own list of modules names nvidia.ko, packed or not."""
    listed = read_text(f"{folder}/modules.dep", limit=1 << 23) or ""
    return re.search(r"^\S*\bnvidia(?:-current)?\.ko(?:\.\w+)?:", listed, re.M) is not None


def secure_boot(place: Place) -> bool | None:
    """Whether the firmware loads signed code only; None where it cannot be read."""
    if not os.path.isdir(place.system("/sys/firmware/efi")):
        return False  # started by a BIOS, which has no such thing
    try:
        with open(place.system(SECURE_BOOT), "rb") as stream:
            return stream.read(5)[4:] == b"\x01"
    except OSError:
        return None
