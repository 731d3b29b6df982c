"""What is asked for on the command line, with what is not said filled in."""

from __future__ import annotations

import argparse
import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from faults import Fault

ROOT = Path(__file__).resolve().parent.parent.parent
SHELLS = ("bash", "zsh", "fish", "tcsh", "csh")
RELEASE = "26.3.2-3"
RELEASES = "https://github.com/conda-forge/miniforge/releases/download"
ABOUT = """\
Provisions this machine: conda, the course's environment, new shells, the Jupyter kernel, a check.
A second run changes nothing; one that was stopped goes on where it was."""
AFTER = """\
Exit code: that of envcheck (0: nothing wrong, 1: findings), 2 where the job could not be done.
PREFIX.provision holds the log, report.json, report.txt, and what --uninstall restores."""


class Options(argparse.Namespace):
    """The options, complete and tried."""

    prefix: Path
    is_system: bool
    installer: str
    sha256: str
    environment: str
    name: str
    kernel_name: str
    shells: tuple[str, ...]
    wheel: Path | None
    channels: str
    offline: bool
    quick: bool
    dry_run: bool
    uninstall: bool
    json: bool


def parser() -> argparse.ArgumentParser:
    """The command line."""
    told = argparse.ArgumentParser(
        "scripts/provision",
        description=ABOUT,
        epilog=AFTER,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = told.add_argument
    add("--installer", metavar="FILE|URL", help=f"Miniforge's; default: release {RELEASE}")
    add("--mirror", metavar="URL", default=RELEASES, help="has that release in place of GitHub")
    add("--sha256", metavar="HEX", default="", help="of it; default: what FILE.sha256 says")
    add("--channels", metavar="URL", default="", help="a mirror that has conda-forge below it")
    add("--prefix", metavar="DIR", help="default: /opt/miniforge3, or ~/miniforge3 for --user")
    scope = told.add_mutually_exclusive_group()
    scope.add_argument("--system", action="store_true", help="for all users; the default of root")
    scope.add_argument("--user", action="store_true", help="for you alone; the default of others")
    add("--environment", metavar="NAME|FILE", default="auto", help="of conda/; default: by the GPU")
    add("--name", default="", help="of the environment; default: what its file says, or course")
    add("--kernel-name", metavar="NAME", default="", help="in Jupyter; default: the environment's")
    add("--shells", metavar="LIST", help=f"{','.join(SHELLS)} or none; default: those installed")
    add("--wheel", metavar="FILE", help="envcheck and tutor, built; default: this checkout")
    add("--offline", action="store_true", help="use files and package caches only")
    add("--quick", action="store_true", help="the check at the end reads files only")
    add("--dry-run", action="store_true", help="say what would be done, and change nothing")
    add("--uninstall", action="store_true", help="remove it, and restore every file it changed")
    add("--json", action="store_true", help="the report on stdout; the lines go to stderr")
    return told


def read(arguments: Sequence[str]) -> Options:
    """The options of these arguments. Raises `Fault`; ends the program for --help."""
    told = parser().parse_args(arguments, Options())
    told.is_system = is_system(told)
    told.prefix = prefix_of(told)
    told.installer = told.installer or f"{told.mirror.rstrip('/')}/{RELEASE}/{installer_name()}"
    told.sha256 = told.sha256.lower()
    if told.sha256 and not re.fullmatch("[0-9a-f]{64}", told.sha256):
        raise Fault("--sha256 is not 64 hexadecimal digits.")
    for option in ("name", "kernel_name"):
        if not re.fullmatch("[A-Za-z0-9_.-]*", getattr(told, option)):
            raise Fault(f"--{option.replace('_', '-')} may hold letters, digits and - _ . only.")
    told.shells = shells_of(told.shells)
    told.wheel = wheel_of(told.wheel)
    if told.offline and "://" in told.installer and not told.installer.startswith("file:"):
        raise Fault("--offline needs the installer as a file: --installer Miniforge3.sh")
    return told


def is_system(told: argparse.Namespace) -> bool:
    """For all users, or for one."""
    is_root = os.geteuid() == 0
    if told.system and not is_root:
        raise Fault("--system changes /etc and needs root: sudo scripts/provision --system")
    return not told.user if is_root else False


def prefix_of(told: argparse.Namespace) -> Path:
    """Where conda goes."""
    default = "/opt/miniforge3" if told.is_system else "~/miniforge3"
    prefix = os.path.abspath(os.path.expanduser(told.prefix or default))
    if not re.fullmatch("[A-Za-z0-9_./+-]+", prefix):
        what = "conda and the lines for the shells allow letters, digits and _ . / + - only"
        raise Fault(f"--prefix {prefix}: {what}.")
    if os.path.dirname(prefix) == prefix:
        raise Fault("--prefix / is the whole disk; name a folder: --prefix /opt/miniforge3")
    return Path(os.path.realpath(os.path.dirname(prefix)), os.path.basename(prefix))


def shells_of(told: str | None) -> tuple[str, ...]:
    """Those named, else those that are here."""
    if told is None:
        return tuple(shell for shell in SHELLS if shutil.which(shell))
    names = tuple(name.strip() for name in told.split(",") if name.strip() not in ("", "none"))
    for name in names:
        if name not in SHELLS:
            raise Fault(f"--shells: {name} is none of {', '.join(SHELLS)}.")
    return names


def wheel_of(told: str | None) -> Path | None:
    """The wheel, which has to be there."""
    if told is None:
        return None
    wheel = Path(told).absolute()
    if wheel.suffix != ".whl" or not wheel.is_file():
        raise Fault(f"--wheel {told} is no wheel; `pip wheel --no-deps .` makes one.")
    return wheel


def installer_name() -> str:
    """What Miniforge calls its installer for this machine."""
    system = os.uname()
    kind = {"Darwin": "MacOSX"}.get(system.sysname, system.sysname)
    return f"Miniforge3-{RELEASE}-{kind}-{system.machine}.sh"
