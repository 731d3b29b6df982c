"""Installations on Windows that end at a path's length, or at a compiler."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

BUILT = (
    r"(?:xformers|flash[-_]attn|flash[-_]attention|bitsandbytes|triton|detectron2|pycocotools|apex|"
    r"deepspeed|torch[-_]\w+|pytorch3d|llama[-_]cpp[-_]python|auto[-_]gptq|mamba[-_]ssm|"
    r"causal[-_]conv1d|sageattention|tinycudann|nvdiffrast|mmcv\S*|spconv|insightface)"
)
LONG = ("powershell -Command \"Get-ItemProperty "
        "HKLM:\\SYSTEM\\CurrentControlSet\\Control\\FileSystem LongPathsEnabled\"")  # fmt: skip


def builds(said: Said) -> bool | None:
    """Whether pip unpacks or builds a source archive; None where nothing tells of it."""
    return True if said.has("from_source") or said.has("builds_a_wheel") else None


def is_long(said: Said) -> bool | None:
    """Whether a path in the text comes near the 260 characters."""
    return any(len(path) > 200 for path in said.values("long_path")) or None


LONG_PATH = Cause(
    "windows-long-path-limit",
    "A path is longer than the 260 characters that Windows allows",
    """
    Unless long paths are switched on, Windows refuses a path of more than 260 characters, and says
    that there is no such file or directory. Wheels of PyTorch, TensorFlow and ONNX hold deep trees,
    and the site-packages of a Python from the Microsoft Store begin far down.
    """,
    "LongPathsEnabled in the registry is 0, and the prefix is long.",
    (
        Sign("windows long path support enabled", 0.65),
        Sign("could not install packages due to an", 0.55,
             r"an? (?:os|environment)error: \[(?:errno 2|winerror 3)\][^\n]{0,90}'?[a-z]:\\"),
        Sign("winerror 206", 0.9),
        Sign("filename or extension is too long", 0.9),
        Sign("filename too long", 0.8),
        Sign("file name too long", 0.5),
        Sign("enable-long-paths", 0.5),
        Sign("maximum path length", 0.6),
    ),
    (
        Mend(Fix("Switch long paths on, as administrator, and restart the program; or use a short "
                 "path, such as C:\\venv, and not the Python of the Microsoft Store.",
                 ("New-ItemProperty -Path HKLM:\\SYSTEM\\CurrentControlSet\\Control\\FileSystem "
                  "-Name LongPathsEnabled -Value 1 -PropertyType DWORD -Force",),
                 Risk.NEEDS_ADMIN), ("windows",), ("powershell",)),
        Mend(Fix("Switch long paths on, as administrator, and restart the program; or use a short "
                 "path, such as C:\\venv, and not the Python of the Microsoft Store.",
                 ("reg add HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem /v "
                  "LongPathsEnabled /t REG_DWORD /d 1 /f",), Risk.NEEDS_ADMIN), ("windows",)),
    ),
    ("windows",),
    reasons=(
        when(builds, -0.7, "the path is one of a source archive that pip unpacks",
             facts=("from_source",)),
        when(is_long, 0.3, "a path is longer than 200 characters", facts=("long_path",)),
        given("windows_store", 0.3, "it is the Python of the Microsoft Store"),
    ),
    unlike=(
        Unlike(("windows-source-build-instead-of-wheel",),
               "the directory in the message: site-packages, or pip-install-... with sources, "
               "which pip unpacks where it found no wheel.", (LONG,)),
    ),
    verify=(LONG,),
)  # fmt: skip

SOURCE_BUILD = Cause(
    "windows-source-build-instead-of-wheel",
    "pip builds the package from its sources, as it found no wheel",
    """
    For packages such as xformers and flash-attn there are wheels for Windows only for some PyTorch
    and Python, or none. pip then fetches the source archive and tries to compile it, which ends in
    a missing compiler, a missing CUDA toolkit, a missing torch in the build's own environment, or
    a path that is too long. None of these is the fault.
    """,
    "pip's log has a .tar.gz of the package in place of a .whl.",
    (
        Sign("pip-install-", 0.85,
             r"no such file or directory: '?[a-z]:\\[^'\n]*pip-(?:install|req-build)-"),
        Sign("microsoft visual c++ 14", 0.85,
             r"microsoft visual c\+\+ 14\.\d(?: or greater)? is req"),
        Sign("unable to find vcvarsall", 0.85),
        Sign("precompiled wheel not found", 0.85),
        Sign("failed building wheel for", 0.65, rf"failed building wheel for {BUILT}"),
        Sign("failed building wheel for", 0.4),
        Sign("could not build wheels for", 0.5),
        Sign("failed to build installable wheels for", 0.5),
        Sign("to build wheel did not run successfully", 0.5),
        Sign("did not run successfully", 0.4, r"(?:egg_info|bdist_wheel) did not run successfully"),
        Sign("metadata-generation-failed", 0.45),
        Sign("nvcc was not found", 0.6),
        Sign("compiler version for cl", 0.5),
    ),
    (
        Mend(Fix("Install the wheel that was made for your PyTorch, Python and CUDA; take the "
                 "PyTorch for which there is one. Where the project offers none for Windows, use "
                 "WSL 2.",
                 ('python -c "import sys, torch; print(sys.version, torch.__version__)"',
                  "python -m pip install --only-binary=:all: <package>"),
                 Risk.REPLACES_PACKAGES), ("windows",)),
    ),
    ("windows",),
    reasons=(
        given("from_source", 0.4, "pip took the sources: {value}"),
        when(lambda said: said.platform is None or None, -0.3, "nothing tells of Windows"),
    ),
    over=("windows-long-path-limit", "jupyter-kernel-other-env"),
    verify=("python -m pip download --no-deps --only-binary=:all: --dest . <package>",),
)  # fmt: skip

CAUSES = (LONG_PATH, SOURCE_BUILD)
