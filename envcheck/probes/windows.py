"""What Windows is set to: a few values of its registry, and PowerShell's own settings."""

from __future__ import annotations

import json
from collections.abc import Callable

from envcheck.facts import Unknown, WindowsSettings
from envcheck.probes.files import files_like, join, read_text
from envcheck.probes.place import Place

Read = Callable[[str, str, str], "str | int | None"]
"""What a value holds, by hive (HKLM, HKCU), key and name; None where there is none."""

FILE_SYSTEM = r"SYSTEM\CurrentControlSet\Control\FileSystem"
RUNTIMES = (
    r"SOFTWARE\Microsoft\VisualStudio\14.0\VC\Runtimes\X64",
    r"SOFTWARE\WOW6432Node\Microsoft\VisualStudio\14.0\VC\Runtimes\X64",
)
SHELL_5 = r"SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell"
GROUP = {
    "5": r"SOFTWARE\Policies\Microsoft\Windows\PowerShell",
    "7": r"SOFTWARE\Policies\Microsoft\PowerShellCore",
}
"""Version of PowerShell -> where an administrator's group policy is kept."""


def probe(place: Place, read: Read | None = None) -> WindowsSettings | Unknown | None:
    """None on other systems."""
    if place.platform != "windows":
        return None
    read = read or registry()
    if read is None:
        return Unknown("the registry cannot be read from here")
    long_paths = read("HKLM", FILE_SYSTEM, "LongPathsEnabled")
    told = (read("HKLM", key, "Version") for key in RUNTIMES)
    version = next((str(value) for value in told if value), None)
    return WindowsSettings(
        long_paths=None if long_paths is None else bool(long_paths),
        policies=_policies(place, read),
        visual_cpp=version and version.lstrip("v").removesuffix(".00"),
    )


def registry() -> Read | None:
    """The registry of this machine; None where there is none."""
    try:
        import winreg
    except ImportError:
        return None

    def read(hive: str, key: str, name: str) -> str | int | None:
        hives = {"HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCU": winreg.HKEY_CURRENT_USER}  # type: ignore[attr-defined]
        try:
            with winreg.OpenKey(hives[hive], key) as opened:  # type: ignore[attr-defined]
                value = winreg.QueryValueEx(opened, name)[0]  # type: ignore[attr-defined]
        except OSError:
            return None
        return value if isinstance(value, (str, int)) else None

    return read


def _policies(place: Place, read: Read) -> dict[str, str]:
    """The execution policies that are set, by PowerShell's version and scope."""
    found: dict[str, str | int | None] = {}
    for version, key in GROUP.items():
        for scope, hive in (("MachinePolicy", "HKLM"), ("UserPolicy", "HKCU")):
            found[f"{version} {scope}"] = read(hive, key, "ExecutionPolicy")
    process = place.environ.get("PSExecutionPolicyPreference")
    for scope, hive in (("CurrentUser", "HKCU"), ("LocalMachine", "HKLM")):
        found[f"5 {scope}"] = read(hive, SHELL_5, "ExecutionPolicy")
        found[f"7 {scope}"] = _configured(place, scope)
    found |= {"5 Process": process, "7 Process": process}
    return {scope: str(policy) for scope, policy in found.items() if policy}


def _configured(place: Place, scope: str) -> str | None:
    """The policy in the settings of PowerShell 7."""
    if scope == "LocalMachine":
        paths = files_like(place, "C:\\Program Files\\PowerShell\\*\\powershell.config.json")
    else:
        documents = [place.home, place.environ.get("OneDrive", "")]
        tail = ("Documents", "PowerShell", "powershell.config.json")
        paths = [join(place, folder, *tail) for folder in documents if folder]
    for path in paths:
        text = read_text(place, path)
        try:
            said = json.loads(text) if isinstance(text, str) else None
        except (ValueError, RecursionError):
            continue
        if isinstance(said, dict) and (policy := said.get("Microsoft.PowerShell:ExecutionPolicy")):
            return str(policy)
    return None
