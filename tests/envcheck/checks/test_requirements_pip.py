"""PK107 and PK109 beside pip itself: a real venv with hand-made wheels, and where the tests run."""

import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from envcheck.checks import requirements
from envcheck.facts import Packages
from envcheck.findings import Severity
from envcheck.probes import requirements as probe
from envcheck.records import replace
from tests.envcheck.known import TARGET, judged

VERSION = ".".join(map(str, sys.version_info[:3]))
WHEELS = {
    "alpha-1.0": ["beta>=2", "gamma", "delta; sys_platform == 'win32'", "epsilon; extra == 'more'"],
    "beta-1.5": ["zeta[fast]>=1"],
    "zeta-1.0": ["missing-one; extra == 'fast'", "alpha==1.0"],
    "eta-2.0rc1": [],
    "theta-1.0": ["eta>=2.0rc1", "eta!=2.0rc1", "Missing.Two"],
    "iota-1.0": ["zeta==1.*", "beta<2; python_version >= '3.8'"],
}


def wheel(folder, stem, requires):
    """A wheel as pip takes it, with one module and these requirements."""
    name, version = stem.split("-")
    info = f"{name}-{version}.dist-info"
    lines = "".join(f"Requires-Dist: {line}\n" for line in requires)
    extra = "Provides-Extra: more\nProvides-Extra: fast\n"
    path = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}.py", "")
        head = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        archive.writestr(f"{info}/METADATA", head + lines + extra)
        tag = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        archive.writestr(f"{info}/WHEEL", tag)
        archive.writestr(f"{info}/RECORD", "")
    return str(path)


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """A real venv with those wheels in it: its folder."""
    folder = tmp_path_factory.mktemp("pip")
    venv.create(folder / "venv", with_pip=False)
    wheels = [wheel(folder, stem, requires) for stem, requires in WHEELS.items()]
    pip(folder / "venv", "install", "--no-deps", "--no-index", "--no-compile", *wheels, check=True)
    return folder / "venv"


def pip(folder, *arguments, check=False):
    argv = [sys.executable, "-m", "pip", "--python", str(folder), *arguments]
    env = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_CACHE_DIR": "1"}
    return subprocess.run(argv, capture_output=True, text=True, timeout=60, env=env, check=check)


def test_the_same_as_pip_check_in_a_real_venv(environment):
    (site,) = map(str, Path(environment).glob("lib/python*/site-packages"))
    there = replace(TARGET, sys_path=(site,), prefix=str(environment), version=VERSION)
    known = {"requirements": probe.probe(there), "packages": Packages(()), "torch": None}
    finding = judged(requirements.requirement_unmet, target=there, **known)
    said = pip(environment, "check").stdout
    assert finding.severity is Severity.WARNING
    assert finding.evidence == (
        "alpha 1.0 requires beta>=2, and 1.5 is there",
        "alpha 1.0 requires gamma, which is missing",
        "theta 1.0 requires eta!=2.0rc1, and 2.0rc1 is there",
        "theta 1.0 requires missing-two, which is missing",
    )
    missing = re.findall(r"^(\S+ \S+) requires ([\w.-]+), which is not installed", said, re.M)
    unfit = re.findall(
        r"^(\S+ \S+) has requirement (\S+), but you have (\S+) (\S+?)\.?$", said, re.M
    )
    assert sorted(missing) == [("alpha 1.0", "gamma"), ("theta 1.0", "missing-two")]
    assert sorted(unfit) == [
        ("alpha 1.0", "beta>=2", "beta", "1.5"),
        ("theta 1.0", "eta!=2.0rc1", "eta", "2.0rc1"),
    ]
    assert len(said.splitlines()) == 4


def test_the_environment_of_these_tests_is_silent():
    path = tuple(path for path in sys.path if path)
    there = replace(TARGET, sys_path=path, prefix=sys.prefix, version=VERSION)
    known = probe.probe(there)
    assert len(known.distributions) > 20
    for check in (requirements.requirement_unmet, requirements.file_claimed_twice):
        finding = judged(check, requirements=known, target=there)
        assert not finding.counts, finding.message
