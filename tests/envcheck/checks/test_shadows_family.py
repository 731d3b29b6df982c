"""Checks of files in the way: each on its fault and on healthy look-alikes."""

import pytest

from envcheck.checks import shadows as checks
from envcheck.facts import Distribution, Packages, Shadow, Shadows, Torch
from envcheck.findings import Severity
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, PACKAGES, SITE, TARGET, judged, passes

RANDOM = Shadow("random", "/home/student/lab 1/random.py", True)
TORCH = Shadow("torch", "/home/student/torch.py", False)


def test_a_file_called_random():
    finding = judged(checks.file_shadows_standard_library, shadows=Shadows((RANDOM, TORCH)))
    assert (finding.severity, finding.cause) == (Severity.WARNING, "local-file-shadows-stdlib")
    assert finding.fix.commands[0] == (
        "mv '/home/student/lab 1/random.py' '/home/student/lab 1/my_random.py'"
    )


def test_a_file_called_torch():
    finding = judged(checks.file_shadows_package, shadows=Shadows((RANDOM, TORCH)))
    assert (finding.severity, finding.cause) == (Severity.ERROR, "local-file-shadows-package")
    assert finding.evidence == ("/home/student/torch.py",)


@pytest.mark.parametrize("shadows", [(), (TORCH,)])
def test_no_file_like_pythons_own(shadows):
    assert passes(checks.file_shadows_standard_library, shadows=Shadows(shadows))


@pytest.mark.parametrize("shadows", [(), (RANDOM,)])
def test_no_file_like_a_package(shadows):
    assert passes(checks.file_shadows_package, shadows=Shadows(shadows))


STRAY = Torch("", "/usr/lib/python3.12/torch/__init__.py", None, None, None, ())


def test_a_torch_where_nothing_was_installed():
    finding = judged(checks.stray_torch, torch=STRAY)
    assert (finding.cause, finding.severity) == ("stray-torch-directory", Severity.ERROR)
    assert finding.fix.commands[0] == "mv /usr/lib/python3.12/torch /usr/lib/python3.12/torch.aside"
    whole = Torch("2.13.0", "/lab/old/torch", None, None, None, ("libtorch_cpu",))
    assert judged(checks.stray_torch, torch=whole).severity is Severity.WARNING


def test_a_torch_beside_python_on_windows():
    beside = replace(STRAY, location="C:\\Python38\\torch\\__init__.py")
    target = replace(TARGET, site_packages=("C:\\Python38", "C:\\Python38\\Lib\\site-packages"))
    finding = judged(checks.stray_torch, torch=beside, target=target, packages=Packages(()))
    assert finding.actual == "C:\\Python38\\torch\\__init__.py"


@pytest.mark.parametrize(
    "location",
    [
        f"{SITE}/torch",
        "/home/student/.local/lib/python3.12/site-packages/torch",
        "/apps/torch/2.13/lib/python3.12/site-packages/torch",
        "/usr/lib/python3/dist-packages/torch",
        "/lab/target/torch",
    ],
)
def test_a_torch_that_was_installed(location):
    installed = Distribution("torch", "2.13.0", "pip", "/lab/target")
    there = Packages((*PACKAGES.distributions, installed))
    assert passes(
        checks.stray_torch, torch=replace(HEALTHY.torch, location=location), packages=there
    )


def test_a_stray_torch_that_is_a_file_in_the_way_is_named_once():
    in_the_way = Shadows((replace(TORCH, path="/lab/torch"),))
    stray = replace(STRAY, location="/lab/torch/__init__.py")
    assert passes(checks.stray_torch, torch=stray, shadows=in_the_way)
