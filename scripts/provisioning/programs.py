"""Starts programs: each has its output in the log, and a sentence where it fails."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from faults import Fault

OF_OTHERS = ("PYTHON", "CONDA_", "_CE_", "MAMBA_", "PIP_TARGET", "PIP_PREFIX", "VIRTUAL_ENV")

SETTINGS = (
    ("CONDARC", ".condarc"),
    ("NETRC", ".netrc"),
    ("PIP_CONFIG_FILE", ".config/pip/pip.conf"),
    ("PIP_CONFIG_FILE", ".pip/pip.conf"),
)
"""Variable -> the file in the home folder that it names."""


def surroundings(home: Path | None = None) -> dict[str, str]:
    """Our environment less what would lead a program into another Python or conda.

    With `home` programs write there what they keep for a user: conda lists its environments, pip
    asks a compiler that makes a folder. Nobody could take that back. His settings still count.
    """
    told = {key: value for key, value in os.environ.items() if not key.startswith(OF_OTHERS)}
    if home is None:
        return told
    of_user = Path(os.path.expanduser("~"))
    for variable, name in SETTINGS:
        if (of_user / name).is_file():
            told.setdefault(variable, str(of_user / name))
    home.mkdir(mode=0o700, exist_ok=True)
    told.update(HOME=str(home), XDG_CACHE_HOME=str(home / "cache"))
    told.pop("XDG_CONFIG_HOME", None)
    return told


def run(
    command: Sequence[str | Path], log: Path, environment: Mapping[str, str], what: str
) -> None:
    """Run it to its end, with its output in the log. Raises `Fault` where it fails."""
    with open(log, "ab") as file:
        file.write(("$ " + " ".join(map(str, command)) + "\n").encode())
        file.flush()
        begin = file.tell()
        done = subprocess.run(
            [str(word) for word in command],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            cwd="/",
            close_fds=False,  # it inherits the lock: while it works no other run may begin
            check=False,
        )
    if done.returncode:
        said = log.read_bytes()[begin:].decode(errors="replace").splitlines()
        lines = [line for line in said if line.strip()][-8:]
        raise Fault(f"{what} failed with exit code {done.returncode}; the log is {log}", lines)


def ask(
    command: Sequence[str | Path], environment: Mapping[str, str], patience_s: float = 600
) -> tuple[int, str]:
    """The exit code, and what was said on stdout; 127 where it does not start, or end."""
    try:
        done = subprocess.run(
            [str(word) for word in command],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            timeout=patience_s,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return 127, ""
    return done.returncode, done.stdout.decode(errors="replace")


def starts(python: Path) -> bool:
    """Whether this Python runs."""
    return ask([python, "-I", "-c", "pass"], surroundings())[0] == 0
