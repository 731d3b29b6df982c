"""What packages require of each other: each check on its fault and on healthy look-alikes."""

import pytest

from envcheck.checks import requirements
from envcheck.facts import (
    CondaRecord,
    DistributionNeeds,
    Packages,
    Requirements,
    SharedFiles,
    Unknown,
)
from envcheck.findings import Severity, Status
from envcheck.records import replace
from tests.envcheck.known import SITE, TARGET, judged, passes

CONDA = replace(TARGET, kind="conda", prefix="/opt/conda/envs/course")
DEBIAN = "/usr/lib/python3/dist-packages"


def one(name, version="1.0", *requires, installer="pip", location=SITE, **more):
    return DistributionNeeds(name, version, installer, location, requires, **more)


def unmet(*distributions, records=(), **changes):
    known = {"requirements": Requirements(distributions), "packages": Packages((), records)}
    return judged(requirements.requirement_unmet, **{"torch": None, **known, **changes})


@pytest.mark.parametrize(
    "distributions",
    [
        [one("scipy", "1.17", "numpy<2.7,>=1.26"), one("numpy", "2.4.6")],
        [one("scipy", "1.17", "pytest; extra == 'test'")],
        [one("a", "1", "gone; sys_platform == 'win32'", "gone; python_version < '3.8'")],
        [one("a", "1", "B_b.b>=1"), one("b-b-b", "1")],
        [one("a", "1", "b[x]"), one("b", "1", "gone; extra == 'x'")],
        [one("a", "1", "b"), one("b", "1", "a")],
        [one("a", "1", "b>=2"), one("b", "3.0rc1"), one("c", "1", "b<4")],
        [one("a", "1", "b==1.0"), one("b", "1.0+local")],
        [one("a", "1", "b"), one("b", "no version")],
        [one("a", "1", requires_python=">=3.8")],
        [one("a", "1", "gone", installer="conda")],
        [one("a", "1", "gone", installer=None, location=DEBIAN)],
        [one("a", "1", "b<2", installer="conda"), one("b", "2", installer="conda")],
        [one("b", "2"), one("a", "1", "b>=2"), one("b", "1", location=DEBIAN)],
        [one("b", "1"), one("b", "2"), one("a", "1", "b>=2")],
    ],
)
def test_requirements_that_hold_or_are_in_other_hands(distributions):
    finding = unmet(*distributions)
    assert finding.status is Status.PASS, finding.message


@pytest.mark.parametrize(
    ("distributions", "message"),
    [
        ([one("a", "1", "b>=2")], "a 1 requires b>=2, which is missing."),
        ([one("a", "1", "b>=2"), one("b", "1")], "a 1 requires b>=2, and 1 is there."),
        (
            [one("a", "1", "b", "c<1"), one("c", "2")],
            "a 1 requires b, which is missing; a 1 requires c<1, and 2 is there.",
        ),
        (
            [one("a", "1", "b<2", installer="conda"), one("b", "2", installer="pip")],
            "a 1 requires b<2, and 2 is there.",
        ),
        (
            [one("a", "1", requires_python=">=3.13")],
            "The target is Python 3.12.4, and a 1 requires Python >=3.13.",
        ),
        (
            [one("a", "1", "b>=2"), one("b", "1"), one("b", "2", location=DEBIAN)],
            "a 1 requires b>=2, and 1 is there.",
        ),
    ],
)
def test_requirements_that_do_not_hold(distributions, message):
    finding = unmet(*distributions)
    assert (finding.severity, finding.message) == (Severity.WARNING, message)


def test_it_is_an_error_for_what_the_profile_requires_however_far():
    chain = [one("numpy", "2"), one("scipy", "1", "middle"), one("middle", "1", "far>=2", "scipy")]
    finding = unmet(*chain, one("far", "1"), one("other", "1", "gone"))
    assert finding.severity is Severity.ERROR
    assert finding.message.splitlines() == [
        "middle 1 requires far>=2, and 1 is there.",
        "other 1 requires gone, which is missing.",
    ]


def test_many_are_told_in_short_and_all_are_evidence():
    finding = unmet(one("a", "1", *(f"gone{i}" for i in range(9))))
    assert finding.message.endswith("; and 4 more.")
    assert len(finding.evidence) == 9


def test_the_command_asks_for_what_all_want_together():
    finding = unmet(one("a", "1", "b>=2"), one("c", "1", "b<4"), one("b", "1"))
    assert finding.fix.commands == (f"{TARGET.python} -m pip install 'b<4,>=2'",)
    assert finding.verify == (f"{TARGET.python} -m pip check",)


def test_what_conda_holds_is_brought_back_by_conda():
    records = (CondaRecord("numpy", "1.26.4", "py312_0"),)
    finding = unmet(
        one("scipy", "1.14", "numpy<2", installer="conda"),
        one("numpy", "2.4.6"),
        records=records,
        target=CONDA,
    )
    command = "conda install -p /opt/conda/envs/course --force-reinstall 'numpy<2'"
    assert finding.fix.commands == (command,)


def test_a_record_of_conda_counts_where_python_s_metadata_are_missing():
    records = (CondaRecord("py-opencv", "4.10.0", "py312_0"),)
    assert unmet(one("a", "1", "opencv-python>=4"), records=records).status is Status.PASS
    assert "4.10.0 is there" in unmet(one("a", "1", "opencv-python>=5"), records=records).message


def test_a_torch_without_a_record_counts():
    finding = judged(
        requirements.requirement_unmet, requirements=Requirements((one("a", "1", "torch>=2"),))
    )
    assert finding.status is Status.PASS


def test_what_cannot_be_read_is_said():
    finding = unmet(one("a", "1", trouble="METADATA is missing"), one("b", "1"))
    assert finding.severity is Severity.WARNING
    assert "a 1 in" in finding.message
    assert "METADATA is missing" in finding.message
    deep = "e;" + "(" * 1900
    odd = unmet(one("a", "1", "b (>=1", "\udcff", "c; no_such_marker == '1'", "d>=one", deep))
    assert odd.severity is Severity.INFO
    assert len(odd.evidence) == 5
    assert "not understood, and so not checked" in odd.message
    python = unmet(one("a", "1", requires_python="three, " + "9" * 5000))
    assert (python.severity, "Python three" in python.message) == (Severity.INFO, True)


def test_an_unknown_system_is_unknown_and_quick_is_skipped():
    check = requirements.requirement_unmet
    assert judged(check, system=Unknown("no /proc")).status is Status.UNKNOWN
    assert judged(check, requirements=None).status is Status.SKIP
    assert judged(check, requirements=Unknown("it broke")).status is Status.UNKNOWN


def shared(*owners, head="cv2", count=40):
    return Requirements(
        (), shared=(SharedFiles(SITE, owners, head, count, (f"{head}/__init__.py",)),)
    )


def test_files_of_two_packages():
    finding = judged(
        requirements.file_claimed_twice,
        requirements=shared("opencv-contrib-python", "opencv-python"),
    )
    assert finding.severity is Severity.WARNING
    assert "both claim 40 files of cv2 in" in finding.message
    assert finding.fix.commands[0].endswith("uninstall -y opencv-contrib-python opencv-python")


@pytest.mark.parametrize(
    "found",
    [
        Requirements(),
        shared("a", "b", head="tests"),
        shared("nvidia-cudnn-cu12", "nvidia-cudnn-cu13", head="nvidia"),
    ],
)
def test_files_that_nobody_misses_or_that_another_check_tells(found):
    assert passes(requirements.file_claimed_twice, requirements=found)
