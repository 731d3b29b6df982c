"""Graphics cards that cannot be used, by what the kernel, the driver and PyTorch say of them."""

from __future__ import annotations

from pathlib import Path

from tests.envcheck.torches import answering
from tests.machines import workshop
from tests.machines.plant import broken
from tests.machines.workshop import COURSE

OUTPUTS = Path(__file__).parents[2] / "envcheck/probes/outputs"
BUS = "/sys/bus/pci/devices/0000:01:00.0"
RTX_5070 = "NVIDIA GeForce RTX 5070"
NO_KERNEL = "CUDA error: no kernel image is available for execution on the device"


def bare_card(machine, vendor: str = "0x10de", kind: str = "0x030000") -> None:
    """A card on the bus, and nothing that drives it."""
    machine.system({f"{BUS}/vendor": vendor, f"{BUS}/class": kind, f"{BUS}/device": "0x2786"})


def listed_card(machine, name: str = "NVIDIA GeForce RTX 4070", **torch: object) -> None:
    """A card that nvidia-smi lists, and a PyTorch for CUDA 13 that answers so."""
    machine.card(name=name)
    machine.smi(f"echo '{name}, 580.95.05, 12282, 00000000:01:00.0'")
    source = answering(name=name, **torch)
    machine.torch(machine.venv(packages={}), "2.13.0+cu130", "13.0", source)
    machine.deep(gpu=True)


@broken(errors={"TO102": "torch-cpu-build-on-gpu-machine"}, says={"TO102": "RTX 4070"})
def torch_for_the_processor_beside_a_card(machine):
    """An NVIDIA card with its driver, and PyTorch's build for the CPU."""
    machine.card()
    machine.torch(machine.venv(), "2.13.0+cpu", None)


@broken(infos={"TO102": "torch-cpu-build-on-gpu-machine"})
def torch_for_the_processor_by_choice(machine):
    """The same, where the profile for the CPU was chosen: a remark."""
    torch_for_the_processor_beside_a_card.plant(machine)
    machine.options += ["--profile", "course-cpu"]


@broken(errors={"TO103": "driver-too-old-for-torch-cuda"}, says={"TO103": "580"})
def driver_of_years_ago(machine):
    """The driver is 470, and PyTorch is built for CUDA 13."""
    machine.card("470.256.02")
    machine.torch(machine.venv(), "2.13.0+cu130", "13.0")


@broken(errors={"TO104": "gpu-too-new-for-torch-build"}, says={"TO104": "sm_120"})
def card_newer_than_the_build(machine):
    """An RTX 5070 with a PyTorch whose newest code is for sm_90."""
    listed_card(machine, RTX_5070, capability=(12, 0), raises=NO_KERNEL)


@broken(errors={"TO104": "gpu-too-old-for-torch-build"}, says={"TO104": "sm_61"})
def card_older_than_the_build(machine):
    """A GTX 1080 with a PyTorch whose oldest code is for sm_80."""
    listed_card(machine, "NVIDIA GeForce GTX 1080", capability=(6, 1), raises=NO_KERNEL)


@broken(errors={"GR103": "cuda-visible-devices-wrong"}, says={"GR103": "unset CUDA_VISIBLE"})
def variable_that_hides_every_card(machine):
    """A job script's CUDA_VISIBLE_DEVICES names a second card where there is one."""
    machine.card()
    machine.torch(machine.venv(), "2.13.0+cu130", "13.0")
    machine.environ["CUDA_VISIBLE_DEVICES"] = "1"


@broken(errors={"GR103": "cuda-visible-devices-wrong"}, says={"GR103": "unset CUDA_VISIBLE"})
def variable_that_is_empty(machine):
    """CUDA_VISIBLE_DEVICES is empty, as a script for the CPU set it."""
    variable_that_hides_every_card.plant(machine)
    machine.environ["CUDA_VISIBLE_DEVICES"] = ""


@broken(errors={"GR101": None}, says={"GR101": "hangs"})
def nvidia_smi_that_hangs(machine):
    """nvidia-smi does not come back: the driver hangs."""
    machine.card()
    machine.smi("exec /bin/sleep 600")
    machine.venv(packages={})
    machine.deep(gpu=True)
    machine.options += ["--timeout", "3"]


@broken(warnings={"GR101": None}, says={"GR101": "couldn't communicate"})
def nvidia_smi_without_a_driver(machine):
    """nvidia-smi cannot communicate with the driver; the profile can do without a card."""
    machine.smi(f"/bin/cat {OUTPUTS / 'smi_no_driver.txt'}; exit 9")
    machine.venv(packages={})
    machine.deep()


@broken(errors={"GR105": "nvml-driver-library-mismatch"}, says={"GR105": "reboot"}, needs=("gcc",))
def driver_updated_and_not_started_anew(machine):
    """The driver was updated while the old module runs: NVML, CUDA and nvidia-smi refuse."""
    machine.card("580.65.06")
    machine.smi(f"/bin/cat {OUTPUTS / 'smi_mismatch.txt'}; exit 18")
    machine.driver(FAKE_NVML="18", FAKE_CUDA="803")
    machine.torch(machine.venv(packages={}), "2.13.0+cu130", "13.0", answering(available=False))
    machine.deep(gpu=True)


@broken(errors={"GR107": "fabricmanager-not-running"}, says={"GR107": "802"}, needs=("gcc",))
def server_without_its_fabric_manager(machine):
    """An H200 server whose fabric manager does not run: CUDA ends with error 802."""
    machine.card(name="NVIDIA H200")
    machine.driver(FAKE_CUDA="802")
    machine.torch(machine.venv(packages={}), "2.13.0+cu130", "13.0", answering(available=False))
    machine.deep(gpu=True)


def refusing_driver(machine, code: str) -> None:
    """A card whose driver ends CUDA's start with that error."""
    machine.card()
    machine.driver(FAKE_CUDA=code)
    machine.torch(machine.venv(packages={}), "2.13.0+cu130", "13.0", answering(available=False))
    machine.deep(gpu=True)


@broken(errors={"GR107": "nvidia-uvm-broken-after-suspend"}, needs=("gcc",))
def laptop_that_slept(machine):
    """After the lid was shut CUDA ends with error 999."""
    refusing_driver(machine, "999")


@broken(errors={"GR107": "gpu-exclusive-compute-mode"}, says={"GR107": "46"}, needs=("gcc",))
def card_that_somebody_holds_alone(machine):
    """The card takes one program at a time, and another has it: error 46."""
    refusing_driver(machine, "46")


@broken(errors={"GR107": "cuda-compat-on-consumer-gpu"}, says={"GR107": "804"}, needs=("gcc",))
def library_for_data_centres(machine):
    """An image's cuda-compat comes first, which serves data-centre cards only: error 804."""
    refusing_driver(machine, "804")


@broken(errors={"GR107": None}, says={"GR107": "hangs"}, needs=("gcc",))
def driver_that_hangs(machine):
    """CUDA's start does not come back."""
    refusing_driver(machine, "hang")
    machine.options += ["--timeout", "3"]


@broken(
    warnings={"GR102": "nvidia-module-not-built-for-kernel"}, says={"GR102": "dkms autoinstall"}
)
def kernel_updated_without_the_driver(machine):
    """After an update of the kernel the driver's module is there for the old kernel only."""
    bare_card(machine)
    machine.system({
        "/proc/sys/kernel/osrelease": "6.8.0-60-generic\n",
        "/lib/modules/6.8.0-60-generic/modules.dep": "kernel/fs/ext4.ko:\n",
        "/lib/modules/6.8.0-52-generic/modules.dep": "updates/dkms/nvidia.ko:\n",
    })  # fmt: skip
    machine.venv()


@broken(warnings={"GR102": "nvidia-module-blocked-by-secure-boot"}, says={"GR102": "mokutil"})
def module_that_secure_boot_refuses(machine):
    """The module is built for this kernel, and Secure Boot does not load it."""
    bare_card(machine)
    root = machine.system({
        "/proc/sys/kernel/osrelease": "6.8.0-60-generic\n",
        "/lib/modules/6.8.0-60-generic/modules.dep": "updates/dkms/nvidia.ko:\n",
        "/sys/firmware/efi/efivars/other": "",
    })  # fmt: skip
    name = "SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c"
    (root / "sys/firmware/efi/efivars" / name).write_bytes(b"\x06\0\0\0\x01")
    machine.venv()


@broken(infos={"GR104": "container-without-gpu-flag"}, says={"GR104": "--gpus all"})
def container_without_its_card(machine):
    """A container on a machine with the driver, started without `--gpus all`."""
    proc = "NVRM version: NVIDIA UNIX x86_64 Kernel Module  580.95.05  Mon\n"
    machine.system({"/.dockerenv": "", "/proc/driver/nvidia/version": proc})
    machine.venv()


@broken(errors={"GR106": "wsl-libcuda-not-on-loader-path"}, says={"GR106": "ld.wsl.conf"})
def wsl_whose_loader_does_not_look(machine):
    """WSL 2 whose loader does not look into the folder that Windows puts libcuda into."""
    machine.system({
        "/proc/sys/kernel/osrelease": "5.15.167.4-microsoft-standard-WSL2\n",
        "/usr/lib/wsl/lib/libcuda.so.1": "",
        "/dev/dxg": "",
    })  # fmt: skip
    machine.venv(packages={})
    machine.deep(gpu=True)


@broken(errors={"GR106": "wsl1-no-gpu-access"}, says={"GR106": "--set-version"})
def first_version_of_wsl(machine):
    """WSL 1, where the course's profile for GPUs is asked for."""
    machine.system({"/proc/sys/kernel/osrelease": "4.4.0-19041-Microsoft\n"})
    machine.venv()
    machine.options += ["--profile", "course-gpu"]


@broken(errors={"GR108": None}, says={"GR108": "course-cpu"})
def profile_for_a_card_that_is_not_there(machine):
    """The profile for GPUs on a machine without one."""
    machine.system({"/etc/hostname": "lab-7\n"})
    machine.venv()
    machine.options += ["--profile", "course-gpu"]


@broken(warnings={"AC101": None}, says={"AC101": "modprobe amdgpu"})
def amd_card_without_kfd(machine):
    """An AMD card and PyTorch for ROCm, and the kernel's driver is not loaded."""
    bare_card(machine, "0x1002")
    package = machine.torch(machine.venv(), "2.9.0+rocm6.4", None)
    version = "__version__ = '2.9.0+rocm6.4'\ncuda = None\nhip = '6.4.43482'\n"
    machine.file(package / "version.py", version)


@broken(
    errors={"TO102": "conda-solver-picked-cpu-build"},
    infos={"CT102": "container-toolkit-missing"},
    says={"TO102": "pytorch-gpu", "CT102": "nvidia-ctk"},
)
def build_that_the_solver_took(machine):
    """conda's solver took PyTorch for the CPU beside a card, of which Docker knows nothing, too."""
    machine.card()
    machine.smi("echo 'NVIDIA GeForce RTX 4070, 580.95.05, 12282, 00000000:01:00.0'")
    machine.program("programs/docker", "#!/bin/sh\n")
    base = machine.conda()
    machine.init("bash", base)
    files = workshop.files("torch", "2.9.1", "conda")
    machine.shop.channel.add("pytorch", "2.9.1", files, "cpu_generic_py311_h1234567_2")
    prefix = machine.environment(base, "python", "pip", "pytorch==2.9.1")
    machine.torch(prefix, "2.9.1", None, answering(available=False))
    machine.activate(prefix, base)
    machine.deep(gpu=True)


@broken(infos={"RT102": "nvrtc-symlink-missing"}, says={"RT102": "libnvrtc-672ee683.so.11.2"})
def compiler_under_a_name_of_its_own(machine):
    """torch 2.0 for CUDA 11.8, whose wheel has the compiler that cuDNN loads under another name."""
    machine.card(name="NVIDIA GeForce RTX 3060")
    prefix = machine.venv(packages={**COURSE, "numpy": "1.26.4"})
    torch = machine.torch(prefix, "2.0.1+cu118", "11.8")
    for name in ("libtorch_cpu.so", "libtorch_cuda.so", "libnvrtc-672ee683.so.11.2"):
        machine.file(torch / "lib" / name, "")


ALL = (
    torch_for_the_processor_beside_a_card,
    torch_for_the_processor_by_choice,
    driver_of_years_ago,
    card_that_somebody_holds_alone,
    library_for_data_centres,
    driver_that_hangs,
    card_newer_than_the_build,
    card_older_than_the_build,
    variable_that_hides_every_card,
    variable_that_is_empty,
    nvidia_smi_that_hangs,
    nvidia_smi_without_a_driver,
    driver_updated_and_not_started_anew,
    server_without_its_fabric_manager,
    laptop_that_slept,
    kernel_updated_without_the_driver,
    module_that_secure_boot_refuses,
    container_without_its_card,
    wsl_whose_loader_does_not_look,
    first_version_of_wsl,
    profile_for_a_card_that_is_not_there,
    amd_card_without_kfd,
    build_that_the_solver_took,
    compiler_under_a_name_of_its_own,
)
