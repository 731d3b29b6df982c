"""Whether what is asked for can be installed into the target, before anybody tries."""

from __future__ import annotations

import re

from envcheck import floors
from envcheck.check import Problems, check
from envcheck.checks.packages_fit import Inventory
from envcheck.checks.words import prefix_of, python_of, quoted
from envcheck.facts import Conda, Imports, Packages, System, Target, Torch, Unknown, Variables
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.patterns import pattern
from envcheck.profile import Need, Profile


@check("IN101", "What is missing can be installed", Severity.WARNING, requires=("PY101",))
def target_takes_no_packages(
    target: Target,
    packages: Packages,
    profile: Profile,
    conda: Conda | Unknown | None,
    torch: Torch | Unknown | None,
    system: System | Unknown,
) -> Problems:
    """
    ## What it looks at
    Where required packages are missing: whether the target belongs to the system's own
    tools (EXTERNALLY-MANAGED), and whether we may write to its folder.

    ## Why it matters
    pip refuses the system's Python with "externally-managed-environment", and conda one of an
    administrator's with "The current user does not have write permissions". Neither is to
    be forced: an environment of one's own takes what one likes.
    """
    if not Inventory(packages, target, torch, system).lacks(profile.at("required")):
        return
    if target.externally_managed:
        yield Problem(
            f"{target.python} belongs to the system's own tools: pip installs nothing into it.",
            cause="pip-on-externally-managed-python",
            expected="an environment of your own",
            actual=f"{target.kind} Python with the mark EXTERNALLY-MANAGED",
            fix=_environment_of_own(target),
        )
    elif not _may_write(target, packages, conda):
        of_conda = target.kind == "conda"
        own = "conda create --name course python" if of_conda else "python3 -m venv ~/course"
        yield Problem(
            f"We may not write to {target.prefix}: nothing can be installed there.",
            cause="conda-env-not-writable" if of_conda else None,
            expected=f"{target.prefix} is ours to write to",
            actual="permission denied",
            fix=Fix("Make an environment of your own.", (own,)),
            verify=(f"ls -ld {prefix_of(target)}",),
        )


def _environment_of_own(target: Target) -> Fix:
    steps = (f"{python_of(target)} -m venv ~/course", "source ~/course/bin/activate")
    return Fix("Make an environment for the course, and activate it.", steps)


def _may_write(target: Target, packages: Packages, conda: Conda | Unknown | None) -> bool:
    """What conda goes by where it is an environment of conda's; else the folder itself.

    Outside of environments pip takes the user's own folder where it may not write.
    """
    known = conda.environments if isinstance(conda, Conda) else ()
    own = next((one for one in known if one.prefix == target.prefix), None)
    return own.writable if own else packages.writable is not False or target.kind != "venv"


@check("IN102", "The target Python has secure connections", requires=("PY101",))
def ssl_cannot_be_imported(
    imports: Imports, target: Target, system: System, variables: Variables | Unknown
) -> Problems:
    """
    ## What it looks at
    `import ssl` in a process of its own.

    ## Why it matters
    Without it neither pip nor conda can download: "the ssl module in Python is not
    available". On Windows a conda Python finds its OpenSSL only where it is activated;
    elsewhere it was built on a system without OpenSSL's headers.
    """
    trial = imports.trials.get("ssl")
    if trial is None or trial.outcome in ("ok", "not-started"):
        return
    if target.version and floors.numbers(target.version)[:2] < (3, 6):
        return  # Older than what our own scripts can run in; PY102 speaks of it.
    dll = system.platform == "windows" and target.kind == "conda"
    led = isinstance(variables, Variables) and bool(variables.values.get("LD_LIBRARY_PATH"))
    yield Problem(
        f"{target.python} has no secure connections: "
        f"{trial.detail.splitlines()[-1] if trial.detail else trial.outcome}",
        cause="windows-conda-openssl-dll-not-found" if dll else None,
        expected="import ssl",
        actual=trial.outcome,
        evidence=tuple(trial.detail.splitlines()),
        fix=_way_to_ssl(target, dll, led, trial.detail),
        verify=(f"{python_of(target)} -c 'import ssl'",),
    )


def _way_to_ssl(target: Target, dll: bool, led: bool, detail: str) -> Fix:
    if dll:
        return Fix(
            "Activate the environment: its OpenSSL lies in Library\\bin.",
            (f"conda activate {prefix_of(target)}",),
            Risk.REVERSIBLE,
        )
    if led and re.search(r"undefined symbol: _?Py", detail):
        return Fix(
            "It runs with the libpython of another Python, which LD_LIBRARY_PATH leads to.",
            ("unset LD_LIBRARY_PATH",),
            Risk.REVERSIBLE,
        )
    return Fix("Take a Python that was built with OpenSSL: the system's, or conda-forge's.")


@check(
    "IN103",
    "PyTorch's builds are made for this system's glibc",
    Severity.WARNING,
    requires=("PY101",),
)
def glibc_too_old(
    system: System, target: Target, profile: Profile, torch: Torch | None
) -> Problems:
    """
    ## What it looks at
    The version of glibc, the system's own C library, and the oldest that PyTorch's wheels
    are made for.

    ## Why it matters
    On an older system pip finds only old versions of PyTorch, or none; forced in, they end
    with "version `GLIBC_2.28' not found". glibc cannot be updated by itself.
    """
    found = GLIBC.fullmatch(system.libc or "")
    wanted = torch.version if torch else _newest_wanted(profile)
    floor = floors.of_torch(floors.GLIBC, wanted) if wanted else None
    if target.kind == "conda" or found is None or floor is None:  # conda has floors of its own
        return
    if floors.numbers(found[1]) < floors.numbers(floor):
        yield Problem(
            f"torch {wanted} wants glibc {floor}, and this system has {found[1]}.",
            cause="glibc-too-old",
            expected=f"glibc {floor}",
            actual=found[1],
            fix=Fix("Use a newer system, a container, or an older PyTorch."),
            verify=("ldd --version",),
        )


GLIBC = pattern(r"glibc (\d+\.\d+)", sign="glibc")
PIN = pattern(r"===?\s*([\w.+]+)", sign="==")


def _newest_wanted(profile: Profile) -> str | None:
    """The PyTorch that pip would take where nothing is pinned; None where none is asked for."""
    pins = [_pinned(need) for need in profile.at("required") if need.package == "torch"]
    return (pins[0] or floors.NEWEST_TORCH) if pins else None


def _pinned(need: Need) -> str | None:
    found = PIN.fullmatch(need.version)
    return found and found[1]


@check("IN104", "The file that is required fits this system", Severity.WARNING)
def made_for_another_system(profile: Profile, system: System) -> Problems:
    """
    ## What it looks at
    Packages of the profile's file that only another system has: Linux's C runtime on a
    Mac, Microsoft's on Linux, CUDA on macOS.

    ## Why it matters
    `conda env export` writes down every package with its build, and only the same kind of
    machine can make an environment of that: elsewhere "ResolvePackageNotFound". CUDA has no
    build for macOS at all.
    """
    needs = [need for need in profile.needs if not need.marker]
    cuda = [need for need in needs if _is_of_cuda(need)] if system.platform == "macos" else []
    foreign = [need for need in needs if _is_foreign(need, system.platform)]
    if cuda:
        yield Problem(
            f"{profile.source} asks for CUDA, which macOS does not have: {_names(cuda)}.",
            cause="cuda-build-requested-on-macos",
            expected="packages for macOS",
            actual=_names(cuda),
            evidence=tuple(need.why for need in cuda),
            fix=Fix("Ask for plain torch: on Apple's own processors it computes by Metal (`mps`)."),
        )
    if foreign:
        yield Problem(
            f"{profile.source} was made on another system: {_names(foreign)} is not for "
            f"{system.platform}.",
            cause="environment-yml-from-other-platform",
            expected=f"packages for {system.platform}",
            actual=_names(foreign),
            evidence=tuple(need.why for need in foreign),
            fix=Fix(
                "Export it anew where it was made, and only what was asked for there.",
                ("conda env export --from-history > environment.yml",),
            ),
        )


OF_CUDA = pattern(r"pytorch-cuda|cudatoolkit|cudnn|cuda-.*|nvidia-.*-cu\d+", sign="cu")
OF_LINUX = frozenset({
    "ld-impl-linux-64", "ld-impl-linux-aarch64", "libgcc-ng", "libstdcxx-ng", "libgomp",
    "-libgcc-mutex", "libnsl", "libuuid",
})  # fmt: skip
OF_MAC = frozenset({"appnope", "python-app", "pyobjc-core"})
OF_WINDOWS = frozenset({
    "vc", "vs2015-runtime", "vc14-runtime", "ucrt", "wincertstore", "win-inet-pton", "pywinpty",
    "winpty", "m2w64-gcc-libs", "msys2-conda-epoch", "icc-rt", "pywin32",
})  # fmt: skip
NOT_OF_WINDOWS = frozenset({"readline", "ncurses"})
FOREIGN = {
    "linux": OF_MAC | OF_WINDOWS,
    "macos": OF_LINUX | OF_WINDOWS,
    "windows": OF_LINUX | OF_MAC | NOT_OF_WINDOWS,
}
"""System -> packages that only others have."""


def _is_foreign(need: Need, platform: str) -> bool:
    return bool(need.conda) and need.package in FOREIGN[platform]


def _is_of_cuda(need: Need) -> bool:
    return bool(OF_CUDA.fullmatch(need.package)) or "+cu" in need.version or "cuda" in need.conda


def _names(needs: list[Need]) -> str:
    return ", ".join(dict.fromkeys(need.package + need.version for need in needs))


@check("IN105", "The pinned PyTorch has a build for this Python", requires=("PY101",))
def pin_without_wheel(
    profile: Profile, target: Target, system: System, torch: Torch | None
) -> Problems:
    """
    ## What it looks at
    A torch that the profile's file pins to one version, and the Pythons it was built for.

    ## Why it matters
    pip then ends with "No matching distribution found for torch==1.13.1", and lists versions
    that all are newer, or older.
    """
    python = ".".join((target.version or "").split(".")[:2])
    intel_mac = system.platform == "macos" and target.arch == "x86_64"
    for need in profile.needs:
        pin = _pinned(need) if need.package == "torch" and not need.conda else None
        why = floors.why_no_wheel(pin, python, intel_mac) if pin else None
        if why is None or (torch and torch.version.split("+")[0] == (pin or "").split("+")[0]):
            continue
        yield Problem(
            f"{need.why}: pip finds none for Python {python}; {why}.",
            cause="pinned-torch-has-no-wheel-for-python",
            expected=f"a torch {pin} for Python {python}",
            actual="none",
            evidence=(need.why,),
            fix=Fix(
                "Make an environment with a Python that it was built for, or take a torch of now.",
                (f"conda create --name {quoted(profile.name)} python=3.11",),
            ),
        )
