"""The faults that other doctors die of, hide or call fine: here each has its finding and exit code.

One test for each row of the comparison that was measured with collect_env, env-doctor and
mlenvdoctor. All are planted for real: packages, programs and libraries that behave so.
"""

import json
import subprocess
import sys
import time
import venv
from pathlib import Path

import pytest

from tests.envcheck.drivers import build
from tests.envcheck.torches import answering

OUTPUTS = Path(__file__).parent / "probes" / "outputs"
GENEROUS_S = 60
"""A guard against hanging for good; the deadline itself is the program's own."""


class Machine:
    """A home, a search path and an import path of its own, with what is planted in them."""

    def __init__(self, root, python):
        self.root = root
        self.programs, self.packages = root / "programs", root / "packages"
        for folder in (self.programs, self.packages, root / "home"):
            folder.mkdir()
        self.environ = {
            "HOME": str(root / "home"),
            "PATH": f"{self.programs}:/usr/bin:/bin",
            "PYTHONPATH": str(self.packages),
            "VIRTUAL_ENV": str(python),
            "LANG": "C.UTF-8",
        }

    def smi(self, body):
        program = self.programs / "nvidia-smi"
        program.write_text(f"#!/bin/sh\n{body}\n")
        program.chmod(0o755)

    def card(self, driver="580.95.05", name="NVIDIA GeForce RTX 4070"):
        self.smi(f"echo '{name}, {driver}, 12282, 00000000:01:00.0'")

    def torch(self, source, version="2.13.0+cu130", cuda="13.0"):
        package = self.packages / "torch"
        package.mkdir()
        (package / "__init__.py").write_text(source)
        said = f"__version__ = {version!r}\ncuda = {cuda!r}\nhip = None\n"
        (package / "version.py").write_text(said)

    def answering_torch(self, *, cuda="13.0", version="2.13.0+cu130", **how):
        self.torch(answering(**how), version, cuda)

    def examine(self, *arguments, timeout_s=20, **environ):
        argv = [sys.executable, "-m", "envcheck", "--json", "--timeout", str(timeout_s)]
        begun = time.monotonic()
        ran = subprocess.run(
            [*argv, "--ignore", "MA102", *arguments],
            env={**self.environ, **environ},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            timeout=timeout_s + GENEROUS_S,
        )
        assert time.monotonic() - begun < timeout_s + GENEROUS_S / 2
        report = json.loads(ran.stdout)
        assert ran.returncode == report["exit_code"]
        return report


@pytest.fixture(scope="module")
def bare_python(tmp_path_factory):
    """An environment with nothing in it: what is not planted is not there."""
    prefix = tmp_path_factory.mktemp("bare") / "env"
    venv.create(prefix, symlinks=True)
    return prefix


@pytest.fixture
def machine(tmp_path, bare_python):
    return Machine(tmp_path, bare_python)


@pytest.fixture(scope="module")
def driver(tmp_path_factory):
    return str(build(tmp_path_factory.mktemp("driver"), "580.95.05"))


def finding(report, id):
    return next(result for result in report["results"] if result["id"] == id)


def counting(report):
    """What was found wrong, beyond remarks."""
    return {
        result["id"]: result["cause"]
        for result in report["results"]
        if result["status"] in ("fail", "unknown", "error") and result["severity"] != "info"
    }


@pytest.mark.parametrize(
    ("source", "actual", "words"),
    [
        ("import ctypes; ctypes.string_at(0)", "signal", "SIGSEGV"),
        ("import time; time.sleep(600)", "timeout", "hangs"),
        (
            "raise OSError('libcudart.so.12: cannot open shared object file: No such file')",
            "error",
            "libcudart.so.12 is missing",
        ),
        ("raise RuntimeError('broken on purpose')", "error", "RuntimeError: broken on purpose"),
    ],
    ids=["segfault", "sleep", "OSError", "RuntimeError"],
)
def test_import_torch_breaks(machine, source, actual, words):
    machine.torch(source)
    report = machine.examine("--select", "TO,PY,GR", timeout_s=3)
    found = finding(report, "TO101")
    assert (found["status"], found["severity"], found["actual"]) == ("fail", "error", actual)
    assert words in found["message"]
    assert report["exit_code"] == 1
    assert list(counting(report)) == ["TO101"]


def test_nvidia_smi_hangs(machine):
    machine.smi("sleep 600")
    report = machine.examine("--select", "GR,PY", timeout_s=3)
    assert finding(report, "GR101")["actual"] == "timeout"
    assert report["exit_code"] == 1


def test_nvidia_smi_cannot_communicate(machine):
    machine.smi(f"cat {OUTPUTS / 'smi_no_driver.txt'}; exit 9")
    report = machine.examine("--select", "GR,PY")
    found = finding(report, "GR101")
    assert (found["severity"], found["actual"]) == ("error", "failed")
    assert "couldn't communicate with the NVIDIA driver" in found["message"]
    assert report["exit_code"] == 1


def test_driver_470_under_a_torch_for_cuda_13(machine):
    machine.card("470.256.02")
    old = "The NVIDIA driver on your system is too old (found version 11040). Please update"
    machine.answering_torch(available=False, warns=(f"CUDA initialization: {old}",))
    report = machine.examine("--select", "GR,TO")
    found = finding(report, "TO103")
    assert (found["cause"], found["severity"]) == ("driver-too-old-for-torch-cuda", "error")
    assert list(counting(report)) == ["TO103"]
    assert report["exit_code"] == 1


def test_a_card_that_is_newer_than_the_build(machine):
    machine.card(name="NVIDIA GeForce RTX 5070")
    machine.answering_torch(
        name="NVIDIA GeForce RTX 5070",
        capability=(12, 0),
        raises="CUDA error: no kernel image is available for execution on the device",
    )
    report = machine.examine("--select", "GR,TO")
    assert counting(report) == {"TO104": "gpu-too-new-for-torch-build"}
    assert "sm_120" in finding(report, "TO104")["message"]
    assert report["exit_code"] == 1


def test_a_card_of_a_family_that_is_built_in(machine):
    machine.card()
    machine.answering_torch()
    report = machine.examine("--select", "GR,TO")
    assert counting(report) == {}
    assert (report["device"]["kind"], report["exit_code"]) == ("cuda", 0)


def test_a_cpu_build_beside_a_gpu(machine):
    machine.card()
    machine.answering_torch(cuda=None, version="2.13.0+cpu", available=False)
    report = machine.examine("--select", "GR,TO")
    assert counting(report) == {"TO102": "torch-cpu-build-on-gpu-machine"}
    assert report["exit_code"] == 1
    meant = machine.examine("--select", "GR,TO", "--profile", "course-cpu")
    assert (counting(meant), meant["exit_code"]) == ({}, 0)


def test_the_header_of_r610(machine):
    machine.smi(f"cat {OUTPUTS / 'smi_610.txt'}")
    machine.answering_torch()
    report = machine.examine("--select", "GR,TO")
    nvidia = report["facts"]["graphics"]["nvidia"]
    assert (nvidia["version"], nvidia["cuda"]) == ("610.43.02", "13.3")
    assert (counting(report), report["exit_code"]) == ({}, 0)


def test_a_healthy_machine_without_a_gpu_is_silent(machine):
    """In the Python that runs the tests, with the packages of the course as they are."""
    del machine.environ["PYTHONPATH"], machine.environ["VIRTUAL_ENV"]
    report = machine.examine(timeout_s=60)
    assert counting(report) == {}
    assert report["exit_code"] == 0
    assert report["device"]["kind"] == "cpu"


def test_a_dead_conda_block_and_a_dead_kernel(machine):
    block = "# >>> conda initialize >>>\n{}\n# <<< conda initialize <<<\n".format(
        "__conda_setup=\"$('/gone/miniconda3/bin/conda' 'shell.bash' 'hook' 2> /dev/null)\"\n"
        'eval "$__conda_setup"\n'
    )
    (machine.root / "home/.bashrc").write_text(block)
    kernel = machine.root / "home/.local/share/jupyter/kernels/old"
    kernel.mkdir(parents=True)
    command = ["/gone/miniconda3/envs/old/bin/python", "-m", "ipykernel_launcher"]
    (kernel / "kernel.json").write_text(json.dumps({"argv": command, "display_name": "old"}))
    report = machine.examine("--quick", "--select", "SH,JU", SHELL="/bin/bash")
    assert {"SH102", "JU101"} <= counting(report).keys()
    assert report["exit_code"] == 0
    options = ("--quick", "--select", "SH,JU", "--fail-on", "warning")
    assert machine.examine(*options, SHELL="/bin/bash")["exit_code"] == 1


def test_an_environment_with_a_file_gone_and_a_requirement_unmet(machine):
    package = machine.packages / "scipy"
    package.mkdir()
    (package / "__init__.py").write_text("from . import gone\n")
    record = machine.packages / "scipy-1.17.1.dist-info"
    record.mkdir()
    wants = "Name: scipy\nVersion: 1.17.1\nRequires-Dist: numpy>=1.26\n"
    (record / "METADATA").write_text("Metadata-Version: 2.1\n" + wants)
    report = machine.examine("--select", "PK106,PK107")
    assert counting(report).keys() == {"PK106", "PK107"}
    assert "scipy cannot be imported" in finding(report, "PK106")["message"]
    assert "numpy" in finding(report, "PK107")["message"]
    assert report["exit_code"] == 1


@pytest.mark.parametrize(
    ("environ", "id", "cause"),
    [
        ({"FAKE_NVML": "18", "FAKE_CUDA": "803"}, "GR105", "nvml-driver-library-mismatch"),
        ({"FAKE_CUDA": "803"}, "GR105", "driver-library-kernel-mismatch-803"),
        ({"FAKE_CUDA": "802"}, "GR107", "fabricmanager-not-running"),
        ({"FAKE_CUDA": "804"}, "GR107", "cuda-compat-on-consumer-gpu"),
        ({"FAKE_CUDA": "999"}, "GR107", "nvidia-uvm-broken-after-suspend"),
        ({"FAKE_CUDA": "crash"}, "GR107", None),
        ({"CUDA_VISIBLE_DEVICES": "7"}, "GR103", "cuda-visible-devices-wrong"),
        ({}, None, None),
    ],
    ids=lambda given: "-".join(given) if isinstance(given, dict) else None,
)
def test_a_driver_that_is_broken_beneath_nvidia_smi(machine, driver, environ, id, cause):
    machine.card()
    report = machine.examine("--select", "GR", LD_LIBRARY_PATH=driver, **environ)
    assert counting(report) == ({id: cause} if id else {})
    assert report["exit_code"] == (1 if id else 0)


def test_a_driver_whose_every_part_hangs(machine, driver):
    machine.smi("sleep 600")
    hang = {"FAKE_NVML": "hang", "FAKE_CUDA": "hang"}
    report = machine.examine("--select", "GR,MA", timeout_s=3, LD_LIBRARY_PATH=driver, **hang)
    assert list(counting(report)) == ["GR101"]
    assert finding(report, "MA101")["status"] == "pass"
    assert report["exit_code"] == 1


def test_words_of_pytorch_that_name_the_cause(machine, driver):
    machine.card()
    said = (
        "CUDA initialization: Unexpected error from cudaGetDeviceCount(). Did you run some cuda "
        "functions before calling NumCudaDevices() that might have already set an error? Error "
        "802: system not yet initialized (Triggered internally at ../c10/cuda/CUDAFunctions.cpp)"
    )
    machine.answering_torch(available=False, warns=(said,))
    report = machine.examine("--select", "GR,TO", LD_LIBRARY_PATH=driver)
    assert counting(report) == {"GR107": "fabricmanager-not-running"}


def test_a_toolkit_on_the_loader_path(machine):
    own = machine.packages / "nvidia/nvjitlink/lib"
    lab = machine.root / "cuda-12.1/lib64"
    for folder, file in ((own, "libnvJitLink.so.12"), (lab, "libnvJitLink.so.12.1.105")):
        folder.mkdir(parents=True)
        (folder / file).touch()
    (lab / "libnvJitLink.so.12").symlink_to("libnvJitLink.so.12.1.105")
    for wheel in ("nvidia_nvjitlink_cu12-12.4.127", "torch-2.5.1"):
        (machine.packages / f"{wheel}.dist-info").mkdir()
    machine.torch(
        "raise ImportError('/x/nvidia/cusparse/lib/libcusparse.so.12: undefined symbol: "
        "__nvJitLinkComplete_12_4, version libnvJitLink.so.12')",
        "2.5.1+cu124",
        "12.4",
    )
    report = machine.examine("--select", "LB,TO", LD_LIBRARY_PATH=str(lab))
    shadow = "ld-library-path-shadows-torch-libs"
    assert counting(report) == {"LB101": shadow, "TO101": shadow}
    assert str(lab) in finding(report, "TO101")["message"]
    assert finding(report, "TO101")["fix"]["commands"] == ["unset LD_LIBRARY_PATH"]
