"""conda is asked for packages that there are not on this platform."""

from __future__ import annotations

from envcheck.atlas.cause import LINUX, Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, none_of, on, one_of, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

SYSTEMS = {"osx": "macos", "linux": "linux", "win": "windows"}


def foreign(said: Said) -> bool | None:
    """Whether packages of another system are among those that were not found."""
    told = said.value("conda_platform") or ""
    here = SYSTEMS.get(told.partition("-")[0]) or said.platform
    if here in LINUX:
        here = "linux"
    listed = [name for name in ("linux", "macos", "windows") if said.has(f"{name}_packages")]
    return any(name != here for name in listed) or None


def only_one(said: Said) -> bool | None:
    """Whether a single package was not found, asked for without a build of another system."""
    if not said.has("missing_package") or said.has("exact_builds") or foreign(said):
        return None
    return not said.has("more_missing")


def on_apple_silicon(said: Said) -> bool | None:
    """Whether it is a Mac with Apple's processor; None for a Mac of unknown kind."""
    told = said.values("conda_platform")
    if told:
        return "osx-arm64" in told
    if said.has("apple_silicon"):
        return True
    return None if said.platform in (None, "macos") else False


OTHER_PLATFORM = Cause(
    "environment-yml-from-other-platform",
    "The environment file was exported on another system",
    """
    `conda env export` writes every package with its build, such as `=h7b6447c_3`, and with those
    that exist on one system only: libgcc-ng and ld_impl_linux-64 on Linux, appnope on macOS,
    vs2015_runtime on Windows. On another system, or another processor, none of that is found.
    """,
    "The specs that are missing carry builds, or are the runtime packages of another system than "
    "the one that conda works for.",
    (
        Sign("packagesnotfounderror", 0.5,
             r"packagesnotfounderror(?![^\n]*target environment)"),
        Sign("resolvepackagenotfound", 0.6),
        Sign("perhaps a typo or a missing channel", 0.5,
             r"[\w.-]+ ==?[\w.!]+ \w+_\d+,? .{0,12}does not exist \(perhaps"),
        Sign("nothing provides requested", 0.5,
             r"nothing provides requested (?:[\w.-]+ ==?[\w.!]+ \w+_\d+|ld_impl_|libgcc|libstdcxx|"
             r"_libgcc_mutex|_openmp_mutex|vs2015|vc14_|appnope)"),
        Sign("candidates were found for", 0.5,
             r"candidates were found for [\w.-]+ ==?[\w.!]+ \w+_\d+"),
        Sign("nothing provides __", 0.6, r"nothing provides __(?:win|linux|osx|unix)\b"),
        Sign("no such file or directory", 0.6,
             r"no such file or directory: '(?:file://)?/?(?:c:/b/|c:/ci|d:/bld|tmp/build/|croot/|"
             r"home/conda/feedstock_root|private/var/folders|users/\w+/(?:mini|ana)conda)",
             ("c:/b/", "c:/ci", ":/bld", "/build/", "croot/", "feedstock_root", "/var/", "users/")),
    ),
    (
        Mend(Fix("Take the builds out of the file and the packages of the other system with them; "
                 "or export anew where it works, with only what was asked for.",
                 ("(Get-Content environment.yml) -replace '^( *- [^=]+=[^=]+)=.*', '$1' | "
                  "Set-Content portable.yml",
                  "conda env create -f portable.yml"), Risk.REVERSIBLE),
             ("windows",), ("powershell",)),
        Mend(Fix("Export anew where it works, with only what was asked for, or without builds; "
                 "take the packages of the other system out.",
                 ("conda env export --from-history > environment.yml",
                  "conda env create -f environment.yml"), Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Take the builds out of the file and the packages of the other system with them; "
                 "or export anew where it works with `conda env export --from-history`.",
                 ("sed -E 's/^( *- [^=]+=[^=]+)=.*/\\1/' environment.yml > portable.yml",
                  "conda env create -f portable.yml"), Risk.REVERSIBLE)),
    ),
    reasons=(
        when(foreign, 0.8, "packages of another system are among the missing",
             facts=("linux_packages", "macos_packages", "windows_packages")),
        given("exact_builds", 0.5, "builds are asked for, such as {value}"),
        when(only_one, -0.6, "only one package is missing", facts=("missing_package",)),
        when(lambda said: (said.has("cuda_missing") and not said.has("more_missing")) or None, -0.5,
             "what is missing is a package of CUDA", facts=("cuda_missing",)),
    ),
    unlike=(
        Unlike(("package-not-built-for-osx-arm64",),
               "what is missing: many exact builds or another system's runtime, or a single "
               "package that Macs with Intel's processors have.",
               ("conda search --subdir osx-64 <package>",)),
        Unlike(("channel-missing-for-cudatoolkit",),
               "whether only packages of CUDA are missing, or many of all kinds."),
    ),
    verify=("conda env list",),
)  # fmt: skip

NOT_FOR_ARM = Cause(
    "package-not-built-for-osx-arm64",
    "The package exists for Macs with Intel's processors only",
    """
    conda for Apple Silicon looks for packages of the platform osx-arm64. A package that its
    channel has only for osx-64 is "not available from current channels", although its page on the
    web shows it. Rosetta runs the packages for osx-64, in an environment of their own.
    """,
    "conda's platform is osx-arm64, and `conda search --subdir osx-64` finds the package.",
    (
        Sign("packagesnotfounderror", 0.55,
             r"packagesnotfounderror(?![^\n]*target environment)"),
        Sign("resolvepackagenotfound", 0.4),
        Sign("osx-arm64", 0.5, r"notfounderror[\s\S]{0,900}/osx-arm64\b"),
        Sign("nothing provides requested", 0.45),
        Sign("does not exist (perhaps", 0.45),
        Sign("candidates were found for", 0.45),
    ),
    (
        Mend(Fix("Make an environment for osx-64, which Rosetta runs; or install the package with "
                 "pip, if it has a wheel there.",
                 ("conda create --platform osx-64 --name <env> <package>",
                  "conda activate <env>", "conda config --env --set subdir osx-64"),
                 Risk.REVERSIBLE)),
    ),
    ("macos",),
    reasons=(
        when(on_apple_silicon, 0.4, "conda works for osx-arm64",
             -0.8, "conda works for another platform than osx-arm64", facts=("conda_platform",)),
        when(lambda said: said.platform is None or None, -0.4, "nothing tells of a Mac"),
        when(foreign, -0.85, "packages of another system are among the missing",
             facts=("linux_packages", "windows_packages")),
        given("exact_builds", -0.6, "builds are asked for, such as {value}"),
        given("cuda_missing", -0.8, "CUDA is asked for, which no Mac has"),
        when(only_one, 0.2, "a single package is missing", facts=("missing_package",)),
    ),
    verify=("conda info", "conda list"),
)  # fmt: skip

CUDA_ON_MAC = Cause(
    "cuda-build-requested-on-macos",
    "A CUDA build is asked for on a Mac, for which there is none",
    """
    CUDA runs on Linux and Windows. Wheels with `+cu118` and the like, the nvidia-* wheels, and the
    conda packages cudatoolkit and pytorch-cuda do not exist for macOS. Files with requirements
    that were written on Linux ask for them.
    """,
    "The system is macOS, and a spec has +cu, pytorch-cuda, cudatoolkit or nvidia-*-cu in it.",
    (
        Sign("+cu", 0.55, r"(?:requirement|distribution found for) \w+[=~<>]=[\w.]+\+cu\d+"),
        Sign("+cu", 0.6, r"\w+==[\w.]+\+cu\d+ has no wheels with a matching platform"),
        Sign("notfound", 0.55,
             r"notfound[\s\S]{0,500}?\n- (?:cudatoolkit|pytorch-cuda|cuda[\d-]|cudnn)"),
        Sign("nothing provides", 0.5,
             r"nothing provides (?:requested )?(?:cudatoolkit|pytorch-cuda|cuda|cudnn|__cuda)\b"),
        Sign("__cuda", 0.5, r"__cuda [^\n]{0,40}(?:no candidates|missing on the system)"),
        Sign("does not exist (perhaps", 0.5,
             r"(?:cudatoolkit|pytorch-cuda|cuda|cuda-\w+) [^\n]{0,40}does not exist \(perhaps"),
        Sign("no matching distribution found for", 0.6,
             r"distribution found for (?:nvidia-[\w-]+|triton|bitsandbytes|cupy-cuda\w+)"),
    ),
    (
        Mend(Fix("Ask for plain PyTorch: on a Mac it brings the Metal device, MPS. Take +cu, "
                 "cudatoolkit, pytorch-cuda and nvidia-* out of the file.",
                 ("python -m pip install torch torchvision torchaudio",),
                 Risk.REPLACES_PACKAGES)),
    ),
    ("macos",),
    reasons=(
        on(("macos",), 0.7, "it is a Mac"),
        given("apple_silicon", 0.2, "it is a Mac with Apple's processor"),
        when(lambda said: said.platform is None or None, -0.4, "nothing tells of a Mac"),
        one_of("conda_platform", ("osx-64", "osx-arm64"), 0.2, "conda works for {value}"),
        none_of("conda_platform", ("osx-64", "osx-arm64"), -0.8, "conda works for {value}"),
    ),
    over=("package-not-built-for-osx-arm64", "pinned-torch-has-no-wheel-for-python",
          "python-version-unsupported-by-torch"),
    unlike=(
        Unlike(("python-version-unsupported-by-torch", "pinned-torch-has-no-wheel-for-python"),
               "+cu in the version is in the way on a Mac whatever the Python; the list in "
               "`(from versions: ...)` shows the same version without it."),
    ),
    verify=('python -c "import torch; print(torch.backends.mps.is_available())"',),
)  # fmt: skip

CAUSES = (OTHER_PLATFORM, NOT_FOR_ARM, CUDA_ON_MAC)
