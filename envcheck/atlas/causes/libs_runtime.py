"""The runtimes below the packages: OpenMP twice, and too old libraries of C++ and C."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

OMP = r"lib\w*omp\w*(?:\.\d+)?(?:\.dll|\.dylib|\.so[\d.]*)?"
CXX = r"(?:GLIBCXX|CXXABI)_[\d.]+"
SYMBOLS = ("strings <prefix>/lib/libstdc++.so.6 | grep GLIBCXX",)


def conda_copy(said: Said) -> bool:
    """Whether the C++ library that is too old lies in a prefix of conda."""
    return said.has("libstdcxx_conda")


def from_a_module(said: Said) -> bool | None:
    """Whether it lies in a compiler's or cluster's directory, or LD_LIBRARY_PATH is in play."""
    if conda_copy(said):
        return False
    if said.has("ld_library_path") or said.has("module_system"):
        return True
    if said.has("libstdcxx_system"):
        return False
    return True if said.has("libstdcxx_module") else None


DUPLICATE_OMP = Cause(
    "duplicate-openmp-runtime",
    "Two OpenMP runtimes are loaded into one process",
    """
    PyTorch, NumPy with MKL, scikit-learn and others each bring an OpenMP library (libiomp5,
    libomp, libiomp5md.dll). From one source they share it; from pip and conda mixed, two copies
    are loaded, and Intel's stops the program. The variable KMP_DUPLICATE_LIB_OK only hides it:
    results may then be wrong.
    """,
    "More than one libiomp5, libomp or libiomp5md.dll under the prefix, such as in Library\\bin "
    "and in site-packages\\torch\\lib.",
    (
        Sign("omp: ", 0.93, r"omp: \S{1,12} #15\b"),
        Sign("initializing lib", 0.93, rf"initializing {OMP},? but found {OMP}"),
        Sign("multiple copies of the openmp runtime", 0.92),
        Sign("kmp_duplicate_lib_ok", 0.35),
        Sign("openmp", 0.8, r"found (?:intel|llvm) openmp \('lib\w+'\) and (?:intel|llvm) openmp"),
    ),
    (
        Mend(Fix("Find the copies, and take NumPy and PyTorch from one source; a fresh "
                 "environment is the quickest.",
                 ("Get-ChildItem <prefix> -Recurse -Filter libiomp5md.dll",
                  "conda install nomkl numpy scipy"), Risk.REPLACES_PACKAGES),
             ("windows",), ("powershell",)),
        Mend(Fix("Find the copies, and take NumPy and PyTorch from one source; a fresh "
                 "environment is the quickest.",
                 ("where /r <prefix> libiomp5md.dll", "conda install nomkl numpy scipy"),
                 Risk.REPLACES_PACKAGES), ("windows",)),
        Mend(Fix("Find the copies, and take NumPy and PyTorch from one source; a fresh "
                 "environment is the quickest.",
                 ("find <prefix> -name 'lib*omp*'", "conda install nomkl numpy scipy"),
                 Risk.REPLACES_PACKAGES)),
    ),
    verify=('python -c "import numpy, torch; print(torch.ones(2) @ torch.ones(2))"',),
)  # fmt: skip

OLD_CONDA_CXX = Cause(
    "conda-libstdcxx-too-old",
    "The environment's C++ library is older than an extension needs",
    """
    The versions GLIBCXX_3.4.29 or CXXABI_1.3.13 come with a release of GCC. An extension that was
    compiled with a newer one, by pip on this machine or by another channel, does not find them in
    the environment's libstdc++, although the system's may have them; or the environment has none,
    and the system's is too old.
    """,
    "`strings` on libstdc++.so.6 in the environment's lib directory does not list the version that "
    "the message names.",
    (
        Sign("glibcxx_", 0.55, r"(?:GLIBCXX)_[\d.]+.? not found"),
        Sign("cxxabi_", 0.55, r"(?:CXXABI)_[\d.]+.? not found"),
        Sign("undefined symbol: _z", 0.6,
             r"symbol: _ZSt28__throw_bad_array_new_lengthv|symbol: _ZN?K?St\w+,? version GLIBCXX_"),
        Sign("libgcc_s.so", 0.55, r"libgcc_s\.so\.1: version .GCC_[\d.]+.? not found"),
    ),
    (
        Mend(Fix("Renew it from conda-forge; a very old package libgcc has to go.",
                 ("conda install -c conda-forge 'libstdcxx-ng>=12' 'libgcc-ng>=12'",
                  "conda remove libgcc"), Risk.REPLACES_PACKAGES)),
    ),
    ("linux",),
    reasons=(
        when(conda_copy, 0.75, "the library that is too old is conda's",
             facts=("libstdcxx_conda",)),
        when(from_a_module, -0.65, "the library that is too old is a compiler module's",
             facts=("libstdcxx_module", "ld_library_path", "module_system")),
    ),
    unlike=(
        Unlike(("ld-library-path-old-libstdcxx",),
               "the path before \"version ... not found\": in the environment, or in a directory "
               "of LD_LIBRARY_PATH.", ("echo $LD_LIBRARY_PATH", *SYMBOLS)),
        Unlike(("glibc-too-old",),
               "the name: GLIBCXX and CXXABI are C++'s, which conda can renew; GLIBC_2.x is the "
               "system's."),
    ),
    verify=SYMBOLS,
)  # fmt: skip

OLD_MODULE_CXX = Cause(
    "ld-library-path-old-libstdcxx",
    "LD_LIBRARY_PATH puts a compiler's old C++ library first",
    """
    On clusters `module load gcc/8` and the like put the compiler's lib64 into LD_LIBRARY_PATH. Its
    libstdc++ is then loaded before the environment's newer one, and lacks what an extension needs.
    """,
    "The path in the message lies in a directory of LD_LIBRARY_PATH, outside the environment.",
    (
        Sign("glibcxx_", 0.5, r"(?:GLIBCXX)_[\d.]+.? not found"),
        Sign("cxxabi_", 0.5, r"(?:CXXABI)_[\d.]+.? not found"),
    ),
    (
        Mend(Fix("Unload the module, or let the environment's library come first.",
                 ("module purge", "unset LD_LIBRARY_PATH"), Risk.REVERSIBLE),
             shells=("bash", "zsh")),
        Mend(Fix("Unload the module, or start the program without the variable.",
                 ("module purge", "env -u LD_LIBRARY_PATH python <script>"), Risk.REVERSIBLE)),
    ),
    ("linux",),
    reasons=(
        when(from_a_module, 0.75, "the library is a compiler's or a cluster's",
             -0.65, "the library is conda's or the system's",
             facts=("libstdcxx_module", "ld_library_path", "module_system")),
    ),
    verify=("echo $LD_LIBRARY_PATH", *SYMBOLS),
)  # fmt: skip

OLD_GLIBC = Cause(
    "glibc-too-old",
    "The system's C library is older than the wheel needs",
    """
    glibc is the system's, and cannot be renewed by pip or conda. PyTorch needs 2.28 since 2.7, and
    CentOS 7 and Ubuntu 16.04 have less. A wheel that was forced in, or a library that does not tell
    what it needs, fails at import; else pip takes an older release, and conda finds no solution.
    """,
    "platform.libc_ver() is below the number in the message, or in the wheel's manylinux tag.",
    (
        Sign("glibc_", 0.93, r"GLIBC_(?:2\.\d+|ABI_\w+).? not found"),
        Sign("__glibc", 0.85, r"nothing provides __glibc|__glibc[ >=\d.]*,? (?:which|but)[^\n]*"
             r"(?:missing|exist|provid|match|install)|virtual package '__glibc"),
        Sign("__glibc==", 0.5, r"feature:\S*__glibc==2\.(?:1?\d|2[0-7])\b"),
        Sign("__glibc", 0.5, r"constraint __glibc|depends on __glibc|requires __glibc"),
        Sign("manylinux_2_", 0.75, r"manylinux_2_\d+_\S*\.whl'? is not a supported wheel"),
        Sign("manylinux_2_", 0.6, r"no wheels with a matching platform tag[^\n]*manylinux_2_"),
        Sign("glibc", 0.6,
             r"glibc (?:version )?\d\.\d+ (?:is |or )(?:too old|newer|later|greater)"),
    ),
    (
        Mend(Fix("Take an image with a newer system.",
                 ("docker run -it ubuntu:24.04",), Risk.REVERSIBLE), ("container",)),
        Mend(Fix("Use a newer system, or a container with one; else an older PyTorch. Do not "
                 "replace the system's glibc.",
                 ("ldd --version", "apptainer shell --nv docker://ubuntu:24.04",
                  "python -m pip install 'torch<2.7'"), Risk.REPLACES_PACKAGES)),
    ),
    ("linux",),
    reasons=(
        given("old_system", 0.3, "the system is {value}"),
    ),
    verify=("ldd --version",),
)  # fmt: skip

CAUSES = (DUPLICATE_OMP, OLD_CONDA_CXX, OLD_MODULE_CXX, OLD_GLIBC)
