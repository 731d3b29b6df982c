"""What broken machines are made of: a channel of conda packages, Pythons that start, a driver."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from tests.envcheck.drivers import build
from tests.envcheck.prefixes import PLACEHOLDER, Channel

VERSION = ".".join(map(str, sys.version_info[:3]))
SHORT = ".".join(map(str, sys.version_info[:2]))
SITE = f"lib/python{SHORT}/site-packages"
COURSE = {
    "numpy": "2.4.1",
    "scipy": "1.17.1",
    "matplotlib": "3.10.8",
    "torch": "2.13.0",
    "ipython": "9.8.0",
    "notebook": "7.5.0",
}
"""What the course asks for and recommends."""
AS_CONDA_NAMES_IT = {"torch": "pytorch"}
CONDA = """#!{python}
# A stand-in: it answers a shell's hook with a function, as conda does.
import sys

if sys.argv[1:3] == ["shell.fish", "hook"]:
    print("function conda; end")
elif sys.argv[2:3] == ["hook"]:
    print("conda() {{ :; }}")
"""
SCRIPT = "#!{python}\nprint('a script')\n"
OF_BASE = ("python", "conda", "conda-libmamba-solver", "pip")
OF_COURSE = ("python", "pip", *(AS_CONDA_NAMES_IT.get(name, name) for name in COURSE))
HOOKS = {
    "etc/profile.d/conda.sh": "conda() { :; }\n",
    "etc/profile.d/conda.csh": "alias conda true\n",
    "etc/fish/conf.d/conda.fish": "function conda; end\n",
    "bin/activate": f'eval "$({PLACEHOLDER}/bin/conda shell.posix hook)"\n',
}


class Workshop:
    """Made once for all machines of a session, and each part only where one needs it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def channel(self) -> Channel:
        """Packages: python, conda, pip, and those of the course."""
        channel = Channel(self.folder)
        python = {"python": f"{PLACEHOLDER}/bin/python"}
        channel.add("python", VERSION, {f"{SITE}/README.txt": "packages go here\n"}, "h0_0")
        conda = dict.fromkeys(("bin/conda", "condabin/conda"), CONDA.format(**python))
        channel.add("conda", "26.7.2", {**conda, **HOOKS}, "py_0")
        channel.add("conda-libmamba-solver", "26.4.0", {"share/solver.txt": ""}, "py_0")
        script = {"bin/pip": SCRIPT.format(**python), "bin/pip3": SCRIPT.format(**python)}
        channel.add("pip", "26.1", {**script, **files("pip", "26.1", "conda")}, "py_0")
        for name, version in COURSE.items():
            conda_name = AS_CONDA_NAMES_IT.get(name, name)
            channel.add(conda_name, version, files(name, version, "conda"), "py_0")
        return channel

    @cached_property
    def driver(self) -> Path:
        """A folder with libcuda and NVML that do as variables say."""
        return build(self.folder / "driver", "580.95.05")

    def prefixes(self, wanted: Mapping[Path, Sequence[str]]) -> None:
        """Conda prefixes with these packages, put together by py-rattler; their Python starts."""
        self.channel.install_all(wanted)
        for folder, specs in wanted.items():
            if "python" in specs:
                put_python(folder)


def files(name: str, version: str, installer: str) -> dict[str, str]:
    """What a package brings: its record, and as much of itself as can be seen from outside."""
    record = f"{SITE}/{name}-{version}.dist-info"
    files = {
        f"{record}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{record}/INSTALLER": f"{installer}\n",
        f"{SITE}/{name}/__init__.py": "",
    }
    if name == "torch":
        files[f"{SITE}/torch/version.py"] = version_file(version, None)
    return files


def version_file(version: str, cuda: str | None) -> str:
    """The text of torch/version.py."""
    return f"__version__ = {version!r}\ncuda = {cuda!r}\nhip = None\n"


def install(folder: Path, name: str, version: str, installer: str = "pip") -> Path:
    """A package in an environment, as pip leaves it; its folder in site-packages."""
    for path, text in files(name, version, installer).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return folder / SITE / name


def lend(site: Path, name: str) -> None:
    """A package of the Python that runs the tests, NumPy or SciPy, in another's site-packages."""
    found = importlib.util.find_spec(name)
    assert found is not None, f"the tests need {name}"
    real = Path(str(found.origin)).parent
    for folder in (name, f"{name}.libs"):
        if (real.parent / folder).exists():
            (site / folder).symlink_to(real.parent / folder)


NOT_OF_PYTHON = ("site-packages", "dist-packages", "sitecustomize.py", "EXTERNALLY-MANAGED")
"""What a distribution of Linux puts beside Python's own modules."""
ITS_PACKAGES = """import os, site
site.addsitedir(os.path.join(os.path.dirname(__file__), "site-packages"))
"""


def put_python(prefix: Path) -> None:
    """A Python of its own in a prefix: a copy of the one that runs the tests, with its library."""
    library, programs = prefix / f"lib/python{SHORT}", prefix / "bin"
    for folder in (library / "site-packages", programs):
        folder.mkdir(parents=True, exist_ok=True)
    for entry in Path(os.__file__).parent.iterdir():
        if entry.name not in NOT_OF_PYTHON:
            (library / entry.name).symlink_to(entry)
    if "dist-packages" in (library / "site.py").read_text():  # Debian's looks there alone
        (library / "sitecustomize.py").write_text(ITS_PACKAGES)
    shutil.copy2(base_python(), programs / f"python{SHORT}")
    for name in ("python", "python3"):
        (programs / name).symlink_to(f"python{SHORT}")


def without(prefix: Path, extension: str) -> None:
    """Take a part of Python's own library that is compiled, "_tkinter", out of such a Python."""
    folder = prefix / f"lib/python{SHORT}/lib-dynload"
    real = folder.resolve()
    folder.unlink()
    folder.mkdir()
    for entry in real.iterdir():
        if entry.name.partition(".")[0] != extension:
            (folder / entry.name).symlink_to(entry)


def base_python() -> str:
    """The Python that was installed, and not a venv's link to it."""
    return os.path.realpath(sys.executable)
