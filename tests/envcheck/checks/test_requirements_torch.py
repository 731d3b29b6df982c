"""torchvision and torchaudio of another torch: PK110 on its fault and on healthy look-alikes."""

import pytest

from envcheck.checks import requirements
from envcheck.checks.requirements_torch import belongs
from envcheck.checks.torch import torch_cannot_be_imported
from envcheck.facts import (
    Distribution,
    DistributionNeeds,
    Packages,
    Requirements,
    Torch,
    TorchRun,
    Trial,
)
from envcheck.findings import Severity, Status
from envcheck.profile import Need, Profile
from tests.envcheck.known import SITE, judged, passes


def one(name, version, *requires):
    return DistributionNeeds(name, version, "pip", SITE, requires)


def unmet(*distributions):
    known = {"requirements": Requirements(distributions), "packages": Packages(()), "torch": None}
    return judged(requirements.requirement_unmet, **known)


@pytest.mark.parametrize(
    ("package", "version", "torch", "made_for"),
    [
        ("torchvision", "0.20.1", "2.13.0", "2.5"),
        ("torchvision", "0.28.0", "2.13.0", None),
        ("torchvision", "0.28.0+cpu", "2.13.0+cpu", None),
        ("torchvision", "0.28.0+cu126", "2.13.0+cpu", "2.13.0+cu126"),
        ("torchvision", "0.28.0", "2.13.0+cpu", None),
        ("torchvision", "0.14.1", "1.13.1", None),
        ("torchvision", "0.14.1", "2.0.0", "1.13"),
        ("torchvision", "0.15.2", "2.0.1", None),
        ("torchvision", "0.7.0", "1.6.0", None),
        ("torchvision", "1.0.0", "3.0.0", None),
        ("torchaudio", "2.5.1", "2.5.1", None),
        ("torchaudio", "2.5.1", "2.6.0", "2.5"),
        ("torchaudio", "2.11.0", "2.14.0", None),
        ("torchaudio", "0.13.1", "1.13.1", None),
        ("torchaudio", "0.13.1", "2.1.0", "1.13"),
        ("torchvision", "", "2.13.0", None),
        ("torchvision", "0.28.0", "mine", None),
    ],
)
def test_which_torch_a_companion_belongs_to(package, version, torch, made_for):
    assert belongs(package, version, torch) == made_for


def torch_and(*more, torch="2.13.0+cpu"):
    named = (("torch", torch), *more)
    return Packages(tuple(Distribution(name, version, "pip", SITE) for name, version in named))


def test_a_torchvision_of_another_torch():
    there = torch_and(("torchvision", "0.20.1"))
    finding = judged(requirements.torch_companion_of_another, packages=there)
    assert (finding.severity, finding.cause) == (
        Severity.WARNING,
        "torchvision-torch-version-mismatch",
    )
    assert finding.message == "torchvision 0.20.1 was built for torch 2.5, and torch is 2.13.0+cpu."
    assert finding.fix.commands[0].endswith(
        "--force-reinstall torchvision torch==2.13.0 --index-url https://download.pytorch.org/whl/cpu"
    )
    asked = Profile("p", "r.txt", "", (Need("torchvision", "torchvision", "required", ""),), False)
    finding = judged(requirements.torch_companion_of_another, asked, packages=there)
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "there",
    [
        torch_and(),
        torch_and(("torchvision", "0.28.0")),
        Packages((Distribution("torchvision", "0.1", "pip", SITE),)),
    ],
)
def test_companions_that_fit_or_are_alone(there):
    assert passes(requirements.torch_companion_of_another, packages=there)


def test_a_torchvision_of_another_torch_is_told_by_one_check_only():
    assert (
        unmet(one("torchvision", "0.20.1", "torch==2.5.1"), one("torch", "2.13.0")).status
        is Status.PASS
    )
    within = unmet(one("torchvision", "0.20.1", "torch==2.5.1"), one("torch", "2.5.0"))
    assert "torchvision 0.20.1 requires torch==2.5.1" in within.message


def test_what_torch_stops_at_is_told_by_one_check_only():
    """TO101 says what is missing; PK107 what else is."""
    needs = (
        one("torch", "2.13.0", "typing-extensions>=4.10", "sympy>=1.13"),
        one("sympy", "1.14.0", "mpmath<1.4"),
    )
    detail = "ModuleNotFoundError: No module named 'typing_extensions'"
    known = {
        "requirements": Requirements(needs),
        "packages": Packages(tuple(Distribution(n.name, n.version, "pip", SITE) for n in needs)),
        "torch": Torch("2.13.0", f"{SITE}/torch", None, None, None, ("libtorch_cpu",)),
        "torch_run": TorchRun(Trial("error", detail, 0.1), "start"),
    }
    stopped = judged(torch_cannot_be_imported, **known)
    assert "torch requires typing-extensions" in stopped.message
    assert stopped.fix.commands[0].endswith("-m pip install typing-extensions")
    rest = judged(requirements.requirement_unmet, **known)
    assert rest.evidence == ("sympy 1.14.0 requires mpmath<1.4, which is missing",)
