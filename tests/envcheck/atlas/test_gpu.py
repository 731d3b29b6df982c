"""Near misses around GPUs, their drivers and PyTorch's builds."""

import pytest

from tests.envcheck.atlas.asking import explained, first, named
from tests.envcheck.atlas.texts.driver_modules import SPEECHLESS, UNKNOWN
from tests.envcheck.atlas.texts.driver_versions import COLLECTED
from tests.envcheck.atlas.texts.gpu_arch import NO_KERNEL
from tests.envcheck.atlas.texts.gpu_build import NO_DRIVER, NOT_COMPILED

DEVICE_COUNT = "RuntimeError: Unexpected error from cudaGetDeviceCount(). Error {}: {}"
INSUFFICIENT = "CUDA driver version is insufficient for CUDA runtime version\n"


@pytest.mark.parametrize(
    ("number", "words", "cause"),
    [
        (802, "system not yet initialized", "fabricmanager-not-running"),
        (803, "system has unsupported display driver / cuda driver combination",
         "driver-library-kernel-mismatch-803"),
        (804, "forward compatibility was attempted on non supported HW",
         "cuda-compat-on-consumer-gpu"),
    ],
)  # fmt: skip
def test_the_number_of_the_error_decides(number, words, cause):
    assert named(DEVICE_COUNT.format(number, words)) == [cause]


def test_a_speechless_driver_is_a_missing_module_or_one_that_is_refused():
    assert first(SPEECHLESS, "linux") == "nvidia-module-not-built-for-kernel"
    assert named(SPEECHLESS + "SecureBoot enabled")[0] == "nvidia-module-blocked-by-secure-boot"
    asked = explained(SPEECHLESS + "SecureBoot enabled", "linux").causes
    assert "nvidia-module-not-built-for-kernel" not in [found.cause for found in asked]


@pytest.mark.parametrize("platform", ["wsl", "windows"])
def test_no_module_is_to_be_built_where_there_is_none(platform):
    assert "nvidia-module-not-built-for-kernel" not in named(SPEECHLESS, platform)


def test_nvml_that_cannot_be_asked_is_no_mismatch():
    text = "UserWarning: Can't initialize NVML\nError: mkl-service + Intel(R) MKL"
    assert "nvml-driver-library-mismatch" not in named(text)


def test_in_a_container_no_driver_is_missing():
    hardcoded = "script-hardcodes-cuda-on-cpu-machine"
    assert first(NO_DRIVER, "linux") == hardcoded
    for text, cause in ((NO_DRIVER, hardcoded), (INSUFFICIENT, "driver-insufficient-for-runtime")):
        inside = {found.cause: found.confidence for found in explained(text, "container").causes}
        outside = {found.cause: found.confidence for found in explained(text, "linux").causes}
        assert inside.get(cause, 0) < outside[cause]


def test_a_driver_in_the_container_is_one_that_is_too_old():
    head = "| NVIDIA-SMI 515.48.07    Driver Version: 515.48.07    CUDA Version: 11.7     |"
    assert first(INSUFFICIENT + head, "container") == "driver-insufficient-for-runtime"


def test_cuda_is_not_available_by_the_build_or_by_the_driver():
    old = COLLECTED.format(
        torch="1.7.1", cuda="10.2", available="False", gpu="GeForce RTX 2060", driver="435.21"
    )
    assert named(old) == ["driver-too-old-for-torch-cuda"]
    cpu = old.replace("PyTorch: 10.2", "PyTorch: None")
    assert named(cpu) == [
        "torch-cpu-build-on-gpu-machine",
        "conda-solver-picked-cpu-build",
    ]
    assert named(cpu.replace("1.7.1", "1.7.1+cpu")) == ["torch-cpu-build-on-gpu-machine"]


@pytest.mark.parametrize(
    ("cuda", "driver"), [("11.8", "450.80.02"), ("12.6", "535.183.01"), ("10.2", "440.33.01")]
)
def test_a_driver_of_the_same_family_is_new_enough(cuda, driver):
    text = COLLECTED.format(
        torch="2.0.0", cuda=cuda, available="False", gpu="Tesla T4", driver=driver
    )
    assert "driver-too-old-for-torch-cuda" not in named(text)


def test_a_build_for_the_cpu_is_wrong_only_beside_a_gpu():
    asked = explained(NOT_COMPILED, "linux")
    assert [ask.between for ask in asked.asks][:1] == [
        ("torch-cpu-build-on-gpu-machine", "script-hardcodes-cuda-on-cpu-machine")
    ]
    with_gpu = named(NOT_COMPILED + "NVIDIA GeForce RTX 3060")
    without = named(NOT_COMPILED + "This laptop has no GPU.")
    assert with_gpu == ["torch-cpu-build-on-gpu-machine"]
    assert without == ["script-hardcodes-cuda-on-cpu-machine"]


def test_a_gpu_is_served_by_code_for_its_own_major_number():
    """Near miss: sm_89 isn't on the list and runs, sm_120 isn't and does not."""
    text = NO_KERNEL + "get_arch_list() ['sm_37', 'sm_50', 'sm_60', 'sm_70', 'sm_80', 'sm_86']\n"
    assert named(text + "capability 8.9") == []
    assert named(text + "capability 12.0") == ["gpu-too-new-for-torch-build"]
    assert named(text + "capability 3.0") == ["gpu-too-old-for-torch-build"]


def test_no_kernel_image_alone_asks_for_both_numbers():
    asked = explained(NO_KERNEL, "linux").asks
    assert any("get_arch_list" in command for ask in asked for command in ask.commands)


@pytest.mark.parametrize(
    ("gpu", "torch", "cause"),
    [
        ("NVIDIA GeForce RTX 5080", "torch==2.5.1+cu124", "gpu-too-new-for-torch-build"),
        ("NVIDIA GeForce RTX 3090", "torch==1.7.1+cu101", "gpu-too-new-for-torch-build"),
        ("NVIDIA GeForce RTX 5080", "torch==2.6.0", "gpu-too-new-for-torch-build"),
        ("GeForce GTX 760", "torch==1.12.1+cu116", "gpu-too-old-for-torch-build"),
        ("Tesla V100-SXM2", "torch==2.9.1+cu130", "gpu-too-old-for-torch-build"),
        ("NVIDIA GeForce RTX 4090", "torch==2.0.0+cu117", None),
    ],
)
def test_the_gpu_and_the_build_decide_without_a_list(gpu, torch, cause):
    found = named(f"{gpu}\n{torch}\n{NO_KERNEL}")
    assert found == ([cause] if cause else [])


def test_another_nvcc_is_a_fault_only_while_something_is_built():
    healthy = "CUDA used to build PyTorch: 11.3\nCUDA runtime version: 10.1.243\n"
    healthy += "Is CUDA available: True"
    assert named(healthy) == []
    building = "The detected CUDA version (10.1) mismatches the version that was used to compile"
    assert named(f"{healthy}\n{building} PyTorch (11.3).") == ["extension-build-nvcc-mismatch"]


def test_what_pytorch_guesses_of_the_variable_is_not_believed():
    assert named(UNKNOWN, "linux") == ["nvidia-uvm-broken-after-suspend"]
    hidden = named(UNKNOWN + "export CUDA_VISIBLE_DEVICES=-1\ntorch.cuda.is_available() False")
    assert hidden[0] == "cuda-visible-devices-wrong"


@pytest.mark.parametrize(
    "head",
    [
        "| NVIDIA-SMI 525.60.13    Driver Version: 525.60.13    CUDA Version: 12.0     |",
        "| NVIDIA-SMI 610.43.02    KMD Version: 610.43.02     CUDA UMD Version: 13.3     |",
    ],
)
def test_both_heads_of_nvidia_smi_are_read(head):
    facts = {fact.name: fact.values for fact in explained(head).facts}
    assert facts["driver"][0] in ("525.60.13", "610.43.02")
    assert facts["driver_cuda"][0] in ("12.0", "13.3")


def test_a_cpu_build_without_a_mark_in_its_version_may_be_condas_choice():
    """Near miss: pip's builds for the CPU say +cpu, conda's do not; the build string decides."""
    text = COLLECTED.format(
        torch="1.12.1", cuda="Could not collect", available="False", gpu="Tesla T4", driver="470.57"
    )
    pip, conda = "torch-cpu-build-on-gpu-machine", "conda-solver-picked-cpu-build"
    assert named(text) == [pip, conda]
    assert [ask.commands for ask in explained(text).asks] == [("conda list pytorch",)]
    assert named(text.replace("1.12.1", "1.12.1+cpu")) == [pip]
    assert named(text + "[conda] torch 1.12.1 pypi_0 pypi") == [pip]
    assert first(text + "[conda] pytorch 1.12.1 py3.9_cpu_0 pytorch") == conda


def test_torch_without_cuda_alone_asks_for_the_gpu():
    found = explained(NOT_COMPILED)
    assert [cause.cause for cause in found.causes][:2] == [
        "torch-cpu-build-on-gpu-machine",
        "script-hardcodes-cuda-on-cpu-machine",
    ]
    assert any("nvidia-smi" in ask.commands for ask in found.asks)


@pytest.mark.parametrize(
    "text", ["NVIDIA kernel module missing", "modprobe: could not insert 'nvidia': Unknown error"]
)
def test_a_module_that_is_missing_may_be_refused_by_secure_boot(text):
    found = explained(text, "linux")
    assert [cause.cause for cause in found.causes] == [
        "nvidia-module-not-built-for-kernel",
        "nvidia-module-blocked-by-secure-boot",
    ]
    assert any("mokutil --sb-state" in ask.commands for ask in found.asks)
