"""Packages for another processor: NVIDIA's Jetson, and Macs with Apple's chip."""

from __future__ import annotations

from envcheck import floors
from envcheck.atlas.cause import Cause, Mend, Reason, Sign, Unlike
from envcheck.atlas.reasons import given, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

MACHINE = 'python -c "import platform; print(platform.machine(), platform.mac_ver()[0])"'
MPS_THERE = 'python -c "import torch; print(torch.backends.mps.is_available())"'

JETSON_WHEEL = Cause(
    "jetson-wheel-without-cuda-libraries",
    "A PyTorch made for NVIDIA's Jetson lacks CUDA's libraries here",
    """
    NVIDIA's and others' wheels for the Jetson load CUDA from JetPack. On a Raspberry Pi, an ARM
    server or in a container without NVIDIA's runtime there is none, and `import torch` ends with
    libcurand.so.10 or another that cannot be opened.
    """,
    "aarch64, a version of torch with .nv in it or a wheel named linux_aarch64, and no "
    "/etc/nv_tegra_release or no CUDA in the container.",
    (
        Sign("libcurand.so", 0.45, r"libcurand\.so\.\d+: cannot open shared object"),
        Sign("cannot open shared object file", 0.3,
             r"lib(?:cublas|cudart|cufft|nvtoolsext|cudnn|mpi_cxx|openblas)\.so\.\d[\d.]*: "
             r"cannot open"),
    ),
    (
        Mend(Fix("On a Jetson, start the container with NVIDIA's runtime, or install JetPack's "
                 "CUDA. On any other ARM machine install the PyTorch of the package index.",
                 ("docker run --runtime nvidia <image>",
                  "python -m pip install --force-reinstall torch"), Risk.REPLACES_PACKAGES),
             ("container",)),
        Mend(Fix("On any other ARM machine than a Jetson install the PyTorch of the package index; "
                 "on a Jetson install JetPack's CUDA in the version that the wheel was made for.",
                 ("cat /etc/nv_tegra_release",
                  "python -m pip install --force-reinstall torch"), Risk.REPLACES_PACKAGES)),
    ),
    platforms=("linux",),
    reasons=(
        given("aarch64", 0.5, "it is an ARM machine"),
        given("jetson", 0.6, "it is about the Jetson: {value}"),
        when(lambda said: any(".nv" in version for version in said.values("torch")) or None, 0.7,
             "PyTorch is NVIDIA's own for the Jetson", facts=("torch",)),
        given("wheel_for_arm", 0.4, "a wheel for ARM was installed: {value}"),
        given("x86", -0.7, "it is no ARM machine ({value})"),
    ),
    verify=('python -c "import torch; print(torch.__version__)"',),
)  # fmt: skip

ARCH_MISMATCH = Cause(
    "macos-arch-mismatch",
    "Binaries for Apple's chip and for Intel are mixed",
    """
    A Mac with Apple's chip runs programs for Intel, too, by Rosetta; but one process is one of
    both. A package that was installed for arm64 does not load into a Python that runs as x86_64,
    as from an editor or terminal that runs under Rosetta, nor the other way round.
    """,
    "`platform.machine()` of the Python against what `file` tells of the .so that fails.",
    (
        Sign("incompatible architecture", 0.93,
             r"incompatible architecture \(have|mach-o file, but is an incompatible architecture"),
        Sign("mach-o", 0.92, r"mach-o, but wrong architecture|mach-o .{0,40}wrong architecture"),
        Sign("no matching architecture in universal wrapper", 0.9),
        Sign("it is not a compatible arch", 0.85),
        Sign("need 'x86_64'", 0.6, r"\(have '?arm64e?'?, need 'x86_64'"),
        Sign("bad cpu type in executable", 0.7),
    ),
    (
        Mend(Fix("Choose one: a Python for arm64 in a terminal without Rosetta, and the packages "
                 "installed anew with it.",
                 (MACHINE, "python -m pip install --force-reinstall --no-cache-dir <package>",
                  "arch -arm64 python -m pip install --force-reinstall <package>"),
                 Risk.REPLACES_PACKAGES)),
    ),
    platforms=("macos",),
    verify=(MACHINE, 'python -c "import <package>"'),
)  # fmt: skip


def intel_python_on_apple_chip(said: Said) -> bool:
    """Whether the text tells both Apple's chip and a Python that runs as x86_64."""
    chip = any("apple m" in value.lower() for value in said.values("apple_silicon"))
    return (chip or said.has("apple_chip")) and (
        said.has("intel_process")
        or any("x86_64" in value.lower() for value in said.values("intel_python"))
        or said.value("conda_platform") == "osx-64"
    )


def both_are_told(said: Said) -> Reason | None:
    """Where facts alone show a Python for Intel on Apple's chip."""
    if not intel_python_on_apple_chip(said):
        return None
    says = "the chip is Apple's, and the Python is one for Intel"
    return Reason(0.75, says, ("apple_silicon", "apple_chip", "intel_process", "intel_python",
                               "conda_platform"))  # fmt: skip


X86_PYTHON = Cause(
    "macos-x86-python-on-apple-silicon",
    "The Python is one for Intel, on a Mac with Apple's chip",
    """
    An Anaconda or Python that came from an older Mac, or from the wrong installer, runs under
    Rosetta as x86_64. It gets packages for Intel: PyTorch ended there with 2.2.2, "mps" is not
    there, programs with AVX end with "illegal hardware instruction", and all is slow.
    """,
    "`sysctl hw.optional.arm64` says 1 and `platform.machine()` says x86_64.",
    (
        Sign("not built with mps enabled", 0.45, r"pytorch install was not built with mps enabled"),
        Sign("illegal hardware instruction", 0.5, r"illegal hardware instruction .{0,40}"),
        Sign("compiled to use avx instructions, but these aren't available", 0.45),
        Sign("built using avx instructions", 0.45),
        Sign("built for macos-x86_64", 0.3),
    ),
    (
        Mend(Fix("Install Miniforge for arm64 and make the environment anew there; the old one "
                 "cannot be turned.",
                 (MACHINE, "brew install miniforge", "conda create -n <env> python pytorch"),
                 Risk.REVERSIBLE)),
    ),
    platforms=("macos",),
    shown=both_are_told,
    reasons=(
        when(lambda said: said.has("apple_silicon") or said.has("apple_chip") or None, 0.4,
             "the chip is Apple's", facts=("apple_silicon", "apple_chip")),
        given("rosetta", 0.2, "it runs under Rosetta"),
        given("intel_mac", -0.8, "it is a Mac with Intel's processor: {value}"),
    ),
    unlike=(
        Unlike(("macos-arch-mismatch",),
               "whether only one package fails to load (two architectures in one environment) or "
               "all of it is for Intel.", (MACHINE,)),
    ),
    verify=(MACHINE, MPS_THERE),
)  # fmt: skip


def macos_too_old(said: Said) -> bool | None:
    """Whether macOS is too old for the Metal device of this PyTorch; None where not told."""
    version = said.value("macos_version") or said.value("macos_product_version")
    if version is None:
        return None
    asked = said.value("macos_wanted")
    torch = said.value("torch")
    floor = floors.of_torch(floors.MACOS_FOR_MPS, torch) if torch else None
    limits = [floors.numbers(limit) for limit in (asked, floor) if limit]
    if not limits:
        return floors.numbers(version) < (12, 3) or None
    return floors.numbers(version) < max(limits)


def mps_is_not_there(said: Said) -> Reason | None:
    """Where versions alone show a macOS that is too old, and "mps" is not there."""
    told = {value.lower() for value in said.values("mps_available")}
    if told != {"false"} or not macos_too_old(said):
        return None
    return Reason(0.75, "macOS is too old for this PyTorch's Metal device",
                  ("macos_version", "macos_product_version", "torch", "mps_available"))  # fmt: skip


MACOS_TOO_OLD = Cause(
    "mps-macos-too-old",
    "macOS is too old for PyTorch's Metal device (\"mps\")",
    """
    "mps" came with PyTorch 1.12 for macOS 12.3; PyTorch 2.5 asks for macOS 13, and 2.8 for 14. On
    an older one `torch.backends.mps.is_available()` is False. What PyTorch's message names can be
    an older number than it truly asks for.
    """,
    "`sw_vers` against the oldest macOS of that PyTorch.",
    (
        Sign("mps backend is supported on macos", 0.85),
        Sign("current macos version is not", 0.85,
             r"mps (?:is )?not available because the current macos"),
        Sign("mps", 0.6, r"only supported on mps (?:for|on|from) macos|"
                         r"mps .{0,60}requires? macos \d"),
        Sign("not have an mps-enabled device", 0.6),
    ),
    (
        Mend(Fix("Update macOS; or take a PyTorch that still serves this one (2.4 for macOS 12, "
                 "2.7 for macOS 13), or compute on the CPU.",
                 ("sw_vers", "softwareupdate --list", "python -m pip install 'torch<2.5'"),
                 Risk.REPLACES_PACKAGES)),
    ),
    platforms=("macos",),
    shown=mps_is_not_there,
    reasons=(
        when(macos_too_old, 0.5, "macOS is older than this PyTorch asks for",
             -0.6, "macOS is new enough for this PyTorch",
             facts=("macos_version", "macos_product_version", "macos_wanted", "torch")),
        given("intel_mac", -0.2, "it is a Mac with Intel's processor: {value}"),
    ),
    unlike=(
        Unlike(("macos-x86-python-on-apple-silicon",),
               "what is said of MPS: not built is a PyTorch for Intel, not available is macOS.",
               (MACHINE, "sw_vers")),
    ),
    verify=(MPS_THERE,),
)  # fmt: skip

CAUSES = (JETSON_WHEEL, ARCH_MISMATCH, X86_PYTHON, MACOS_TOO_OLD)
