"""Checks of files in the way: each on its fault and on healthy look-alikes."""

import pytest

from envcheck.checks import shadows as checks
from envcheck.facts import Shadow, Shadows
from envcheck.findings import Severity
from tests.envcheck.known import judged, passes

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
