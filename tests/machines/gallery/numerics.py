"""Libraries under NumPy that clash, or take more of the machine than they may."""

from __future__ import annotations

from pathlib import Path

from tests.envcheck.openmp import two_runtimes
from tests.envcheck.torches import answering
from tests.machines import workshop
from tests.machines.plant import Machine, broken
from tests.machines.workshop import SITE


def with_numpy(machine: Machine) -> Path:
    """A venv with the NumPy of the Python that runs the tests: its site-packages."""
    site = machine.venv(packages={}) / SITE
    workshop.lend(site, "numpy")
    return site


def with_runtimes(machine: Machine, first: str, second: str) -> None:
    """NumPy, and an OpenMP runtime of that name in PyTorch and one in scikit-learn."""
    site = with_numpy(machine)
    machine.torch(machine.home / "course", "2.13.0", None, answering(available=False))
    machine.file(site / "sklearn/__init__.py", "")
    two_runtimes(site / "torch", site / "sklearn", first, second)
    machine.deep()


@broken(errors={"NU101": "duplicate-openmp-runtime"}, says={"NU101": "libiomp5"}, needs=("gcc",))
def two_openmp_runtimes(machine):
    """PyTorch brings LLVM's OpenMP and scikit-learn Intel's: the second ends the process."""
    with_runtimes(machine, "libomp.so", "libiomp5.so")


@broken(warnings={"NU102": "duplicate-openmp-runtime"}, says={"NU102": "2 copies"}, needs=("gcc",))
def two_openmp_runtimes_silenced(machine):
    """The same, with KMP_DUPLICATE_LIB_OK: nothing ends, and results may be wrong."""
    two_openmp_runtimes.plant(machine)
    machine.environ["KMP_DUPLICATE_LIB_OK"] = "TRUE"


@broken(warnings={"NU104": None}, says={"NU104": "export OMP_NUM_THREADS=1"}, needs=("gcc",))
def threads_of_the_whole_server_in_a_small_job(machine):
    """A job with one core's worth of time, and an OpenMP that counts 64 cores."""
    machine.system({"/sys/fs/cgroup/cpu.max": "100000 100000\n"})
    with_runtimes(machine, "libgomp-1.so.1", "libgomp-1.so.1")


ALL = (
    two_openmp_runtimes,
    two_openmp_runtimes_silenced,
    threads_of_the_whole_server_in_a_small_job,
)
