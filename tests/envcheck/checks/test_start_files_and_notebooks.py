"""Functions of start files, what `ipython` and `jupyter` run, and kernels that run on."""

import pytest

from envcheck.checks import jupyter, start_files
from envcheck.facts import (
    Activation,
    Distribution,
    Packages,
    Program,
    Redefined,
    RunningKernel,
    RunningKernels,
    SearchPath,
    Shells,
    StartFile,
)
from envcheck.findings import Severity, Status
from tests.envcheck.known import PACKAGES, SITE, TARGET, judged, passes

VENV = TARGET.prefix
ACTIVE = Activation(VENV, True, None, False, None, None)
BASES = Program(
    "/opt/conda/bin/ipython",
    "/opt/conda/bin/ipython",
    "/opt/conda/bin/python",
    True,
    environment="/opt/conda",
)
OWN = Program(f"{VENV}/bin/ipython", f"{VENV}/bin/ipython", f"{VENV}/bin/python", environment=VENV)
NO_NOTEBOOK = Packages(tuple(d for d in PACKAGES.distributions if d.name != "notebook"))


def on_path(**programs):
    return SearchPath((), (), {name: (found,) for name, found in programs.items()})


def shells(*kinds, name="local", path="/home/student/.bashrc"):
    return Shells(
        "bash", "bash", (StartFile(path, "bash", kinds, redefined=(Redefined(7, name),)),)
    )


def test_a_function_that_hides_a_command_of_the_shell():
    found = judged(start_files.builtin_redefined, shells=shells("interactive"))
    assert (found.cause, found.severity) == ("shell-rc-redefines-builtin", Severity.WARNING)
    assert found.evidence == ("/home/student/.bashrc:7",)
    assert found.verify == ("type local",)


def test_a_function_that_no_shell_reads_or_that_meets_no_conda():
    assert passes(start_files.builtin_redefined, shells=shells())
    without = judged(start_files.builtin_redefined, shells=shells("login"), conda=None)
    assert without.status is Status.SKIP
    assert passes(start_files.builtin_redefined)


def test_a_file_that_two_shells_read_is_named_once():
    both = Shells("bash", "bash", shells("login").files * 2)
    assert len(judged(start_files.builtin_redefined, shells=both).message.splitlines()) == 1


def test_an_ipython_of_another_python():
    given = {"search_path": on_path(ipython=BASES), "activation": ACTIVE}
    found = judged(jupyter.ipython_of_another_python, **given)
    assert found.cause == "jupyter-not-in-env-falls-back-to-base"
    assert found.fix.commands == (f"{TARGET.python} -m IPython",)
    bare = Packages(())
    found = judged(jupyter.ipython_of_another_python, **given, packages=bare)
    assert found.fix.commands == (f"{TARGET.python} -m pip install ipython",)


def test_a_shim_of_pyenvs_is_not_said_to_be_of_bash():
    shim = Program("/home/student/.pyenv/shims/ipython", "", "/usr/bin/bash")
    given = {"search_path": on_path(ipython=shim), "activation": ACTIVE}
    assert "bash" not in judged(jupyter.ipython_of_another_python, **given).message


@pytest.mark.parametrize(
    "change",
    [
        {"search_path": on_path(ipython=OWN)},
        {"search_path": on_path()},
        {"activation": Activation(None, False, None, False, None, None)},
    ],
    ids=["its own", "none", "not active"],
)
def test_an_ipython_that_is_right(change):
    given = {"search_path": on_path(ipython=BASES), "activation": ACTIVE}
    assert passes(jupyter.ipython_of_another_python, **(given | change))


def test_a_jupyter_without_a_notebook():
    own = Program(f"{VENV}/bin/jupyter", f"{VENV}/bin/jupyter", f"{VENV}/bin/python")
    given = {"search_path": on_path(jupyter=own), "packages": NO_NOTEBOOK}
    found = judged(jupyter.notebook_not_installed, **given)
    assert (found.cause, found.severity) == ("jupyter-notebook-not-installed", Severity.INFO)
    lab = Packages((*NO_NOTEBOOK.distributions, Distribution("jupyterlab", "4.5", "pip", SITE)))
    assert passes(jupyter.notebook_not_installed, **given | {"packages": lab})
    assert passes(jupyter.notebook_not_installed, packages=NO_NOTEBOOK)
    system = {"search_path": on_path(jupyter=BASES), "packages": NO_NOTEBOOK}
    assert passes(jupyter.notebook_not_installed, **system)


def test_kernels_with_packages_that_were_replaced():
    there = RunningKernels((RunningKernel(4711, ("numpy", "scipy")), RunningKernel(4712, ())))
    found = judged(jupyter.kernel_is_stale, running_kernels=there)
    assert (found.cause, found.severity) == ("stale-kernel-after-numpy-change", Severity.WARNING)
    assert found.message == "A running kernel has loaded what was replaced since: numpy, scipy."
    assert found.evidence == ("process 4711",)
    fresh = RunningKernels((RunningKernel(4712, ()),))
    assert passes(jupyter.kernel_is_stale, running_kernels=fresh)
    assert judged(jupyter.kernel_is_stale, running_kernels=None).status is Status.SKIP
