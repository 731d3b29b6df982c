"""Which PyTorch to install: facts in, a command out."""

import json
import re
import subprocess
import sys

import pytest

from envcheck.builds import Machine, advise
from envcheck.cli.pytorch import _tables
from envcheck.records import replace

TABLES = _tables()
LINUX = Machine("linux", "x86_64", "3.12")
GPU = replace(LINUX, compute="cuda")
NEWEST = TABLES["release"][0]["version"]


def chosen(machine, package="pip"):
    return advise(machine, package, TABLES).build


def said(machine, package="pip"):
    return " ".join(advise(machine, package, TABLES).notes)


@pytest.mark.parametrize(
    ("machine", "version", "variant", "index"),
    [
        (LINUX, NEWEST, "cpu", "cpu"),
        (replace(LINUX, system="windows"), NEWEST, "cpu", None),
        (Machine("macos", "arm64", "3.12", "mps"), NEWEST, "mps", None),
        (Machine("macos", "arm64", "3.12", os_version="13.6"), "2.11.0", "cpu", None),
        (Machine("macos", "x86_64", "3.11"), "2.2.2", "cpu", None),
        (replace(LINUX, python="3.9"), "2.8.0", "cpu", "cpu"),
        (replace(LINUX, python="3.10"), "2.14.1", "cpu", "cpu"),
        (replace(LINUX, glibc="2.17"), "2.6.0", "cpu", "cpu"),
        (GPU, NEWEST, "cu132", None),
        (replace(GPU, driver="560.35.05"), "2.14.1", "cu126", "cu126"),
        (replace(GPU, driver="535.104.05", capability="8.9"), "2.14.1", "cu126", "cu126"),
        (replace(GPU, driver="470.57.02", capability="7.5"), "2.7.1", "cu118", "cu118"),
        (replace(GPU, driver="580.65.06", capability="6.1"), "2.14.1", "cu126", "cu126"),
        (replace(GPU, driver="580.65.06", capability="12.0"), NEWEST, "cu132", None),
        (replace(GPU, driver_cuda="12.4"), "2.14.1", "cu126", "cu126"),
        (replace(GPU, system="windows", driver="551.61"), "2.14.1", "cu126", "cu126"),
        (replace(GPU, system="windows", driver="581.15"), NEWEST, "cu132", "cu132"),
        (replace(LINUX, compute="rocm"), "2.14.1", "rocm7.14", "rocm7.14"),
        (replace(LINUX, compute="xpu"), NEWEST, "xpu", "xpu"),
        (replace(LINUX, python="3.14t"), NEWEST, "cpu", "cpu"),
    ],
)
def test_the_newest_build_that_fits_is_chosen(machine, version, variant, index):
    build = chosen(machine)
    assert (build.version, build.variant) == (version, variant)
    (command,) = build.commands
    found = re.search(r"--index-url \S+/(\S+)$", command)
    assert (found[1] if found else None) == index
    assert f"torch=={version}" in command


@pytest.mark.parametrize(
    ("machine", "words"),
    [
        (replace(LINUX, python="3.16"), "wheels for Python"),
        (replace(GPU, capability="3.5", driver="470.10"), "TORCH_CUDA_ARCH_LIST=3.5"),
        (Machine("macos", "arm64", "3.12", "cuda"), "Macs has no CUDA"),
        (replace(LINUX, compute="mps"), "Apple's processors"),
        (Machine("macos", "x86_64", "3.13"), "no wheels for macOS on x86_64"),
        (replace(LINUX, system="windows", compute="rocm"), "no ROCm build"),
    ],
)
def test_where_nothing_fits_it_says_what_does_not_and_how_it_is_built(machine, words):
    assert chosen(machine) is None
    assert words in said(machine)
    assert "build it from source" in said(machine) or "From source" in said(machine)


def test_an_older_build_says_why_it_is_not_the_newest():
    assert "needs driver 580.65.06 or newer; here is 535.104.05" in said(
        replace(GPU, driver="535.104.05")
    )
    assert "no code for Pascal" in said(replace(GPU, capability="6.1"))


def test_a_build_for_numpy_1_says_so():
    assert "numpy<2" in said(Machine("macos", "x86_64", "3.11"))


@pytest.mark.parametrize(
    ("machine", "command"),
    [
        (LINUX, "conda install -c conda-forge pytorch-cpu"),
        (Machine("macos", "arm64", "3.12", "mps"), "conda install -c conda-forge pytorch"),
        (
            replace(GPU, driver="580.95.05"),
            "conda install -c conda-forge pytorch-gpu 'cuda-version=13.0'",
        ),
        (
            replace(GPU, driver="550.54.14", capability="7.0"),
            "conda install -c conda-forge pytorch-gpu 'cuda-version=12.9'",
        ),
    ],
)
def test_conda_forge_has_names_of_its_own(machine, command):
    assert chosen(machine, "conda").commands == (command,)


def test_conda_forge_without_a_build_says_so():
    assert "pip has" in said(replace(LINUX, compute="rocm"), "conda")
    assert chosen(replace(GPU, driver="470.57.02"), "conda") is None


def test_every_table_is_whole():
    for release in TABLES["release"]:
        assert release["pythons"]
        assert release["systems"]
        assert release["glibc"].startswith("2.")
    assert all(source.strip() for source in TABLES["sources"])


def run(*arguments):
    argv = [sys.executable, "-m", "envcheck", "pytorch", *arguments]
    return subprocess.run(argv, capture_output=True, text=True, timeout=60)


def test_the_command_advises_this_machine():
    ran = run("--json")
    document = json.loads(ran.stdout)
    assert (ran.returncode, document["schema"]) == (0, "envcheck/pytorch/1")
    assert document["machine"]["python"] == ".".join(map(str, sys.version_info[:2]))


def test_the_command_advises_any_other_machine_and_says_1_where_nothing_fits():
    assert "torch==2.2.2" in run("--os", "macos", "--arch", "x86_64", "--python", "3.11").stdout
    assert run("--os", "linux", "--python", "3.16").returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [("--python", "3"), ("--capability", "89"), ("--driver", "new"), ("--os", "beos")],
)
def test_bad_usage_gets_one_sentence(arguments):
    ran = run(*arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert len(ran.stderr.splitlines()) == 1
