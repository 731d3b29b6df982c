"""Several faults in one machine, and folders with strange names."""

from __future__ import annotations

import os
import sys

from tests.machines import workshop
from tests.machines.gallery.jupyter import kernel
from tests.machines.plant import Machine, broken
from tests.machines.workshop import COURSE

STALE = "conda-stale-path-after-uninstall"
WITHOUT_SCIPY = {name: version for name, version in COURSE.items() if name != "scipy"}


@broken(
    errors={"CO101": STALE},
    warnings={"SH102": STALE, "JU101": None},
    says={"JU101": "kernelspec remove course"},
)
def conda_deleted_under_a_session(machine):
    """Miniforge was deleted while its environment was active: lines and a kernel are left."""
    base, prefix = machine.conda_course()
    kernel(machine, "course", prefix / "bin/python")
    base.rename(machine.home / "trash")
    machine.environ |= {"CONDA_EXE": f"{base}/bin/conda"}
    machine.options += ["--prefix", str(machine.venv("other"))]
    del machine.environ["VIRTUAL_ENV"]


@broken(errors={"PY101": None}, says={"PY101": "-m venv --clear"})
def venv_without_its_base_in_daily_use(machine):
    """The venv's base Python is gone: its pip, its kernel and its packages are dead with it."""
    prefix = machine.venv()
    machine.pip(prefix)
    (machine.home / "usr/bin/python").symlink_to("python3")
    kernel(machine, "course", prefix / "bin/python")
    for python in prefix.glob("bin/python*"):
        python.unlink()
        python.symlink_to("/usr/lib/gone/bin/python3.8")


@broken(errors={"PY104": "pythonhome-set", "PK101": None}, says={"PK101": "scipy"})
def pythonhome_and_a_missing_package(machine):
    """PYTHONHOME of another Python, and SciPy is missing besides."""
    base = machine.conda()
    machine.init("bash", base)
    names = ("numpy", "matplotlib", "pytorch", "ipython", "notebook")
    machine.activate(machine.environment(base, "python", "pip", *names), base)
    machine.environ["PYTHONHOME"] = sys.base_prefix


@broken(
    errors={"SP101": "path-shadowed-by-pyenv"},
    warnings={"PY105": "user-site-shadows-env", "JU102": "jupyter-kernel-other-env"},
)
def everything_that_a_laptop_gathers(machine):
    """pyenv's shims first, an old NumPy of the user's, and a kernel of the base's."""
    base, _ = machine.conda_course()
    for name in ("python", "python3"):
        machine.program(f".pyenv/shims/{name}", "#!/usr/bin/env bash\n")
    machine.path.insert(0, str(machine.home / ".pyenv/shims"))
    workshop.install(machine.home / ".local", "numpy", "1.26.4")
    kernel(machine, "course", base / "bin/python")


@broken(warnings={"WV101": None, "WV102": None, "WV103": None, "MA106": "no-display-available"})
def waivers_that_waive_nothing(machine):
    """Three waivers: one is past its date, one names no check, one gives no reason."""
    machine.venv()
    machine.environ["MPLBACKEND"] = "QtAgg"
    entries = (
        'id = "MA106"\\nreason = "ssh"\\nuntil = 2020-01-31',
        'id = "XX999"\\nreason = "?"',
        'id = "MA103"',
    )
    text = "".join(f"[[waivers]]\\n{entry}\\n" for entry in entries)
    machine.file("work/envcheck.toml", text.replace("\\n", "\n"))


def in_folder(name: str, about: str, folder: str):
    """A machine whose environment lies in a folder of that name, and lacks SciPy."""

    @broken(errors={"PK101": None}, says={"PK101": "scipy"})
    def plant(machine: Machine) -> None:
        prefix = machine.venv("course", WITHOUT_SCIPY)
        machine.environ["VIRTUAL_ENV"] = str(prefix.rename(prefix.with_name(folder)))
        machine.path[0] = f"{prefix.with_name(folder)}/bin"

    from envcheck.records import replace

    return replace(plant, name=name, about=about)


ALL = (
    conda_deleted_under_a_session,
    venv_without_its_base_in_daily_use,
    pythonhome_and_a_missing_package,
    everything_that_a_laptop_gathers,
    waivers_that_waive_nothing,
    in_folder("folder_with_spaces", "SciPy is missing in `my course`.", "my course"),
    in_folder("folder_with_quotes", 'SciPy is missing in `Ada\'s "env"`.', 'Ada\'s "env" $HOME'),
    in_folder("folder_with_a_line_break", "SciPy is missing in a folder of two lines.", "a\nb"),
    in_folder(
        "folder_that_is_not_utf8",
        "SciPy is missing in a folder whose name is Latin-1.",
        os.fsdecode(b"caf\xe9"),
    ),
)
