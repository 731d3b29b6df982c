"""What computes beside PyTorch, and what old versions ask of their neighbours."""

import pytest

from envcheck.checks import accelerators, packages, python, runtimes, torch
from envcheck.facts import (
    Amd,
    CondaRecord,
    Distribution,
    Gpu,
    Graphics,
    NvidiaDriver,
    Packages,
    Runtime,
    Torch,
    TorchRun,
    Trial,
    Variables,
)
from envcheck.findings import Severity, Status
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, NUMERICS, OK, SITE, TARGET, judged, passes

CARD = Gpu("nvidia", "NVIDIA H200", "0000:01:00.0", 143771, "nvidia")
OLD_DRIVER = Graphics((CARD,), NvidiaDriver("470.256.02", None, None, "ok"), ("nvidia0",))
CUDA_11 = Torch("2.7.1+cu118", f"{SITE}/torch", "11.8", None, None, ("libtorch_cuda",))
ROCM = Torch("2.13.0+rocm7.2", f"{SITE}/torch", None, "7.2", None, ("libtorch_hip",))


def installed(*pairs, installer="pip", records=()):
    found = (Distribution(name, version, installer, SITE) for name, version in pairs)
    return Packages(tuple(found), tuple(CondaRecord(*record) for record in records))


@pytest.mark.parametrize(
    "there",
    [
        installed(("cupy-cuda12x", "13.4")),
        installed(("jax-cuda12-plugin", "0.5")),
        installed(("nvidia-cuda-runtime-cu12", "12.4.127")),
        installed(records=[("cuda-cudart", "12.4.127", "0")]),
        installed(records=[("cudatoolkit", "12.1", "0")]),
    ],
)
def test_another_runtime_that_the_driver_does_not_serve(there):
    given = {"packages": there, "torch": CUDA_11, "graphics": OLD_DRIVER}
    found = judged(runtimes.driver_too_old_for_others, **given)
    assert (found.cause, found.expected) == ("driver-insufficient-for-runtime", "driver 525.60.13")
    assert found.severity is Severity.ERROR


def test_runtimes_that_are_served_or_are_torchs_own():
    cupy = installed(("cupy-cuda11x", "13.4"))
    given = {"torch": CUDA_11, "graphics": OLD_DRIVER}
    assert passes(runtimes.driver_too_old_for_others, **given, packages=cupy)
    own = installed(("nvidia-cuda-runtime-cu12", "12.4.127"))
    torch_12 = replace(CUDA_11, cuda="12.4")
    given = {"torch": torch_12, "graphics": OLD_DRIVER}
    assert passes(runtimes.driver_too_old_for_others, **given, packages=own)
    newer = installed(("cupy-cuda12x", "13.4"))
    assert passes(runtimes.driver_too_old_for_others, packages=newer)


def test_cudnns_compiler_under_another_name():
    hashed = replace(CUDA_11, version="2.0.1+cu118", nvrtc=("libnvrtc-672ee683.so.11.2",))
    given = {"torch": hashed, "graphics": OLD_DRIVER}
    found = judged(runtimes.nvrtc_without_its_name, **given)
    assert (found.cause, found.severity) == ("nvrtc-symlink-missing", Severity.INFO)
    assert found.fix.commands[0].endswith("torch/lib/libnvrtc.so")
    words = "Could not load library libcudnn_cnn_infer.so.8. Error: libnvrtc.so: cannot open"
    ran = TorchRun(Trial("error", words, 1, "asked"), "asked")
    found = judged(runtimes.nvrtc_without_its_name, **given, torch_run=ran)
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "change",
    [
        {"nvrtc": ("libnvrtc-672ee683.so.11.2", "libnvrtc.so")},
        {"nvrtc": ("libnvrtc.so.12",)},
        {"nvrtc": ()},
        {"cuda": None},
    ],
)
def test_a_compiler_that_cudnn_finds_or_does_not_need(change):
    there = replace(CUDA_11, nvrtc=("libnvrtc-672ee683.so.11.2",))
    given = {"torch": replace(there, **change), "graphics": OLD_DRIVER}
    assert passes(runtimes.nvrtc_without_its_name, **given)


WITH_MKL = installed(("torch", "2.13.0+cpu"), ("mkl-service", "2.4.1"))
MKL = Runtime("blas", "mkl", "/opt/conda/lib/libmkl_rt.so.2")
GOMP = Runtime("openmp", "libgomp", f"{SITE}/torch/lib/libgomp.so.1")


def test_mkl_beside_gccs_threads():
    both = replace(NUMERICS, runtimes=(MKL, GOMP))
    found = judged(runtimes.mkl_wants_other_threads, packages=WITH_MKL, numerics=both)
    assert (found.cause, found.severity) == ("mkl-threading-layer-libgomp", Severity.INFO)
    told = Variables({"MKL_THREADING_LAYER": "INTEL"})
    given = {"packages": WITH_MKL, "numerics": both, "variables": told}
    assert judged(runtimes.mkl_wants_other_threads, **given).severity is Severity.WARNING


@pytest.mark.parametrize(
    "change",
    [
        {"variables": Variables({"MKL_THREADING_LAYER": "GNU"})},
        {"packages": installed(("torch", "2.13.0"))},
        {"packages": installed(("torch", "2.13.0"), ("mkl-service", "2.4"), installer="conda")},
        {"numerics": NUMERICS},
    ],
    ids=["told", "no mkl-service", "torch of conda", "no MKL loaded"],
)
def test_mkl_that_agrees(change):
    given = {"packages": WITH_MKL, "numerics": replace(NUMERICS, runtimes=(MKL, GOMP))}
    assert passes(runtimes.mkl_wants_other_threads, **(given | change))


OLD_TORCH = Torch("1.10.2+cu113", f"{SITE}/torch", "11.3", None, None, ())


@pytest.mark.parametrize(
    ("versions", "there", "fails"),
    [
        ({"setuptools": "65.5", "tensorboard": "2.9"}, OLD_TORCH, True),
        ({"setuptools": "59.5.0", "tensorboard": "2.9"}, OLD_TORCH, False),
        ({"setuptools": "65.5"}, OLD_TORCH, False),
        ({"setuptools": "65.5", "tensorboard": "2.9"}, replace(OLD_TORCH, version="1.11.0"), False),
        ({"tensorboard": "2.9"}, OLD_TORCH, False),
        ({"setuptools": "65.5", "tensorboard": "2.9"}, replace(OLD_TORCH, version=""), False),
    ],
)
def test_setuptools_beside_an_old_torch(versions, there, fails):
    given = {"packages": installed(*versions.items()), "torch": there}
    found = judged(runtimes.setuptools_too_new, **given)
    assert found.counts is fails
    assert not fails or found.cause == "setuptools-too-new-for-torch-tensorboard"


@pytest.mark.parametrize(
    ("record", "cause"),
    [
        (("pytorch", "2.5.1", "py3.12_cpu_0"), "conda-solver-picked-cpu-build"),
        (("pytorch", "2.13.0", "cpu_mkl_py312_h123_100"), "conda-solver-picked-cpu-build"),
        (("cpuonly", "2.0", "0"), "conda-solver-picked-cpu-build"),
        (("numpy", "2.0", "cpu_0"), "torch-cpu-build-on-gpu-machine"),
    ],
)
def test_a_cpu_build_that_condas_solver_chose(record, cause):
    good = Graphics((CARD,), NvidiaDriver("580.95.05", "13.0", None, "ok"), ("nvidia0",))
    there = installed(("torch", "2.13.0"), records=[record])
    found = judged(torch.cpu_build_on_gpu_machine, graphics=good, packages=there)
    assert found.cause == cause
    assert cause != "conda-solver-picked-cpu-build" or record[0] in found.evidence[-1]


@pytest.mark.parametrize(
    ("platform", "version", "fails"),
    [("linux", "2.2.2", True), ("linux", "2.3.0", False), ("windows", "2.4.0", True)],
)
def test_numpy_2_under_a_torch_for_numpy_1(platform, version, fails):
    system = replace(HEALTHY.system, platform=platform)
    there = installed(("numpy", "2.1.0"), ("torch", version))
    found = judged(packages.numpy_abi_mismatch, packages=there, system=system)
    assert found.counts is fails


def test_a_python_that_is_newer_than_any_torch():
    new = replace(TARGET, version="3.99.0")
    found = judged(python.python_version_unsupported, target=new, torch=None)
    assert found.severity is Severity.WARNING
    assert found.cause == "python-version-unsupported-by-torch"
    assert passes(python.python_version_unsupported, target=new)
    known = replace(TARGET, version="3.15.0")
    assert passes(python.python_version_unsupported, target=known, torch=None)


def test_an_override_for_another_gpu_of_amds():
    built = TorchRun(OK, "asked", True, arch_list=("gfx90a", "gfx1030", "gfx1100"))
    given = {"torch": ROCM, "torch_run": built}
    wrong = Variables({"HSA_OVERRIDE_GFX_VERSION": "11.5.1"})
    found = judged(accelerators.override_without_code, **given, variables=wrong)
    assert (found.cause, found.actual) == ("rocm-gfx-not-in-build", "gfx1151")
    for value in ("10.3.0", "11.0.0", "9.0.10", "", "nonsense"):
        right = Variables({"HSA_OVERRIDE_GFX_VERSION": value})
        assert passes(accelerators.override_without_code, **given, variables=right)
    works = replace(built, computed_on="cuda")
    assert passes(accelerators.override_without_code, torch=ROCM, torch_run=works, variables=wrong)
    assert judged(accelerators.override_without_code, variables=wrong).status is Status.PASS


def radeon(*kinds):
    cards = tuple(Gpu("amd", "amd device", "0000:03:00.0", capability=kind) for kind in kinds)
    return Graphics(cards, None, ("kfd",), amd=Amd("yes", (), (), "7.2"))


def test_a_gpu_of_amds_that_the_files_do_not_serve():
    files = replace(ROCM, gfx=("gfx1030", "gfx1100", "gfx90a"))
    given = {"torch": files, "torch_run": None}
    found = judged(accelerators.no_library_for_gfx, **given, graphics=radeon("gfx1103"))
    assert found.cause == "rocm-gfx-not-in-build"
    assert found.fix.commands == ("export HSA_OVERRIDE_GFX_VERSION=11.0.0",)
    old = judged(accelerators.no_library_for_gfx, **given, graphics=radeon("gfx803"))
    assert old.fix.commands == ()


@pytest.mark.parametrize(
    "change",
    [
        {"graphics": radeon("gfx1100")},
        {"graphics": radeon("gfx1036", "gfx1100")},
        {"graphics": radeon(None)},
        {"torch": ROCM},
        {"torch_run": TorchRun(OK, "computed", True, computed_on="cuda")},
        {"torch_run": TorchRun(OK, "asked", True, arch_list=("gfx1100",))},
        {"variables": Variables({"HSA_OVERRIDE_GFX_VERSION": "11.0.0"})},
    ],
    ids=["served", "one of two", "kind unknown", "no files", "computes", "asked", "overridden"],
)
def test_a_gpu_of_amds_that_is_served_or_judged_elsewhere(change):
    files = replace(ROCM, gfx=("gfx1030", "gfx1100", "gfx90a"))
    given = {"torch": files, "torch_run": None, "graphics": radeon("gfx1103")}
    assert passes(accelerators.no_library_for_gfx, **(given | change))
