"""conda's versions and requirements: known pairs, and drawn ones as py-rattler has them."""

import json
import random
import subprocess
import sys
from itertools import pairwise

import pytest

from envcheck.profile.conda_versions import CondaVersion, fits
from envcheck.profile.match_spec import MatchSpec, parse

RATTLER = """
import json, os, sys
from rattler import MatchSpec, PackageRecord, Version, VersionWithSource
from rattler.package.build_string import BuildString

def order(left, right):
    left, right = Version(left), Version(right)
    return (left > right) - (left < right)

def matches(spec, version, build):
    record = PackageRecord("numpy", VersionWithSource(version), BuildString(build), 0, "linux-64")
    return MatchSpec(spec).matches(record)

asked = json.load(sys.stdin)
said = {"orders": [order(*pair) for pair in asked["orders"]],
        "matches": [matches(*one) for one in asked["matches"]]}
print(json.dumps(said), flush=True)
os._exit(0)
"""
"""py-rattler may crash when its interpreter ends, so it is left before that."""


@pytest.mark.parametrize(
    "older_first",
    [
        ("0.4", "0.4.1.rc", "0.4.1", "0.5a1", "0.5b3", "0.5", "0.9.6", "0.960923", "1.0"),
        ("1.1dev1", "1.1_", "1.1a1", "1.1.0dev1", "1.1.a1", "1.1.0rc1", "1.1.0", "1.1.0post1"),
        ("1996.07.12", "1!0.4.1", "1!3.1.1.6", "2!0.4.1"),
        ("1.0.1_", "1.0.1a", "1.0.1", "1.0.2"),
        ("2.5.1+cpu", "2.5.1+cu124", "2.5.1", "2.5.2"),
    ],
)
def test_the_order_of_versions(older_first):
    versions = [CondaVersion(text) for text in older_first]
    for older, newer in pairwise(versions):
        assert older.compare(newer) < 0 < newer.compare(older)


@pytest.mark.parametrize(
    ("one", "other"), [("1.0", "1"), ("1.1.0", "1.1"), ("1_2", "1.2"), ("0!1", "1")]
)
def test_versions_that_are_the_same(one, other):
    assert CondaVersion(one) == CondaVersion(other)
    assert hash(CondaVersion(one)) == hash(CondaVersion(other))


@pytest.mark.parametrize(
    "text", ["", "1..2", "1.", ".1", "1 2", "a!1", "1!2!3", "1+2+3", "1+", "é", "9" * 300]
)
def test_what_is_no_version(text):
    with pytest.raises(ValueError, match=r"\w"):
        CondaVersion(text)


@pytest.mark.parametrize(
    ("constraint", "fitting", "unfitting"),
    [
        (">=1.26,<3", ["1.26", "2.4.6"], ["1.25.9", "3", "3.0.1"]),
        ("1.26.*", ["1.26", "1.26.4"], ["1.2", "1.260"]),
        ("=1.26", ["1.26.4"], ["1.27"]),
        ("1.26", ["1.26", "1.26.0"], ["1.26.4"]),
        ("==1.26", ["1.26"], ["1.26.4"]),
        ("!=1.26.*", ["1.27"], ["1.26.4"]),
        ("~=1.26.1", ["1.26.1", "1.26.9"], ["1.26.0", "1.27"]),
        ("<2|>=3,<4", ["1.9", "3.2"], ["2.0", "4.0"]),
        (">=2023,<2024.0a0", ["2023.9"], ["2024.0a0", "2024.1"]),
        ("*", ["0", "9"], []),
        (">1.2.*", ["1.2", "1.3"], ["1.1"]),
    ],
)
def test_constraints(constraint, fitting, unfitting):
    assert all(fits(version, constraint) for version in fitting)
    assert not any(fits(version, constraint) for version in unfitting)


@pytest.mark.parametrize(
    ("text", "spec"),
    [
        ("numpy", MatchSpec("numpy")),
        ("numpy>=1.26,<3", MatchSpec("numpy", ">=1.26,<3")),
        ("numpy >=1.26, <3", MatchSpec("numpy", ">=1.26,<3")),
        ("numpy >= 1.26", MatchSpec("numpy", ">=1.26")),
        ("python=3.12", MatchSpec("python", "=3.12")),
        ("numpy 1.26.*", MatchSpec("numpy", "1.26.*")),
        ("blas * mkl", MatchSpec("blas", "*", "mkl")),
        ("pytorch=2.5=*cuda*", MatchSpec("pytorch", "2.5", "*cuda*")),
        ("numpy==1.26=py_0", MatchSpec("numpy", "==1.26", "py_0")),
        ("conda-forge::numpy", MatchSpec("numpy")),
        ("conda-forge/linux-64::numpy=1.2", MatchSpec("numpy", "=1.2")),
        ("numpy[version='>=1.2,<2',build=py*]", MatchSpec("numpy", ">=1.2,<2", "py*")),
        ("numpy[channel=conda-forge]", MatchSpec("numpy")),
        ("Ruamel.Yaml", MatchSpec("ruamel.yaml")),
    ],
)
def test_requirements_of_conda(text, spec):
    assert parse(text) == spec
    assert parse(str(spec)) == spec


@pytest.mark.parametrize(
    "text",
    [
        "", "=1.2", "numpy=", "numpy=>1.2", "numpy 1.*.3", "numpy ^1.2$", "numpy@1.2", "numpy[",
        "numpy[version]", "numpy[features=x]", "numpy 1 2 3", "numpy (>=1|2", "numpy >=1,,<2",
        "numpy ~=1.*",
    ],
)  # fmt: skip
def test_what_is_no_requirement_of_conda_or_is_not_understood(text):
    with pytest.raises(ValueError, match=r"\w"):
        parse(text)


@pytest.mark.parametrize(
    ("pattern", "build", "fits"),
    [
        ("*cuda*", "cuda129_mkl_py312h_0", True),
        ("*cuda*", "cpu_mkl_py312h_0", False),
        ("py312*_0", "py312h41_0", True),
        ("py312*_0", "py312_", False),
        ("*_cp312", "5_cp312", True),
        ("a*a", "a", False),
        ("*a*b*", "xaxbx", True),
        ("py_0", "py_1", False),
    ],
)
def test_patterns_of_builds(pattern, build, fits):
    assert MatchSpec("x", "*", pattern).matches("1", build) is fits


def test_a_pattern_of_many_stars_ends():
    assert not MatchSpec("x", "*", "*a" * 200 + "b").matches("1", "a" * 5000)


def drawn_version(draw, local=True):
    numbers = ".".join(str(draw.choice([0, 1, 2, 9, 10, 26])) for _ in range(draw.randint(1, 4)))
    tails = [
        "",
        "",
        "",
        "a",
        "rc1",
        ".post1",
        ".dev0",
        "b2",
        "_1",
        "post",
        *["+cpu", "+1.2"] * local,
    ]
    return draw.choice(["", "", "", "1!"]) + numbers + draw.choice(tails)


def drawn_condition(draw):
    # py-rattler and conda differ on local versions below these three.
    operator = draw.choice(["=", "~=", ".*", "", "==", "!=", "<", "<=", ">", ">="])
    version = drawn_version(draw, local=operator not in ("=", "~=", ".*"))
    return version + operator if operator == ".*" else operator + version


def drawn_requirement(draw):
    parts = [
        ",".join(drawn_condition(draw) for _ in range(draw.randint(1, 2)))
        for _ in range(draw.choice([1, 1, 2]))
    ]
    constraint, version = "|".join(parts), drawn_version(draw, local=False)
    build = draw.choice(["py_0", "*cuda*", "py*", "*_0"])
    return draw.choice(
        [
            f"numpy {constraint}",
            f"numpy {constraint} {build}",
            f"numpy={version}",
            f"numpy={version}={build}",
            f"conda-forge::numpy>={version}",
            f"numpy[version='{constraint}',build='{build}']",
        ]
    )


def test_a_thousand_pairs_as_py_rattler_has_them():
    draw = random.Random(20261123)
    orders = [(drawn_version(draw), drawn_version(draw)) for _ in range(500)]
    builds = ["py_0", "cuda12_py_0", "h1_0"]
    asked = [
        (drawn_requirement(draw), drawn_version(draw), draw.choice(builds)) for _ in range(600)
    ]
    ran = subprocess.run(
        [sys.executable, "-c", RATTLER],
        input=json.dumps({"orders": orders, "matches": asked}),
        capture_output=True,
        text=True,
        timeout=60,
    )
    said = json.loads(ran.stdout)
    ours = [CondaVersion(left).compare(CondaVersion(right)) for left, right in orders]
    assert [
        pair
        for pair, sign, theirs in zip(orders, ours, said["orders"], strict=True)
        if sign != theirs
    ] == []
    differing = [
        one
        for one, theirs in zip(asked, said["matches"], strict=True)
        if parse(one[0]).matches(*one[1:]) is not theirs
    ]
    assert differing == []
    assert 50 < sum(said["matches"]) < 550
