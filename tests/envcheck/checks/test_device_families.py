"""Checks of graphics and PyTorch: each on its fault and on look-alikes."""

import pytest

from envcheck import floors
from envcheck.checks import graphics, torch
from envcheck.facts import Gpu, Graphics, NvidiaDriver, Torch, TorchRun, Trial, Unknown, Variables
from envcheck.findings import Severity, Status
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, SITE, judged, passes

CARD = Gpu("nvidia", "NVIDIA H200", "0000:01:00.0", 143771, "nvidia")
DRIVER = NvidiaDriver("580.95.05", "13.0", "/usr/bin/nvidia-smi", "ok")
WITH_GPU = Graphics((CARD,), DRIVER, ("nvidia0", "nvidiactl"))
CUDA = Torch("2.13.0+cu130", f"{SITE}/torch", "13.0", None, None, ("libtorch_cpu", "libtorch_cuda"))
ROCM = Torch("2.13.0+rocm6.4", f"{SITE}/torch", None, "6.4", None, ("libtorch_hip",))
CONTAINER = replace(HEALTHY.system, kind="container")


def smi(outcome, detail=None):
    return Graphics((), NvidiaDriver(None, None, "/usr/bin/nvidia-smi", outcome, detail))


@pytest.mark.parametrize(
    ("outcome", "detail", "words"),
    [
        ("timeout", "did not answer within 10 s and was stopped", "hangs"),
        ("failed", "ended with exit code 9: couldn't communicate with the NVIDIA driver", "fails"),
        ("unreadable", "No devices were found", "cannot be read"),
    ],
)
def test_nvidia_smi_that_does_not_answer_is_an_error(outcome, detail, words):
    finding = judged(graphics.nvidia_smi_silent, graphics=smi(outcome, detail))
    assert finding.severity is Severity.ERROR
    assert words in finding.message
    assert detail in finding.message


def test_nvidia_smi_is_a_warning_to_who_wants_the_cpu():
    finding = judged(graphics.nvidia_smi_silent, "course-cpu", graphics=smi("timeout", "hung"))
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize("outcome", ["ok", "not-run", "not-found"])
def test_nvidia_smi_that_was_not_asked_or_answered(outcome):
    assert passes(graphics.nvidia_smi_silent, graphics=smi(outcome))


def test_a_card_without_its_driver():
    bare = Graphics((replace(CARD, driver_bound="nouveau"),), None)
    assert "nouveau" in judged(graphics.nvidia_driver_missing, graphics=bare).message
    assert passes(graphics.nvidia_driver_missing, graphics=WITH_GPU)
    assert passes(graphics.nvidia_driver_missing, graphics=bare, system=CONTAINER)
    assert passes(
        graphics.nvidia_driver_missing, graphics=Graphics((replace(CARD, vendor="amd"),), None)
    )


@pytest.mark.parametrize(
    ("value", "fails"),
    [
        ("", True),
        ("-1", True),
        ("7", True),
        ("none", True),
        ("0", False),
        ("0,1", False),
        ("GPU-12ab", False),
    ],
)
def test_a_variable_that_hides_the_gpus(value, fails):
    variables = Variables({"CUDA_VISIBLE_DEVICES": value})
    assert judged(graphics.gpus_hidden, variables=variables, graphics=WITH_GPU).counts is fails
    assert passes(graphics.gpus_hidden, variables=variables)


def test_a_container_that_was_given_no_gpu():
    below = Graphics((CARD,), replace(DRIVER, smi=None, smi_outcome="not-found"), ())
    finding = judged(graphics.container_without_gpu, graphics=below, system=CONTAINER)
    assert (finding.cause, finding.severity) == ("container-without-gpu-flag", Severity.INFO)
    asked = judged(graphics.container_without_gpu, "course-gpu", graphics=below, system=CONTAINER)
    assert asked.severity is Severity.ERROR
    assert passes(graphics.container_without_gpu, graphics=WITH_GPU, system=CONTAINER)
    assert passes(graphics.container_without_gpu, graphics=below)


@pytest.mark.parametrize(
    ("trial", "words"),
    [
        (Trial("signal", "SIGSEGV", 0.1), "crashes when it is imported: SIGSEGV"),
        (Trial("timeout", "", 60.0), "hangs when it is imported: after 60 s"),
        (
            Trial("error", "OSError: libcudart.so.12: cannot open shared object file", 1),
            "OSError: libcudart",
        ),
        (Trial("error", "RuntimeError: broken", 1), "RuntimeError: broken"),
    ],
)
def test_a_torch_that_cannot_be_imported(trial, words):
    finding = judged(torch.torch_cannot_be_imported, torch_run=TorchRun(trial, "start"))
    assert finding.severity is Severity.ERROR
    assert words in finding.message


def test_a_torch_that_breaks_later_can_be_imported():
    later = TorchRun(Trial("signal", "SIGSEGV", 2), "imported")
    assert passes(torch.torch_cannot_be_imported, torch_run=later)
    assert "asked for its devices" in judged(torch.torch_cannot_compute, torch_run=later).message
    computing = TorchRun(Trial("error", "RuntimeError: no kernel image", 2), "asked")
    assert "computing" in judged(torch.torch_cannot_compute, torch_run=computing).message
    assert passes(torch.torch_cannot_compute)


def test_a_cpu_build_on_a_machine_with_a_gpu():
    finding = judged(torch.cpu_build_on_gpu_machine, graphics=WITH_GPU)
    assert (finding.cause, finding.severity) == ("torch-cpu-build-on-gpu-machine", Severity.ERROR)
    meant = judged(torch.cpu_build_on_gpu_machine, "course-cpu", graphics=WITH_GPU)
    assert meant.severity is Severity.INFO
    assert passes(torch.cpu_build_on_gpu_machine)
    assert passes(torch.cpu_build_on_gpu_machine, torch=CUDA, graphics=WITH_GPU)


@pytest.mark.parametrize(
    ("driver", "cuda", "fails"),
    [
        ("470.256.02", "13.0", True),
        ("535.183.01", "12.8", False),
        ("525.60.13", "12.1", False),
        ("525.60.11", "12.1", True),
        ("580.65.06", "13.2", False),
        ("470.256.02", "10.2", False),
    ],
)
def test_a_driver_that_is_too_old(driver, cuda, fails):
    there = replace(WITH_GPU, nvidia=replace(DRIVER, version=driver))
    assert (
        judged(torch.driver_too_old, graphics=there, torch=replace(CUDA, cuda=cuda)).counts is fails
    )


@pytest.mark.parametrize(
    ("capability", "built", "runs"),
    [
        ("sm_89", ("sm_80", "sm_86", "sm_90"), True),
        ("sm_120", ("sm_80", "sm_86", "sm_90"), False),
        ("sm_120", ("sm_80", "compute_90"), True),
        ("sm_61", ("sm_70", "sm_75", "compute_75"), False),
        ("sm_103", ("sm_100", "sm_120"), True),
        ("sm_90", ("sm_90a",), True),
        ("gfx1100", ("gfx1030", "gfx1100"), True),
        ("gfx1103", ("gfx1030", "gfx1100"), False),
    ],
)
def test_which_builds_serve_a_gpu(capability, built, runs):
    assert floors.runs_on(capability, built) is runs


@pytest.mark.parametrize(
    ("capability", "built", "build", "cause"),
    [
        ("sm_120", ("sm_80", "sm_90"), CUDA, "gpu-too-new-for-torch-build"),
        ("sm_52", ("sm_75", "sm_90"), CUDA, "gpu-too-old-for-torch-build"),
        ("gfx1103", ("gfx1100",), ROCM, "rocm-gfx-not-in-build"),
    ],
)
def test_a_gpu_that_the_build_does_not_serve(capability, built, build, cause):
    told = TorchRun(Trial("ok", "", 1), "computed", True, capability=capability, arch_list=built)
    assert judged(torch.gpu_not_in_build, torch_run=told, torch=build).cause == cause


def test_a_cuda_build_that_does_not_find_the_gpu():
    told = TorchRun(Trial("ok", "", 1), "computed", False, warnings=("CUDA unknown error",))
    finding = judged(torch.gpu_not_found, torch_run=told, torch=CUDA, graphics=WITH_GPU)
    assert finding.evidence == ("CUDA unknown error",)
    assert passes(torch.gpu_not_found, torch_run=told, graphics=WITH_GPU)
    assert passes(torch.gpu_not_found, torch_run=told, torch=CUDA)


def test_files_of_torch_that_disagree():
    assert judged(torch.torch_files_disagree, torch=replace(CUDA, version="2.9.0")).counts
    assert judged(
        torch.torch_files_disagree, torch=replace(CUDA, libraries=("libtorch_cpu",))
    ).counts
    assert passes(torch.torch_files_disagree)
    assert passes(torch.torch_files_disagree, torch=CUDA)


def test_what_could_not_be_found_out_is_unknown_and_not_fine():
    finding = judged(torch.cpu_build_on_gpu_machine, graphics=Unknown("/sys cannot be read"))
    assert finding.status is Status.UNKNOWN
    assert "/sys cannot be read" in finding.message
