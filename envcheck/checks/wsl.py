"""Why programs under WSL do not reach the GPU of Windows."""

from __future__ import annotations

from envcheck.check import Problems
from envcheck.checks.severities import of_gpu
from envcheck.facts import Graphics, NvidiaDriver, System
from envcheck.findings import Fix, Problem, Risk
from envcheck.profile import Profile

OF_WINDOWS = "/usr/lib/wsl/"
"""Where Windows puts its driver's libraries."""
OF_IMAGES = ("/compat/", "/stubs/")
"""Folders of libcudas that no driver brought."""


def problems(graphics: Graphics, system: System, profile: Profile) -> Problems:
    """What is wrong where nothing has computed on the GPU."""
    nvidia = graphics.nvidia
    if system.kind == "wsl1":
        if profile.gpu or (nvidia and nvidia.smi_outcome == "failed"):
            yield _wsl_1(system, profile)
    elif system.kind == "wsl2" and nvidia is None:
        if profile.gpu:
            yield _no_driver(profile)
    elif system.kind == "wsl2" and nvidia is not None:
        path, outcome = nvidia.libcuda.path or "", nvidia.libcuda.outcome
        if outcome == "not-found" and path.startswith(OF_WINDOWS):
            yield _not_on_loader_path(nvidia, profile)
        elif outcome in ("failed", "crashed", "timeout") and _is_of_linux(path):
            yield _driver_of_linux(path, system, profile)


def _is_of_linux(path: str) -> bool:
    return bool(path) and not path.startswith(OF_WINDOWS) and not any(i in path for i in OF_IMAGES)


def _wsl_1(system: System, profile: Profile) -> Problem:
    return Problem(
        "This is WSL 1, which has no way to the GPU.",
        cause="wsl1-no-gpu-access",
        expected="WSL 2",
        actual=f"WSL 1 ({system.kernel})",
        fix=Fix("Turn it into WSL 2, from Windows.", ("wsl --set-version <name> 2",)),
        verify=("nvidia-smi",),
        severity=of_gpu(profile),
    )


def _no_driver(profile: Profile) -> Problem:
    return Problem(
        "Windows hands no driver of a GPU on to WSL: there is none in /usr/lib/wsl/lib.",
        expected="libcuda.so.1 in /usr/lib/wsl/lib",
        actual="no such file",
        fix=Fix(
            "Install the GPU's driver in Windows, not in WSL; then type in PowerShell:",
            ("wsl --update", "wsl --shutdown"),
            Risk.NEEDS_ADMIN,
        ),
        verify=("ls /usr/lib/wsl/lib",),
        severity=of_gpu(profile),
    )


def _not_on_loader_path(nvidia: NvidiaDriver, profile: Profile) -> Problem:
    return Problem(
        "libcuda lies in /usr/lib/wsl/lib, and the loader does not look there.",
        cause="wsl-libcuda-not-on-loader-path",
        expected="/usr/lib/wsl/lib among the loader's folders",
        actual=nvidia.libcuda.detail or "not found",
        fix=Fix(
            "Name the folder to the loader.",
            ("echo /usr/lib/wsl/lib | sudo tee /etc/ld.so.conf.d/ld.wsl.conf", "sudo ldconfig"),
            Risk.NEEDS_ADMIN,
        ),
        severity=of_gpu(profile),
    )


def _driver_of_linux(path: str, system: System, profile: Profile) -> Problem:
    apt = any(name in system.name for name in ("Ubuntu", "Debian", "Mint"))
    remove = "sudo apt purge '^(lib)?nvidia-.*' '^libcuda1$'"
    return Problem(
        f"A driver of Linux's own is installed in WSL, and its {path} is taken in place of that "
        "of Windows.",
        expected="the libcuda in /usr/lib/wsl/lib",
        actual=path,
        evidence=(path,),
        fix=Fix(
            "Take it out of WSL; Windows' driver is all that WSL needs.",
            (remove, "sudo ldconfig") if apt else (),
            Risk.NEEDS_ADMIN,
        ),
        verify=("ldconfig -p | grep libcuda.so.1",),
        severity=of_gpu(profile),
    )
