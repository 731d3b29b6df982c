"""Toolkits planted on a disk of its own, and the compilers of this machine."""

import json
import subprocess

import pytest

from envcheck.facts import SearchPath, Unknown
from envcheck.probes import building, search_path, toolkits
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.records import replace
from tests.envcheck.known import TARGET

NO_PATH = SearchPath((), (), {})
HOST_CONFIG = """
#if __GNUC__ > 13

#error -- unsupported GNU version! gcc versions later than 13 are not supported!

#endif /* __GNUC__ > 13 */
"""


def place_of(tmp_path, platform="linux", **environ):
    return Place(environ, str(tmp_path / "home"), platform, str(tmp_path), str(tmp_path), ":")


def plant(root, home, version=None, header=None, nvcc="nvcc"):
    folder = root / home.lstrip("/")
    (folder / "bin").mkdir(parents=True)
    program = folder / "bin" / nvcc
    program.write_text("#!/bin/sh\necho 'Cuda compilation tools, release 10.2, V10.2.89'\n")
    program.chmod(0o755)
    if version:
        (folder / "version.json").write_text(json.dumps({"cuda": {"version": version}}))
    if header:
        (folder / "include" / "crt").mkdir(parents=True)
        (folder / "include" / "cuda.h").write_text(f"#define CUDA_VERSION {header}\n")
        (folder / "include" / "crt" / "host_config.h").write_text(HOST_CONFIG)
    return home


def look(place, deep=False, path=NO_PATH, target=TARGET):
    return toolkits.probe(place, deep, Budget(20), path, target).cuda


def test_toolkits_in_the_order_in_which_builds_take_them(tmp_path):
    named = plant(tmp_path, "/lab/cuda-12.4", "12.4.1")
    plant(tmp_path, "/usr/local/cuda-11.8", header=11080)
    (tmp_path / "usr/local/cuda").symlink_to("cuda-11.8")
    plant(tmp_path, "/tools")
    place = place_of(tmp_path, CUDA_HOME=named, PATH="/tools/bin")
    path = search_path.probe(place)
    assert [(t.home, t.version, t.found_by) for t in look(place, path=path)] == [
        ("/lab/cuda-12.4", "12.4", "CUDA_HOME"),
        ("/tools", None, "PATH"),
        ("/usr/local/cuda", "11.8", "a usual place"),
    ]
    in_depth = look(place, deep=True, path=path)
    assert [(t.version, t.newest_gcc) for t in in_depth] == [
        ("12.4", None),
        ("10.2", None),
        ("11.8", 13),
    ]


def test_a_program_that_a_distribution_links(tmp_path):
    plant(tmp_path, "/usr/lib/cuda", header=12040)
    (tmp_path / "usr/bin").mkdir()
    (tmp_path / "usr/bin/nvcc").symlink_to("../lib/cuda/bin/nvcc")
    place = place_of(tmp_path, PATH="/usr/bin")
    found = look(place, deep=True, path=search_path.probe(place))
    assert [(t.home, t.version, t.newest_gcc) for t in found] == [("/usr", "12.4", 13)]


def test_a_variable_that_leads_nowhere(tmp_path):
    (found,) = look(place_of(tmp_path, CUDA_HOME="/gone"))
    assert (found.home, found.nvcc, found.found_by) == ("/gone", None, "CUDA_HOME")


def test_a_toolkit_of_conda_and_its_headers(tmp_path):
    plant(tmp_path, "/opt/conda/envs/course")
    headers = tmp_path / "opt/conda/envs/course/targets/x86_64-linux/include"
    headers.mkdir(parents=True)
    (headers / "cuda.h").write_text("#define CUDA_VERSION 12060\n")
    target = replace(TARGET, kind="conda", prefix="/opt/conda/envs/course")
    (found,) = look(place_of(tmp_path), target=target)
    assert (found.version, found.found_by) == ("12.6", "the target")
    assert look(place_of(tmp_path), target=Unknown("it hangs")) == ()


def test_a_toolkit_on_windows(tmp_path):
    home = "C:/Program Files/NVIDIA GPU Computing Toolkit/CUDA/v12.8"
    plant(tmp_path, home, "12.8.0", nvcc="nvcc.exe")
    place = place_of(tmp_path, "windows")
    (found,) = look(place)
    assert found.version == "12.8"
    assert found.nvcc == home.replace("/", "\\") + "\\bin\\nvcc.exe"


def test_deep_asks_the_program_where_no_file_tells(tmp_path):
    plant(tmp_path, "/tools")
    place = place_of(tmp_path, CUDA_HOME=str(tmp_path / "tools"))
    place = replace(place, root="")
    assert look(place)[0].version is None
    assert look(place, deep=True)[0].version == "10.2"


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ('{"cuda" : {"name" : "CUDA SDK", "version" : "12.4.20240301"}}', "12.4"),
        ("CUDA Version 10.2.89\n", "10.2"),
        ("#define CUDA_VERSION 13000\n", "13.0"),
        ("Cuda compilation tools, release 12.6, V12.6.20", "12.6"),
        ("", None),
        ("nothing of the kind", None),
    ],
)
def test_versions(text, version):
    assert toolkits.parse_version(text) == version


def test_the_newest_gcc():
    assert building.parse_newest_gcc(HOST_CONFIG) == 13
    assert building.parse_newest_gcc("") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "gcc (Ubuntu 13.3.0-6ubuntu2) 13.3.0\nCopyright (C) Free Software Foundation, Inc.",
            ("gcc", "13.3.0"),
        ),
        (
            "x86_64-conda-linux-gnu-cc (conda-forge gcc 14.2.0-1) 14.2.0\n"
            "Copyright (C) 2024 Free Software Foundation, Inc.",
            ("gcc", "14.2.0"),
        ),
        ("Apple clang version 16.0.0 (clang-1600.0.26.6)\nTarget: arm64", ("clang", "16.0.0")),
        ("Debian clang version 14.0.6\nTarget: x86_64", ("clang", "14.0.6")),
        (
            "Microsoft (R) C/C++ Optimizing Compiler Version 19.44.35207.1 for x64",
            ("msvc", "19.44.35207.1"),
        ),
        ("", ("other", None)),
        ("tcc: command line error", ("other", None)),
    ],
)
def test_what_compilers_say(text, said):
    assert building.parse_compiler(text) == said


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("import os\nlibraries = ['cuda']\n", "cuda"),
        ('libraries = ["libcuda.so.1"]\n', "libcuda.so.1"),
        ("library_dirs = []\n", None),
    ],
)
def test_what_triton_links(text, links):
    assert building.parse_triton(text) == links


def test_the_compiler_of_this_machine(tmp_path, needs):
    gcc = needs("gcc")
    place = Place({"PATH": gcc.rpartition("/")[0]}, str(tmp_path), "linux", str(tmp_path))
    said = subprocess.run([gcc, "-dumpfullversion"], capture_output=True, text=True, check=True)
    found = {c.name: c for c in building.probe(place, TARGET, Budget(20)).compilers}
    assert (found["gcc"].family, found["gcc"].version) == ("gcc", said.stdout.strip())


def test_names_for_linkers_and_headers(tmp_path):
    driver = tmp_path / "usr/lib64"
    driver.mkdir(parents=True)
    (driver / "libcuda.so.1").touch()
    headers = tmp_path / "usr/include/python3.12"
    headers.mkdir(parents=True)
    (headers / "Python.h").touch()
    site = tmp_path / "site"
    (site / "triton/backends/nvidia").mkdir(parents=True)
    (site / "triton/backends/nvidia/driver.py").write_text("libraries = ['cuda']\n")
    target = replace(TARGET, sys_path=(str(site),))
    found = building.probe(place_of(tmp_path), target, Budget(20))
    assert (found.libcuda, found.libcuda_for_linkers) == (("/usr/lib64/libcuda.so.1",), ())
    assert (found.compilers, found.python_header, found.triton_links) == ((), True, "cuda")
    (tmp_path / "stubs").mkdir()
    (tmp_path / "stubs/libcuda.so").touch()
    with_stubs = place_of(tmp_path, LIBRARY_PATH="/stubs")
    found = building.probe(with_stubs, replace(target, version="3.11.2"), Budget(20))
    assert (found.libcuda_for_linkers, found.python_header) == (("/stubs/libcuda.so",), False)


def test_apples_stand_in_for_a_compiler_is_not_started(tmp_path):
    (tmp_path / "usr/bin").mkdir(parents=True)
    stand_in = tmp_path / "usr/bin/clang"
    stand_in.write_text(f"#!/bin/sh\ntouch {tmp_path}/started\n")
    stand_in.chmod(0o755)
    place = place_of(tmp_path, "macos", PATH="/usr/bin")
    assert building.probe(place, TARGET, Budget(20)).compilers == ()
    assert not (tmp_path / "started").exists()
