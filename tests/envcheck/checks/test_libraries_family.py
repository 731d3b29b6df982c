"""Checks of shared libraries, of other makers' GPUs, and of processor, container and display."""

import pytest

from envcheck.checks import accelerators, libraries, machine, torch
from envcheck.facts import (
    Amd,
    CondaRecord,
    Distribution,
    Gpu,
    Graphics,
    Intel,
    Libraries,
    Memory,
    Packages,
    Processor,
    SharedLibrary,
    Torch,
    TorchRun,
    Trial,
    Variables,
)
from envcheck.findings import Severity
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, SITE, TARGET, judged, passes

CUDA = Torch("2.5.0+cu124", f"{SITE}/torch", "12.4", None, None, ("libtorch_cuda",))
ROCM = Torch("2.9.0+rocm6.4", f"{SITE}/torch", None, "6.4", None, ("libtorch_hip",))
XPU = Torch("2.9.0+xpu", f"{SITE}/torch", None, None, "20250302", ("libtorch_xpu",))
WORKS = TorchRun(Trial("ok", "", 1), "computed", True, False, False, computed_on="cuda")
BLIND = TorchRun(Trial("ok", "", 1), "computed", False, False, False, computed_on="cpu")


def library(name, version, folder="/usr/local/cuda/lib64"):
    return SharedLibrary(name, f"{folder}/{name}", version)


def wheels(*names, installer="pip", conda=()):
    found = (name.split("=") for name in names)
    return Packages(tuple(Distribution(n, v, installer, SITE) for n, v in found), conda)


OWN = (library("libnvJitLink.so.12", None, f"{SITE}/nvidia/nvjitlink/lib"),)
WHEELS = wheels("torch=2.5.0", "nvidia-nvjitlink-cu12=12.4.127", "nvidia-nccl-cu12=2.21.5")


def shadowed(*before, own=OWN, packages=WHEELS, ran=BLIND, torch=CUDA):
    return judged(
        libraries.cuda_libraries_shadowed,
        libraries=Libraries(("/usr/local/cuda/lib64",), own, before),
        packages=packages,
        torch=torch,
        torch_run=ran,
    )


def test_an_older_library_before_pytorchs():
    finding = shadowed(library("libnvJitLink.so.12", "12.1.105"))
    assert finding.cause == "ld-library-path-shadows-torch-libs"
    assert finding.severity is Severity.WARNING
    assert "12.1.105" in finding.evidence[0]
    assert "12.4.127" in finding.evidence[0]
    works = shadowed(library("libnvJitLink.so.12", "12.1.105"), ran=WORKS)
    assert works.severity is Severity.INFO


def test_an_older_nccl_has_a_cause_of_its_own():
    own = (library("libnccl.so.2", None, f"{SITE}/nvidia/nccl/lib"),)
    finding = shadowed(library("libnccl.so.2", "2.18.3"), own=own)
    assert finding.cause == "other-nccl-shadows-torch-nccl"


@pytest.mark.parametrize(
    "before",
    [
        library("libnvJitLink.so.12", "12.4.127"),
        library("libnvJitLink.so.12", "12.9.41"),
        library("libnvJitLink.so.11", "11.8.89"),
        library("libcudnn.so.8", "8.9.0"),
    ],
)
def test_a_toolkit_of_the_lab_that_does_no_harm(before):
    assert not shadowed(before).counts


def test_a_library_whose_version_is_not_known_is_told_and_no_warning():
    assert shadowed(library("libnvJitLink.so.12", None)).severity is Severity.INFO


def test_conda_names_its_versions_in_its_files():
    own = (library("libcublas.so.12", "12.6.4.1", "/env/lib"),)
    older = shadowed(library("libcublas.so.12", "12.1.3.1"), own=own, packages=Packages(()))
    assert older.severity is Severity.WARNING
    same = shadowed(library("libcublas.so.12", "12.6.4.1"), own=own, packages=Packages(()))
    assert not same.counts


TOOLKIT = (CondaRecord("cudatoolkit", "11.3.1", "h9edb442_10"),)


@pytest.mark.parametrize(
    ("cuda", "installer", "ran", "fails"),
    [
        ("11.7", "pip", BLIND, True),
        ("12.1", "pip", BLIND, False),
        ("11.7", "conda", BLIND, False),
        ("11.7", "pip", WORKS, False),
        (None, "pip", BLIND, False),
    ],
)
def test_condas_toolkit_beside_pips_torch(cuda, installer, ran, fails):
    finding = judged(
        libraries.conda_toolkit_beside_pip_torch,
        packages=wheels("torch=1.13.1", installer=installer, conda=TOOLKIT),
        torch=replace(CUDA, cuda=cuda),
        torch_run=ran,
    )
    assert finding.counts is fails
    assert not fails or finding.cause == "conda-cudatoolkit-conflicts-with-pip-torch"


def test_packages_for_two_cudas():
    mixed = wheels("torch=2.5", "nvidia-cudnn-cu12=9.1", "nvidia-cudnn-cu13=9.13")
    finding = judged(libraries.nvidia_packages_mixed, packages=mixed, torch=CUDA)
    assert finding.cause == "mixed-nvidia-cu11-cu12-wheels"
    assert "uninstall -y nvidia-cudnn-cu13" in finding.fix.commands[0]
    assert passes(libraries.nvidia_packages_mixed, packages=WHEELS, torch=CUDA)
    apart = wheels("nvidia-cublas-cu12=12.4", "nvidia-cublas=13.0", "nvidia-cudnn-cu12=9")
    assert passes(libraries.nvidia_packages_mixed, packages=apart, torch=CUDA)


def amd(kfd="yes", denied=(), groups=("render",)):
    card = Gpu("amd", "amd device 0x744c", "0000:03:00.0", capability="gfx1100")
    return Graphics((card,), None, (), amd=Amd(kfd, denied, groups, "6.4.1"))


def test_device_files_of_amd_that_may_not_be_opened():
    finding = judged(
        accelerators.amd_gpu_denied, graphics=amd("no", ("/dev/kfd",)), torch=ROCM, torch_run=BLIND
    )
    assert finding.fix.commands == ("sudo usermod -aG render $USER",)
    assert "/dev/kfd" in finding.message
    assert judged(accelerators.amd_gpu_denied, graphics=amd("absent"), torch=ROCM).counts
    assert passes(accelerators.amd_gpu_denied, graphics=amd(), torch=ROCM)
    assert passes(accelerators.amd_gpu_denied, graphics=amd("absent"))


def test_a_gpu_of_amd_that_pytorch_does_not_find():
    assert judged(torch.gpu_not_found, graphics=amd(), torch=ROCM, torch_run=BLIND).counts
    assert passes(torch.gpu_not_found, graphics=amd("no"), torch=ROCM, torch_run=BLIND)
    assert passes(torch.gpu_not_found, graphics=amd(), torch_run=BLIND)


@pytest.mark.parametrize(
    ("gfx", "built", "stand_in"),
    [
        ("gfx1151", ("gfx1030", "gfx1100"), "11.0.0"),
        ("gfx1031", ("gfx1030", "gfx1100"), "10.3.0"),
        ("gfx906", ("gfx908", "gfx90a"), None),
        ("gfx1151", ("gfx90a",), None),
    ],
)
def test_a_gpu_of_amd_that_is_not_built_in(gfx, built, stand_in):
    ran = replace(WORKS, capability=gfx, arch_list=built, device_name="Radeon")
    finding = judged(torch.gpu_not_in_build, torch_run=ran, torch=ROCM)
    assert finding.cause == "rocm-gfx-not-in-build"
    expected = (f"export HSA_OVERRIDE_GFX_VERSION={stand_in}",) if stand_in else ()
    assert finding.fix.commands == expected


def intel(denied=(), loader=None, driver=None):
    card = Gpu("intel", "intel device 0x56a0", "0000:03:00.0")
    return Graphics((card,), None, (), intel=Intel(denied, loader, driver))


def test_the_ways_to_a_gpu_of_intel():
    def xpu(graphics, torch=XPU, ran=BLIND):
        changes = {"graphics": graphics, "torch": torch, "torch_run": ran}
        return judged(accelerators.intel_gpu_without_way, **changes)

    assert "Level Zero" in xpu(intel()).message
    assert "renderD128" in xpu(intel(("/dev/dri/renderD128",), "/usr/lib/l.so")).message
    alone = xpu(intel(loader="/usr/lib/libze_loader.so.1"))
    assert alone.expected == "libze_intel_gpu.so.1"
    both = intel((), "/usr/lib/libze_loader.so.1", "/usr/lib/libze_intel_gpu.so.1")
    assert not xpu(both).counts
    assert not xpu(intel(), torch=HEALTHY.torch).counts
    assert not xpu(intel(), ran=replace(BLIND, xpu_available=True)).counts
    assert not xpu(intel(), ran=None).counts


def mac(version="15.3", arch="arm64", native="arm64"):
    return replace(HEALTHY.system, platform="macos", version=version, arch=arch, native_arch=native)


@pytest.mark.parametrize(
    ("macos", "version", "floor"),
    [
        ("12.1", "1.13.1", "12.3"),
        ("12.7.6", "2.5.1", "13.0"),
        ("13.7.4", "2.10.0", "14.0"),
        ("13.7.4", "2.5.1", None),
        ("12.5.1", "1.13.0.dev20220905", None),
        ("11.0", "1.11.0", None),
    ],
)
def test_macos_that_is_too_old_for_metal(macos, version, floor):
    finding = judged(
        accelerators.macos_too_old,
        system=mac(macos),
        target=replace(TARGET, arch="arm64"),
        torch=replace(HEALTHY.torch, version=version),
    )
    assert finding.counts is (floor is not None)
    assert floor is None or (finding.cause, finding.expected) == (
        "mps-macos-too-old",
        f"macOS {floor}",
    )


def test_an_intel_mac_has_no_metal_to_be_too_old_for():
    assert passes(accelerators.macos_too_old, system=mac("11.0", "x86_64", None))
    assert passes(accelerators.python_is_translated, system=mac("14.5", "x86_64", None))


@pytest.mark.parametrize("arch", ["arm64", "x86_64"])
def test_a_python_for_intel_on_apples_processor(arch):
    finding = judged(accelerators.python_is_translated, system=mac(arch=arch))
    assert finding.cause == "macos-x86-python-on-apple-silicon"
    native = replace(TARGET, arch="arm64")
    assert passes(accelerators.python_is_translated, system=mac(arch=arch), target=native)
    assert passes(accelerators.python_is_translated)


@pytest.mark.parametrize(
    ("model", "avx", "hypervisor", "cause"),
    [
        ("QEMU Virtual CPU version 1.5.3", False, True, "vm-cpu-model-hides-avx"),
        ("Common KVM processor", False, True, "vm-cpu-model-hides-avx"),
        ("Intel(R) Celeron(R) CPU J1900", False, False, "cpu-without-avx"),
        ("QEMU Virtual CPU version 1.5.3", True, True, None),
        ("Neoverse-N1", None, None, None),
    ],
)
def test_a_processor_without_avx(model, avx, hypervisor, cause):
    processor = Processor(model, 2, 2, 2, None, avx, hypervisor)
    finding = judged(machine.processor_without_avx, processor=processor)
    assert finding.cause == cause
    assert finding.counts is (cause is not None)


def test_a_processor_of_another_kind_has_no_avx_to_miss():
    old = Processor("ARMv8", 2, 2, 2, None, avx=False)
    assert passes(
        machine.processor_without_avx, processor=old, system=replace(HEALTHY.system, arch="arm64")
    )


@pytest.mark.parametrize(
    ("kind", "shared", "fails"),
    [
        ("container", 64, True),
        ("container", 8192, False),
        ("native", 64, False),
        ("container", None, False),
    ],
)
def test_the_shared_memory_of_a_container(kind, shared, fails):
    finding = judged(
        machine.little_shared_memory,
        memory=Memory(16000, 12000, None, shared),
        system=replace(HEALTHY.system, kind=kind),
    )
    assert finding.counts is fails
    assert not fails or (finding.cause, finding.severity) == (
        "container-shm-too-small",
        Severity.INFO,
    )


@pytest.mark.parametrize(
    ("variables", "fails"),
    [
        ({"MPLBACKEND": "TkAgg"}, True),
        ({"MPLBACKEND": "qtagg"}, True),
        ({"MPLBACKEND": "QtAgg", "DISPLAY": ":0"}, False),
        ({"MPLBACKEND": "TkAgg", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"MPLBACKEND": "Agg"}, False),
        ({"MPLBACKEND": "module://matplotlib_inline.backend_inline"}, False),
        ({}, False),
    ],
)
def test_windows_without_a_display(variables, fails):
    finding = judged(machine.no_display, variables=Variables(variables))
    assert finding.counts is fails
    assert not fails or finding.cause == "no-display-available"
