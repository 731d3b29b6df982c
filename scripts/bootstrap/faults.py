"""What can go wrong in a set-up, in sentences that say what to do."""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path


class Fault(Exception):
    """A sentence for the user, and the last lines of the program that failed, if one did."""

    def __init__(self, sentence: str, last_lines: Sequence[str] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.last_lines = tuple(last_lines)


def sentence_for(output: str, root: Path) -> str:
    """The sentence for what pip, venv or the system said; the first sign that fits decides."""
    for sign, say in SIGNS:
        match = re.search(sign, output)
        if match:
            return say(match, root)
    return "the set-up failed."


def disk_full(_match: re.Match[str], root: Path) -> str:
    """Names both disks: pip unpacks into the temporary folder before it installs."""
    temporary = Path(tempfile.gettempdir()) if can_hold_temporary() else root
    free = ", ".join(
        f"{shutil.disk_usage(folder).free // 10**6} MB are free in {folder}"
        for folder in dict.fromkeys((root, temporary))
    )
    return f"the disk is full ({free}). Make room, then start again."


def can_hold_temporary() -> bool:
    """Whether a temporary folder is found at all: Python looks for one by writing into it."""
    try:
        tempfile.gettempdir()
    except OSError:
        return False
    return True


def not_writable(_match: re.Match[str], root: Path) -> str:
    """Names the folder; pip's own lines name the file."""
    return f"something in {root} may not be written; get the right to, or use your own copy."


def venv_missing(_match: re.Match[str], _root: Path) -> str:
    """Names the package where the system's names are known."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    mend = f"On Debian and Ubuntu: apt install python{version}-venv"
    if not Path("/etc/debian_version").exists():
        mend = "Install those two modules, or name another Python: PYTHON=/path/to/python3"
    return f"Python {version} lacks its venv or ensurepip module. {mend}"


def unreachable(_match: re.Match[str], _root: Path) -> str:
    """The sentence for no network, and for settings that lead nowhere."""
    return (
        "the package index cannot be reached. Connect to the network, or mend the proxy, "
        "certificate or index that `pip config list` shows, then start again."
    )


def no_wheel(match: re.Match[str], _root: Path) -> str:
    """Names the package and the platform."""
    where = f"Python {sys.version_info[0]}.{sys.version_info[1]} on {sysconfig.get_platform()}"
    mend = "Another Python may do: PYTHON=/path/to/python3"
    if match[1].startswith(("torch", "numpy", "scipy", "matplotlib")):
        mend = "TUTOR_EXTRAS= leaves the packages of the course out"
    return f"pip finds no ready-built {match[1]}, as pinned in constraints.txt, for {where}. {mend}"


def contradiction(_match: re.Match[str], _root: Path) -> str:
    """The sentence for a developer who changed one file and not the other."""
    return "pyproject.toml and constraints.txt contradict each other; renew the pins: scripts/pin"


def colon(_match: re.Match[str], root: Path) -> str:
    """Names the folder: PATH is split at colons."""
    return f"Python cannot make an environment in a folder whose path holds a colon: {root}"


def missing(match: re.Match[str], _root: Path) -> str:
    """Names the file."""
    return f"{match[1]} is missing; is the checkout complete? (git status)"


# In this order: a download that was retried warns about the network and may then fail for want of
# space; and where the index is out of reach, pip ends by saying that nothing matches the pins.
SIGNS: tuple[tuple[str, Callable[[re.Match[str], Path], str]], ...] = (
    (r"No space left|Errno 28\b|WinError 112|quota exceeded|Errno 122\b", disk_full),
    (r"Read-only file system|Errno 30\b|Permission denied|Errno 13\b|Errno 1\b", not_writable),
    (r"ensurepip is not\s+available|No module named '?(venv|ensurepip)", venv_missing),
    (r"Refusing to create a venv in .*PATH separator", colon),
    (r"connection broken by|new connection|Max retries|timed out|Timeout", unreachable),
    (r"SSLError|ProxyError|CERTIFICATE_VERIFY_FAILED", unreachable),
    (r"(?:Cannot install|distribution found for) .*\b(?:pip|hatchling|editables)\b", unreachable),
    (r"no matching distributions available for your environment:\s+(\S+)", no_wheel),
    (r"No matching distribution found for (\S+)", no_wheel),
    (r"ResolutionImpossible", contradiction),
    (r"No such file or directory: '(.+)'", missing),
)
