"""What the installed packages require of each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from envcheck.check import Problems, check
from envcheck.checks.requirements_markers import environment_of
from envcheck.checks.requirements_torch import COMPANIONS, belongs
from envcheck.checks.words import prefix_of, python_of, quoted
from envcheck.facts import (
    Packages,
    Requirements,
    SharedFiles,
    System,
    Target,
    Torch,
    TorchRun,
    Unknown,
)
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Profile
from envcheck.profile.names import conda_names, module_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.checks.requirements_conda import BrokenRecord
    from envcheck.checks.requirements_web import Broken, Web

SHOWN = 5
"""Lines that a message says itself; the others are its evidence."""


@check(
    "PK107",
    "What the installed packages require is there",
    Severity.WARNING,
    requires=("PY101",),
)
def requirement_unmet(
    requirements: Requirements,
    packages: Packages,
    target: Target,
    system: System,
    profile: Profile,
    torch: Torch | Unknown | None,
    torch_run: TorchRun | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    The requirements in each package's metadata, as `pip check` does: that every one is
    there, in a version that fits, and that the target's Python fits too. Extras are left
    out. What conda put in is judged by conda's own records, PK108; of what stops the import
    of torch TO101 speaks.

    ## Why it matters
    An install of one package may replace or remove what another needs; pip says so once
    and goes on. It comes to light as an ImportError, or as a wrong result.
    """
    environment = environment_of(target, system)
    if environment is None:
        return
    from envcheck.checks.requirements_web import Web  # a quick look does without it

    web = Web(requirements.distributions, packages, torch, environment)
    vital = web.reachable(need.package for need in profile.at("required"))
    broken = [one for one in web.broken() if not _stops_torch(one, torch_run)]
    for severity in (Severity.ERROR, Severity.WARNING):
        some = [one for one in broken if (one.owner in vital) is (severity is Severity.ERROR)]
        if some:
            fix = _bring(target, packages, web, some)
            yield _unmet(some, fix, target, severity)
    yield from _unfit_python(web, target)
    yield from _unread(web, requirements)


def _unmet(broken: Sequence[Broken], fix: Fix, target: Target, severity: Severity) -> Problem:
    return Problem(
        _sentence(broken),
        expected=", ".join(sorted({one.package + one.wanted for one in broken})),
        evidence=tuple(map(str, broken)),
        fix=fix,
        verify=(f"{python_of(target)} -m pip check",),
        severity=severity,
    )


def _stops_torch(one: Broken, torch_run: TorchRun | Unknown | None) -> bool:
    """Whether it is what torch's import ended at."""
    if one.owner != "torch" or one.found or not isinstance(torch_run, TorchRun):
        return False
    from envcheck.checks.packages_import import lacked

    names = dict.fromkeys((one.package, module_of(one.package)), one.package)
    return torch_run.stage == "start" and lacked(torch_run.trial, names) is not None


def _sentence(lines: Sequence[object]) -> str:
    """The first of the lines, and how many more there are."""
    more = f"; and {len(lines) - SHOWN} more" if len(lines) > SHOWN else ""
    return f"{'; '.join(map(str, lines[:SHOWN]))}{more}."


def _bring(target: Target, packages: Packages, web: Web, broken: Iterable[Broken]) -> Fix:
    """Install what is asked for, by the installer whose it is."""
    names = sorted({one.package for one in broken})
    recorded = {record.name for record in packages.conda_records}
    of_conda = [name for name in names if recorded & set(conda_names(name))]
    of_pip = [name for name in names if name not in of_conda]
    commands = []
    if of_conda:
        specs = " ".join(quoted(conda_names(name)[0] + web.wanted(name)) for name in of_conda)
        commands.append(f"conda install -p {prefix_of(target)} --force-reinstall {specs}")
    if of_pip:
        specs = " ".join(quoted(name + web.wanted(name)) for name in of_pip)
        commands.append(f"{python_of(target)} -m pip install {specs}")
    return Fix("Install what is required.", tuple(commands), Risk.REPLACES_PACKAGES)


def _unfit_python(web: Web, target: Target) -> Problems:
    unfit = web.unfit_python(target.version or "")
    if unfit:
        names = " ".join(one.name for one in unfit)
        lines = [
            f"{one.name} {one.version} requires Python {asked}" for one, asked in unfit.items()
        ]
        yield Problem(
            f"The target is Python {target.version}, and {_sentence(lines)}",
            expected=", ".join(unfit.values()),
            actual=target.version,
            evidence=tuple(lines),
            fix=Fix(
                "Take the versions that are made for this Python.",
                (f"{python_of(target)} -m pip install --upgrade --force-reinstall {names}",),
                Risk.REPLACES_PACKAGES,
            ),
        )


def _unread(web: Web, requirements: Requirements) -> Problems:
    """Packages of which it is not known what they require."""
    silent = [one for one in requirements.distributions if one.trouble]
    if silent:
        lines = [f"{one.name} {one.version} in {one.location}: {one.trouble}" for one in silent]
        yield Problem(
            f"What these packages require is not known: {_sentence(lines)}",
            expected="metadata that can be read",
            evidence=tuple(lines),
            fix=Fix("Look at the folder; a package that was cut short is installed once more."),
        )
    if web.not_understood:
        yield Problem(
            f"Requirements that are not understood, and so not checked: "
            f"{_sentence(web.not_understood)}",
            evidence=tuple(web.not_understood),
            severity=Severity.INFO,
        )


@check("PK108", "What conda's packages require is there", Severity.WARNING, requires=("PY101",))
def conda_requirement_unmet(
    requirements: Requirements, target: Target, profile: Profile
) -> Problems:
    """
    ## What it looks at
    `depends` and `constrains` of each of conda's records, against the other records. What
    stands for the machine itself, `__glibc` or `__cuda`, is left out.

    ## Why it matters
    conda keeps an environment consistent as long as it alone changes it. `--force`, a copied
    or half-made environment and a lost record break that; conda then refuses or
    takes minutes at the next install, and libraries do not fit each other.
    """
    from envcheck.checks.requirements_conda import CondaWeb

    web = CondaWeb(requirements.conda)
    required = profile.at("required")
    vital = web.reachable(name for need in required for name in conda_names(need.package))
    broken = list(web.broken())
    for severity in (Severity.ERROR, Severity.WARNING):
        some = [one for one in broken if (one.owner in vital) is (severity is Severity.ERROR)]
        if some:
            yield _unmet_by_conda(some, target, severity)
    unread = (*requirements.conda_unreadable, *web.not_understood)
    if unread:
        yield Problem(
            f"Not known, and so not checked: {_sentence(unread)}",
            evidence=unread,
            severity=Severity.WARNING if requirements.conda_unreadable else Severity.INFO,
        )


def _unmet_by_conda(broken: Sequence[BrokenRecord], target: Target, severity: Severity) -> Problem:
    wanted = tuple(dict.fromkeys(one.wanted for one in broken))
    command = f"conda install -p {prefix_of(target)} {' '.join(map(quoted, wanted))}"
    return Problem(
        _sentence(broken),
        expected=", ".join(wanted),
        evidence=tuple(map(str, broken)),
        fix=Fix("Let conda put in what is required.", (command,), Risk.REPLACES_PACKAGES),
        verify=(f"conda doctor -p {prefix_of(target)}",),
        severity=severity,
    )


COMMON_HEADS = ("tests", "test", "testing", "docs", "doc", "examples", "scripts", "benchmarks")
"""Folders that packages put beside themselves by mistake, and that nobody imports."""


@check("PK109", "No two packages claim one file", Severity.WARNING, requires=("PY101",))
def file_claimed_twice(requirements: Requirements, target: Target) -> Problems:
    """
    ## What it looks at
    The modules and programs in each package's RECORD: whether two packages of one folder list
    the same file with different content.

    ## Why it matters
    Whichever was installed last has overwritten the other's files; taking one out breaks
    both. opencv-python beside opencv-python-headless is the best-known pair.
    """
    for shared in requirements.shared:
        if shared.head in COMMON_HEADS or _differ_in_cuda_only(shared):
            continue
        last = "".join(shared.owners[-1:])
        yield Problem(
            f"{' and '.join(shared.owners)} both claim {_files(shared)} in {shared.location}.",
            expected="one owner for each file",
            actual=", ".join(shared.owners),
            evidence=shared.examples,
            fix=Fix(
                "Take all of them out, and put back the one that you use.",
                (
                    f"{python_of(target)} -m pip uninstall -y {' '.join(shared.owners)}",
                    f"{python_of(target)} -m pip install {last}",
                ),
                Risk.REPLACES_PACKAGES,
            ),
        )


def _files(shared: SharedFiles) -> str:
    one = shared.examples[0] if shared.examples else shared.head
    return one if shared.count == 1 else f"{shared.count} files of {shared.head}"


def _differ_in_cuda_only(shared: SharedFiles) -> bool:
    """nvidia-cudnn-cu12 and nvidia-cudnn-cu13: LB103 says more of them."""
    return len({owner.rpartition("-cu")[0] for owner in shared.owners}) == 1 and all(
        owner.startswith("nvidia-") for owner in shared.owners
    )


@check(
    "PK110",
    "The torchvision and torchaudio here belong to this PyTorch",
    Severity.WARNING,
    requires=("PY101",),
)
def torch_companion_of_another(packages: Packages, target: Target, profile: Profile) -> Problems:
    """
    ## What it looks at
    The versions of torchvision and torchaudio beside that of torch, and the builds (`+cpu`,
    `+cu126`) where both name one.

    ## Why it matters
    They are built against one torch. With another, `import torchvision` ends in "operator
    torchvision::nms does not exist" or an undefined symbol.
    """
    versions = {d.name: d.version for d in reversed(packages.distributions)}
    torch = versions.get("torch")
    required = {need.package for need in profile.at("required")}
    for name in COMPANIONS if torch else ():
        made_for = belongs(name, versions.get(name, ""), torch or "")
        if made_for is None:
            continue
        yield Problem(
            f"{name} {versions[name]} was built for torch {made_for}, and torch is {torch}.",
            cause="torchvision-torch-version-mismatch",
            expected=f"torch {made_for}, or the {name} of torch {torch}",
            actual=f"{name} {versions[name]}, torch {torch}",
            fix=_fitting_companion(target, name, torch or ""),
            verify=(f"{python_of(target)} -c 'import {name}'",),
            severity=Severity.ERROR if name in required else Severity.WARNING,
        )


def _fitting_companion(target: Target, name: str, torch: str) -> Fix:
    """Let the installer choose the companion of the torch that is there."""
    public, _, build = torch.partition("+")
    text = f"Install the {name} of this torch."
    if target.kind == "conda":
        command = f"conda install -p {prefix_of(target)} -c conda-forge {name} pytorch={public}"
        return Fix(text, (command,), Risk.REPLACES_PACKAGES)
    index = f" --index-url https://download.pytorch.org/whl/{build}" if build else ""
    command = f"{python_of(target)} -m pip install --force-reinstall {name} torch=={public}{index}"
    return Fix(text, (command,), Risk.REPLACES_PACKAGES)
