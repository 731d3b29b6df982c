"""GPUs that PyTorch's build holds no code for."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Judge, Mend, Reason, Sign, Unlike
from envcheck.atlas.graphics import is_of_2016, is_of_2024, of_build
from envcheck.atlas.reasons import given, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

BOTH = (
    'python -c "import torch; print(torch.cuda.get_device_capability(), '
    'torch.cuda.get_arch_list())"'
)
COMPUTES = """python -c "import torch; print(torch.ones(2, device='cuda') + 1)\""""
NO_KERNEL = r"no kernel image is available for execution"
FACTS = ("gpu", "capability", "archs", "arch_range", "archs_by_number", "torch", "torch_cuda")
INCOMPATIBLE = (
    Sign("invalid device function", 0.35,
         r"cuda (?:runtime )?error ?(?:\(8\) ?)?: invalid device function"),
    Sign("is not compatible with the current pytorch installation", 0.6),
    Sign("cuda_error_no_binary_for_gpu", 0.5),
    Sign("does not include kernels for this gpu", 0.6),
)  # fmt: skip


SAYS = {
    "newer": "the GPU is newer than all that PyTorch was built for",
    "older": "the GPU is older than all that PyTorch was built for",
    "fits": "PyTorch holds code that runs on this GPU",
}


def build_holds(wanted: str, other: str) -> Judge:
    """The GPU against what is built in: as wanted, or the other way round, or it fits."""
    weights = {wanted: 0.75, other: -0.9, "fits": -0.85}

    def judge(said: Said) -> Reason | None:
        found = of_build(said)
        return Reason(weights[found], SAYS[found], FACTS) if found else None

    return judge


TOO_NEW = Cause(
    "gpu-too-new-for-torch-build",
    "The GPU is newer than all that PyTorch was built for",
    """
    A PyTorch holds compiled code for the GPUs of its time. `torch.cuda.is_available()` says True,
    and the first computation ends with "no kernel image is available". GPUs of the 50 series
    (sm_120) want a build for CUDA 12.8 or newer, which there is from PyTorch 2.7 on. A GPU of the
    same major number as a listed one, such as sm_89 beside sm_86, is served.
    """,
    "The compute capability is above the last one that `torch.cuda.get_arch_list()` names, and of "
    "another major number.",
    (
        Sign("no kernel image is available", 0.5, NO_KERNEL),
        *INCOMPATIBLE,
        Sign("cudaerrornokernelimagefordevice", 0.5),
        Sign("gpu-architecture", 0.45, r"invalid value for --gpu-architecture"),
        Sign("is not defined for option 'gpu-name'", 0.5, r"'sm_\d+a?' is not defined for option"),
        Sign("kernel binaries compatible with compute capability", 0.5),
        Sign("to install a pytorch release that supports", 0.35),
    ),
    (
        Mend(Fix("Install a newer PyTorch, in a build for CUDA 12.8 or newer.",
                 ("python -m pip install --upgrade --force-reinstall torch torchvision --index-url "
                  "https://download.pytorch.org/whl/cu128",),
                 Risk.REPLACES_PACKAGES)),
    ),
    platforms=("linux", "windows"),
    reasons=(
        build_holds("newer", "older"),
        when(is_of_2024, 0.4, "the GPU is of 2024 or newer", facts=("gpu", "capability")),
        when(is_of_2016, -0.5, "the GPU is of 2016 or older", facts=("gpu", "capability")),
        given("gfx", -0.6, "the GPU is AMD's ({value})"),
    ),
    unlike=(
        Unlike(("gpu-too-old-for-torch-build",),
               "the GPU's capability against the least and the greatest of the list: above it "
               "wants a newer PyTorch, below it an older one.", (BOTH,)),
    ),
    verify=(COMPUTES,),
)  # fmt: skip

TOO_OLD = Cause(
    "gpu-too-old-for-torch-build",
    "The GPU is older than all that PyTorch was built for",
    """
    PyTorch drops old GPUs from its builds: those below 3.7 in 2019, below 5.0 with CUDA 12, below
    7.5 with CUDA 12.8 and 13. It warns, says that CUDA is available, and ends with the first
    computation. Triton, behind `torch.compile`, asks for 7.0 on its own.
    """,
    "The compute capability is below the first one that `torch.cuda.get_arch_list()` names.",
    (
        Sign("no longer supports this gpu because it is too old", 0.93),
        Sign("no kernel image is available", 0.45, NO_KERNEL),
        *INCOMPATIBLE,
        Sign("too old to be supported by the triton gpu compiler", 0.85),
        Sign("cudnn_status_arch_mismatch", 0.7),
        Sign("the minimum cuda capability", 0.6,
             r"the minimum cuda capability (?:supported by this library|that we support)"),
        Sign("the minimum required cuda capability is", 0.7),
        Sign("pytorch with a following cuda configurations", 0.35),
    ),
    (
        Mend(Fix("Take an older PyTorch, in a build for an older CUDA that still has this GPU "
                 "(cu126 for GPUs from 5.0 on); else compute on the CPU.",
                 ("python -m pip install --force-reinstall torch torchvision --index-url "
                  "https://download.pytorch.org/whl/cu126",),
                 Risk.REPLACES_PACKAGES)),
    ),
    platforms=("linux", "windows"),
    reasons=(
        build_holds("older", "newer"),
        when(is_of_2016, 0.35, "the GPU is of 2016 or older", facts=("gpu", "capability")),
        when(is_of_2024, -0.6, "the GPU is of 2024 or newer", facts=("gpu", "capability")),
    ),
    verify=(COMPUTES,),
)  # fmt: skip

ROCM_GFX = Cause(
    "rocm-gfx-not-in-build",
    "The AMD GPU is not among those that PyTorch's ROCm build was made for",
    """
    Code for AMD's GPUs is made for one architecture each (gfx1030, gfx1100 ...), and PyTorch's
    builds hold a few of them. On another GPU the first computation ends with "invalid device
    function", or rocBLAS finds no library. Mostly the code of the family's first GPU runs, if ROCm
    is told to take it.
    """,
    "The gfx name that `rocminfo` tells is not in `torch.cuda.get_arch_list()`.",
    (
        Sign("hiperrornobinaryforgpu", 0.92),
        Sign("hip error", 0.85,
             r"hip error: (?:invalid device function|no kernel image|.{0,30}no binary for)"),
        Sign("hiperrorinvaliddevicefunction", 0.85),
        Sign("tensilelibrary", 0.85,
             r"cannot read \S*tensilelibrary\S*|tensilelibrary\S*.{0,40}for gpu arch"),
        Sign("unable to find code object", 0.85),
        Sign("hsa_status_error_invalid_isa", 0.75),
        Sign("unsupported hip gpu architecture", 0.7),
        Sign("could not initialize tensile host", 0.5),
    ),
    (
        Mend(Fix("Let ROCm take the code of the family's first GPU: 10.3.0 for gfx103x, 11.0.0 for "
                 "gfx110x and gfx115x; or install a PyTorch for a newer ROCm, which holds more.",
                 ("rocminfo | grep gfx", "export HSA_OVERRIDE_GFX_VERSION=10.3.0"),
                 Risk.REVERSIBLE), ("linux",)),
        Mend(Fix("Install a PyTorch that AMD made for this GPU: there is no taking another's code "
                 "on Windows.", (BOTH,), Risk.REPLACES_PACKAGES)),
    ),
    platforms=("linux", "windows"),
    reasons=(
        given("gfx", 0.4, "the GPU is {value}"),
        given("torch_hip", 0.3, "PyTorch is a build for ROCm {value}"),
        given("gfx_override", 0.2, "HSA_OVERRIDE_GFX_VERSION is spoken of"),
    ),
    over=("gpu-too-new-for-torch-build", "gpu-too-old-for-torch-build"),
    verify=(COMPUTES,),
)  # fmt: skip

CAUSES = (TOO_NEW, TOO_OLD, ROCM_GFX)
