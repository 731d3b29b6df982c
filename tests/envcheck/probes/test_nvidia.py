"""NVIDIA's driver: libraries compiled here that answer, fail, hang and crash; laid-out files."""

from pathlib import Path

import pytest

from envcheck.facts import Gpu
from envcheck.probes import graphics, nvidia
from envcheck.probes.budget import Budget
from envcheck.probes.nvidia_smi import parse_query, parse_table
from envcheck.probes.place import here
from envcheck.records import replace
from tests.envcheck.drivers import build

OUTPUTS = Path(__file__).parent / "outputs"
MODULE = "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.90.07  Fri May 31 09:35:42 UTC 2024\n"


@pytest.fixture(scope="module")
def driver(tmp_path_factory):
    return build(tmp_path_factory.mktemp("driver"), "580.95.05")


def place(root, libraries=None, **environ):
    """A machine laid out under `root`, with these libraries found first."""
    given = {"LD_LIBRARY_PATH": str(libraries)} if libraries else {}
    return replace(here(), root=str(root), environ={"PATH": str(root), **given, **environ})


def probe(where, deep=True, budget=20.0):
    return graphics.probe(where, deep, Budget(budget))


def write(root, path, text):
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def card(root, vendor="0x10de", kind="0x030200", address="0000:01:00.0"):
    for name, text in (("vendor", vendor), ("class", kind), ("device", "0x2335")):
        write(root, f"sys/bus/pci/devices/{address}/{name}", text + "\n")


def test_the_libraries_tell_all_without_nvidia_smi(tmp_path, driver):
    found = probe(place(tmp_path, driver))
    first = found.gpus[0]
    assert (found.nvidia.version, found.nvidia.cuda) == ("580.95.05", "13.0")
    assert (found.nvidia.nvml.outcome, found.nvidia.libcuda.outcome) == ("ok", "ok")
    assert found.nvidia.smi_outcome == "not-found"
    assert len(found.gpus) == 2
    assert first == Gpu(
        "nvidia",
        "NVIDIA H200",
        "00000000:1b:00.0",
        143771,
        "nvidia",
        "sm_90",
        "GPU-8f14e45f",
        "exclusive",
        False,
        "in-progress",
    )


def test_nvml_is_believed_before_nvidia_smi(tmp_path, driver):
    smi = write(tmp_path, "nvidia-smi", "#!/bin/sh\necho 'GPU of smi, 1.2, 1, 0:1'\n")
    smi.chmod(0o755)
    found = probe(place(tmp_path, driver))
    assert (found.gpus[0].name, found.nvidia.version) == ("NVIDIA H200", "580.95.05")
    assert found.nvidia.smi_outcome == "ok"


def test_libcuda_alone_tells_of_its_gpus(tmp_path):
    libraries = build(tmp_path / "libraries", "540.4.0", "libcuda")
    found = probe(place(tmp_path, libraries))
    assert found.nvidia.nvml.outcome == "not-found"
    assert [(gpu.name, gpu.memory_mib, gpu.capability) for gpu in found.gpus] == [
        ("Orin", 8192, "sm_87")
    ]


@pytest.mark.parametrize(
    ("which", "how", "outcome", "code", "words"),
    [
        ("FAKE_NVML", "18", "failed", 18, "Driver/library version mismatch"),
        ("FAKE_NVML", "9", "failed", 9, "Driver Not Loaded"),
        ("FAKE_NVML", "crash", "crashed", None, "SIGABRT"),
        ("FAKE_NVML_DEVICE", "crash", "crashed", None, "SIGABRT"),
        ("FAKE_CUDA", "803", "failed", 803, "unsupported display driver"),
        ("FAKE_CUDA", "804", "failed", 804, ""),
        ("FAKE_CUDA", "999", "failed", 999, ""),
        ("FAKE_CUDA", "crash", "crashed", None, "SIGABRT"),
    ],
)
def test_a_library_that_fails(tmp_path, driver, which, how, outcome, code, words):
    found = probe(place(tmp_path, driver, **{which: how})).nvidia
    library, other = (
        (found.libcuda, found.nvml) if which == "FAKE_CUDA" else (found.nvml, found.libcuda)
    )
    assert (library.outcome, library.code) == (outcome, code)
    assert words in library.detail
    assert library.path == str(driver / Path(library.path).name)
    assert library.version == "580.95.05"
    assert other.outcome == "ok"
    assert found.cuda == "13.0"


@pytest.mark.parametrize("which", ["FAKE_NVML", "FAKE_CUDA"])
def test_a_library_that_hangs_is_stopped(tmp_path, driver, which):
    found = probe(place(tmp_path, driver, **{which: "hang"}), budget=1.5).nvidia
    library = found.libcuda if which == "FAKE_CUDA" else found.nvml
    assert library.outcome == "timeout"
    assert "did not answer" in library.detail


def test_a_crash_leaves_what_was_told_before_it(tmp_path, driver):
    found = probe(place(tmp_path, driver, FAKE_NVML_DEVICE="crash", FAKE_CUDA="crash"))
    assert (found.nvidia.version, found.nvidia.cuda) == ("580.95.05", "13.0")
    assert found.gpus == ()


def test_what_is_hidden_from_programs_is_still_seen(tmp_path, driver):
    found = probe(place(tmp_path, driver, CUDA_VISIBLE_DEVICES=""))
    assert found.nvidia.libcuda.outcome == "ok"


def test_a_file_that_is_no_library_is_not_an_absent_one(tmp_path):
    write(tmp_path, "libraries/libcuda.so.1", "not a library")
    library = probe(place(tmp_path, tmp_path / "libraries")).nvidia.libcuda
    assert library.outcome == "failed"
    assert library.detail


def test_quick_reads_versions_and_starts_nothing(tmp_path, driver):
    write(tmp_path, "proc/driver/nvidia/version", MODULE)
    found = probe(place(tmp_path, driver, FAKE_NVML="crash"), deep=False).nvidia
    assert found.version == "550.90.07"
    assert (found.libcuda.outcome, found.libcuda.version) == ("not-run", "580.95.05")


def test_the_library_of_wsl_lies_on_the_disk_and_is_not_found(tmp_path):
    write(tmp_path, "usr/lib/wsl/lib/libcuda.so.1", "")
    write(tmp_path, "dev/dxg", "")
    library = probe(place(tmp_path)).nvidia.libcuda
    assert (library.outcome, library.path) == ("not-found", "/usr/lib/wsl/lib/libcuda.so.1")


def test_a_machine_without_any_of_it_asks_nobody(tmp_path):
    found = probe(place(tmp_path))
    assert found.nvidia is None
    assert found.module is None


@pytest.mark.parametrize(
    ("files", "secure", "built_for", "boot"),
    [
        ({}, None, (), False),
        ({"6.8.0-45": "updates/dkms/nvidia.ko.zst: kernel/x.ko\n"}, None, ("6.8.0-45",), False),
        ({"6.8.0-31": "kernel/drivers/video/nvidia.ko:\n"}, b"\x06\0\0\0\x01", ("6.8.0-31",), True),
        (
            {"6.8.0-45": "kernel/nvidia-drm.ko:\nkernel/i2c-nvidia-gpu.ko:\n"},
            b"\x06\0\0\0\0",
            (),
            False,
        ),
        ({"6.1.0-9": "updates/dkms/nvidia-current.ko:\n"}, b"", ("6.1.0-9",), False),
    ],
)
def test_the_module_that_is_not_loaded(tmp_path, files, secure, built_for, boot):
    card(tmp_path)
    write(tmp_path, "proc/sys/kernel/osrelease", "6.8.0-45\n")
    for kernel, listed in files.items():
        write(tmp_path, f"lib/modules/{kernel}/modules.dep", listed)
    if secure is not None:
        write(tmp_path, nvidia.SECURE_BOOT.lstrip("/"), "").write_bytes(secure)
    module = probe(place(tmp_path)).module
    assert (module.kernel, module.built_for, module.secure_boot) == ("6.8.0-45", built_for, boot)


def test_secure_boot_that_cannot_be_read_is_not_off(tmp_path):
    (tmp_path / "sys/firmware/efi").mkdir(parents=True)
    assert nvidia.secure_boot(place(tmp_path)) is None


def test_nvswitches_are_counted(tmp_path):
    card(tmp_path)
    card(tmp_path, kind="0x068000", address="0000:05:00.0")
    card(tmp_path, kind="0x060400", address="0000:06:00.0")
    assert probe(place(tmp_path), deep=False).nvswitches == 1


@pytest.mark.parametrize(
    ("file", "version", "cuda", "gpus"),
    [
        ("smi_535.txt", "535.183.01", "12.2", [("NVIDIA A40", 46068), ("NVIDIA A40", 46068)]),
        ("smi_610.txt", "610.43.02", "13.3", [("NVIDIA B200", 183359)]),
        ("smi_windows.txt", "610.47", "13.3", [("NVIDIA GeForce RTX 4070", 12282)]),
        ("smi_331.txt", "331.62", None, [("GeForce GTX 680", 4095)]),
        ("smi_no_gpu.txt", "580.95.05", "13.0", []),
        ("smi_no_driver.txt", None, None, []),
        ("smi_mismatch.txt", None, None, []),
    ],
)
def test_tables_of_all_ages(file, version, cuda, gpus):
    said = parse_table((OUTPUTS / file).read_text())
    assert (said.version, said.cuda) == (version, cuda)
    assert [(gpu.name, gpu.memory_mib) for gpu in said.gpus] == gpus


@pytest.mark.parametrize("text", ["", "\0\0", "name, driver\n", "a, b, c, d\n", "| | |\n" * 50])
def test_what_is_no_answer_tells_nothing(text):
    assert parse_query(text).version is None
    assert parse_table(text).version is None


@pytest.mark.parametrize("refuses", [True, False])
def test_the_table_is_read_where_there_is_no_csv(tmp_path, refuses):
    shown = (OUTPUTS / "smi_610.txt").as_posix()
    first = 'case "$1" in --query*) exit 2;; esac\n' if refuses else ""
    smi = write(tmp_path, "nvidia-smi", f"#!/bin/sh\n{first}/bin/cat '{shown}'\n")
    smi.chmod(0o755)
    found = probe(place(tmp_path))
    assert (found.nvidia.version, found.nvidia.cuda) == ("610.43.02", "13.3")
    assert found.nvidia.smi_outcome == "ok"
    assert found.gpus[0].name == "NVIDIA B200"
