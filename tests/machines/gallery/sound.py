"""Machines with nothing wrong, each close to a broken one."""

from __future__ import annotations

from tests.envcheck.torches import answering
from tests.machines import workshop
from tests.machines.gallery.graphics import OUTPUTS
from tests.machines.gallery.shells import conda_beside, replaced
from tests.machines.plant import Machine, broken
from tests.machines.workshop import SITE

sound = broken()


@sound
def venv(machine):
    """A venv with the packages of the course, active."""
    machine.pip(machine.venv())


@sound
def environment_of_conda(machine):
    """conda's environment with the packages of the course, active."""
    machine.conda_course()


def set_up_for(shell: str):
    """conda as `conda init SHELL` leaves it."""

    def plant(machine: Machine) -> None:
        machine.init(shell, conda_beside(machine, shell))
        assert machine.finds_conda(shell)

    one = broken(needs=(shell,))(plant)
    return replaced(one, f"conda_set_up_for_{shell}", f"`conda init {shell}` was run.")


@sound
def conda_of_a_container(machine):
    """An image's own PATH leads to conda, and no start file does."""
    base, prefix = machine.conda_and_course()
    machine.options += ["--prefix", str(prefix)]
    machine.path.insert(0, f"{base}/bin")


@sound
def python_that_prints_when_it_starts(machine):
    """A .pth file of the lab's greets on both streams, and changes the folder."""
    text = "import os, sys; print('{}'); print('hello', file=sys.stderr); os.chdir('/')\n"
    machine.file(machine.venv() / SITE / "lab.pth", text)


@sound
def folder_of_ones_own_on_pythonpath(machine):
    """PYTHONPATH leads to modules of one's own."""
    machine.venv()
    machine.file("lib/mine.py", "")
    machine.environ["PYTHONPATH"] = str(machine.home / "lib")


@sound
def other_packages_of_the_user(machine):
    """`pip install --user` brought what the environment does not have."""
    machine.venv()
    workshop.install(machine.home / ".local", "cowsay", "6.1")


@sound
def card_with_a_pytorch_for_it(machine):
    """An NVIDIA card, its driver, and PyTorch for CUDA."""
    machine.card()
    machine.torch(machine.venv(), "2.13.0+cu130", "13.0")


@sound
def card_listed_by_the_newest_nvidia_smi(machine):
    """nvidia-smi of the 610 series, whose table names the versions otherwise."""
    machine.card("610.43.02")
    machine.smi(f"/bin/cat {OUTPUTS / 'smi_610.txt'}")
    machine.torch(machine.venv(packages={}), "2.13.0+cu130", "13.0", answering())
    machine.deep(gpu=True)


@sound
def newer_toolkit_before_pytorchs(machine):
    """LD_LIBRARY_PATH leads to a CUDA toolkit that is newer than PyTorch's."""
    machine.system({"/etc/hostname": "lab-7\n"})
    prefix = machine.venv()
    machine.torch(prefix, "2.5.1+cu124", "12.4")
    workshop.install(prefix, "nvidia_nvjitlink_cu12", "12.4.127")
    machine.file(prefix / SITE / "nvidia/nvjitlink/lib/libnvJitLink.so.12", "")
    machine.file("cuda-12.9/lib64/libnvJitLink.so.12.9.41", "")
    lab = machine.home / "cuda-12.9/lib64"
    (lab / "libnvJitLink.so.12").symlink_to("libnvJitLink.so.12.9.41")
    machine.environ["LD_LIBRARY_PATH"] = str(lab)


ALL = (
    venv,
    environment_of_conda,
    *(set_up_for(shell) for shell in ("bash", "zsh", "fish", "tcsh")),
    conda_of_a_container,
    python_that_prints_when_it_starts,
    folder_of_ones_own_on_pythonpath,
    other_packages_of_the_user,
    card_with_a_pytorch_for_it,
    card_listed_by_the_newest_nvidia_smi,
    newer_toolkit_before_pytorchs,
)
