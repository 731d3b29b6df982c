"""Checks of NVIDIA's driver: each on its fault, on its look-alikes and on healthy machines."""

import pytest

from envcheck import floors
from envcheck.checks import cuda_errors, graphics, torch
from envcheck.facts import (
    DriverLibrary,
    Gpu,
    Graphics,
    NvidiaDriver,
    NvidiaModule,
    Torch,
    TorchRun,
    Trial,
    Variables,
)
from envcheck.findings import Severity, Status
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, SITE, judged, passes

CARD = Gpu("nvidia", "NVIDIA H200", "0000:01:00.0", 143771, "nvidia", "sm_90", "GPU-8f14e45f")
FILE = "/usr/lib/x86_64-linux-gnu/libcuda.so.580.95.05"
LIBCUDA = DriverLibrary("ok", None, "", FILE, "580.95.05")
NVML = DriverLibrary("ok", None, "", FILE.replace("libcuda", "libnvidia-ml"), "580.95.05")
DRIVER = NvidiaDriver("580.95.05", "13.0", "/usr/bin/nvidia-smi", "ok", None, LIBCUDA, NVML)
SERVER = Graphics((CARD,), DRIVER, ("nvidia0", "nvidiactl"))
CUDA = Torch("2.13.0+cu130", f"{SITE}/torch", "13.0", None, None, ("libtorch_cpu", "libtorch_cuda"))
WORKS = TorchRun(Trial("ok", "", 1), "computed", True, False, False, computed_on="cuda")
BLIND = TorchRun(Trial("ok", "", 1), "computed", False, False, False, computed_on="cpu")


def server(**changes):
    return replace(SERVER, nvidia=replace(DRIVER, **changes))


def failed(code, detail="", **changes):
    return server(libcuda=replace(LIBCUDA, outcome="failed", code=code, detail=detail), **changes)


def says(warning):
    return replace(BLIND, warnings=(warning,))


def system(**changes):
    return replace(HEALTHY.system, **changes)


@pytest.mark.parametrize(
    "check",
    [
        graphics.driver_versions_differ,
        graphics.nvidia_driver_missing,
        graphics.wsl_without_gpu,
        graphics.nvidia_smi_silent,
        graphics.gpus_hidden,
        graphics.container_without_gpu,
        graphics.cuda_does_not_start,
        graphics.no_gpu,
    ],
    ids=lambda check: check.id,
)
@pytest.mark.parametrize("kind", ["native", "vm", "container", "wsl2"])
def test_a_server_in_order_is_silent(check, kind):
    changes = {"graphics": SERVER, "system": system(kind=kind), "torch": CUDA, "torch_run": WORKS}
    assert judged(check, "course-gpu", **changes).status in (Status.PASS, Status.SKIP)


MISMATCH_803 = "Error 803: system has unsupported display driver / cuda driver combination"


@pytest.mark.parametrize(
    ("seen", "ran", "cause"),
    [
        (failed(803), BLIND, "driver-library-kernel-mismatch-803"),
        (SERVER, says(MISMATCH_803), "driver-library-kernel-mismatch-803"),
        (
            failed(803, nvml=replace(NVML, outcome="failed", code=18)),
            BLIND,
            "nvml-driver-library-mismatch",
        ),
        (
            server(smi_outcome="failed", smi_detail="NVML: Driver/library version mismatch"),
            BLIND,
            "nvml-driver-library-mismatch",
        ),
        (failed(999, version="550.90.07"), BLIND, "driver-library-kernel-mismatch-803"),
        (
            server(version="550.90.07", libcuda=replace(LIBCUDA, outcome="not-run")),
            None,
            "driver-library-kernel-mismatch-803",
        ),
    ],
)
def test_libraries_of_another_version(seen, ran, cause):
    finding = judged(graphics.driver_versions_differ, graphics=seen, torch_run=ran)
    assert (finding.cause, finding.severity) == (cause, Severity.ERROR)
    assert finding.fix.commands == ("sudo reboot",)


@pytest.mark.parametrize(
    ("seen", "ran"),
    [
        (server(version="550.90.07"), BLIND),  # cuInit succeeded: cuda-compat on a server's GPU
        (failed(804, version="470.82.01"), WORKS),
        (
            server(
                version="470.82.01",
                nvml=replace(NVML, version="470.82.01"),
                libcuda=DriverLibrary(
                    "not-run", None, "", "/usr/local/cuda/compat/libcuda.so.580.95.05", "580.95.05"
                ),
            ),
            None,
        ),
        (failed(802), BLIND),
        (failed(803, version=None), WORKS),
    ],
)
def test_versions_that_differ_and_do_no_harm(seen, ran):
    assert passes(graphics.driver_versions_differ, graphics=seen, torch_run=ran)


KERNEL = "6.8.0-45-generic"


def bare(module=None, bound=None, driver=None):
    return Graphics((replace(CARD, driver_bound=bound),), driver, (), module)


@pytest.mark.parametrize(
    ("module", "driver", "cause", "command"),
    [
        (
            NvidiaModule(KERNEL, (KERNEL,), True),
            None,
            "nvidia-module-blocked-by-secure-boot",
            "mokutil",
        ),
        (NvidiaModule(KERNEL, (KERNEL,), False), None, None, "modprobe"),
        (NvidiaModule(KERNEL, (KERNEL,), None), None, None, "modprobe"),
        (
            NvidiaModule(KERNEL, ("6.8.0-31-generic",), True),
            None,
            "nvidia-module-not-built-for-kernel",
            "dkms",
        ),
        (
            NvidiaModule(KERNEL, (), False),
            NvidiaDriver(None, None, "/usr/bin/nvidia-smi", "failed"),
            "nvidia-module-not-built-for-kernel",
            "dkms",
        ),
        (
            NvidiaModule(KERNEL, (), False),
            None,
            "nvidia-module-not-built-for-kernel",
            "apt install nvidia-driver",
        ),
    ],
)
def test_why_the_module_is_not_loaded(module, driver, cause, command):
    finding = judged(graphics.nvidia_driver_missing, graphics=bare(module, "nouveau", driver))
    assert finding.cause == cause
    assert any(command in line for line in finding.fix.commands)
    assert "nouveau" in finding.message


def test_in_a_container_nothing_is_started_anew_but_itself():
    inside = judged(
        graphics.driver_versions_differ,
        graphics=failed(803),
        torch_run=BLIND,
        system=system(kind="container"),
    )
    assert inside.fix.commands == ("docker restart <container>",)


def test_a_card_that_a_virtual_machine_is_to_get():
    assert passes(graphics.nvidia_driver_missing, graphics=bare(bound="vfio-pci"))


@pytest.mark.parametrize(
    ("profile", "severity"),
    [("auto", Severity.WARNING), ("course-gpu", Severity.ERROR), ("course-cpu", Severity.INFO)],
)
def test_a_missing_driver_is_as_bad_as_the_profile_needs_it(profile, severity):
    assert judged(graphics.nvidia_driver_missing, profile, graphics=bare()).severity is severity


WSL_LIBRARY = DriverLibrary("not-found", None, "cannot open", "/usr/lib/wsl/lib/libcuda.so.1.1")


def test_wsl_1_has_no_gpu():
    one = system(kind="wsl1", kernel="4.4.0-19041-Microsoft")
    wanted = Graphics((), NvidiaDriver(None, None, "/usr/bin/nvidia-smi", "failed", "couldn't"))
    finding = judged(graphics.wsl_without_gpu, system=one, graphics=wanted)
    assert (finding.cause, finding.severity) == ("wsl1-no-gpu-access", Severity.WARNING)
    assert judged(graphics.wsl_without_gpu, "course-gpu", system=one).severity is Severity.ERROR
    assert passes(graphics.wsl_without_gpu, system=one)


def test_wsl_2_whose_loader_does_not_know_the_folder():
    two = system(kind="wsl2")
    blind = Graphics((), replace(DRIVER, libcuda=WSL_LIBRARY), ("dxg",))
    finding = judged(graphics.wsl_without_gpu, system=two, graphics=blind, torch_run=BLIND)
    assert finding.cause == "wsl-libcuda-not-on-loader-path"
    assert passes(graphics.wsl_without_gpu, system=two, graphics=blind, torch_run=WORKS)
    assert passes(graphics.wsl_without_gpu, graphics=blind, torch_run=BLIND)
    assert passes(graphics.wsl_without_gpu, system=two)


def test_nvml_answers_for_an_nvidia_smi_that_is_not_there():
    hung = replace(NVML, outcome="timeout", detail="did not answer within 20 s and was stopped")
    seen = server(smi=None, smi_outcome="not-found", nvml=hung)
    assert "NVML hangs" in judged(graphics.nvidia_smi_silent, graphics=seen).message
    assert passes(graphics.nvidia_smi_silent, graphics=server(smi=None, smi_outcome="not-found"))


TWO = replace(SERVER, gpus=(CARD, replace(CARD, uuid_head="GPU-c9f0f895")))


@pytest.mark.parametrize(
    ("value", "fails"),
    [
        ("0,7,1", True),
        ("0,7", False),
        ("$0", True),
        ("cuda:0", True),
        ("all", True),
        ("2", True),
        ("1,0", False),
        ("GPU-8f14e45f-ceea-467f", False),
        ("GPU-8f", False),
        ("GPU-deadbeef", True),
        ("MIG-4f2a", False),
    ],
)
def test_variables_of_many_forms(value, fails):
    given = Variables({"CUDA_VISIBLE_DEVICES": value})
    finding = judged(graphics.gpus_hidden, variables=given, graphics=TWO)
    assert finding.counts is fails
    assert not fails or finding.cause == "cuda-visible-devices-wrong"


def test_a_part_of_a_gpu_that_is_not_split():
    whole = replace(SERVER, gpus=(replace(CARD, mig=False),))
    given = Variables({"CUDA_VISIBLE_DEVICES": "MIG-4f2a"})
    assert judged(graphics.gpus_hidden, variables=given, graphics=whole).counts


@pytest.mark.parametrize("name", ["HIP_VISIBLE_DEVICES", "ROCR_VISIBLE_DEVICES"])
def test_variables_of_rocm_hide_gpus_of_amd_only(name):
    amd = Graphics((Gpu("amd", "amd device 0x744c", "0000:03:00.0"),), None)
    assert judged(graphics.gpus_hidden, variables=Variables({name: "3"}), graphics=amd).counts
    assert passes(graphics.gpus_hidden, variables=Variables({name: "0"}), graphics=amd)
    assert passes(graphics.gpus_hidden, variables=Variables({name: "3"}), graphics=SERVER)


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        (802, "fabricmanager-not-running"),
        (804, "cuda-compat-on-consumer-gpu"),
        (999, "nvidia-uvm-broken-after-suspend"),
        (100, None),
        (34, None),
        (304, None),
    ],
)
def test_the_number_says_why_cuda_does_not_start(code, cause):
    finding = judged(graphics.cuda_does_not_start, graphics=failed(code, "words"), torch_run=BLIND)
    assert (finding.status, finding.cause, finding.actual) == (Status.FAIL, cause, str(code))
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        (
            "Unexpected error from cudaGetDeviceCount(). Error 802: system not yet initialized",
            "fabricmanager-not-running",
        ),
        (
            "Error 804: forward compatibility was attempted on non supported HW",
            "cuda-compat-on-consumer-gpu",
        ),
        (
            "CUDA error: all CUDA-capable devices are busy or unavailable",
            "gpu-exclusive-compute-mode",
        ),
    ],
)
def test_what_pytorch_says_is_heard(words, cause):
    heard = judged(graphics.cuda_does_not_start, graphics=SERVER, torch_run=says(words))
    assert heard.cause == cause
    raised = replace(BLIND, trial=Trial("error", f"RuntimeError: {words}", 1), stage="asked")
    assert judged(graphics.cuda_does_not_start, graphics=SERVER, torch_run=raised).cause == cause


def test_an_exclusive_gpu_by_itself_is_a_choice():
    alone = replace(SERVER, gpus=(replace(CARD, compute_mode="exclusive"),))
    assert passes(graphics.cuda_does_not_start, graphics=alone, torch_run=WORKS)


@pytest.mark.parametrize("outcome", ["timeout", "crashed"])
def test_a_libcuda_that_hangs_or_crashes(outcome):
    seen = server(libcuda=DriverLibrary(outcome, None, "did not answer", FILE, "580.95.05"))
    assert judged(graphics.cuda_does_not_start, graphics=seen, torch_run=BLIND).counts


def test_no_gpu_and_no_driver_is_no_failure_of_cuda():
    stub = Graphics(
        (),
        NvidiaDriver(
            None, None, None, "not-found", None, replace(LIBCUDA, outcome="failed", code=100)
        ),
    )
    assert passes(graphics.cuda_does_not_start, graphics=stub)


def test_a_gpu_that_the_profile_asks_for():
    assert passes(graphics.no_gpu)
    finding = judged(graphics.no_gpu, "course-gpu")
    assert (finding.severity, finding.cause) == (Severity.ERROR, None)
    inside = judged(graphics.no_gpu, "course-gpu", system=system(kind="container"))
    assert inside.cause == "container-without-gpu-flag"


RADEON = Gpu("amd", "Radeon 680M", "0000:07:00.0", driver_bound="amdgpu")
ROCM = replace(CUDA, version="2.9.1+rocm6.4", cuda=None, rocm="6.4.43482")
CPU = replace(CUDA, version="2.9.1+cpu", cuda=None)


@pytest.mark.parametrize(
    ("build", "fails"), [(CPU, True), (CUDA, True), (ROCM, False), (None, False)]
)
def test_graphics_of_amds_are_a_gpu_to_a_build_for_them(build, fails):
    seen = Graphics((RADEON,), None, nodes=("kfd",))
    finding = judged(graphics.no_gpu, "course-gpu", graphics=seen, torch=build)
    assert (finding.status is Status.FAIL) is fails
    if fails:
        assert "does not compute on Radeon 680M" in finding.message
        assert (finding.cause, finding.fix.commands) == (None, ())
    passed_on = Graphics((), None, nodes=("kfd",))
    there = judged(graphics.no_gpu, "course-gpu", graphics=passed_on, torch=ROCM)
    assert there.status is Status.PASS


def test_pytorchs_complaint_of_the_driver():
    old = says("The NVIDIA driver on your system is too old (found version 11040).")
    unknown = Graphics((CARD,), NvidiaDriver(None, None, None, "not-found"), ("nvidia0",))
    finding = judged(torch.driver_too_old, graphics=unknown, torch=CUDA, torch_run=old)
    assert finding.cause == "driver-too-old-for-torch-cuda"
    assert "CUDA 11.4" in finding.message


@pytest.mark.parametrize(
    ("seen", "kind", "cuda", "fails"),
    [
        (server(version="527.41"), "wsl2", "12.1", False),  # libcuda started and serves 13.0
        (server(version="527.41", cuda=None, libcuda=DriverLibrary()), "wsl2", "12.1", True),
        (server(version="527.41", cuda=None, libcuda=DriverLibrary()), "native", "12.1", False),
        (server(version="418.67", cuda="10.1", libcuda=DriverLibrary()), "native", "10.2", True),
        (server(version=None, cuda="11.4", libcuda=DriverLibrary()), "native", "13.0", True),
        (server(version=None, cuda="12.2", libcuda=DriverLibrary()), "native", "12.8", False),
        (server(version="470.82.01", cuda="13.0"), "native", "13.0", False),  # cuda-compat
    ],
)
def test_a_driver_by_its_system_and_its_library(seen, kind, cuda, fails):
    finding = judged(
        torch.driver_too_old,
        graphics=seen,
        torch=replace(CUDA, cuda=cuda),
        torch_run=None,
        system=system(kind=kind),
    )
    assert finding.counts is fails


@pytest.mark.parametrize(
    ("capability", "built", "runs"),
    [
        ("sm_87", ("sm_80", "sm_86"), False),
        ("sm_87", ("sm_87",), True),
        ("sm_89", ("sm_87",), False),
        ("sm_110", ("sm_101",), True),
        ("sm_87", ("compute_80",), True),
    ],
)
def test_tegra_runs_code_of_its_own(capability, built, runs):
    assert floors.runs_on(capability, built) is runs


def test_errors_are_told_by_number_before_words():
    text = "Error 803: ... forward compatibility was attempted"
    assert cuda_errors.in_text(text).code == 803
    assert cuda_errors.in_text("RuntimeError: shapes do not match") is None
    assert cuda_errors.cuda_of_old_driver("nothing of it") is None
    assert len({error.code for error in cuda_errors.ERRORS}) == len(cuda_errors.ERRORS)
    assert all(cuda_errors.by_code(code) for code in cuda_errors.WORDS.values())
