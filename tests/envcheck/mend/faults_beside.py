"""More faults: libraries, devices, kernels, and settings of conda, pip and the network."""

from __future__ import annotations

import json

from tests.envcheck.mend.faults import conda, fault, rc
from tests.machines import workshop
from tests.machines.plant import Machine
from tests.machines.workshop import SITE

# Libraries and devices


def cuda(machine: Machine, wheel: str = "", version: str = "") -> None:
    """PyTorch for CUDA 12.4."""
    machine.system({"/etc/hostname": "lab-7\n"})
    prefix = machine.home / "course"
    workshop.install(prefix, "torch", "2.5.1+cu124")
    machine.torch(prefix, "2.5.1+cu124", "12.4")
    if wheel:
        workshop.install(prefix, wheel, version)


def older(machine: Machine, wheel: str, name: str, version: str) -> None:
    """A library of the wheel's, and an older one in the lab's folder."""
    machine.file(machine.home / "course" / SITE / f"nvidia/{wheel}/lib/{name}", "")
    machine.file(f"lab/{name}.{version}", "")
    (machine.home / f"lab/{name}").symlink_to(f"{name}.{version}")


@fault("LB101", "ld-library-path-shadows-torch-libs")
def older_nvjitlink(machine):
    cuda(machine, "nvidia_nvjitlink_cu12", "12.4.127")
    older(machine, "nvjitlink", "libnvJitLink.so.12", "1.105")
    rc(machine, "export LD_LIBRARY_PATH=~/lab\\\n:/usr/lib\n")


@fault("LB101", "other-nccl-shadows-torch-nccl")
def older_nccl(machine):
    cuda(machine, "nvidia_nccl_cu12", "2.21.5")
    older(machine, "nccl", "libnccl.so.2", "18.3")
    rc(machine, "LD_LIBRARY_PATH=~/lab\nexport LD_LIBRARY_PATH\n")


@fault("GR103", "cuda-visible-devices-wrong")
def variable_hides_the_card(machine):
    machine.card()
    rc(machine, "lab() {\n  export CUDA_VISIBLE_DEVICES=7\n}\nlab\n")


@fault("RT103", "mkl-threading-layer-libgomp")
def threads_of_intel(machine):
    cuda(machine)
    workshop.install(machine.home / "course", "mkl_service", "2.4.0")
    rc(machine, "export MKL_THREADING_LAYER=INTEL\n")


@fault("MA106", "no-display-available", "zsh")
def windows_without_a_display(machine):
    rc(machine, "export MPLBACKEND='QtAgg' # plots\n", ".zshenv")


@fault("TK101", "extension-build-nvcc-mismatch")
def toolkit_that_is_gone(machine):
    cuda(machine)
    rc(machine, "export CUDA_HOME=/usr/local/cuda-9.9; true\n")


@fault("AC106", "rocm-gfx-not-in-build")
def amd_card_of_another_kind(machine):
    bus, node = "/sys/bus/pci/devices/0000:03:00.0", "/sys/class/kfd/kfd/topology/nodes/1"
    machine.system({
        f"{bus}/vendor": "0x1002\n", f"{bus}/class": "0x030000\n", f"{bus}/device": "0x15bf\n",
        f"{node}/properties": "simd_count 24\nvendor_id 4098\ngfx_target_version 110003\n"
        "domain 0\nlocation_id 768\n", "/dev/kfd": "",
        "/dev/dri/renderD128": "",
    })  # fmt: skip
    prefix = machine.home / "course"
    package = workshop.install(prefix, "torch", "2.9.0+rocm6.4")
    machine.file(package / "version.py", "__version__ = '2.9.0'\ncuda = None\nhip = '6.4.4'\n")
    machine.file(package / "lib/rocblas/library/TensileLibrary_lazy_gfx1100.dat", "")


@fault("MA103")
def preloaded(machine):
    rc(machine, "export LD_PRELOAD=\\\n/opt/lab/liblab.so\n")


@fault("NU102")
def clash_silenced(machine):
    rc(machine, "export KMP_DUPLICATE_LIB_OK=TRUE OMP_NUM_THREADS=2\n")


# Kernels


def kernel(machine: Machine, name: str, python: str) -> None:
    spec = {"argv": [python, "-m", "ipykernel_launcher", "-f", "{connection_file}"]}
    spec |= {"display_name": name, "language": "python"}
    machine.file(f".local/share/jupyter/kernels/{name}/kernel.json", json.dumps(spec))


@fault("JU101")
def dead_kernel(machine):
    kernel(machine, "old", f"{machine.home}/old/bin/python")
    kernel(machine, "mine", f"{machine.home}/course/bin/python")


@fault("JU102", "jupyter-kernel-other-env")
def kernel_of_another_environment(machine):
    workshop.install(machine.home / "course", "ipykernel", "7.1.0")
    other = machine.home / "other"
    machine.program(other / "bin/python3", "#!/bin/sh\n")
    machine.file(other / "pyvenv.cfg", "home = /usr/bin\n")
    kernel(machine, "course", f"{other}/bin/python3")


@fault("JU103", "jupyter-not-in-env-falls-back-to-base")
def jupyter_of_another_python(machine):
    workshop.install(machine.home / "course", "ipykernel", "7.1.0")
    machine.program("usr/bin/jupyter", f"#!{machine.home}/usr/bin/python3\n")


# Settings of conda and pip


@fault("CE102", "tls-interception-ca-not-trusted")
def authority_that_conda_does_not_know(machine):
    machine.system({"/usr/local/share/ca-certificates/zscaler.crt": "-----BEGIN CERTIFICATE-----"})
    conda(machine)


@fault("CH104", "mixed-channels-slow-solve")
def channels_mixed(machine):
    conda(machine)
    machine.file(".condarc", "# mine\r\nchannels:\r\n- defaults\r\n- conda-forge\r\n")


@fault("CH106", "channel-missing-for-cudatoolkit")
def channel_that_ended(machine):
    conda(machine)
    machine.file(".condarc", "channels:\n  - pytorch\n  - defaults\nchannel_priority: flexible")


@fault("CA105", "pkgs-dirs-not-writable")
def package_cache_that_is_gone(machine):
    conda(machine)
    machine.file(".condarc", "pkgs_dirs:\n  - /dev/null/pkgs\n")


@fault("CH103")
def channel_misspelt(machine):
    conda(machine)
    machine.file(".condarc", "channels: # mine\n  - conda_forge\n".replace(" # mine", ""))


@fault("CA102")
def conda_offline(machine):
    conda(machine)
    machine.file(".condarc", "offline: true\n")


@fault("CS103")
def settings_under_another_name(machine):
    conda(machine)
    machine.file(".condarc.txt", "channels:\n  - conda-forge\n")


@fault("IX102")
def no_index(machine):
    machine.file(".config/pip/pip.conf", "[global]\nno-index = true\ntimeout = 9\n")


@fault("IX103")
def index_of_torch(machine):
    url = "https://download.pytorch.org/whl/cu128"
    machine.file(".config/pip/pip.conf", f"[global]\nindex-url =\n    {url}\ntimeout = 9\n")


@fault("IX106")
def packages_elsewhere(machine):
    rc(machine, "export PIP_TARGET=~/packages\n")


@fault("NW101")
def proxy_without_scheme(machine):
    rc(machine, "export HTTPS_PROXY='ada:s3cret@proxy.example.edu:3128'\n")


@fault("NW102")
def proxy_by_tls(machine):
    rc(machine, "export https_proxy=HTTPS://proxy.example.edu:3128\n")


@fault("NW104")
def proxy_for_http_alone(machine):
    rc(machine, "export http_proxy=http://proxy.example.edu:3128\n")


@fault("CE101")
def certificates_that_are_gone(machine):
    rc(machine, "export REQUESTS_CA_BUNDLE=/opt/lab/ca.pem\n")
