"""PyTorch by its files, and the device that follows."""

import pytest

from envcheck.facts import (
    Gpu,
    Graphics,
    NvidiaDriver,
    Processor,
    Target,
    Torch,
    TorchRun,
    Trial,
    Unknown,
)
from envcheck.probes import torch
from envcheck.probes.device import decide
from envcheck.probes.torch import parse_version_file

CPU_BUILD = """
from typing import Optional
__all__ = ['__version__', 'debug', 'cuda', 'git_version', 'hip', 'rocm', 'xpu']
__version__ = '2.13.0+cpu'
debug = False
cuda: Optional[str] = None
git_version = 'abc'
hip: Optional[str] = None
xpu: Optional[str] = None
"""
CUDA_BUILD = CPU_BUILD.replace("+cpu", "+cu130").replace(
    "cuda: Optional[str] = None", "cuda = '13.0'"
)
PROCESSOR = Processor("A CPU", 8, 4, 8, None)
NVIDIA = Graphics(
    (Gpu("nvidia", "NVIDIA H200", "0000:01:00.0", 143771),),
    NvidiaDriver("580.95", "13.0", None, "ok"),
)
NO_GPU = Graphics((), None)


def build(cuda=None, rocm=None):
    return Torch("2.13.0", "/x/torch", cuda, rocm, None, ("libtorch_cpu",))


def ran(**said):
    return TorchRun(Trial("ok", "", 1.0), "computed", **{"cuda_available": False, **said})


def test_what_the_version_file_says():
    assert parse_version_file(CPU_BUILD)["__version__"] == "2.13.0+cpu"
    assert parse_version_file(CPU_BUILD)["cuda"] is None
    assert parse_version_file(CUDA_BUILD)["cuda"] == "13.0"


def test_torch_is_read_and_not_imported(tmp_path):
    package = tmp_path / "torch"
    (package / "lib").mkdir(parents=True)
    (package / "version.py").write_text(CUDA_BUILD)
    (package / "__init__.py").write_text("raise SystemExit('imported')")
    (package / "lib" / "libtorch_cuda.so").touch()
    found = torch.probe(Target("/x/python", "named", None, "venv", sys_path=(str(tmp_path),)))
    assert (found.version, found.cuda, found.libraries) == (
        "2.13.0+cu130",
        "13.0",
        ("libtorch_cuda",),
    )


@pytest.mark.parametrize("file", ["torch/__init__.py", "torch.py"])
def test_a_torch_without_a_version_file_is_there_all_the_same(tmp_path, file):
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.touch()
    found = torch.probe(Target("/x/python", "named", None, "venv", sys_path=(str(tmp_path),)))
    assert (found.location, found.version) == (str(path), "")


def test_no_torch_is_none_and_a_silent_target_is_unknown(tmp_path):
    target = Target("/x/python", "named", None, "venv", sys_path=(str(tmp_path),))
    assert torch.probe(target) is None
    silent = Target("/x/python", "named", None, "venv", trouble="crashed")
    assert isinstance(torch.probe(silent), Unknown)


@pytest.mark.parametrize(
    ("built", "told", "seen", "kind", "why"),
    [
        (None, None, NO_GPU, "cpu", "not installed"),
        (build("13.0"), ran(cuda_available=True, device_name="H200"), NVIDIA, "cuda", "sees it"),
        (build(rocm="6.4"), ran(cuda_available=True), NVIDIA, "rocm", "sees it"),
        (build(), ran(mps_available=True), NO_GPU, "mps", "Metal"),
        (build(), ran(xpu_available=True), NO_GPU, "xpu", "sees it"),
        (build(), ran(), NO_GPU, "cpu", "no GPU that PyTorch can use"),
        (build(), ran(), NVIDIA, "cpu", "built for the CPU only"),
        (build("13.0"), ran(), NO_GPU, "cpu", "no GPU"),
        (build("13.0"), ran(), NVIDIA, "cpu", "cannot use it"),
        (build("13.0"), None, NVIDIA, "cuda", "was not asked"),
        (
            build("13.0"),
            TorchRun(Trial("signal", "SIGSEGV", 1), "start"),
            NVIDIA,
            "cpu",
            "did not start",
        ),
        (build(), None, Unknown("/sys cannot be read"), "cpu", "could not be found out"),
    ],
)
def test_the_device_and_why_not_a_better_one(built, told, seen, kind, why):
    device = decide(built, told, seen, PROCESSOR)
    assert device.kind == kind
    assert why in device.why


def test_cudas_compiler_is_listed_by_its_names(tmp_path):
    (tmp_path / "torch/lib").mkdir(parents=True)
    (tmp_path / "torch/version.py").write_text(CUDA_BUILD)
    for name in ("libnvrtc-672ee683.so.11.2", "libnvrtc-builtins-2dc4bf68.so.11.8", "libc10.so"):
        (tmp_path / "torch/lib" / name).touch()
    found = torch.probe(Target("/x/python", "named", None, "venv", sys_path=(str(tmp_path),)))
    assert found.nvrtc == ("libnvrtc-672ee683.so.11.2", "libnvrtc-builtins-2dc4bf68.so.11.8")


def test_the_gpus_of_amds_that_a_build_has_files_for(tmp_path):
    library = tmp_path / "torch/lib/rocblas/library"
    library.mkdir(parents=True)
    hip = CPU_BUILD.replace("hip: Optional[str] = None", "hip = '7.2.1'")
    (tmp_path / "torch/version.py").write_text(hip)
    for name in (
        "TensileLibrary_lazy_gfx1100.dat",
        "Kernels.so-000-gfx90a-xnack-.hsaco",
        "Kernels.so-000-gfx90a-xnack+.hsaco",
        "TensileManifest.txt",
    ):
        (library / name).touch()
    found = torch.probe(Target("/x/python", "named", None, "venv", sys_path=(str(tmp_path),)))
    assert found.gfx == ("gfx1100", "gfx90a")
