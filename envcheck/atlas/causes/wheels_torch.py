"""Packages around PyTorch that are of another release than it, or bring another's libraries."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import below, from_on, given, numbers, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

PACKAGES = ("python -m pip list",)
TOGETHER = (
    "python -m pip uninstall -y torch torchvision torchaudio",
    "python -m pip install torch torchvision torchaudio",
)
SERIES = ("nvidia_cu11", "nvidia_cu12", "nvidia_cu13")
UNKNOWN_TO_NCCL = r"undefined symbol:? ['\"`]?p?nccl[A-Z]\w+"
CUBLAS = r"libcu(?:blas|blaslt|dnn\w*|sparse|fft|rand|solver|dart)\.so\S*"


def made_for(torchvision: str) -> tuple[int, int] | None:
    """The PyTorch that a torchvision is of: 0.15 of 2.0, 0.14 of 1.13; None: not known."""
    major, minor = (*numbers(torchvision), 0, 0)[:2]
    if major or minor < 8:
        return None
    return (2, minor - 15) if minor >= 15 else (1, minor - 1)


def of_another_torch(said: Said) -> bool | None:
    """Whether the installed torchvision is of another PyTorch; None where not both are told."""
    torch, torchvision = said.value("torch"), said.value("torchvision")
    wanted = made_for(torchvision or "0")
    if not torch or not torchvision or not wanted:
        return None
    tags = [version.partition("+")[2] for version in (torch, torchvision)]
    return wanted != numbers(torch)[:2] or bool(all(tags) and tags[0] != tags[1])


def mixed_series(said: Said) -> bool | None:
    """Whether wheels of NVIDIA's libraries for two CUDAs are there."""
    there = sum(said.has(name) for name in SERIES)
    return there > 1 if there else None


def between_conda_and_pip(said: Said) -> bool | None:
    """Whether conda's cudatoolkit is there, or at least an environment of conda."""
    if said.has("conda_cudatoolkit"):
        return True
    return said.has("conda_env") or said.has("conda_prefix")


SETUPTOOLS = Cause(
    "setuptools-too-new-for-torch-tensorboard",
    "setuptools is too new for the tensorboard module of an old PyTorch",
    """
    PyTorch before 1.11 uses distutils.version in torch.utils.tensorboard, without importing it.
    From 59.6 on setuptools puts a distutils of its own in place, in which it is not there until
    somebody imports it.
    """,
    "setuptools 59.6 or newer together with torch before 1.11.",
    (
        Sign("module 'distutils' has no attribute 'version'", 0.93),
        Sign("distutils.version.looseversion", 0.6),
    ),
    (
        Mend(Fix("Take an older setuptools, or a PyTorch from 1.11 on.",
                 ("python -m pip install setuptools==59.5.0",), Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        below("torch", "1.11", 0.4, "PyTorch is {value}"),
        from_on("torch", "1.11", -0.3, "PyTorch {value} does not use it any more"),
        below("setuptools", "59.6", -0.5, "setuptools {value} is old enough"),
    ),
    verify=('python -c "from torch.utils.tensorboard import SummaryWriter"',),
)  # fmt: skip

VISION = Cause(
    "torchvision-torch-version-mismatch",
    "torchvision or torchaudio is of another PyTorch than the one installed",
    """
    Each torchvision and torchaudio is compiled for one release of PyTorch, and for one CUDA:
    torchvision 0.19 for 2.4, 0.20 for 2.5. When one of them is replaced alone, their compiled part
    cannot be loaded: its operators are missing, or a symbol is not found.
    """,
    "Versions or tags (+cu121, +cpu) of the three that do not belong together.",
    (
        Sign("torchvision::", 0.9,
             r"operator:? '?torchvision::\w+|could not run '?torchvision::\w+"),
        Sign("torchvision::nms", 0.7),
        Sign("winerror 127", 0.7, r"torch(?:vision|audio)[\s\S]{0,250}winerror 127|"
             r"winerror 127[\s\S]{0,250}torch(?:vision|audio)"),
        Sign("couldn't load custom c++ ops", 0.92),
        Sign("could not load this library", 0.8, r"this library: \S*torch(?:vision|audio)"),
        Sign("compiled with different cuda", 0.92,
             r"and torch(?:vision|audio) (?:were|was|have been) compiled with different cuda"),
        Sign("undefined symbol", 0.85,
             r"(?:torchvision|torchaudio|torchtext)\S*(?:\.so|\.pyd)?: undefined symbol"),
        Sign("has no attribute", 0.85,
             r"'torchvision' has no attribute 'extension'|module 'torch\.library' has no attribute "
             r"'(?:register_fake|impl_abstract)'|partially initialized module 'torchvision'"),
        Sign("which is incompatible", 0.7,
             r"torch(?:vision|audio|text) \S+ (?:has requirement|requires) torch==\S+ but "
             r"you(?:'ll| will)? have torch"),
    ),
    (
        Mend(Fix("Install all three anew, from one index.", TOGETHER, Risk.REPLACES_PACKAGES)),
    ),
    shown=when(of_another_torch, 0.75, "torch and torchvision do not belong together",
               facts=("torch", "torchvision")),
    reasons=(
        when(of_another_torch, 0, "", -0.4, "torch and torchvision belong together",
             facts=("torch", "torchvision")),
    ),
    over=("stray-torch-directory",),
    verify=('python -c "import torch, torchvision; print(torch.__version__, '
            'torchvision.__version__)"',
            'python -c "import torchvision.ops as o; print(o.nms)"'),
)  # fmt: skip

MIXED = Cause(
    "mixed-nvidia-cu11-cu12-wheels",
    "NVIDIA's libraries of two CUDAs are installed over each other",
    """
    nvidia-cudnn-cu11 and nvidia-cudnn-cu12 are different packages for pip, and install into the
    same directory. The one that came last has the files; when the other is removed, the files are
    gone. PyTorch then loads a library of another CUDA, in which symbols are missing.
    """,
    "Two of the endings -cu11, -cu12, -cu13 among the nvidia-* packages in the metadata.",
    (
        Sign("undefined symbol", 0.48, UNKNOWN_TO_NCCL),
        Sign("undefined symbol: ", 0.4, r"libtorch_cuda\w*\.so: undefined symbol: (?:cu|nv)\w+"),
    ),
    (
        Mend(Fix("Make a fresh environment; or remove the packages of the other CUDA, and install "
                 "PyTorch anew, for their files are shared.",
                 ("python -m pip list",
                  "python -m pip uninstall -y nvidia-cublas-cu11 nvidia-cudnn-cu11 "
                  "nvidia-nccl-cu11 nvidia-cuda-runtime-cu11",
                  "python -m pip install --force-reinstall torch"), Risk.REPLACES_PACKAGES)),
    ),
    ("linux", "windows"),
    shown=when(mixed_series, 0.75, "nvidia-* packages of two CUDAs are installed", facts=SERIES),
    reasons=(
        when(mixed_series, 0.5, "packages of two CUDAs are named",
             -0.4, "the packages named are of one CUDA", facts=SERIES),
        given("nccl_elsewhere", -0.4, "another NCCL is named: {value}"),
    ),
    unlike=(
        Unlike(("other-nccl-shadows-torch-nccl", "ld-library-path-shadows-torch-libs"),
               "the list of packages: two endings -cu.. of nvidia-*, or one alone, and the library "
               "comes from outside. To unset LD_LIBRARY_PATH does not help with the first.",
               ("python -m pip list", "echo $LD_LIBRARY_PATH")),
    ),
    verify=(*PACKAGES, 'python -c "import torch; print(torch.cuda.nccl.version())"'),
)  # fmt: skip

NCCL = Cause(
    "other-nccl-shadows-torch-nccl",
    "Another NCCL is loaded than PyTorch's own",
    """
    PyTorch brings the NCCL that it was built with, and asks for functions of that release. Another
    package, a system-wide libnccl or a directory in LD_LIBRARY_PATH with an older one is loaded
    first, and lacks them.
    """,
    "libnccl.so.2 in LD_LIBRARY_PATH, in ldconfig's list or in another package, older than that in "
    "site-packages/nvidia/nccl.",
    (
        Sign("undefined symbol", 0.55, UNKNOWN_TO_NCCL),
        Sign("nccl", 0.5, r"libnccl\S*: (?:version|undefined symbol)|symbol nccl\w+,? version"),
    ),
    (
        Mend(Fix("See which libnccl is loaded; take its directory out of LD_LIBRARY_PATH, or "
                 "remove the package that brings it. Else take the PyTorch that fits it.",
                 ("ldconfig -p | grep nccl", "unset LD_LIBRARY_PATH",
                  "python -m pip install --force-reinstall torch"),
                 Risk.REPLACES_PACKAGES), ("linux",), ("bash", "zsh")),
        Mend(Fix("See which libnccl is loaded; take its directory out of LD_LIBRARY_PATH, or "
                 "remove the package that brings it. Else take the PyTorch that fits it.",
                 ("ldconfig -p | grep nccl",
                  "env -u LD_LIBRARY_PATH python -c 'import torch'",
                  "python -m pip install --force-reinstall torch"), Risk.REPLACES_PACKAGES)),
    ),
    ("linux",),
    reasons=(
        given("ld_library_path", 0.3, "LD_LIBRARY_PATH is set: {value}"),
        given("nccl_elsewhere", 0.4, "another NCCL is named: {value}"),
        when(mixed_series, -0.6, "packages of two CUDAs are named", facts=SERIES),
    ),
    verify=('python -c "import torch; print(torch.cuda.nccl.version())"',),
)  # fmt: skip

TOOLKIT = Cause(
    "conda-cudatoolkit-conflicts-with-pip-torch",
    "conda's CUDA libraries are loaded in place of those of pip's PyTorch",
    """
    conda's cudatoolkit puts libcublas and the like into the environment's lib directory. PyTorch
    from pip brings its own, of another release. Once one of each is loaded, they do not fit: a
    symbol of libcublasLt is not found.
    """,
    "conda-meta has cudatoolkit-*, and torch has pip's metadata; the library in the message lies "
    "in the environment's lib directory.",
    (
        Sign("../../../../lib", 0.78,
             rf"\.\./\.\./\.\./\.\./{CUBLAS}: (?:undefined symbol|symbol|version)"),
        Sign("undefined symbol", 0.42, rf"{CUBLAS}: undefined symbol: \w+"),
        Sign("with link time reference", 0.5, rf"symbol \w+,? version {CUBLAS} not defined"),
    ),
    (
        Mend(Fix("Keep one source: remove conda's copy, and install PyTorch anew.",
                 ("conda remove cudatoolkit", "python -m pip install --force-reinstall torch"),
                 Risk.REPLACES_PACKAGES)),
    ),
    ("linux", "windows"),
    reasons=(
        given("conda_cudatoolkit", 0.6, "conda's cudatoolkit is installed"),
        when(between_conda_and_pip, 0.35, "it is an environment of conda",
             -0.7, "nothing tells of conda", facts=("conda_env", "conda_prefix")),
        given("ld_library_path", -0.5, "LD_LIBRARY_PATH is set: {value}"),
    ),
    unlike=(
        Unlike(("ld-library-path-shadows-torch-libs",),
               "where the library lies that was loaded: in the environment's lib directory, or in "
               "one of LD_LIBRARY_PATH, such as /usr/local/cuda.",
               ("echo $LD_LIBRARY_PATH", "conda list cudatoolkit")),
    ),
    verify=('python -c "import torch; print(torch.ones(2, 2) @ torch.ones(2, 2))"',),
)  # fmt: skip

CAUSES = (SETUPTOOLS, VISION, MIXED, NCCL, TOOLKIT)
