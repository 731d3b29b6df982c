"""Intel's MKL and OpenMP: missing, of another release, or loaded twice."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import below, from_on, given, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

LIST = ("conda list mkl",)
SHOWS_NUMPY = ('python -c "import numpy; numpy.show_config()"',)
IMPORT_TORCH = ('python -c "import torch"',)
MKL_FILE = r"(?:lib)?mkl_\w+(?:\.\d)?\.(?:so|dll|dylib)[\d.]*"


def mkl_of_system(said: Said) -> bool | None:
    """Whether an MKL from outside the environment is in play: Intel's oneAPI, mostly."""
    if said.has("oneapi") or said.has("foreign_mkl"):
        return True
    paths = " ".join(said.values("ld_library_path")).lower()
    return True if "intel" in paths or "mkl" in paths else None


def torch_asks(said: Said) -> bool:
    """Whether it is PyTorch that asks for the library."""
    return said.has("torch_loads") or said.has("torch")


SYSTEM_MKL = when(mkl_of_system, 0.75, "an MKL from outside the environment is named",
                  facts=("oneapi", "foreign_mkl", "ld_library_path"))  # fmt: skip
NOT_SYSTEM_MKL = when(mkl_of_system, -0.6, "an MKL from outside the environment is named",
                      facts=("oneapi", "foreign_mkl", "ld_library_path"))  # fmt: skip

SHADOWED = Cause(
    "ld-library-path-shadows-conda-mkl",
    "Intel's own MKL is loaded in place of the environment's",
    """
    Intel's oneAPI is switched on by sourcing setvars.sh or mklvars.sh, often in a shell's start
    file. From then on LD_LIBRARY_PATH names its libraries, which win over those of the environment.
    They are of another release: symbols are missing, or two of them are loaded together.
    """,
    "LD_LIBRARY_PATH names /opt/intel or oneapi with libmkl_*, or ONEAPI_ROOT or MKLROOT is set.",
    (
        Sign("ijit_", 0.5, r"undefined symbol: iJIT_\w+"),
        Sign("mkl", 0.45, rf"{MKL_FILE}: undefined symbol|undefined symbol: mkl_\w+"),
        Sign("/opt/intel", 0.6, rf"/opt/intel\S*{MKL_FILE}: "),
        Sign("mkl", 0.4, r"(?:intel|onemkl|mkl) (?:mkl |onemkl )?(?:fatal )?error: "),
    ),
    (
        Mend(Fix("Do not source oneAPI's script in this shell; take it out of the start file.",
                 ("unset LD_LIBRARY_PATH MKLROOT", *IMPORT_TORCH), Risk.REVERSIBLE),
             shells=("bash", "zsh")),
        Mend(Fix("Do not source oneAPI's script in this shell; take it out of the start file. "
                 "Until then start the program without the variable.",
                 ("env -u LD_LIBRARY_PATH -u MKLROOT python <script>",), Risk.REVERSIBLE)),
    ),
    ("linux",),
    reasons=(
        SYSTEM_MKL,
        when(lambda said: None if mkl_of_system(said) else True, -0.45,
             "nothing tells of an MKL from outside"),
    ),
    over=("mkl-2024-1-ijit-symbol", "mkl-packages-inconsistent"),
    unlike=(
        Unlike(("mkl-2024-1-ijit-symbol", "mkl-packages-inconsistent"),
               "whether oneAPI's libraries are on LD_LIBRARY_PATH: then no package in the "
               "environment has to be changed.", ("echo $LD_LIBRARY_PATH $ONEAPI_ROOT", *LIST)),
    ),
    verify=("echo $LD_LIBRARY_PATH", *IMPORT_TORCH),
)  # fmt: skip

IJIT = Cause(
    "mkl-2024-1-ijit-symbol",
    "MKL 2024.1 has no iJIT_NotifyEvent any more, which this PyTorch needs",
    """
    conda's builds of PyTorch up to the beginning of 2024 take iJIT_NotifyEvent from MKL, where it
    was by accident. From 2024.1 on it is not there. An older PyTorch is solved together with the
    newest MKL, and its import fails. PyTorch from pip has MKL inside, and is not concerned.
    """,
    "conda-meta has mkl 2024.1 or newer, pytorch is of the channel pytorch, and no oneAPI is in "
    "the environment's variables.",
    (
        Sign("ijit_", 0.85, r"iJIT_\w+"),
    ),
    (
        Mend(Fix("Take the MKL before, or a newer PyTorch.", ('conda install "mkl<2024.1"',),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        from_on("mkl", "2024.1", 0.5, "MKL is {value}"),
        below("mkl", "2024.1", -0.6, "MKL {value} still has it"),
        NOT_SYSTEM_MKL,
    ),
    verify=(*LIST, *IMPORT_TORCH),
)  # fmt: skip

MISSING = Cause(
    "mkl-missing-or-older-than-torch-needs",
    "PyTorch needs an MKL that the environment does not have",
    """
    PyTorch from conda loads libmkl_intel_lp64 and others from the environment's lib directory, by a
    name that holds a number: .so.1 since MKL 2021, .so.2 since 2022. If mkl is not installed, or is
    of another time, or was replaced by nomkl, the file is not there or lacks a function.
    """,
    "The file of that name is not in the environment's lib directory (Library\\bin on Windows).",
    (
        Sign("mkl", 0.7, r"libmkl_(?!rt)\w+\.so[\d.]*: cannot open shared object"),
        Sign("@rpath/libmkl", 0.85, r"library not loaded: @rpath/libmkl"),
        Sign("mkl", 0.6,
             r"libtorch\w*\.so: undefined symbol: mkl_|undefined symbol: mkl_sparse\w*"),
        Sign("mkl", 0.6, r"procedure entry point mkl_\w+"),
        Sign("shm.dll", 0.45, r"error loading \S*torch\\lib\\shm\.dll"),
        Sign("mkl_", 0.6, r"could not find module '?\S*mkl_\w+|mkl_\w+\.dll (?:was not|not) found"),
    ),
    (
        Mend(Fix("Install the MKL that this PyTorch was built with.",
                 ('conda install "mkl>=2021,<2024.1"', *LIST), Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        when(torch_asks, 0.4, "PyTorch asks for it", -0.35, "it is not PyTorch that asks for it",
             facts=("torch_loads",)),
        given("program_wants_library", -0.6, "it is a program outside of Python that asks for it"),
    ),
    unlike=(
        Unlike(("mkl-not-on-loader-path",),
               "whether the file is in the environment's lib directory: then it is there, and the "
               "program looks elsewhere.",
               ("find <prefix>/lib -name 'libmkl_*'",)),
    ),
    verify=(*LIST, *IMPORT_TORCH),
)  # fmt: skip

NOT_FOUND = Cause(
    "mkl-not-on-loader-path",
    "A program outside the environment wants its MKL",
    """
    A program or an extension that was linked with libmkl_rt or libiomp5, and does not lie in the
    environment, asks the system's loader for them. It looks into the system's directories and into
    LD_LIBRARY_PATH, not into a prefix of conda.
    """,
    "libmkl_rt.so lies in a prefix of conda, and ldd on the program says \"not found\".",
    (
        Sign("libmkl", 0.9, r"error while loading shared libraries: libmkl_\w+"),
        Sign("libiomp5", 0.85, r"error while loading shared libraries: libiomp5"),
        Sign("libmkl_rt", 0.75, r"libmkl_rt\.so[\d.]*: cannot open shared object"),
        Sign("libiomp5.so", 0.6, r"libiomp5\.so: cannot open shared object"),
        Sign("libmkl", 0.45, r"libmkl_\w+\.so[\d.]*: cannot open shared object"),
        Sign("libmkl_rt", 0.6, r"library not loaded: \S*libmkl_rt|libmkl_rt\.(?:\d\.)?dylib"),
    ),
    (
        Mend(Fix("Run it with the environment activated, and give it the environment's directory; "
                 "or build it with that directory in its rpath.",
                 ("conda activate <env>", "conda install mkl",
                  "env LD_LIBRARY_PATH=<prefix>/lib <command>"), Risk.REPLACES_PACKAGES)),
    ),
    ("linux", "macos"),
    reasons=(
        given("torch_loads", -0.5, "PyTorch asks for it"),
        given("program_wants_library", 0.3, "a program outside of Python asks for it"),
    ),
    verify=("ldd <program>", "find <prefix>/lib -name 'libmkl_rt*'"),
)  # fmt: skip

INCONSISTENT = Cause(
    "mkl-packages-inconsistent",
    "MKL's parts, or NumPy and MKL, are of different sources or times",
    """
    MKL loads its kernels (libmkl_def, libmkl_avx2, mkl_intel_thread) while a program runs. If pip's
    NumPy was installed over conda's, or the packages mkl, mkl-service and intel-openmp were updated
    by halves, they are missing or do not fit, and MKL ends the program.
    """,
    "mkl, mkl-service, mkl_fft, intel-openmp and numpy come from pip and conda mixed, or from "
    "different years.",
    (
        Sign("mkl fatal error", 0.85, r"mkl fatal error:? (?:cannot load|error on loading|this )"),
        Sign("mkl error", 0.6, r"(?:intel|onemkl) (?:mkl |onemkl )?error: .{0,200}"),
        Sign("mkl_serv_inspector_loaded", 0.8),
        Sign("mkl-service package failed to import", 0.85),
        Sign("mkl", 0.7,
             r"dll load failed while importing _mkl\w+|"
             r"from \. import _mklinit[\s\S]{0,200}dll load failed|"
             r"mkl_(?:fft|random)[\s\S]{0,300}(?:undefined symbol|cannot import name)"),
        Sign("mkl", 0.5, r"undefined symbol: mkl_(?!sparse)\w+|"
             r"libmkl_\w+\.so[\d.]*: undefined symbol"),
        Sign("cannot load neither", 0.8, r"cannot load neither .{0,40}mkl"),
    ),
    (
        Mend(Fix("Take all of them from one source again: pip's copies out, conda's anew; or do "
                 "without MKL. A clean environment is the quickest.",
                 ("python -m pip uninstall -y numpy mkl mkl-service intel-openmp",
                  "conda install --force-reinstall numpy mkl mkl-service",
                  "conda install nomkl numpy scipy"), Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        NOT_SYSTEM_MKL,
        given("torch_loads", -0.2, "PyTorch is in the message"),
    ),
    verify=(*LIST, *SHOWS_NUMPY),
)  # fmt: skip

THREADING = Cause(
    "mkl-threading-layer-libgomp",
    "GNU's OpenMP was loaded before MKL, which wants Intel's",
    """
    PyTorch from pip brings GNU's libgomp, conda's NumPy brings MKL with Intel's OpenMP. If PyTorch
    is imported first, and the variable MKL_THREADING_LAYER says INTEL, mkl-service refuses to
    start. It mostly strikes child processes, which inherit the variable.
    """,
    "numpy is built with MKL, torch brings libgomp, and MKL_THREADING_LAYER is INTEL in a child "
    "process.",
    (
        Sign("is incompatible with libgomp", 0.95),
        Sign("numpy first or set the threading layer accordingly", 0.92),
        Sign("mkl_service_force_intel", 0.5),
        Sign("mkl_threading_layer", 0.4, r"mkl_threading_layer\S* (?:is )?incompatible"),
    ),
    (
        Mend(Fix("Choose GNU's for this program; or import numpy before torch.",
                 ("$env:MKL_THREADING_LAYER = 'GNU'", "python <script>"), Risk.REVERSIBLE),
             ("windows",), ("powershell",)),
        Mend(Fix("Choose GNU's for this program; or import numpy before torch.",
                 ("set MKL_THREADING_LAYER=GNU", "python <script>"), Risk.REVERSIBLE),
             ("windows",)),
        Mend(Fix("Choose GNU's for this program; or import numpy before torch.",
                 ("env MKL_THREADING_LAYER=GNU python <script>",), Risk.REVERSIBLE)),
    ),
    over=("nvml-driver-library-mismatch", "mkl-packages-inconsistent"),
    unlike=(
        Unlike(("nvml-driver-library-mismatch",),
               "a warning \"Can't initialize NVML\" beside this message is by the way: MKL is what "
               "ends the program."),
    ),
    verify=SHOWS_NUMPY,
)  # fmt: skip

CAUSES = (SHADOWED, IJIT, MISSING, NOT_FOUND, INCONSISTENT, THREADING)
