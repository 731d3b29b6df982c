"""What conda's records require of each other: PK108 on its fault and on healthy look-alikes."""

import json

import pytest

from envcheck.checks import requirements
from envcheck.facts import CondaNeeds, Requirements, Target
from envcheck.findings import Severity, Status
from envcheck.probes.requirements import probe
from envcheck.records import replace
from tests.envcheck.known import TARGET, judged
from tests.envcheck.prefixes import course_channel

CONDA = replace(TARGET, kind="conda", prefix="/opt/conda/envs/course")


def conda(name, version="1.0", *depends, build="0", constrains=()):
    return CondaNeeds(name, version, build, depends, constrains)


def unmet_conda(*records, unreadable=(), profile="auto"):
    known = Requirements((), records, unreadable)
    return judged(requirements.conda_requirement_unmet, profile, requirements=known, target=CONDA)


@pytest.mark.parametrize(
    "records",
    [
        [],
        [
            conda("numpy", "2.4.6", "libblas >=3.9,<4.0a0", "__glibc >=2.28"),
            conda("libblas", "3.9.0"),
        ],
        [conda("a", "1", "b 1.* *cuda*"), conda("b", "1.5", build="cuda129_0")],
        [conda("a", "1", constrains=("b <2",))],
        [conda("a", "1", constrains=("b <2",)), conda("b", "1.9")],
        [conda("a", "1", "b"), conda("b", "1", "a")],
        [
            conda("a", "1", "python_abi 3.12.* *_cp312"),
            conda("python_abi", "3.12", build="8_cp312"),
        ],
        [conda("a", "1", "b >=2"), conda("b", "1"), conda("b", "2")],
    ],
)
def test_records_of_conda_that_agree(records):
    finding = unmet_conda(*records)
    assert finding.status is Status.PASS, finding.message


@pytest.mark.parametrize(
    ("records", "message"),
    [
        ([conda("a", "1", "b >=2")], "a 1 requires b >=2, which is missing."),
        (
            [conda("a", "1", "b >=2"), conda("b", "1", build="x_0")],
            "a 1 requires b >=2, and 1 x_0 is there.",
        ),
        (
            [conda("a", "1", constrains=("b <2",)), conda("b", "2")],
            "a 1 allows only b <2, and 2 0 is there.",
        ),
        (
            [conda("a", "1", "b * mkl"), conda("b", "2", build="nomkl")],
            "a 1 requires b * mkl, and 2 nomkl is there.",
        ),
    ],
)
def test_records_of_conda_that_do_not_agree(records, message):
    finding = unmet_conda(*records)
    assert (finding.severity, finding.message) == (Severity.WARNING, message)


def test_records_under_what_the_profile_requires_are_an_error():
    broken = unmet_conda(
        conda("pytorch", "2.5", "libtorch"), conda("libtorch", "2.5", "mkl >=2024")
    )
    assert broken.severity is Severity.ERROR
    assert broken.fix.commands == ("conda install -p /opt/conda/envs/course 'mkl >=2024'",)


def test_records_that_cannot_be_read_or_understood_are_said():
    finding = unmet_conda(conda("a"), unreadable=("b-1-0.json is no record of a package",))
    assert (finding.severity, "b-1-0.json" in finding.message) == (Severity.WARNING, True)
    finding = unmet_conda(conda("a", "1", "b 1.*.3", "c >=1"), conda("c", "a b"))
    assert finding.severity is Severity.INFO
    assert finding.evidence == ("a 1: b 1.*.3", "a 1: c >=1, a b")


def test_a_real_prefix_is_silent_until_a_record_is_lost(tmp_path):
    prefix = course_channel(tmp_path).install(tmp_path / "prefix", "python", "labtool")
    there = Target(None, "named", str(prefix), "conda")
    assert unmet_conda(*probe(there).conda).status is Status.PASS
    (python,) = prefix.glob("conda-meta/python-3*.json")
    record = json.loads(python.read_text())
    python.write_text(json.dumps({**record, "depends": ["labtool >=1,<2", "openssl >=3"]}))
    finding = unmet_conda(*probe(there).conda)
    assert finding.message == "python 3.12.1 requires openssl >=3, which is missing."
