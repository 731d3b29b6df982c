"""Libraries and variables in the way of NumPy and PyTorch, and a PyTorch that does not load."""

from __future__ import annotations

import platform

import pytest

from tests.envcheck.torches import answering
from tests.machines import workshop
from tests.machines.plant import broken
from tests.machines.workshop import SITE

NO_TOOLKIT = {"/etc/hostname": "lab-7\n"}
"""A machine of which we know that no CUDA toolkit lies on it."""
SHADOW = "ld-library-path-shadows-torch-libs"


def cuda_wheels(machine, *wheels: str):
    """A venv with PyTorch for CUDA 12.4 and these packages of NVIDIA's."""
    machine.system(NO_TOOLKIT)
    prefix = machine.venv()
    machine.torch(prefix, "2.5.1+cu124", "12.4", answering())
    for wheel in wheels:
        name, _, version = wheel.partition("=")
        workshop.install(prefix, name, version)
    return prefix


@broken(warnings={"LB101": SHADOW}, says={"LB101": "unset LD_LIBRARY_PATH"})
def toolkit_of_the_lab_before_pytorchs(machine):
    """LD_LIBRARY_PATH leads to the lab's CUDA 12.1: its nvJitLink comes before PyTorch's."""
    prefix = cuda_wheels(machine, "nvidia_nvjitlink_cu12=12.4.127")
    machine.file(prefix / SITE / "nvidia/nvjitlink/lib/libnvJitLink.so.12", "")
    machine.file("cuda-12.1/lib64/libnvJitLink.so.12.1.105", "")
    lab = machine.home / "cuda-12.1/lib64"
    (lab / "libnvJitLink.so.12").symlink_to("libnvJitLink.so.12.1.105")
    machine.environ["LD_LIBRARY_PATH"] = str(lab)


@broken(warnings={"LB101": "other-nccl-shadows-torch-nccl"}, says={"LB101": "libnccl.so.2"})
def nccl_of_the_cluster_before_pytorchs(machine):
    """The cluster's older NCCL is on LD_LIBRARY_PATH."""
    prefix = cuda_wheels(machine, "nvidia_nccl_cu12=2.21.5")
    machine.file(prefix / SITE / "nvidia/nccl/lib/libnccl.so.2", "")
    machine.file("nccl/lib/libnccl.so.2.18.3", "")
    (machine.home / "nccl/lib/libnccl.so.2").symlink_to("libnccl.so.2.18.3")
    machine.environ["LD_LIBRARY_PATH"] = str(machine.home / "nccl/lib")


@broken(warnings={"LB102": "conda-cudatoolkit-conflicts-with-pip-torch"})
def toolkit_of_conda_beside_pytorch_of_pip(machine):
    """conda's cudatoolkit of an old recipe lies in the environment of a PyTorch of pip's."""
    machine.system(NO_TOOLKIT)
    base = machine.conda()
    machine.init("bash", base)
    machine.shop.channel.add("cudatoolkit", "11.8.0", {"lib/libcudart.so.11.0": ""})
    others = ("numpy", "scipy", "matplotlib", "ipython", "notebook")
    prefix = machine.environment(base, "python", "pip", "cudatoolkit", *others)
    workshop.install(prefix, "torch", "2.5.1+cu118")
    machine.torch(prefix, "2.5.1+cu118", "11.8")
    machine.activate(prefix, base)


@broken(warnings={"LB103": "mixed-nvidia-cu11-cu12-wheels"}, says={"LB103": "nvidia-cudnn-cu13"})
def packages_of_two_cudas(machine):
    """An experiment with CUDA 13 left its cuDNN over that for CUDA 12."""
    cuda_wheels(machine, "nvidia_cudnn_cu12=9.1.0.70", "nvidia_cudnn_cu13=9.13.0.50")


@broken(warnings={"MA103": None}, says={"MA103": "unset LD_PRELOAD"}, needs=("gcc",))
def library_forced_into_every_program(machine):
    """LD_PRELOAD names a library: the answer to another problem, years ago."""
    machine.venv()
    machine.environ["LD_PRELOAD"] = str(machine.shop.driver / "libcuda.so.1")


@broken(warnings={"MA106": "no-display-available"}, says={"MA106": "MPLBACKEND=Agg"})
def windows_without_a_display(machine):
    """MPLBACKEND=TkAgg from the desktop, in a session over ssh."""
    machine.venv()
    machine.environ["MPLBACKEND"] = "TkAgg"


@broken(infos={"NU102": None}, says={"NU102": "unset KMP_DUPLICATE_LIB_OK"})
def clash_that_is_silenced(machine):
    """KMP_DUPLICATE_LIB_OK is set, as many answers on the web advise."""
    machine.venv()
    machine.environ["KMP_DUPLICATE_LIB_OK"] = "TRUE"


@broken(infos={"MA105": "container-shm-too-small"}, says={"MA105": "--shm-size"})
def container_with_little_shared_memory(machine):
    """A container whose /dev/shm is too small for the workers of a data loader."""
    root = machine.system({"/.dockerenv": "", "/dev/null": ""})
    (root / "dev/shm").symlink_to("/proc")  # a file system without room, of every Linux
    machine.ignored = "MA101,MA102"
    machine.venv()


@broken(errors={"MA102": "tmp-too-small-for-install"}, says={"MA102": "export TMPDIR"})
def temporary_folder_without_room(machine):
    """TMPDIR names a file system that is full."""
    machine.ignored = "MA101,MA105"
    machine.environ["TMPDIR"] = "/proc"
    machine.venv()


def failing_torch(machine, source: str, *options: str) -> None:
    """A PyTorch that does this when it is imported."""
    machine.torch(machine.venv(packages={}), "2.13.0+cpu", None, source)
    machine.deep()
    machine.options += options


@broken(errors={"TO101": None}, says={"TO101": "SIGSEGV"})
def torch_that_crashes(machine):
    """`import torch` ends with a segmentation fault."""
    failing_torch(machine, "import ctypes; ctypes.string_at(0)\n")


@broken(errors={"TO101": None}, says={"TO101": "hangs"})
def torch_that_hangs(machine):
    """`import torch` does not come back."""
    failing_torch(machine, "import time; time.sleep(600)\n", "--timeout", "3")


@broken(errors={"TO101": None}, says={"TO101": "ends the program"})
def torch_that_ends_python(machine):
    """`import torch` ends the whole program without a word."""
    failing_torch(machine, "import os; os._exit(0)\n")


@broken(errors={"TO101": None}, says={"TO101": "libcudart.so.12"})
def torch_without_its_libraries(machine):
    """PyTorch for CUDA was installed without the packages of NVIDIA's."""
    said = "libcudart.so.12: cannot open shared object file: No such file or directory"
    failing_torch(machine, f"raise OSError({said!r})\n")


@broken(errors={"TO101": None}, says={"TO101": "-m pip install typing-extensions"})
def torch_without_what_it_requires(machine):
    """`pip uninstall typing-extensions`: torch stops at it, which is told once."""
    failing_torch(machine, "import typing_extensions\n")
    records = machine.home / "course" / SITE / "torch-2.13.0+cpu.dist-info"
    told = "Name: torch\nVersion: 2.13.0+cpu\nRequires-Dist: typing-extensions>=4.10.0\n"
    machine.file(records / "METADATA", f"Metadata-Version: 2.1\n{told}")


@broken(warnings={"MA104": "cpu-without-avx"}, says={"MA104": "AVX"})
def processor_of_long_ago(machine):
    """A processor without AVX."""
    if platform.machine() != "x86_64":
        pytest.skip("needs an x86 processor")
    model = "model name\t: Intel(R) Core(TM)2 Duo CPU E8400\n"
    machine.system({"/proc/cpuinfo": f"{model}flags\t\t: fpu sse2 ssse3 sse4_1\n"})
    machine.venv()


@broken(errors={"TO101": "glibc-too-old"}, says={"TO101": "GLIBC_2.99"})
def torch_for_a_newer_system(machine):
    """PyTorch was built for a newer Linux than this."""
    said = "/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.99' not found (required by torch)"
    failing_torch(machine, f"raise ImportError({said!r})\n")


@broken(errors={"TO106": None}, says={"TO106": "wrong on cpu"})
def torch_that_computes_wrongly(machine):
    """PyTorch loads, and a gradient comes out wrong."""
    source = answering(available=False) + "def allclose(*rest, **named): return False\n"
    failing_torch(machine, source)


ALL = (
    toolkit_of_the_lab_before_pytorchs,
    nccl_of_the_cluster_before_pytorchs,
    toolkit_of_conda_beside_pytorch_of_pip,
    packages_of_two_cudas,
    library_forced_into_every_program,
    windows_without_a_display,
    clash_that_is_silenced,
    container_with_little_shared_memory,
    temporary_folder_without_room,
    torch_that_crashes,
    torch_that_hangs,
    torch_that_ends_python,
    torch_without_its_libraries,
    torch_without_what_it_requires,
    processor_of_long_ago,
    torch_for_a_newer_system,
    torch_that_computes_wrongly,
)
