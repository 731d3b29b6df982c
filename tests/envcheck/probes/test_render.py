"""The ways to GPUs of AMD and Intel, on machines laid out as files."""

import os

import pytest

from envcheck.probes import graphics, render
from envcheck.probes.budget import Budget
from envcheck.probes.place import here
from envcheck.records import replace


def write(root, path, text=""):
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def probe(root, vendor="0x1002"):
    for name, text in (("vendor", vendor), ("class", "0x030000"), ("device", "0x744c")):
        write(root, f"sys/bus/pci/devices/0000:03:00.0/{name}", text + "\n")
    place = replace(here(), root=str(root), environ={"PATH": ""})
    return graphics.probe(place, False, Budget(3))


@pytest.mark.parametrize(
    ("number", "name"),
    [(110000, "gfx1100"), (110501, "gfx1151"), (90010, "gfx90a"), (90402, "gfx942"), (0, None)],
)
def test_the_code_that_a_gpu_of_amd_runs(number, name):
    assert render.parse_target(f"cpu_cores_count 0\ngfx_target_version {number}\n") == name


def test_targets_are_put_to_their_cards_by_their_places(tmp_path):
    nodes = "sys/class/kfd/kfd/topology/nodes"
    write(tmp_path, f"{nodes}/0/properties", "gfx_target_version 0\nlocation_id 0\ndomain 0\n")
    write(
        tmp_path, f"{nodes}/1/properties", "gfx_target_version 110000\nlocation_id 768\ndomain 0\n"
    )
    assert probe(tmp_path).gpus[0].capability == "gfx1100"


def test_a_card_without_the_driver_of_rocm(tmp_path):
    assert probe(tmp_path).amd.kfd == "absent"
    assert probe(tmp_path).gpus[0].capability is None


def test_device_files_that_may_be_opened(tmp_path):
    write(tmp_path, "dev/kfd")
    write(tmp_path, "dev/dri/renderD128")
    write(tmp_path, "opt/rocm/.info/version", "6.4.1-83\n")
    amd = probe(tmp_path).amd
    assert (amd.kfd, amd.denied, amd.rocm) == ("yes", (), "6.4.1-83")


def test_device_files_that_may_not(tmp_path, monkeypatch):
    kfd = write(tmp_path, "dev/kfd")
    write(tmp_path, "dev/dri/renderD128")
    may = os.access
    # Root may open everything: who runs the tests must not decide.
    monkeypatch.setattr(os, "access", lambda path, mode: path != str(kfd) and may(path, mode))
    amd = probe(tmp_path).amd
    assert (amd.kfd, amd.denied) == ("no", ("/dev/kfd",))
    assert len(amd.groups) == 1


def test_the_loader_of_level_zero(tmp_path):
    assert probe(tmp_path, "0x8086").intel.level_zero is None
    write(tmp_path, "usr/lib64/libze_loader.so.1")
    found = probe(tmp_path, "0x8086")
    assert found.intel.level_zero == "/usr/lib64/libze_loader.so.1"
    assert found.intel.driver is None
    write(tmp_path, "usr/lib64/libze_intel_gpu.so.1")
    assert probe(tmp_path, "0x8086").intel.driver == "/usr/lib64/libze_intel_gpu.so.1"
    assert found.amd is None
