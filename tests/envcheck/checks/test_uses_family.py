"""The check of packages at work: on each fault and on look-alikes."""

import pytest

from envcheck.checks import packages, uses
from envcheck.facts import Distribution, Imports, Packages, Trial
from envcheck.findings import Severity, Status
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, PACKAGES, SITE, TARGET, judged, passes


def tried(**trials):
    return Imports({**HEALTHY.imports.trials, **trials})


def trial(outcome, detail, stage="imported"):
    return Trial(outcome, detail, 1.0, stage)


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (
            trial("error", "ArithmeticError: a system of equations came out wrong"),
            "numpy fails when it is used: ArithmeticError: a system of equations came out wrong",
        ),
        (trial("signal", "SIGILL"), "numpy crashes when it is used: SIGILL"),
        (trial("timeout", ""), "numpy hangs when it is used: after 1 s"),
        (trial("gone", "ended with exit code 3"), "numpy ends the program"),
        (trial("flood", "xxx"), "numpy writes without end"),
        (trial("signal", "SIGSEGV", "used"), "numpy crashes when it is used: SIGSEGV"),
    ],
)
def test_a_package_that_loads_and_does_not_work(result, words):
    found = judged(uses.package_does_not_work, imports=tried(numpy=result))
    assert found.severity is Severity.ERROR
    assert found.message.startswith(words)
    assert "--force-reinstall --no-cache-dir numpy" in found.fix.commands[0]
    assert passes(packages.package_cannot_be_imported, imports=tried(numpy=result))


def test_a_package_that_does_not_load_is_told_once():
    broken = tried(numpy=trial("error", "ImportError: libopenblas.so.0", "start"))
    assert passes(uses.package_does_not_work, imports=broken)
    assert judged(packages.package_cannot_be_imported, imports=broken).counts


def test_what_is_recommended_or_optional_is_a_warning():
    broken = tried(IPython=trial("error", "AttributeError: no transform_cell"))
    assert judged(uses.package_does_not_work, imports=broken).severity is Severity.WARNING


def test_conda_puts_back_what_conda_put_in():
    there = tuple(replace(d, installer="conda") for d in PACKAGES.distributions)
    found = judged(
        uses.package_does_not_work,
        imports=tried(scipy=trial("signal", "SIGSEGV")),
        packages=Packages(there),
        target=replace(TARGET, kind="conda", prefix="/opt/conda/envs/course"),
    )
    assert found.fix.commands == (
        "conda install -p /opt/conda/envs/course --force-reinstall scipy",
    )


def test_a_backend_of_tk_without_tk():
    missing = trial("error", "ModuleNotFoundError: No module named '_tkinter'")
    found = judged(uses.package_does_not_work, imports=tried(matplotlib=missing))
    assert found.cause == "tkinter-missing"
    assert found.fix.commands == ("unset MPLBACKEND",)


@pytest.mark.parametrize(
    "result",
    [
        trial("ok", "", "used"),
        trial("ok", "", "imported"),  # a package of a profile that we know no work for
        trial("error", "ModuleNotFoundError: No module named 'pandas'", "start"),
    ],
)
def test_packages_that_work_or_are_not_there(result):
    assert passes(uses.package_does_not_work, imports=tried(pandas=result))


def test_nothing_is_judged_where_nothing_was_tried():
    assert judged(uses.package_does_not_work, imports=None).status is Status.SKIP


def test_a_package_beside_the_environment_is_judged_too():
    system = Distribution("numpy", "1.24.2", "apt", "/usr/lib/python3/dist-packages")
    broken = tried(numpy=trial("signal", "SIGSEGV"))
    found = judged(uses.package_does_not_work, imports=broken, packages=Packages((system,)))
    assert SITE not in found.message
    assert found.counts
