"""Kernels that start nothing or another Python, and files that are taken for modules."""

from __future__ import annotations

import json
import shutil

from tests.machines import workshop
from tests.machines.compiled import offering
from tests.machines.plant import broken
from tests.machines.workshop import SITE


def kernel(machine, name: str, python: object) -> None:
    """A kernelspec of the user's."""
    spec = {"argv": [str(python), "-m", "ipykernel_launcher", "-f", "{connection_file}"]}
    spec |= {"display_name": name, "language": "python"}
    machine.file(f".local/share/jupyter/kernels/{name}/kernel.json", json.dumps(spec))


@broken(warnings={"JU101": None}, says={"JU101": "kernelspec remove old"})
def kernel_of_a_deleted_environment(machine):
    """A kernel was registered from an environment that was deleted since."""
    machine.venv()
    kernel(machine, "old", machine.home / "old/bin/python")


@broken(infos={"JU101": None}, says={"JU101": "not JSON"})
def kernelspec_cut_short(machine):
    """A kernel.json that was edited by hand has no end."""
    machine.venv()
    machine.file(".local/share/jupyter/kernels/mine/kernel.json", '{"argv": ["python",')


@broken(
    warnings={"JU102": "jupyter-kernel-other-env"}, says={"JU102": "-m ipykernel install --user"}
)
def kernel_of_that_name_starts_another_python(machine):
    """The kernel `course` was registered from the base: it starts the base's Python."""
    base, _ = machine.conda_course()
    kernel(machine, "course", base / "bin/python")


@broken(infos={"JU103": "jupyter-not-in-env-falls-back-to-base"}, says={"JU103": "ipykernel"})
def jupyter_of_the_base(machine):
    """The environment has no Jupyter: `jupyter` is the base's, without a kernel for it."""
    base, _ = machine.conda_course()
    machine.program(base / "condabin/jupyter", f"#!{base}/bin/python\n")


@broken(warnings={"MO101": "local-file-shadows-stdlib"}, says={"MO101": "my_random.py"})
def script_called_random(machine):
    """A script for the lesson on random numbers is called random.py."""
    machine.venv(packages={})
    machine.file("work/random.py", "raise SystemExit('the wrong random')\n")
    machine.deep()


@broken(warnings={"MO101": "local-file-shadows-stdlib"}, says={"MO101": "my_queue.py"})
def scripts_on_pythonpath(machine):
    """PYTHONPATH leads to a folder with a queue.py: envcheck itself must not take it."""
    machine.venv(packages={})
    machine.file("scripts/queue.py", "raise SystemExit('the wrong queue')\n")
    machine.environ["PYTHONPATH"] = str(machine.home / "scripts")
    machine.deep()


@broken(errors={"MO102": "local-file-shadows-package"}, says={"MO102": "my_numpy.py"})
def script_called_numpy(machine):
    """A first try with NumPy is called numpy.py."""
    machine.venv()
    machine.file("work/numpy.py", "import numpy as np\n")


@broken(errors={"MO102": "local-file-shadows-package"}, says={"MO102": "src/torch"})
def stray_folder_called_torch(machine):
    """PYTHONPATH leads to a folder with an old copy of PyTorch's sources."""
    machine.venv()
    machine.file("src/torch/__init__.py", "")
    machine.environ["PYTHONPATH"] = str(machine.home / "src")


@broken(
    warnings={"MO101": "local-file-shadows-stdlib"}, errors={"MO102": "local-file-shadows-package"}
)
def folder_full_of_lessons(machine):
    """The folder of the lessons has a queue.py, a string.py and a matplotlib.py."""
    machine.venv(packages={})
    for name in ("queue", "string", "matplotlib"):
        machine.file(f"work/{name}.py", "raise SystemExit('the wrong one')\n")
    machine.deep()


RUNS = """import ctypes, sys
ctypes.CDLL({library!r})
print("runs", flush=True)
sys.stdin.read()
"""


@broken(
    infos={"JU105": "jupyter-notebook-not-installed"},
    warnings={"JU106": "stale-kernel-after-numpy-change"},
    says={"JU105": "-m pip install notebook", "JU106": "numpy"},
    needs=("gcc",),
)
def kernel_under_which_numpy_was_replaced(machine):
    """An editor's kernel still runs with the old NumPy; for the browser there is no Notebook."""
    prefix = machine.venv(packages={"ipykernel": "7.1.0", "numpy": "2.4.1"})
    machine.program(prefix / "bin/jupyter", f"#!{prefix}/bin/python\n")
    old = offering(prefix / SITE / "numpy/_core/_umath.so", "add")
    source = RUNS.format(library=str(old))
    machine.file(prefix / SITE / "ipykernel_launcher.py", source)
    machine.start(prefix / "bin/python", "-m", "ipykernel_launcher", "-f", "kernel.json")
    shutil.rmtree(prefix / SITE / "numpy")
    workshop.lend(prefix / SITE, "numpy")
    machine.deep()


ALL = (
    kernel_of_a_deleted_environment,
    kernelspec_cut_short,
    kernel_of_that_name_starts_another_python,
    jupyter_of_the_base,
    script_called_random,
    scripts_on_pythonpath,
    script_called_numpy,
    stray_folder_called_torch,
    folder_full_of_lessons,
    kernel_under_which_numpy_was_replaced,
)
