"""Whether what is asked for can be installed: each fault, and what looks like it."""

import pytest

from envcheck.checks import installing
from envcheck.facts import (
    Conda,
    CondaEnvironment,
    Distribution,
    Imports,
    Packages,
    Torch,
    Trial,
    Variables,
)
from envcheck.findings import Severity, Status
from envcheck.profile import BUILT_IN, Need
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, PACKAGES, SITE, TARGET, judged, passes

EMPTY = Packages(())
DEBIAN = replace(
    TARGET, python="/usr/bin/python3", prefix="/usr", kind="system", externally_managed=True
)
OF_CONDA = replace(TARGET, kind="conda", prefix="/opt/conda")
MAC = replace(HEALTHY.system, platform="macos", name="macOS 15.3", libc=None, arch="arm64")
WINDOWS = replace(HEALTHY.system, platform="windows", libc=None)


def profile(*needs, source="environment.yml"):
    return replace(BUILT_IN["course-cpu"], name="lab", source=source, needs=needs)


def conda_need(package, spec):
    return Need(package, "", "required", f"environment.yml line 3: {spec}", conda=spec)


def pip_need(package, version, marker=""):
    why = f"requirements.txt line 1: {package}{version}"
    return Need(package, "", "required", why, version=version, marker=marker)


def conda_of(writable):
    return Conda((), (CondaEnvironment("/opt/conda", "base", "3.12.4", writable),))


def test_a_python_of_the_systems():
    given = {"target": DEBIAN, "packages": EMPTY, "torch": None}
    found = judged(installing.target_takes_no_packages, **given)
    assert (found.cause, found.severity) == ("pip-on-externally-managed-python", Severity.WARNING)
    assert found.fix.commands[0] == "/usr/bin/python3 -m venv ~/course"
    assert passes(installing.target_takes_no_packages, target=DEBIAN)


def test_an_environment_that_is_somebody_elses():
    given = {"target": OF_CONDA, "packages": EMPTY, "torch": None}
    found = judged(installing.target_takes_no_packages, **given, conda=conda_of(False))
    assert found.cause == "conda-env-not-writable"
    assert passes(installing.target_takes_no_packages, **given, conda=conda_of(True))
    venv = {"torch": None, "packages": replace(EMPTY, writable=False)}
    found = judged(installing.target_takes_no_packages, **venv)
    assert (found.cause, found.counts) == (None, True)
    assert passes(installing.target_takes_no_packages, **venv | {"packages": EMPTY})
    everybodys = replace(DEBIAN, externally_managed=False)
    assert passes(installing.target_takes_no_packages, **venv, target=everybodys)


def test_no_secure_connections():
    gone = Trial("error", "ImportError: No module named '_ssl'", 0.1)
    found = judged(installing.ssl_cannot_be_imported, imports=Imports({"ssl": gone}))
    assert (found.cause, found.severity) == (None, Severity.ERROR)
    assert "_ssl" in found.message
    dll = Trial("error", "ImportError: DLL load failed while importing _ssl", 0.1)
    given = {"imports": Imports({"ssl": dll}), "target": OF_CONDA, "system": WINDOWS}
    found = judged(installing.ssl_cannot_be_imported, **given)
    assert found.cause == "windows-conda-openssl-dll-not-found"
    assert found.fix.commands == ("conda activate /opt/conda",)


def test_the_library_of_another_python_is_not_a_python_without_openssl():
    detail = "ImportError: /opt/py/_ssl.cpython-311.so: undefined symbol: _PyModule_Add"
    mixed = Imports({"ssl": Trial("error", detail, 0.1)})
    given = {"imports": mixed, "variables": Variables({"LD_LIBRARY_PATH": "/usr/lib"})}
    found = judged(installing.ssl_cannot_be_imported, **given)
    assert found.fix.commands == ("unset LD_LIBRARY_PATH",)
    assert not judged(installing.ssl_cannot_be_imported, imports=mixed).fix.commands


def test_a_python_too_old_for_our_scripts_is_not_one_without_secure_connections():
    broken = Imports({"ssl": Trial("error", "ImportError: cannot import name perf_counter", 0.1)})
    old = replace(TARGET, version="2.7.18")
    assert passes(installing.ssl_cannot_be_imported, imports=broken, target=old)


@pytest.mark.parametrize("outcome", ["ok", "not-started"])
def test_secure_connections(outcome):
    there = Imports({"ssl": Trial(outcome, "", 0.1)})
    assert passes(installing.ssl_cannot_be_imported, imports=there)
    assert passes(installing.ssl_cannot_be_imported, imports=Imports({}))


@pytest.mark.parametrize(
    ("libc", "torch", "expected"),
    [
        ("glibc 2.17", None, "glibc 2.28"),
        ("glibc 2.27", "2.13.0+cpu", "glibc 2.28"),
        ("glibc 2.27", "2.6.0", None),
        ("glibc 2.12", "2.2.0", "glibc 2.17"),
        ("glibc 2.28", None, None),
        ("musl 1.2", None, None),
        (None, None, None),
    ],
)
def test_the_systems_glibc(libc, torch, expected):
    there = torch and Torch(torch, f"{SITE}/torch", None, None, None, ())
    given = {"system": replace(HEALTHY.system, libc=libc), "torch": there}
    found = judged(installing.glibc_too_old, **given)
    assert (found.counts, found.expected) == (expected is not None, expected)
    assert passes(installing.glibc_too_old, **given, target=OF_CONDA)


def test_a_glibc_that_serves_the_pinned_version():
    old = replace(HEALTHY.system, libc="glibc 2.17")
    pinned = profile(pip_need("torch", "==2.5.1"))
    given = {"system": old, "torch": None}
    assert judged(installing.glibc_too_old, pinned, **given).status is Status.PASS
    without = profile(pip_need("numpy", ">=1.26"))
    assert judged(installing.glibc_too_old, without, **given).status is Status.PASS


@pytest.mark.parametrize(
    ("system", "package", "spec"),
    [
        (MAC, "libgcc-ng", "libgcc-ng 13.2 h807b86a_0"),
        (MAC, "ld-impl-linux-64", "ld_impl_linux-64 2.40"),
        (MAC, "vs2015-runtime", "vs2015_runtime 14.38"),
        (HEALTHY.system, "vc", "vc 14.3"),
        (HEALTHY.system, "appnope", "appnope 0.1"),
        (WINDOWS, "readline", "readline 8.2 h8228510_1"),
    ],
)
def test_a_file_of_another_system(system, package, spec):
    made = profile(conda_need("numpy", "numpy 1.26"), conda_need(package, spec))
    found = judged(installing.made_for_another_system, made, system=system)
    assert found.cause == "environment-yml-from-other-platform"
    assert package in found.message
    assert found.evidence == (f"environment.yml line 3: {spec}",)


@pytest.mark.parametrize(
    "need",
    [
        conda_need("pytorch-cuda", "pytorch-cuda=12.4"),
        conda_need("torch", "pytorch 2.5 *cuda12.4*"),
        pip_need("nvidia-cublas-cu12", "==12.4.5.8"),
        pip_need("torch", "==2.5.1+cu124"),
    ],
)
def test_cuda_that_is_asked_for_on_a_mac(need):
    found = judged(installing.made_for_another_system, profile(need), system=MAC)
    assert found.cause == "cuda-build-requested-on-macos"
    on_linux = judged(installing.made_for_another_system, profile(need))
    assert on_linux.status is Status.PASS


@pytest.mark.parametrize(
    ("system", "need"),
    [
        (HEALTHY.system, conda_need("libgcc-ng", "libgcc-ng 13.2")),
        (HEALTHY.system, conda_need("readline", "readline 8.2")),
        (WINDOWS, conda_need("vc", "vc 14.3")),
        (MAC, conda_need("appnope", "appnope 0.1")),
        (HEALTHY.system, pip_need("pywin32", ">=306", marker='sys_platform == "win32"')),
        (MAC, pip_need("torch", "==2.13.0")),
    ],
)
def test_a_file_of_this_system(system, need):
    found = judged(installing.made_for_another_system, profile(need), system=system)
    assert found.status is Status.PASS


@pytest.mark.parametrize(
    ("pin", "python", "words"),
    [
        ("==1.13.1", "3.12.4", "the first torch for Python 3.12 is 2.2.0"),
        ("==2.13.0", "3.9.18", "the last torch for Python 3.9 is 2.8.0"),
        ("===2.5.0+cu124", "3.14.0", "the first torch for Python 3.14 is 2.9.0"),
        ("==2.13.0", "3.12.4", None),
        (">=1.13", "3.12.4", None),
    ],
)
def test_a_pin_that_this_python_has_no_wheel_of(pin, python, words):
    pinned = profile(pip_need("torch", pin), source="requirements.txt")
    given = {"target": replace(TARGET, version=python), "torch": None}
    found = judged(installing.pin_without_wheel, pinned, **given)
    assert found.counts is (words is not None)
    if words:
        assert words in found.message
        assert found.cause == "pinned-torch-has-no-wheel-for-python"


def test_a_pin_that_is_installed_all_the_same():
    pinned = profile(pip_need("torch", "==1.13.1"))
    built = Torch("1.13.1", f"{SITE}/torch", None, None, None, ())
    assert judged(installing.pin_without_wheel, pinned, torch=built).status is Status.PASS


def test_a_pin_on_a_mac_of_intel():
    mac = replace(MAC, arch="x86_64")
    given = {"system": mac, "target": replace(TARGET, version="3.12.4"), "torch": None}
    found = judged(installing.pin_without_wheel, profile(pip_need("torch", "==2.5.1")), **given)
    assert "2.2.2" in found.message


def test_the_healthy_machine_has_all_that_is_required():
    assert Distribution("torch", "2.13.0+cpu", "pip", SITE) in PACKAGES.distributions
    assert passes(installing.target_takes_no_packages)
