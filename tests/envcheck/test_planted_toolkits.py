"""Toolkits, stray folders, start files and drivers planted for real, and found by the command."""

import venv

import pytest

from tests.envcheck.drivers import build
from tests.envcheck.probes.homes import make_conda
from tests.envcheck.test_planted_faults import Machine, finding


@pytest.fixture(scope="module")
def own_python(tmp_path_factory):
    prefix = tmp_path_factory.mktemp("own") / "env"
    venv.create(prefix, symlinks=True)
    return prefix


@pytest.fixture
def machine(tmp_path, own_python):
    return Machine(tmp_path, own_python)


def program(path, body="exit 0"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


def said(report, id):
    found = finding(report, id)
    return found["status"], found["severity"], found["cause"]


def test_two_toolkits_and_a_torch_of_the_other(machine):
    nvcc = "echo 'Cuda compilation tools, release 11.8, V11.8.89'"
    program(machine.root / "cuda-11.8/bin/nvcc", nvcc)
    program(machine.root / "cuda-13.0/bin/nvcc")
    (machine.root / "cuda-13.0/version.json").write_text('{"cuda": {"version": "13.0.1"}}')
    machine.torch("", "2.13.0+cu130", "13.0")
    first, second = (str(machine.root / f"cuda-{number}") for number in ("11.8", "13.0"))
    environ = {"CUDA_HOME": first, "PATH": f"{second}/bin:/usr/bin:/bin"}
    report = machine.examine("--select", "TK", **environ)
    assert said(report, "TK101") == ("fail", "info", "extension-build-nvcc-mismatch")
    found = finding(report, "TK101")
    assert "nvcc 11.8" in found["message"]
    assert found["fix"]["commands"][0] == f"export CUDA_HOME={second}"
    assert report["exit_code"] == 0
    right = machine.examine("--select", "TK", **environ | {"CUDA_HOME": second})
    assert said(right, "TK101")[0] == "pass"


def test_an_older_triton_and_a_driver_without_its_linker_name(machine, tmp_path):
    machine.card()
    machine.answering_torch()
    driver = build(tmp_path / "driver", "580.95.05")
    triton = machine.packages / "triton/backends/nvidia"
    triton.mkdir(parents=True)
    (triton / "driver.py").write_text("libraries = ['cuda']\n")
    environ = {"LD_LIBRARY_PATH": str(driver)}
    report = machine.examine("--select", "TK", **environ)
    assert finding(report, "TK104")["cause"] == "libcuda-linker-name-missing"
    (driver / "libcuda.so").symlink_to("libcuda.so.1")
    report = machine.examine("--select", "TK", **environ)
    assert said(report, "TK104")[0] == "pass"


def test_a_part_of_torch_that_was_left_behind(machine, tmp_path):
    python = tmp_path / "env"
    venv.create(python, symlinks=True)
    machine.environ["VIRTUAL_ENV"] = str(python)
    stray = tmp_path / "left" / "torch"
    stray.mkdir(parents=True)
    (stray / "__init__.py").write_text("from .version import __version__\n")
    (site,) = python.glob("lib/python*/site-packages")
    (site / "lab.pth").write_text(f"{stray.parent}\n")
    report = machine.examine("--select", "MO,TO,PY")
    assert said(report, "MO103") == ("fail", "error", "stray-torch-directory")
    assert finding(report, "TO101")["cause"] == "stray-torch-directory"


def test_a_python_without_secure_connections(machine):
    (machine.packages / "_ssl.py").write_text("raise ImportError('libssl.so.3: not there')\n")
    report = machine.examine("--select", "IN102,PY")
    assert said(report, "IN102") == ("fail", "error", None)
    assert "libssl.so.3" in finding(report, "IN102")["message"]


def test_a_start_file_that_hides_a_command_of_the_shell(machine):
    make_conda(machine.root / "home/miniforge3")
    (machine.root / "home/.bashrc").write_text("export() {\n  echo no\n}\n")
    report = machine.examine("--quick", "--select", "SH106", SHELL="/bin/bash")
    assert said(report, "SH106") == ("fail", "warning", "shell-rc-redefines-builtin")
    assert finding(report, "SH106")["evidence"] == ["~/.bashrc:1"]


def test_what_remains_of_a_conda(machine):
    (machine.root / "home/miniconda3/pkgs").mkdir(parents=True)
    report = machine.examine("--quick", "--select", "CO106,SH102,SP103")
    assert said(report, "CO106") == ("fail", "info", "conda-install-incomplete")


def test_an_image_that_asks_for_a_newer_driver(machine):
    machine.card("470.256.02")
    environ = {"container": "docker", "NVIDIA_REQUIRE_CUDA": "cuda>=12.4 brand=tesla,driver>=470"}
    report = machine.examine("--select", "CT,GR104", **environ)
    assert said(report, "CT101") == ("fail", "error", "container-image-needs-newer-driver")
    assert said(report, "GR104")[0] == "skip"


def test_another_package_that_the_driver_does_not_serve(machine):
    machine.card("470.256.02")
    machine.answering_torch(cuda="11.8", version="2.7.1+cu118")
    (machine.packages / "cupy_cuda12x-13.4.0.dist-info").mkdir()
    report = machine.examine("--select", "RT,TO103")
    assert said(report, "RT101") == ("fail", "error", "driver-insufficient-for-runtime")
    assert said(report, "TO103")[0] == "pass"


def test_a_file_that_was_exported_on_windows(machine):
    lines = ["name: lab", "dependencies:", "- python=3.11", "- vs2015_runtime=14.38=h6c9e0e9_0"]
    (machine.root / "environment.yml").write_text("\n".join(lines) + "\n")
    path = str(machine.root / "environment.yml")
    report = machine.examine("--quick", "--select", "IN104", "--profile", path)
    assert said(report, "IN104") == ("fail", "warning", "environment-yml-from-other-platform")


def test_an_ipython_of_another_python(machine):
    program(machine.programs / "ipython").write_text("#!/usr/bin/python3\n")
    report = machine.examine("--quick", "--select", "JU104,PY")
    assert said(report, "JU104") == ("fail", "info", "jupyter-not-in-env-falls-back-to-base")
