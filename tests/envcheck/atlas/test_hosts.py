"""Near misses of containers, WSL and processors."""

import pytest

from tests.envcheck.atlas.asking import explained, first, named
from tests.envcheck.atlas.texts.hosts import NO_DRIVER, OLD_FLAGS, SMI_FAILED

INSUFFICIENT = "CUDA driver version is insufficient for CUDA runtime version"
BUS = "RuntimeError: DataLoader worker (pid 47) is killed by signal: Bus error."


@pytest.mark.parametrize("message", [NO_DRIVER, INSUFFICIENT])
def test_without_a_driver_in_a_container_or_on_the_machine(message):
    """Near misses: in a container no driver is to be installed."""
    assert first(message, "container") == "container-without-gpu-flag"
    assert "container-without-gpu-flag" not in named(message, "linux")
    assert "container-without-gpu-flag" not in named(message, "windows")


def test_a_container_that_was_given_gpus_has_another_cause():
    text = f"$ docker run --gpus all course\n{INSUFFICIENT}"
    assert first(text) != "container-without-gpu-flag"


def test_the_daemons_error_is_the_toolkits():
    text = (
        "$ docker run --gpus all course nvidia-smi\ndocker: Error response from daemon: could not "
        'select device driver "" with capabilities: [[gpu]].'
    )
    assert named(text) == ["container-toolkit-missing"]


def test_no_contact_to_the_driver_in_wsl_is_not_a_missing_module():
    """Near miss: first of all the platform."""
    assert first(SMI_FAILED, "wsl") == "wsl1-no-gpu-access"
    assert "wsl1-no-gpu-access" not in named(SMI_FAILED, "linux")
    assert first("5.15.90.1-microsoft-standard-WSL2\n" + SMI_FAILED) != "wsl1-no-gpu-access"


def test_a_bus_error_is_of_shared_memory_only_in_linux():
    """Near miss: on a Mac it is another fault."""
    assert first(BUS, "container") == "container-shm-too-small"
    assert "container-shm-too-small" not in named(BUS, "macos")
    assert "container-shm-too-small" not in named("zsh: bus error  python train.py", "macos")


def test_libcuda_lies_elsewhere_in_wsl():
    text = "OSError: libcuda.so: cannot open shared object file: No such file or directory"
    assert first(text, "wsl") == "wsl-libcuda-not-on-loader-path"
    assert "wsl-libcuda-not-on-loader-path" not in named(text, "linux")


def test_the_machine_or_its_virtual_processor():
    crash = "Illegal instruction (core dumped)\n"
    real = crash + "model name : Intel(R) Pentium(R) CPU G3220\n" + OLD_FLAGS
    shown = crash + "Model name: QEMU Virtual CPU version 2.5+\n" + OLD_FLAGS + " hypervisor"
    assert first(real, "linux") == "cpu-without-avx"
    assert first(shown, "linux") == "vm-cpu-model-hides-avx"


def test_a_processor_with_avx2_is_not_blamed():
    text = "Illegal instruction (core dumped)\n" + OLD_FLAGS + " avx avx2 fma"
    assert named(text, "linux") == []


def test_a_crash_alone_asks_whether_it_is_a_virtual_machine():
    asked = explained("Illegal instruction (core dumped)", "linux").asks
    assert [ask.commands[0][:5] for ask in asked] == ["lscpu"]
