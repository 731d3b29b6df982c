"""Libraries that the loader does not find, or finds of another release than was compiled for."""

from __future__ import annotations

from pathlib import Path

from tests.machines import workshop
from tests.machines.compiled import BESIDE_PYTHON, LOADS, library, offering
from tests.machines.plant import Machine, broken
from tests.machines.workshop import OF_BASE, SITE


def environment(machine: Machine, *packages: str, torch: str = "2.1.2") -> Path:
    """An environment of conda's with PyTorch and these packages, "mkl=2024.1.0", active."""
    base = machine.home / "miniforge3"
    prefix = base / "envs/course"
    machine.shop.channel.add("pytorch", torch, workshop.files("torch", torch, "conda"))
    for name, version in (one.split("=") for one in packages):
        machine.shop.channel.add(name, version, {f"share/{name}.txt": ""})
    names = (one.replace("=", "==") for one in (f"pytorch={torch}", *packages))
    machine.shop.prefixes({base: OF_BASE, prefix: ("python", "pip", *names)})
    machine.init("bash", base)
    machine.activate(prefix, base)
    return prefix


def loading(machine: Machine, prefix: Path, package: str, name: str) -> Path:
    """Have a package load a library of that name, which is still to be made: its path."""
    machine.file(prefix / SITE / package / "__init__.py", LOADS.format(name=name))
    return prefix / SITE / package / name


def installed(machine: Machine, prefix: Path, package: str, version: str, name: str) -> Path:
    """The same, of a package that pip installed."""
    workshop.install(prefix, package, version)
    return loading(machine, prefix, package, name)


@broken(
    errors={"TO101": "mkl-2024-1-ijit-symbol", "PK106": "mkl-packages-inconsistent"},
    says={"TO101": '"mkl<2024.1"', "PK106": "libmkl_intel_thread.so.2"},
    needs=("gcc",),
)
def mkl_updated_by_halves(machine):
    """`conda update mkl` alone: PyTorch misses what 2024.1 dropped, and MKL's parts differ."""
    prefix = environment(machine, "mkl=2024.1.0", "intel-openmp=2023.1.0")
    torch = loading(machine, prefix, "torch", "lib/libtorch_cpu.so")
    library(torch, takes="iJIT_NotifyEvent")
    threads = prefix / "lib/libmkl_intel_thread.so.2"
    library(threads, takes="mkl_serv_inspector_loaded", offers="mkl_dft_thread")
    fft = installed(machine, prefix, "mkl_fft", "1.3.8", "_pydfti.so")
    library(fft, threads, takes="mkl_dft_thread", looks="$ORIGIN/../../..")
    machine.deep("mkl_fft")


@broken(
    errors={
        "TO101": "ld-library-path-shadows-conda-mkl",
        "PK106": "ld-library-path-old-libstdcxx",
    },
    says={"TO101": "unset MKLROOT", "PK106": "GLIBCXX_3.4.29"},
    needs=("gcc",),
)
def modules_of_the_cluster(machine):
    """`module load gcc/8 oneapi`: its MKL and its libstdc++ come before the environment's."""
    prefix = environment(machine, "mkl=2023.2.0")
    mkl, gcc = machine.home / "intel/oneapi/mkl/2021.4/lib", machine.home / "gcc-8/lib64"
    own = offering(prefix / "lib/libmkl_intel_thread.so.2", "mkl_blas_dsyrk")
    torch = loading(machine, prefix, "torch", "lib/libtorch_cpu.so")
    library(torch, own, takes="mkl_blas_dsyrk", looks=BESIDE_PYTHON)
    library(mkl / "libmkl_intel_thread.so.2", takes="mkl_lapack_xdgetrf")
    built_with = offering(machine.home / "gcc-12/libstdc++.so.6", "strings", "GLIBCXX_3.4.29")
    index = installed(machine, prefix, "faiss", "1.9.0", "_swigfaiss.so")
    library(index, built_with, takes="strings")
    old_runtime(gcc)
    machine.environ |= {"LD_LIBRARY_PATH": f"{mkl}:{gcc}", "MKLROOT": str(mkl.parent)}
    machine.deep("faiss")


def old_runtime(folder: Path) -> None:
    """The libstdc++ of GCC 8, under its full name and the one that programs ask for."""
    offering(folder / "libstdc++.so.6", "strings", "GLIBCXX_3.4.25")
    (folder / "libstdc++.so.6").rename(folder / "libstdc++.so.6.0.25")
    (folder / "libstdc++.so.6").symlink_to("libstdc++.so.6.0.25")


@broken(
    errors={
        "TO101": "mkl-missing-or-older-than-torch-needs",
        "PK106": "mkl-not-on-loader-path",
    },
    says={"TO101": "libmkl_intel_lp64.so.1", "PK106": "conda activate"},
    needs=("gcc",),
)
def mkl_of_another_number(machine):
    """PyTorch asks for the MKL of 2021, a solver of pip's for the system's, and here is 2023's."""
    prefix = environment(machine, "mkl=2023.2.0", torch="1.13.1")
    old = offering(machine.home / "built-with/libmkl_intel_lp64.so.1", "cblas_dgemm")
    torch = loading(machine, prefix, "torch", "lib/libtorch_cpu.so")
    library(torch, old, takes="cblas_dgemm", looks=BESIDE_PYTHON)
    own = offering(prefix / "lib/libmkl_rt.so.2", "pardiso")
    solver = installed(machine, prefix, "sparse_dot_mkl", "0.9.5", "_mkl.so")
    library(solver, own, takes="pardiso")
    machine.deep("sparse_dot_mkl")


@broken(
    errors={"TO101": "conda-libstdcxx-too-old", "PK106": "cudnn-library-not-found"},
    says={"TO101": "-c conda-forge libstdcxx-ng", "PK106": "libcudnn.so.11"},
    needs=("gcc",),
)
def environment_of_2019(machine):
    """An old C++ library under a new PyTorch, and a program that wants a cuDNN of its own."""
    prefix = environment(machine, "libstdcxx-ng=8.2.0", torch="2.5.1")
    built_with = offering(machine.home / "gcc-12/libstdc++.so.6", "strings", "GLIBCXX_3.4.29")
    torch = loading(machine, prefix, "torch", "lib/libtorch_cpu.so")
    library(torch, built_with, takes="strings", looks=BESIDE_PYTHON)
    old_runtime(prefix / "lib")
    # Of a number that nobody has: the machine below might have another.
    cudnn = offering(machine.home / "built-with/libcudnn.so.11", "cudnnCreate")
    speech = installed(machine, prefix, "ctranslate2", "4.6.0", "_ext.so")
    library(speech, cudnn, takes="cudnnCreate")
    machine.deep("ctranslate2")


ALL = (
    mkl_updated_by_halves,
    modules_of_the_cluster,
    mkl_of_another_number,
    environment_of_2019,
)
