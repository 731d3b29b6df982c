"""Checks of Jupyter's kernels: each on its fault and on healthy look-alikes."""

import pytest

from envcheck.checks import jupyter as checks
from envcheck.facts import Activation, Distribution, Kernel, Kernels, Packages, Program, SearchPath
from envcheck.findings import Severity
from envcheck.records import replace
from tests.envcheck.known import PACKAGES, SITE, judged, passes

VENV = "/home/student/course"
USER = "/home/student/.local/share/jupyter/kernels"
OWN = Kernel(
    "python3", "Python 3", f"{VENV}/share/jupyter/kernels/python3", "python", True, True, VENV
)
REGISTERED = Kernel("course", "course", f"{USER}/course", f"{VENV}/bin/python", True, True, VENV)
R = Kernel("ir", "R", "/usr/share/jupyter/kernels/ir", "R", True, False)
ACTIVE = Activation(VENV, True, None, False, None, None)
IPYKERNEL = Packages((*PACKAGES.distributions, Distribution("ipykernel", "7.1", "pip", SITE)))
SYSTEM = SearchPath(
    (), (), {"jupyter": (Program("/usr/bin/jupyter", "/usr/bin/jupyter", "/usr/bin/python3"),)}
)


def test_a_kernel_whose_python_is_gone():
    gone = replace(REGISTERED, command="/gone/bin/python", command_exists=False)
    finding = judged(checks.kernel_without_interpreter, kernels=Kernels((OWN, gone)))
    assert (finding.severity, finding.cause) == (Severity.WARNING, None)
    assert "/gone/bin/python" in finding.message
    assert finding.fix.commands == ("jupyter kernelspec remove course",)


def test_a_kernelspec_that_cannot_be_read():
    finding = judged(
        checks.kernel_without_interpreter, kernels=Kernels((), ("/x/kernel.json: no",))
    )
    assert finding.severity is Severity.INFO


NO_R = replace(R, command_exists=False)
NO_JULIA = Kernel("julia-1.9", "Julia 1.9.3", f"{USER}/julia-1.9", "/gone/julia", False, False)


@pytest.mark.parametrize("kernels", [(OWN,), (REGISTERED, R), (OWN, NO_R, NO_JULIA), ()])
def test_kernels_that_start(kernels):
    assert passes(checks.kernel_without_interpreter, kernels=Kernels(kernels))


@pytest.mark.parametrize(
    "kernel",
    [
        replace(REGISTERED, command="/usr/bin/python3", environment=None),
        replace(REGISTERED, command="/opt/conda/bin/python", environment="/opt/conda"),
        Kernel("python3", "Python 3", f"{USER}/python3", "/usr/bin/python3", True, True),
    ],
)
def test_a_kernel_that_bears_the_name_and_starts_another(kernel):
    finding = judged(checks.kernel_of_another_environment, kernels=Kernels((kernel,)))
    assert (finding.severity, finding.cause) == (Severity.WARNING, "jupyter-kernel-other-env")
    assert "-m ipykernel install --user" in finding.fix.commands[0]


@pytest.mark.parametrize(
    "kernel",
    [
        OWN,
        REGISTERED,
        R,
        replace(REGISTERED, name="other", command="/usr/bin/python3", environment=None),
        replace(REGISTERED, command="/gone/bin/python", command_exists=False, environment=None),
        replace(REGISTERED, command="/usr/bin/conda", environment=None),
    ],
    ids=["own", "registered", "R", "another name", "gone", "conda run"],
)
def test_kernels_of_their_names(kernel):
    assert passes(checks.kernel_of_another_environment, kernels=Kernels((kernel,)))


def test_a_user_kernel_of_the_system_where_the_target_has_no_jupyter():
    packages = Packages(tuple(d for d in PACKAGES.distributions if d.name != "notebook"))
    kernel = Kernel("python3", "Python 3", f"{USER}/python3", "/usr/bin/python3", True, True)
    assert passes(
        checks.kernel_of_another_environment, kernels=Kernels((kernel,)), packages=packages
    )


@pytest.mark.parametrize(("packages", "count"), [(IPYKERNEL, 1), (PACKAGES, 2)])
def test_a_jupyter_of_another_python_without_the_target(packages, count):
    finding = judged(
        checks.jupyter_without_kernel_of_target,
        kernels=Kernels((OWN,)),
        search_path=SYSTEM,
        activation=ACTIVE,
        packages=packages,
    )
    assert (finding.severity, finding.cause) == (
        Severity.INFO,
        "jupyter-not-in-env-falls-back-to-base",
    )
    assert len(finding.fix.commands) == count


OWN_JUPYTER = Program(
    f"{VENV}/bin/jupyter", f"{VENV}/bin/jupyter", f"{VENV}/bin/python", environment=VENV
)


@pytest.mark.parametrize(
    "facts",
    [
        {"search_path": SearchPath((), (), {"jupyter": (OWN_JUPYTER,)})},
        {"search_path": SYSTEM, "kernels": Kernels((REGISTERED,))},
        {"search_path": SearchPath((), (), {})},
        {"search_path": SYSTEM, "activation": Activation(None, False, None, False, None, None)},
    ],
    ids=["its own", "registered", "no jupyter", "not active"],
)
def test_a_jupyter_that_starts_the_target(facts):
    facts = {"activation": ACTIVE, "kernels": None, **facts}
    assert passes(checks.jupyter_without_kernel_of_target, **facts)
