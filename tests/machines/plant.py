"""Machines that are broken on purpose: each has a home, a search path and variables of its own.

What of the machine below still shows: how large it is, its /etc and /opt, and its graphics card.
The checks of sizes are left out (`SIZES`), and where anything else of it is found, the test is
skipped. A machine with faults in /etc, /proc, /sys or /dev has a `root` of its own in their place.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path

from envcheck.records import Record
from tests.envcheck.probes.homes import really_finds_conda, recorded
from tests.machines import workshop
from tests.machines.workshop import COURSE, SITE, Workshop

ELSEWHERE = Path(__file__).with_name("elsewhere.py")
SIZES = "MA101,MA102,MA105"
"""They judge memory and disks, which a test cannot make smaller."""
GUARD_S = 60


class Machine:
    """A machine in the making."""

    def __init__(self, folder: Path, shop: Workshop) -> None:
        self.shop = shop
        self.home, self.work = folder / "home", folder / "home/work"
        self.work.mkdir(parents=True)
        self.root: Path | None = None
        self.environ = {"HOME": str(self.home), "LANG": "C.UTF-8", "SHELL": "/bin/bash"}
        self.options: list[str] = []
        self.ignored = SIZES
        self.processes: list[subprocess.Popen[str]] = []
        """What runs on it; each is ended after the look."""
        self._started_by: list[str] = []
        system = self.home / "usr/bin"
        system.mkdir(parents=True)
        (system / "python3").symlink_to(workshop.base_python())
        self.path = [str(system)]

    # Files and programs

    def file(self, path: str | Path, text: str) -> Path:
        """A file with that text; a relative path is one in the home folder."""
        file = self.home / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    def program(self, path: str | Path, text: str) -> Path:
        """A script that may be started."""
        file = self.file(path, text)
        file.chmod(0o755)
        return file

    def start(self, *words: object) -> None:
        """A program that runs during the look; it says one line when it is ready."""
        argv = [str(word) for word in words]
        pipe = subprocess.PIPE
        process = subprocess.Popen(argv, stdin=pipe, stdout=pipe, text=True)
        self.processes.append(process)
        assert process.stdout is not None
        assert process.stdout.readline()

    def has(self, name: str) -> None:
        """A program of the system below, which this machine has too."""
        found = shutil.which(name)
        assert found is not None, f"the tests need {name}"
        (self.home / "usr/bin" / name).symlink_to(found)

    def append(self, path: str, text: str) -> None:
        """More lines at the end of a file in the home folder."""
        file = self.home / path
        self.file(path, (file.read_text() if file.exists() else "") + text)

    def system(self, files: Mapping[str, str]) -> Path:
        """Files of the system's own, such as /etc/profile: from here on they are all there is."""
        self.root = self.root or self.home.parent / "root"
        for path, text in files.items():
            self.file(self.root / path.lstrip("/"), text)
        return self.root

    def closed(self, *paths: Path) -> None:
        """Folders and files that we may read, and not write to; nor may root, who then looks."""
        for path in paths:
            path.chmod(0o555 if path.is_dir() else 0o444)
        setpriv = shutil.which("setpriv")
        if os.geteuid() == 0 and setpriv:
            rights = "-dac_override,-dac_read_search"
            self._started_by = [setpriv, f"--bounding-set={rights}", f"--inh-caps={rights}", "--"]

    # Environments

    def venv(self, name: str = "course", packages: Mapping[str, str] = COURSE) -> Path:
        """A venv with these packages, activated."""
        prefix = self.home / name
        venv.create(prefix, symlinks=True)
        for package, version in packages.items():
            workshop.install(prefix, package, version)
        self.environ["VIRTUAL_ENV"] = str(prefix)
        self.path.insert(0, f"{prefix}/bin")
        return prefix

    def conda(self, name: str = "miniforge3") -> Path:
        """An installation of conda, of which no start file and no variable knows."""
        self.shop.prefixes({self.home / name: workshop.OF_BASE})
        return self.home / name

    def pip(self, prefix: Path, python: str = "") -> None:
        """The scripts `pip` and `pip3` of an environment."""
        for name in ("pip", "pip3"):
            self.program(prefix / f"bin/{name}", f"#!{python or f'{prefix}/bin/python'}\n")

    def environment(self, base: Path, *specs: str, name: str = "course") -> Path:
        """A conda environment with the packages of the course, or with these."""
        self.shop.prefixes({base / f"envs/{name}": specs or workshop.OF_COURSE})
        return base / f"envs/{name}"

    def conda_and_course(self, name: str = "miniforge3") -> tuple[Path, Path]:
        """Both at once, which is faster: the installation, and its environment `course`."""
        base = self.home / name
        prefix = base / "envs/course"
        self.shop.prefixes({base: workshop.OF_BASE, prefix: workshop.OF_COURSE})
        return base, prefix

    def activate(self, prefix: Path, base: Path) -> None:
        """What `conda activate` changes in a terminal that `conda init` set up."""
        name = "base" if prefix == base else prefix.name
        self.environ |= {"CONDA_PREFIX": str(prefix), "CONDA_DEFAULT_ENV": name}
        self.environ |= {"CONDA_EXE": f"{base}/bin/conda", "CONDA_SHLVL": "1"}
        self.path[:0] = [f"{prefix}/bin", f"{base}/condabin"]

    def conda_course(self) -> tuple[Path, Path]:
        """A sound installation for bash with the environment `course` active: both prefixes."""
        base, prefix = self.conda_and_course()
        self.init("bash", base)
        self.activate(prefix, base)
        return base, prefix

    def init(self, shell: str, base: Path, file: str = "") -> None:
        """The lines that `conda init SHELL` writes; a bash as Debian has it, else nothing."""
        usual = {"fish": ".config/fish/config.fish"}.get(shell, f".{shell}rc")
        if shell == "bash" and not file:
            self.file(".profile", '[ -n "$BASH_VERSION" ] && . ~/.bashrc\n')
        self.append(file or usual, recorded(f"init_{shell}.txt", base))

    def shell(self, name: str) -> None:
        """The login shell."""
        self.environ["SHELL"] = f"/bin/{name}"

    def finds_conda(self, shell: str, kind: str = "interactive") -> bool:
        """What a real shell of this home answers."""
        return really_finds_conda(shell, kind, self.home)

    # Graphics

    def card(self, driver: str = "580.95.05", name: str = "NVIDIA GeForce RTX 4070") -> None:
        """An NVIDIA GPU and its driver, by what the kernel shows of them."""
        bus, proc = "/sys/bus/pci/devices/0000:01:00.0", "/proc/driver/nvidia"
        self.system({
            f"{bus}/vendor": "0x10de\n", f"{bus}/class": "0x030000\n", f"{bus}/device": "0x2786\n",
            f"{proc}/version": f"NVRM version: NVIDIA UNIX x86_64 Kernel Module  {driver}  Mon\n",
            f"{proc}/gpus/0000:01:00.0/information": f"Model: \t {name}\n",
            "/dev/nvidia0": "", "/dev/nvidiactl": "",
        })  # fmt: skip

    def smi(self, body: str) -> None:
        """The program nvidia-smi."""
        self.program("programs/nvidia-smi", f"#!/bin/sh\n{body}\n")
        self.path.append(str(self.home / "programs"))

    def driver(self, **behaviour: str) -> None:
        """The driver's libraries, which do as the variables say."""
        self.environ |= {"LD_LIBRARY_PATH": str(self.shop.driver), **behaviour}

    def torch(self, prefix: Path, version: str, cuda: str | None, source: str = "") -> Path:
        """Another PyTorch in a venv than `venv` puts there; its folder."""
        package = prefix / SITE / "torch"
        self.file(package / "version.py", workshop.version_file(version, cuda))
        self.file(package / "__init__.py", source)
        for record in package.parent.glob("torch-*.dist-info"):
            record.rename(record.with_name(f"torch-{version}.dist-info"))
        return package

    def deep(self, *needs: str, gpu: bool = False) -> None:
        """A deep look, by a profile that asks for these packages alone: `name` or `name=module`."""
        named = [(*one.split("="), one)[:2] for one in needs]
        tables = "".join(f'[[need]]\npackage = "{p}"\nmodule = "{m}"\n' for p, m in named)
        text = f'name = "planted"\ngpu = {str(gpu).lower()}\n{tables}'
        self.options += ["--deep", "--profile", str(self.file("profile.toml", text))]

    # The look

    def examine(self) -> dict:
        """The report of envcheck, run as a user runs it."""
        start = ["-m", "envcheck"] if self.root is None else [str(ELSEWHERE), str(self.root)]
        argv = [sys.executable, *start, "--json", "--no-redact", "--ignore", self.ignored]
        if "--deep" not in self.options:
            argv.append("--quick")
        try:
            ran = subprocess.run(
                [*self._started_by, *argv, *self.options],
                env={"PATH": ":".join(self.path), **self.environ},
                cwd=self.work,
                capture_output=True,
                timeout=GUARD_S,
            )
        finally:
            for process in self.processes:
                process.kill()
                process.communicate()
        assert ran.stdout, os.fsdecode(ran.stderr)
        report = json.loads(ran.stdout)
        assert report["exit_code"] == ran.returncode
        return report


class Broken(Record):
    """A machine with a fault, and all that must be found there."""

    name: str
    about: str
    """What is planted, in one sentence."""
    plant: Callable[[Machine], None]
    found: Mapping[str, tuple[str, str | None]]
    """Id -> severity (or `unknown`) and cause, of each check that does not pass."""
    says: Mapping[str, str]
    """Id -> words that its finding must have."""
    needs: tuple[str, ...]
    """Programs without which it cannot be planted."""


def broken(
    *,
    errors: Mapping[str, str | None] | None = None,
    warnings: Mapping[str, str | None] | None = None,
    infos: Mapping[str, str | None] | None = None,
    unknown: tuple[str, ...] = (),
    says: Mapping[str, str] | None = None,
    needs: tuple[str, ...] = (),
) -> Callable[[Callable[[Machine], None]], Broken]:
    """Declare a machine: everything that is not named here must pass or be skipped.

    The exit code must be 1 where there are errors, and else 0.
    """
    levels = {"error": errors, "warning": warnings, "info": infos}
    found = {id: (level, why) for level, some in levels.items() for id, why in (some or {}).items()}
    found |= dict.fromkeys(unknown, ("unknown", None))

    def declare(plant: Callable[[Machine], None]) -> Broken:
        name = plant.__name__.rstrip("_")
        about = " ".join((plant.__doc__ or "").split())
        return Broken(name, about, plant, found, says or {}, needs)

    return declare


def found_in(report: dict) -> dict[str, tuple[str, str | None]]:
    """What a report says is not well, as a machine declares it."""
    return {
        result["id"]: (
            result["severity"] if result["status"] == "fail" else result["status"],
            result["cause"],
        )
        for result in report["results"]
        if result["status"] not in ("pass", "skip")
    }


def words_of(report: dict, id: str) -> str:
    """All that a finding says: message, evidence, mend."""
    result = next(result for result in report["results"] if result["id"] == id)
    fix = result["fix"] or {"text": "", "commands": []}
    return "\n".join([result["message"], *result["evidence"], fix["text"], *fix["commands"]])
