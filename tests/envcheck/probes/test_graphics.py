"""Graphics devices from a machine laid out as files, and NVIDIA's program in its bad forms."""

import pytest

from envcheck.probes import graphics
from envcheck.probes.budget import Budget
from envcheck.probes.nvidia_smi import parse_query
from envcheck.probes.place import here
from envcheck.records import replace

DRIVER = (
    "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  580.95.05  Release Build  (root@b)\n"
)


def machine(root, cards=(), driver=None, path=None):
    for number, (vendor, kind) in enumerate(cards):
        folder = root / f"sys/bus/pci/devices/0000:0{number}:00.0"
        folder.mkdir(parents=True)
        (folder / "vendor").write_text(vendor + "\n")
        (folder / "class").write_text(kind + "\n")
        (folder / "device").write_text("0x2335\n")
    if driver:
        (root / "proc/driver/nvidia").mkdir(parents=True)
        (root / "proc/driver/nvidia/version").write_text(driver)
    place = here()
    return replace(place, root=str(root), environ={**place.environ, "PATH": str(path or root)})


def program(folder, body):
    file = folder / "nvidia-smi"
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)
    return folder


def probe(place, deep=True, budget=3):
    return graphics.probe(place, deep, Budget(budget))


def test_a_machine_without_a_gpu(tmp_path):
    found = probe(machine(tmp_path, [("0x1af4", "0x020000"), ("0x10de", "0x040300")]))
    assert found.gpus == ()
    assert found.nvidia is None


def test_cards_on_the_bus_and_the_driver_of_the_kernel(tmp_path):
    cards = [("0x10de", "0x030200"), ("0x1002", "0x120000"), ("0x8086", "0x030000")]
    found = probe(machine(tmp_path, cards, DRIVER))
    assert [gpu.vendor for gpu in found.gpus] == ["nvidia", "amd", "intel"]
    assert found.nvidia.version == "580.95.05"
    assert found.nvidia.smi_outcome == "not-found"


def test_the_model_is_read_from_the_driver(tmp_path):
    place = machine(tmp_path, [("0x10de", "0x030200")], DRIVER)
    told = tmp_path / "proc/driver/nvidia/gpus/0000:00:00.0"
    told.mkdir(parents=True)
    (told / "information").write_text("Model: \t\t NVIDIA H200\nIRQ: 77\n")
    assert probe(place).gpus[0].name == "NVIDIA H200"


def test_nvidia_smi_that_answers(tmp_path):
    program(tmp_path, "echo 'NVIDIA H200, 580.95.05, 143771, 00000000:01:00.0'")
    found = probe(machine(tmp_path))
    assert (found.gpus[0].name, found.gpus[0].memory_mib) == ("NVIDIA H200", 143771)
    assert (found.nvidia.version, found.nvidia.smi_outcome) == ("580.95.05", "ok")


@pytest.mark.parametrize(
    ("body", "outcome", "words"),
    [
        ("sleep 60", "timeout", "did not answer"),
        (
            "echo 'Failed to initialize NVML: Driver/library version mismatch' >&2; exit 18",
            "failed",
            "mismatch",
        ),
        ("kill -SEGV $$", "failed", "SIGSEGV"),
        ("echo 'No devices were found'", "unreadable", "No devices"),
        ("true", "unreadable", "printed nothing"),
    ],
)
def test_nvidia_smi_that_does_not(tmp_path, body, outcome, words):
    program(tmp_path, body)
    nvidia = probe(machine(tmp_path), budget=1.5).nvidia
    assert nvidia.smi_outcome == outcome
    assert words in nvidia.smi_detail


def test_quick_starts_no_program(tmp_path):
    mark = tmp_path / "was-run"
    program(tmp_path, f"touch {mark}")
    assert probe(machine(tmp_path), deep=False).nvidia.smi_outcome == "not-run"
    assert not mark.exists()


def test_memory_that_the_driver_does_not_tell():
    said = parse_query("NVIDIA GB10, 580.95.05, [N/A], 0000000F:01:00.0\n")
    assert said.gpus[0].memory_mib is None
    assert said.version == "580.95.05"
