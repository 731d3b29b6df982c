"""PK101 by profiles of every kind: missing, unfitting, left out by a marker, not to be told."""

import pytest

from envcheck.checks import packages
from envcheck.checks.requirements_markers import applies, environment_of
from envcheck.facts import CondaRecord, Distribution, Packages, Torch, Unknown
from envcheck.findings import Severity, Status
from envcheck.profile import Need, Profile
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, PACKAGES, SITE, TARGET, judged

CONDA = replace(TARGET, kind="conda", prefix="/opt/conda/envs/course")
RECORDS = (
    CondaRecord("python", "3.12.4", "h0_0_cpython"),
    CondaRecord("numpy", "2.4.6", "py312h_0"),
    CondaRecord("pytorch", "2.13.0", "cpu_generic_py312_0"),
)


def profile(*needs, source="requirements.txt", **more):
    return Profile("lab", source, "", needs, gpu=False, **more)


def need(package, version="", **more):
    return Need(package, "", more.pop("level", "required"), "r.txt line 1", version, **more)


def found(*needs, **changes):
    return judged(packages.packages_missing, profile(*needs), **changes)


@pytest.mark.parametrize(
    "one",
    [
        need("numpy"),
        need("numpy", ">=1.26,<3"),
        need("torch", "==2.13.0"),
        need("torch", ">=2.13"),
        need("numpy", "<2", marker="sys_platform == 'win32'"),
        need("no-such", marker="python_version < '3.11'"),
        need("no-such", level="optional"),
        need("python", conda="python =3.12"),
        need("numpy", conda="numpy >=1.26,<3"),
        need("torch", conda="pytorch 2.13.*"),
    ],
)
def test_needs_that_are_met_or_do_not_apply(one):
    assert found(one).status is Status.PASS


@pytest.mark.parametrize(
    ("one", "message"),
    [
        (need("rich"), "Required and not there: rich."),
        (need("rich", ">=9"), "Required and not there: rich>=9."),
        (need("numpy", "<2"), "Required in another version: numpy 2.4.6 (wanted: <2)."),
        (
            need("numpy", "<2", marker="sys_platform == 'linux'"),
            "Required in another version: numpy 2.4.6 (wanted: <2).",
        ),
        (
            need("numpy", conda="numpy 1.26.*"),
            "Required in another version: numpy 2.4.6, not conda's (wanted: numpy 1.26.*).",
        ),
        (
            need("torch", conda="pytorch 2.13.* *cuda*"),
            "Required in another version: torch 2.13.0+cpu, not conda's "
            "(wanted: pytorch 2.13.* *cuda*).",
        ),
        (need("compilers", conda="compilers"), "Required and not there: compilers."),
    ],
)
def test_needs_that_are_not_met(one, message):
    finding = found(one)
    assert (finding.severity, finding.message) == (Severity.ERROR, message)
    assert finding.evidence == (f"{one.package}: r.txt line 1",)


def test_missing_and_unfitting_together_and_each_once():
    finding = found(need("rich"), need("rich", "<9"), need("numpy", "<2"), need("numpy", "<1"))
    assert finding.message.splitlines() == [
        "Required and not there: rich.",
        "Required in another version: numpy 2.4.6 (wanted: <2), numpy 2.4.6 (wanted: <1).",
    ]
    python = TARGET.python
    assert finding.fix.commands == (
        f"{python} -m pip install rich",
        f"{python} -m pip install 'numpy<2' 'numpy<1'",
    )


@pytest.mark.parametrize(
    ("level", "words"),
    [("recommended", "Recommended in another"), ("optional", "Not required, but")],
)
def test_what_is_not_required_is_a_note(level, words):
    finding = found(need("numpy", "<2", level=level))
    assert finding.severity is Severity.INFO
    assert finding.message.startswith(words)


def test_by_the_records_of_conda():
    there = Packages((), RECORDS)
    for text in ("python 3.12.*", "numpy >=2", "pytorch 2.13.0 cpu_*", "numpy 2.4.6 py312h_0"):
        name = {"pytorch": "torch"}.get(text.split()[0], text.split()[0])
        assert found(need(name, conda=text), target=CONDA, packages=there).status is Status.PASS
    finding = found(need("torch", conda="pytorch 2.13.* *cuda*"), target=CONDA, packages=there)
    assert "torch 2.13.0 cpu_generic_py312_0 (wanted: pytorch 2.13.* *cuda*)" in finding.message
    install = "conda install -p /opt/conda/envs/course -c conda-forge 'pytorch 2.13.* *cuda*'"
    assert finding.fix.commands == (install,)


def test_a_package_that_pip_put_into_an_environment_of_conda_will_do_where_it_fits():
    there = Packages((Distribution("rich", "15.0", "pip", SITE),), RECORDS)
    assert (
        found(need("rich", conda="rich >=14"), target=CONDA, packages=there).status is Status.PASS
    )


@pytest.mark.parametrize(
    ("source", "command"),
    [
        ("my lab/environment.yml", "conda env create --name lab --file 'my lab/environment.yml'"),
        ("lock.txt", "conda create --name lab --file lock.txt"),
    ],
)
def test_what_only_conda_has_asks_for_an_environment_of_conda(source, command):
    asked = profile(need("python", conda="python =3.13"), source=source)
    finding = judged(packages.packages_missing, asked)
    assert finding.fix.commands[0] == command


@pytest.mark.parametrize(
    ("conda", "pip"),
    [
        ("numpy =3.1", "'numpy==3.1.*'"),
        ("numpy 3.1", "numpy==3.1"),
        ("numpy >=3,<4", "'numpy<4,>=3'"),
        ("numpy <1|>3", "numpy"),
    ],
)
def test_conda_s_versions_as_pip_writes_them(conda, pip):
    finding = found(need("numpy", conda=conda))
    assert finding.fix.commands == (f"{TARGET.python} -m pip install {pip}",)


def test_what_was_not_checked_is_said_and_is_no_error():
    lines = ("r.txt line 2: ./local (names no package)",)
    finding = judged(packages.packages_missing, profile(need("numpy"), unchecked=lines))
    assert finding.severity is Severity.INFO
    assert finding.message == "Not checked: r.txt line 2: ./local (names no package)."


def test_what_cannot_be_compared_is_not_called_fine():
    odd = Packages((Distribution("numpy", "not a version", "pip", SITE),))
    finding = found(need("numpy", ">=1"), packages=odd)
    assert (finding.severity, finding.message.startswith("Not checked")) == (Severity.INFO, True)
    finding = found(need("numpy", marker="sys_platform == 'linux'"), system=Unknown("no /proc"))
    assert "cannot be told" in finding.message
    assert found(need("numpy"), system=Unknown("no /proc")).status is Status.PASS


def test_a_torch_without_a_record_has_its_own_version():
    there = Packages(tuple(d for d in PACKAGES.distributions if d.name != "torch"))
    assert found(need("torch", ">=2"), packages=there).status is Status.PASS
    assert "torch 2.13.0+cpu" in found(need("torch", "<2"), packages=there).message
    unread = replace(HEALTHY.torch, version="")
    assert isinstance(unread, Torch)
    assert "Not checked" in found(need("torch", "<2"), packages=there, torch=unread).message


@pytest.mark.parametrize(
    ("platform", "arch", "marker", "holds"),
    [
        ("linux", "x86_64", "sys_platform == 'linux' and platform_machine == 'x86_64'", True),
        ("macos", "arm64", "sys_platform == 'darwin' and platform_machine == 'arm64'", True),
        ("windows", "AMD64", "os_name == 'nt' and platform_system == 'Windows'", True),
        ("windows", "AMD64", "sys_platform == 'linux'", False),
        ("linux", "x86_64", "python_version >= '3.10' and python_full_version < '3.12.5'", True),
        ("linux", "x86_64", "platform_python_implementation == 'CPython'", True),
        ("linux", "x86_64", "extra == 'test'", False),
        ("linux", "x86_64", "no marker", None),
    ],
)
def test_markers_are_read_for_the_target(platform, arch, marker, holds):
    system = replace(HEALTHY.system, platform=platform)
    environment = environment_of(replace(TARGET, arch=arch), system)
    assert applies(marker, environment) is holds
