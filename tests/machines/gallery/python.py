"""A target Python that does not start, or starts as another one."""

from __future__ import annotations

import sys

from tests.machines import workshop
from tests.machines.plant import broken
from tests.machines.workshop import SHORT, SITE

OTHER = "3.9" if SHORT != "3.9" else "3.8"


@broken(errors={"PY101": None}, says={"PY101": "-m venv --clear"})
def base_python_of_a_venv_was_deleted(machine):
    """The Python that a venv was made with was deleted: its `python` leads nowhere."""
    prefix = machine.venv()
    machine.pip(prefix)
    (machine.home / "usr/bin/python").symlink_to("python3")
    for python in prefix.glob("bin/python*"):
        python.unlink()
        python.symlink_to("/usr/lib/gone/bin/python3.8")
    machine.options += ["--deep"]


@broken(errors={"PY101": None}, says={"PY101": "broken on purpose"})
def start_up_file_that_ends_python(machine):
    """A .pth file of the lab's ends every start with an error."""
    prefix = machine.venv()
    machine.file(prefix / SITE / "lab.pth", "import sys; sys.exit('broken on purpose')\n")


@broken(errors={"PY101": None}, says={"PY101": "SIGSEGV"})
def start_up_file_that_crashes(machine):
    """A .pth file of a package crashes Python while it starts."""
    prefix = machine.venv()
    machine.file(prefix / SITE / "crash.pth", "import ctypes; ctypes.string_at(0)\n")


@broken(errors={"PY101": None}, says={"PY101": "did not answer"})
def start_up_file_that_hangs(machine):
    """A .pth file waits for a server that does not answer."""
    prefix = machine.venv()
    machine.file(prefix / SITE / "lab.pth", "import time; time.sleep(600)\n")
    machine.options += ["--timeout", "3"]


@broken(errors={"PY102": "python-version-unsupported-by-torch"})
def older_python_than_is_asked_for(machine):
    """The lab's own profile asks for a newer Python than the environment has."""
    machine.venv()
    profile = machine.file("lab.toml", 'name = "lab"\npython = ">=3.99"\n')
    machine.options += ["--profile", str(profile)]


@broken(errors={"PY104": "pythonpath-leak"}, says={"PY104": f"python{OTHER}"})
def packages_of_another_python_on_pythonpath(machine):
    """PYTHONPATH still has the packages of ROS, which are for another Python."""
    machine.venv()
    foreign = machine.home / f"ros/lib/python{OTHER}/site-packages"
    foreign.mkdir(parents=True)
    machine.environ["PYTHONPATH"] = str(foreign)


@broken(errors={"PY104": "pythonhome-set"}, says={"PY104": "unset PYTHONHOME"})
def pythonhome_of_the_same_version(machine):
    """PYTHONHOME of a loaded module: the environment's Python runs with the other's library."""
    machine.conda_course()
    machine.environ["PYTHONHOME"] = sys.base_prefix


@broken(warnings={"PY105": "user-site-shadows-env"}, says={"PY105": "numpy 1.26.4 hides 2.4.1"})
def packages_of_the_user_before_the_environments(machine):
    """`pip install --user numpy` of another year hides the environment's NumPy."""
    machine.conda_course()
    user = workshop.install(machine.home / ".local", "numpy", "1.26.4").parent
    assert user.is_dir()


@broken(
    errors={"PK101": None, "IN105": "pinned-torch-has-no-wheel-for-python"},
    warnings={"IN101": "pip-on-externally-managed-python"},
    says={"IN101": "-m venv ~/course", "IN105": "torch==1.10.2"},
)
def python_of_the_system(machine):
    """The system's own Python, which pip leaves alone, and a list of 2022 to install into it."""
    prefix = machine.home / "system"
    workshop.put_python(prefix)
    machine.file(prefix / f"lib/python{SHORT}/EXTERNALLY-MANAGED", "[externally-managed]\n")
    machine.path.insert(0, f"{prefix}/bin")
    wanted = machine.file("work/requirements.txt", "torch==1.10.2\n")
    machine.options += ["--python", f"{prefix}/bin/python3", "--profile", str(wanted)]


ALL = (
    base_python_of_a_venv_was_deleted,
    start_up_file_that_ends_python,
    start_up_file_that_crashes,
    start_up_file_that_hangs,
    older_python_than_is_asked_for,
    packages_of_another_python_on_pythonpath,
    pythonhome_of_the_same_version,
    packages_of_the_user_before_the_environments,
    python_of_the_system,
)
