"""PyTorch built without what the machine's GPU wants, or with what the machine has not."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Reason, Sign, Unlike
from envcheck.atlas.derived import has_nvidia, torch_cuda
from envcheck.atlas.graphics import driver_too_old, seen_and_unused, seen_to_work
from envcheck.atlas.reasons import given, on, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

WHAT_IS_HERE = (
    'python -c "import torch; print(torch.__version__, torch.version.cuda)"',
    "nvidia-smi",
)
CUDA_THERE = 'python -c "import torch; print(torch.cuda.is_available())"'
INDEX = "--index-url https://download.pytorch.org/whl/cu126"
NO_CUDA_INSIDE = (
    Sign("torch not compiled with cuda enabled", 0.55),
    Sign("pytorch was compiled without cuda support", 0.5),
    Sign("arguments from the 'cuda' backend", 0.45,
         r"could not run 'aten::empty\S*' with arguments from the 'cuda' backend"),
)  # fmt: skip


def no_cuda_in_build(said: Said) -> bool | None:
    """Whether PyTorch's build is for the CPU; None where it is not told."""
    cuda = torch_cuda(said)
    return None if cuda is None or said.has("torch_hip") else cuda == "none"


def cpu_build_beside_gpu(said: Said) -> Reason | None:
    """Where `collect_env` and the like show a CPU build on a machine with an NVIDIA GPU."""
    if not no_cuda_in_build(said) or not has_nvidia(said) or seen_to_work(said):
        return None
    weight = 0.75 if seen_and_unused(said) else 0.6
    says = "PyTorch is a build for the CPU, and the machine has an NVIDIA GPU"
    return Reason(weight, says, ("torch_cuda", "torch", "cuda_available", "gpu", "driver"))


def conda_by_version(said: Said) -> bool | None:
    """Whether only its version tells that a CPU build beside a GPU is conda's: no +cpu in it."""
    version = said.value("torch") or ""
    other = ("conda_cpu_build", "cuda_wanted", "torch_of_pip", "aarch64")
    if not version.replace(".", "").isdigit() or any(map(said.has, other)):
        return None
    return True if cpu_build_beside_gpu(said) else None


def gpu_is_here(said: Said) -> bool | None:
    """Whether there is an NVIDIA GPU, as far as the text tells."""
    if has_nvidia(said):
        return True
    nothing = ("no_gpu_here", "no_gpu", "no_cuda_device")
    return False if any(map(said.has, nothing)) else None


CPU_BUILD = Cause(
    "torch-cpu-build-on-gpu-machine",
    "PyTorch is built for the CPU, and the machine has an NVIDIA GPU",
    """
    On Windows `pip install torch` takes a build without CUDA; conda takes one where it finds no
    other that fits; a mirror or another package's requirement brings one in by the way. It computes
    on the CPU and says nothing, until a program asks for CUDA: "Torch not compiled with CUDA
    enabled".
    """,
    "`torch.version.cuda` is None or the version ends in +cpu, and nvidia-smi shows a GPU.",
    (
        *NO_CUDA_INSIDE,
        Sign("has no attribute '_cuda", 0.6, r"'torch\._c' has no attribute '_cuda"),
        Sign("libcudart functions unavailable", 0.55),
        Sign("(you have", 0.6, r"pytorch \S+\+cu\d+ .{0,40}\(you have \S+\+cpu\)"),
        Sign("is not able to use gpu", 0.5, r"torch is not able to use gpu"),
        Sign("but torch.cuda.is_available() is false", 0.4),
        Sign("invalid cuda '", 0.45, r"invalid cuda '(?:--)?device"),
        Sign("compiled without gpu support", 0.35, r"torch\w* .{0,40}compiled without gpu support"),
        Sign("device_type of 'cuda', but cuda is not available", 0.4),
    ),
    (
        Mend(Fix("Take the CPU build out and install one for a CUDA that the driver serves (cu118 "
                 "for drivers of CUDA 11); or with conda the CUDA build of conda-forge.",
                 ("nvidia-smi", "python -m pip uninstall -y torch torchvision torchaudio",
                  f"python -m pip install torch torchvision {INDEX}"), Risk.REPLACES_PACKAGES)),
    ),
    platforms=("linux", "windows"),
    shown=cpu_build_beside_gpu,
    reasons=(
        when(gpu_is_here, 0.55, "there is an NVIDIA GPU",
             -0.6, "there is said to be no NVIDIA GPU", facts=("gpu", "driver", "no_gpu_here")),
        when(no_cuda_in_build, 0.3, "PyTorch is a build without CUDA",
             -0.75, "PyTorch is a build with CUDA", facts=("torch_cuda", "torch")),
        when(driver_too_old, -0.5, "the driver is too old for PyTorch's CUDA"),
        given("torch_hip", -0.5, "PyTorch is a build for AMD's GPUs (ROCm {value})"),
        given("other_gpu", -0.3, "another GPU is named: {value}"),
        given("conda_cpu_build", -0.5, "conda's solver chose the build: {value}"),
        on(("macos",), -0.9, "no Mac has CUDA"),
    ),
    unlike=(
        Unlike(("script-hardcodes-cuda-on-cpu-machine",),
               "whether the machine has an NVIDIA GPU: then PyTorch is the wrong build; without "
               "one the program asks for what is not there.", WHAT_IS_HERE),
    ),
    verify=(CUDA_THERE,),
)  # fmt: skip

HARD_CUDA = Cause(
    "script-hardcodes-cuda-on-cpu-machine",
    "A program asks for CUDA on a machine that has none",
    """
    The program says `.cuda()` or `device="cuda"`, or loads a file that was saved on a GPU, without
    asking whether there is one. The environment is in order: a machine without an NVIDIA GPU, such
    as every Mac, computes on its CPU, or on "mps" or "xpu".
    """,
    "No NVIDIA GPU on the machine; PyTorch may be any build.",
    (
        *NO_CUDA_INSIDE,
        Sign("found no nvidia driver on your system", 0.55),
        Sign("no cuda gpus are available", 0.3),
        Sign("attempting to deserialize object on a cuda device", 0.45),
        Sign("attempting to deserialize object on cuda device", 0.4),
        Sign("please use torch.load with map_location", 0.45),
        Sign("no nvidia gpu", 0.3, r"no nvidia gpus? (?:found|detected|available)"),
    ),
    (
        Mend(Fix("Let the program ask first, and load with map_location; on a Mac with Apple's "
                 "chip the other device is \"mps\".",
                 ('device = "mps" if torch.backends.mps.is_available() else "cpu"',
                  "torch.load(path, map_location=device)"), Risk.NONE), ("macos",)),
        Mend(Fix("Let the program ask first, and load with map_location. Where there should be a "
                 "GPU, look for its driver instead.",
                 ('device = "cuda" if torch.cuda.is_available() else "cpu"',
                  "torch.load(path, map_location=device)"), Risk.NONE)),
    ),
    reasons=(
        on(("macos",), 0.7, "no Mac has CUDA"),
        when(gpu_is_here, -0.65, "there is an NVIDIA GPU",
             0.5, "there is said to be no NVIDIA GPU", facts=("gpu", "driver", "no_gpu_here")),
        given("other_gpu", 0.4, "the GPU is {value}"),
        on(("container",), -0.4, "it is a container, which may have been started without GPUs"),
        given("torch_hip", -0.3, "PyTorch is a build for AMD's GPUs (ROCm {value})"),
        given("no_driver_warned", -0.5, "it is a warning, after which PyTorch goes on"),
    ),
    unlike=(
        Unlike(("container-without-gpu-flag",),
               "\"Found no NVIDIA driver\" inside a container says only that it was started "
               "without GPUs: /.dockerenv, and no /dev/nvidia0.", ("ls /.dockerenv /dev/nvidia*",)),
    ),
    verify=(CUDA_THERE,),
)  # fmt: skip

NVCC_MISMATCH = Cause(
    "extension-build-nvcc-mismatch",
    "nvcc is of another CUDA than PyTorch, and an extension is being compiled",
    """
    Packages with CUDA code of their own are compiled on the machine with the nvcc of CUDA_HOME or
    of the PATH, which must be of the same major version as `torch.version.cuda`. PyTorch's own
    packages bring no nvcc. For running PyTorch it does not matter which nvcc is there.
    """,
    "`nvcc --version` of CUDA_HOME against `torch.version.cuda`; a fault only where something is "
    "being built.",
    (
        Sign("mismatches the version that was used to compile", 0.93),
        Sign("does not match the version torch was compiled with", 0.92),
        Sign("does not match the version used to compile pytorch", 0.92),
        Sign("cudamismatchexception", 0.85),
        Sign("cuda_home environment variable is not set", 0.6),
        Sign("cuda_home does not exist, unable to compile", 0.7),
        Sign("unsupported gpu architecture", 0.6, r"nvcc fatal ?: unsupported gpu architecture"),
        Sign("compiled with different cuda versions", 0.5,
             r"pytorch and (?!torchvision|torchaudio)\S+ were compiled with different cuda"),
    ),
    (
        Mend(Fix("Put an nvcc of PyTorch's CUDA into the environment, and let the build use that "
                 "PyTorch; or name an installed toolkit in CUDA_HOME; or take a PyTorch for the "
                 "nvcc that is there.",
                 ('python -c "import torch; print(torch.version.cuda)"',
                  "conda install -c conda-forge cuda-nvcc=<version>",
                  "python -m pip install --no-build-isolation <package>"),
                 Risk.REPLACES_PACKAGES)),
    ),
    platforms=("linux", "windows"),
    reasons=(
        given("only_minor", -0.9, "only the minor versions differ, which is no fault"),
        given("builds", 0.3, "something is being built"),
    ),
    unlike=(
        Unlike(("torchvision-torch-version-mismatch",),
               "when it is said: while a package is compiled, or when torchvision is imported."),
    ),
    verify=("nvcc --version", 'python -c "import torch; print(torch.version.cuda)"'),
)  # fmt: skip

FIRST = (CPU_BUILD, HARD_CUDA)
LAST = (NVCC_MISMATCH,)
