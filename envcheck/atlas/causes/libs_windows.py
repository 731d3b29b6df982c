"""Libraries that PyTorch and NumPy do not find on Windows."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, missing, on, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

IMPORT_TORCH = ('python -c "import torch; print(torch.__version__)"',)
TORCH_VERSION = ("python -m pip show torch",)
OF_TORCH = r"error loading .{0,260}torch\\+lib\\+"
VC_REDIST = "winget install Microsoft.VCRedist.2015+.x64"


def is_torch_2_9(said: Said) -> bool | None:
    """Whether PyTorch is a 2.9, where its version is told."""
    if said.has("torch_2_9"):
        return True
    version = said.value("torch")
    return version.startswith("2.9.") if version else None


LIBOMP140 = Cause(
    "windows-libomp140-missing",
    "PyTorch 2.4.0 wants libomp140.x86_64.dll, which this Windows does not have",
    """
    fbgemm.dll of PyTorch 2.4.0 (and of some nightly builds before) was linked with Visual Studio's
    OpenMP, libomp140.x86_64.dll, which only Visual Studio's build tools install. `import torch`
    ends with WinError 126 and names fbgemm.dll.
    """,
    "torch 2.4.0, and no libomp140.x86_64.dll in System32 or torch\\lib.",
    (
        Sign("fbgemm.dll", 0.93, r"fbgemm\.dll\S* or one of its dep|loading \S*fbgemm\.dll"),
        Sign("libomp140", 0.9, r"libomp140\S*"),
        Sign("fbgemm.dll", 0.6),
    ),
    (
        Mend(Fix("Install PyTorch 2.4.1 or newer. If it has to be 2.4.0, Visual Studio's build "
                 "tools bring the file.",
                 ("python -m pip install --upgrade torch",
                  "winget install Microsoft.VisualStudio.2022.BuildTools"),
                 Risk.REPLACES_PACKAGES)),
    ),
    platforms=("windows",),
    over=("windows-vcredist-missing-or-old", "conda-env-not-activated-dll"),
    unlike=(
        Unlike(("windows-vcredist-missing-or-old", "conda-env-not-activated-dll"),
               "the file and the number: fbgemm.dll with 126 wants libomp140, c10.dll with 1114 "
               "the Visual C++ runtime, NumPy's \"DLL load failed\" an activated environment."),
    ),
    verify=IMPORT_TORCH,
)  # fmt: skip

VCREDIST = Cause(
    "windows-vcredist-missing-or-old",
    "The Visual C++ runtime of this Windows is missing or too old",
    """
    PyTorch's libraries are linked with Microsoft's Visual C++ runtime and do not bring it. Without
    it (WinError 126), or with an older one than they were built with (WinError 1114, "DLL
    initialization routine failed"), `import torch` ends while c10.dll or another is loaded.
    """,
    "The registry's VisualStudio\\14.0\\VC\\Runtimes\\x64 is missing or below what the release "
    "wants (14.40 from PyTorch 2.9 on).",
    (
        Sign("winerror 1114", 0.72, rf"winerror 1114\][^\n]{{0,80}}{OF_TORCH}(?!c10_hip)\w+\.dll"),
        Sign("winerror 126", 0.5, rf"winerror 126\][^\n]{{0,80}}{OF_TORCH}(?!fbgemm)\w+\.dll"),
        Sign("visual c++ redistributable is not installed", 0.9),
        *(
            Sign(name, 0.75, rf"{name}\w*\.dll.{{0,40}}(?:not found|missing|fehlt|introuvable)|"
                             rf"(?:找不到|cannot find|could not (?:find|load)) ?{name}")
            for name in ("vcruntime140", "msvcp140")
        ),
        Sign("vc_redist.x64", 0.28),
        Sign("could not find module", 0.5, r"could not find module .{0,200}torch.{0,60}\.dll"),
        Sign("from torch._c import", 0.6,
             r"from torch\._c import .{0,60}\n?.{0,60}dll load failed"),
        Sign("initialization routine failed", 0.45,
             r"dll load failed.{0,80}initialization routine"),
        Sign("dll load failed while importing _c:", 0.5),
    ),
    (
        Mend(Fix("Install Microsoft's newest runtime for x64, and start the shell anew.",
                 (VC_REDIST,), Risk.NEEDS_ADMIN)),
    ),
    platforms=("windows",),
    reasons=(
        when(is_torch_2_9, -0.25, "PyTorch 2.9 is known for it", facts=("torch", "torch_2_9")),
    ),
    unlike=(
        Unlike(("torch-2.9-windows-c10-init",),
               "PyTorch's version: 2.9 ends so where 2.8 works; with another version, and first of "
               "all with 2.9 too, renew the runtime.", TORCH_VERSION),
    ),
    verify=IMPORT_TORCH,
)  # fmt: skip

TORCH_2_9 = Cause(
    "torch-2.9-windows-c10-init",
    "PyTorch 2.9 does not start on this Windows, where 2.8 does",
    """
    PyTorch 2.9 was built with a newer Visual C++ than the releases before. With an older runtime,
    also one that another program brings and loads first (such as PyQt), c10.dll ends with WinError
    1114 in `import torch`.
    """,
    "torch 2.9.* and WinError 1114; with 2.8.0 in its place it works.",
    (
        Sign("winerror 1114", 0.5, rf"winerror 1114\][^\n]{{0,80}}{OF_TORCH}(?!c10_hip)\w+\.dll"),
        Sign("initialization routine failed", 0.3, r"dll load failed.{0,80}initialization routine"),
    ),
    (
        Mend(Fix("Renew the Visual C++ runtime; if that does not do, take PyTorch 2.8.0. Import "
                 "torch before PyQt and the like.",
                 (VC_REDIST, "python -m pip install torch==2.8.0"), Risk.REPLACES_PACKAGES)),
    ),
    platforms=("windows",),
    reasons=(
        when(is_torch_2_9, 0.75, "PyTorch is a 2.9",
             -0.8, "PyTorch is no 2.9", facts=("torch", "torch_2_9")),
    ),
    verify=IMPORT_TORCH,
)  # fmt: skip

NOT_ACTIVATED = Cause(
    "conda-env-not-activated-dll",
    "A conda environment's Python was started without activating it, and misses its libraries",
    """
    On Windows the libraries of a conda environment lie in Library\\bin, which only activation puts
    on the PATH. An editor or a shortcut that starts python.exe by its path gets "DLL load failed"
    from NumPy, SSL and others; in an Anaconda Prompt the same program runs.
    """,
    "sys.prefix has a conda-meta, CONDA_PREFIX is another or not set, and its Library\\bin is not "
    "on PATH.",
    (
        Sign("the environment has not been activated", 0.9),
        Sign("dll load failed", 0.5,
             r"dll load failed(?:: | while importing (?:_multiarray_umath|_mklinit|_umath_linalg|"
             r"_ssl|_ctypes|_sqlite3|_lzma|_bz2|pyexpat|lib|qhull|_ufuncs)\b)"),
        Sign("importing the numpy c-extensions failed", 0.45),
        Sign("importing the multiarray numpy extension module failed", 0.4),
        Sign("missing required dependencies ['numpy']", 0.3),
        Sign("mkl_intel_thread", 0.5, r"mkl_intel_thread\S*\.dll"),
        Sign("mkl-service package failed to import", 0.35),
    ),
    (
        Mend(Fix("Start from an Anaconda Prompt, or activate the environment first; in an editor "
                 "choose the environment as interpreter and let it activate the terminal.",
                 ("conda activate <env>", "code ."), Risk.NONE)),
    ),
    platforms=("windows",),
    reasons=(
        on(("windows",), 0.2, "it is Windows"),
        given("windows_conda", 0.4, "it is a conda Python: {value}"),
        given("editor", 0.4, "it was started from an editor: {value}"),
        missing("windows_conda", -0.1, "the text names no conda"),
        given("torch_itself_failed", -0.5, "it is PyTorch's own library that fails"),
        given("no_such_extension", -0.6, "the extension is not there at all"),
    ),
    unlike=(
        Unlike(("mkl-packages-inconsistent",),
               "whether it works in an Anaconda Prompt with the environment activated: then "
               "nothing is wrong with its packages.", ("conda activate <env>", "where python")),
        Unlike(("windows-conda-openssl-dll-not-found",),
               "which module fails: only `_ssl`, also in an activated environment, is OpenSSL.",
               ('python -c "import ssl, numpy"',)),
    ),
    verify=('python -c "import numpy; print(numpy.__version__)"',),
)  # fmt: skip

CAUSES = (LIBOMP140, VCREDIST, TORCH_2_9, NOT_ACTIVATED)
