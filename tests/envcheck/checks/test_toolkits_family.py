"""Checks of toolkits and compilers: who compiles nothing hears a remark at most."""

import pytest

from envcheck.checks import toolkits
from envcheck.facts import (
    Compiler,
    Distribution,
    Graphics,
    NvidiaDriver,
    Packages,
    Toolkit,
    Toolkits,
    Torch,
    TorchRun,
    Unknown,
)
from envcheck.findings import Severity, Status
from envcheck.profile import BUILT_IN, Need
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, OK, SITE, TARGET, judged, passes

CUDA = Torch("2.13.0+cu130", f"{SITE}/torch", "13.0", None, None, ("libtorch_cpu", "libtorch_cuda"))
OLD = Toolkit("/usr/local/cuda-11.8", "11.8", "/usr/local/cuda-11.8/bin/nvcc", "PATH", 11)
NEW = Toolkit("/usr/local/cuda-13.0", "13.0", "/usr/local/cuda-13.0/bin/nvcc", "a usual place", 15)
WITH_GPU = Graphics((), NvidiaDriver("580.95.05", "13.0", None, "ok"), ("nvidia0",))
FLASH = replace(
    BUILT_IN["course-gpu"], source="x.txt", needs=(Need("flash-attn", "", "required", "line 1"),)
)


def gcc(version):
    return Compiler("gcc", "/usr/bin/gcc", "gcc", version)


def test_a_toolkit_of_another_cuda_is_a_remark_that_names_all():
    found = judged(toolkits.nvcc_of_another_cuda, toolkits=Toolkits((OLD, NEW)), torch=CUDA)
    assert (found.cause, found.severity) == ("extension-build-nvcc-mismatch", Severity.INFO)
    assert "matters only when an extension is compiled" in found.message
    assert found.evidence == (
        "/usr/local/cuda-11.8: CUDA 11.8, by PATH",
        "/usr/local/cuda-13.0: CUDA 13.0, by a usual place",
    )
    assert found.fix.commands[0] == "export CUDA_HOME=/usr/local/cuda-13.0"


def test_it_is_a_warning_to_who_compiles_for_cuda():
    given = {"toolkits": Toolkits((OLD,)), "torch": CUDA}
    found = judged(toolkits.nvcc_of_another_cuda, FLASH, **given)
    assert found.severity is Severity.WARNING
    assert "flash-attn cannot be compiled so" in found.message
    installed = Packages((Distribution("deepspeed", "0.18", "pip", SITE),))
    found = judged(toolkits.nvcc_of_another_cuda, **given, packages=installed)
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("found", "torch"),
    [
        ((), CUDA),
        ((NEW, OLD), CUDA),
        ((replace(NEW, version="13.2"),), CUDA),
        ((replace(OLD, version=None),), CUDA),
        ((OLD,), HEALTHY.torch),
    ],
    ids=["none", "right one first", "another minor", "unknown version", "CPU build"],
)
def test_toolkits_that_do_no_harm(found, torch):
    assert passes(toolkits.nvcc_of_another_cuda, toolkits=Toolkits(found), torch=torch)


def test_the_mend_where_no_toolkit_fits():
    given = {"toolkits": Toolkits((OLD,)), "torch": CUDA}
    assert "CUDA 13.0" in judged(toolkits.nvcc_of_another_cuda, **given).fix.text
    conda = replace(TARGET, kind="conda", prefix="/opt/conda/envs/course")
    fix = judged(toolkits.nvcc_of_another_cuda, **given, target=conda).fix
    assert "cuda-nvcc=13.0" in fix.commands[0]


def test_a_cuda_home_without_a_compiler():
    gone = Toolkit("/gone/cuda", None, None, "CUDA_HOME")
    found = judged(toolkits.nvcc_of_another_cuda, toolkits=Toolkits((gone, NEW)), torch=CUDA)
    assert found.actual == "no bin/nvcc"
    assert found.fix.commands == ("unset CUDA_HOME",)


def test_a_gcc_that_nvcc_refuses():
    there = Toolkits((OLD,), (gcc("13.3.0"),))
    found = judged(toolkits.nvcc_refuses_compiler, toolkits=there, torch=CUDA)
    assert found.severity is Severity.INFO
    assert "takes GCC up to 11, and gcc is 13.3.0" in found.message
    assert "g++-11" in found.fix.commands[0]


@pytest.mark.parametrize(
    "there",
    [
        Toolkits((OLD,), (gcc("11.4.0"),)),
        Toolkits((OLD,), (gcc(None),)),
        Toolkits((OLD,), ()),
        Toolkits((OLD,)),
        Toolkits((replace(OLD, newest_gcc=None),), (gcc("13.3.0"),)),
        Toolkits((), (gcc("13.3.0"),)),
        Toolkits((OLD,), (Compiler("cc", "/usr/bin/cc", "clang", "18.1.3"),)),
    ],
)
def test_a_gcc_that_it_takes_or_nobody_knows_of(there):
    assert passes(toolkits.nvcc_refuses_compiler, toolkits=there, torch=CUDA)


def test_a_limit_that_another_copy_of_the_toolkit_tells():
    wrapper = Toolkit("/usr/local", "11.8", "/usr/local/bin/nvcc", "PATH")
    there = Toolkits((wrapper, OLD), (gcc("13.3.0"),))
    assert judged(toolkits.nvcc_refuses_compiler, toolkits=there, torch=CUDA).counts


def test_no_compiler_where_one_is_needed():
    bare = Toolkits(compilers=(), python_header=False)
    found = judged(toolkits.compiler_missing, FLASH, toolkits=bare, torch=CUDA)
    assert found.severity is Severity.WARNING
    assert "no compiler of C++ and no Python.h here: flash-attn" in found.message
    assert "build-essential" in found.fix.commands[0]
    triton = replace(bare, triton_links="libcuda.so.1")
    found = judged(toolkits.compiler_missing, toolkits=triton, torch=CUDA, graphics=WITH_GPU)
    assert (found.severity, found.cause) == (Severity.INFO, None)
    assert "`torch.compile` will fail" in found.message


def test_no_compiler_where_none_is_needed():
    bare = Toolkits(compilers=(), python_header=False)
    assert passes(toolkits.compiler_missing, toolkits=bare)
    assert passes(toolkits.compiler_missing, toolkits=bare, torch=CUDA)
    there = Toolkits(compilers=(gcc("12.2.0"),), python_header=None, triton_links="cuda")
    assert passes(toolkits.compiler_missing, toolkits=there, torch=CUDA, graphics=WITH_GPU)
    quick = Toolkits(triton_links="cuda")
    assert passes(toolkits.compiler_missing, toolkits=quick, torch=CUDA, graphics=WITH_GPU)


def test_a_source_build_on_windows():
    system = replace(HEALTHY.system, platform="windows", name="Windows 11")
    bare = Toolkits(compilers=(), python_header=True)
    found = judged(toolkits.compiler_missing, FLASH, toolkits=bare, torch=CUDA, system=system)
    assert found.cause == "windows-source-build-instead-of-wheel"
    assert "winget" in found.fix.commands[0]


def test_a_libcuda_that_linkers_do_not_find():
    only = Toolkits(triton_links="cuda", libcuda=("/usr/lib64/libcuda.so.1",))
    found = judged(
        toolkits.libcuda_without_linker_name, toolkits=only, torch=CUDA, graphics=WITH_GPU
    )
    assert (found.cause, found.severity) == ("libcuda-linker-name-missing", Severity.INFO)
    works = TorchRun(OK, "computed", True, computed_on="cuda")
    found = judged(
        toolkits.libcuda_without_linker_name,
        toolkits=only,
        torch=CUDA,
        graphics=WITH_GPU,
        torch_run=works,
    )
    assert found.severity is Severity.WARNING
    assert found.fix.commands == ("sudo ln -s /usr/lib64/libcuda.so.1 /usr/lib64/libcuda.so",)


@pytest.mark.parametrize(
    "change",
    [
        {"triton_links": "libcuda.so.1"},
        {"triton_links": None},
        {"libcuda": ()},
        {"libcuda_for_linkers": ("/usr/lib64/libcuda.so",)},
    ],
    ids=["newer Triton", "no Triton", "no driver", "both names"],
)
def test_linkers_that_find_what_they_need(change):
    only = Toolkits(triton_links="cuda", libcuda=("/usr/lib64/libcuda.so.1",))
    there = replace(only, **change)
    given = {"toolkits": there, "torch": CUDA, "graphics": WITH_GPU}
    assert passes(toolkits.libcuda_without_linker_name, **given)


def test_toolkits_that_could_not_be_read():
    unread = Unknown("the disk is gone")
    found = judged(toolkits.nvcc_of_another_cuda, toolkits=unread, torch=CUDA)
    assert found.status is Status.UNKNOWN
