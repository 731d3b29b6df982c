"""What keeps conda from its work: solver, network, terms, folders."""

import pytest

from envcheck.checks import conda_access as family
from envcheck.facts import Folder, Setting, Terms
from envcheck.facts.settings import ENVIRONMENT
from envcheck.findings import Risk, Severity, Status
from tests.envcheck.checks.conda_known import USER, settings
from tests.envcheck.known import judged, passes

MAIN, R = "https://repo.anaconda.com/pkgs/main", "https://repo.anaconda.com/pkgs/r"
ACCEPTED = tuple(Terms(url, True, "/home/student/.conda/tos/1.json") for url in (MAIN, R))
DEFAULTS = "channels:\n  - defaults\n"


@pytest.mark.parametrize(
    ("text", "version", "solvers", "severity"),
    [
        ("", "26.7.2", ("classic", "libmamba"), None),
        ("", "26.7.2", ("classic",), Severity.ERROR),
        ("", "23.3.1", ("classic",), None),
        ("", "26.7.2", None, None),
        ("solver: classic\n", "26.7.2", ("classic",), None),
        ("solver: libmamba\n", "22.11.1", ("classic",), Severity.ERROR),
        ("solver: rattler\n", "26.7.2", ("classic", "libmamba"), Severity.ERROR),
        ("solver: of-a-plugin\n", "26.7.2", ("classic", "libmamba"), None),
    ],
)
def test_the_solver(text, version, solvers, severity):
    known = settings(text, version=version, solvers=solvers)
    found = judged(family.solver_missing, conda_settings=known)
    assert (found.severity if found.status is Status.FAIL else None) is severity


def test_what_brings_the_solver():
    known = settings("solver: libmamba\n", solvers=("classic",))
    found = judged(family.solver_missing, conda_settings=known)
    assert found.evidence == (f"{USER}:1: solver: libmamba",)
    assert found.fix.commands == ("conda install -n base --solver classic conda-libmamba-solver",)


def test_offline():
    found = judged(family.conda_offline, conda_settings=settings("offline: yes\n"))
    assert (found.severity, found.evidence) == (Severity.WARNING, (f"{USER}:1: offline: yes",))
    assert found.fix.commands == (f"conda config --file {USER} --set offline false",)
    variable = Setting("offline", "CONDA_OFFLINE", ENVIRONMENT, None, "text", ("1",))
    found = judged(family.conda_offline, conda_settings=settings(variables=(variable,)))
    assert found.fix.commands == ("unset CONDA_OFFLINE",)
    assert passes(family.conda_offline, conda_settings=settings("offline: false\n"))


def test_another_machine_is_pretended():
    cuda = Setting("override_cuda", "CONDA_OVERRIDE_CUDA", ENVIRONMENT, None, "text", ("12.8",))
    known = settings("subdir: osx-64\n", variables=(cuda,))
    found = judged(family.machine_pretended, conda_settings=known)
    assert found.severity is Severity.INFO
    assert found.evidence == ("CONDA_OVERRIDE_CUDA=12.8", f"{USER}:1: subdir: osx-64")


@pytest.mark.parametrize(
    "known",
    [
        settings(),
        settings(DEFAULTS),
        settings("channels:\n  - conda-forge\n", asks_terms=True),
        settings(DEFAULTS, asks_terms=True, terms=ACCEPTED),
        settings(DEFAULTS + "plugins:\n  auto_accept_tos: yes\n", asks_terms=True),
        settings("default_channels:\n  - https://mirror.example.edu/main\n", asks_terms=True),
        settings(asks_terms=True, tool="micromamba"),
        settings("channels:\n  - conda-forge\n", shared=True),
    ],
)
def test_terms_that_are_no_matter(known):
    assert passes(family.terms_open, conda_settings=known)


def test_terms_that_nobody_answered():
    found = judged(family.terms_open, conda_settings=settings(asks_terms=True))
    assert (found.severity, found.cause) == (Severity.INFO, "conda-tos-not-accepted")
    assert found.fix.commands == tuple(
        f"conda tos accept --override-channels --channel {url}" for url in (MAIN, R)
    )


def test_terms_that_were_rejected():
    no = Terms(MAIN, False, "/home/student/.conda/tos/1.json")
    known = settings(DEFAULTS, asks_terms=True, terms=(no, ACCEPTED[1]))
    found = judged(family.terms_open, conda_settings=known)
    assert (found.severity, found.cause) == (Severity.WARNING, "conda-tos-not-accepted")
    assert found.evidence == ("/home/student/.conda/tos/1.json: tos_accepted: false",)


def test_default_channels_on_a_shared_installation():
    found = judged(family.terms_open, conda_settings=settings(DEFAULTS, shared=True))
    assert (found.severity, found.cause) == (Severity.INFO, None)
    assert "is shared" in found.message


def folder(purpose, path, **more):
    about = {"source": None, "exists": True, "writable": False, "owner": "root", **more}
    return Folder(path, purpose, **about)


SHARED = folder("pkgs", "/opt/miniforge3/pkgs")
OWN = folder("pkgs", "/home/student/.conda/pkgs")


def test_no_cache_is_ours():
    known = settings(folders=(SHARED, OWN))
    found = judged(family.cache_not_writable, conda_settings=known)
    assert (found.severity, found.cause) == (Severity.ERROR, "pkgs-dirs-not-writable")
    assert found.fix.commands == ('sudo chown -R "$USER" ~/.conda',)
    assert found.fix.risk is Risk.NEEDS_ADMIN


def test_the_cache_of_somebody_else():
    source = f"{USER}:1: pkgs_dirs: /scratch/bob/pkgs"
    known = settings(folders=(folder("pkgs", "/scratch/bob/pkgs", owner="other", source=source),))
    found = judged(family.cache_not_writable, conda_settings=known)
    assert found.evidence == (source,)
    assert found.actual == "/scratch/bob/pkgs (another's)"
    assert found.fix.commands == ("conda config --add pkgs_dirs ~/.conda/pkgs",)


@pytest.mark.parametrize(
    "folders",
    [
        (),
        (SHARED, folder("pkgs", "/home/student/.conda/pkgs", exists=False, writable=True)),
        (folder("envs", "/opt/miniforge3/envs", writable=True),),
    ],
)
def test_one_cache_is_enough(folders):
    assert passes(family.cache_not_writable, conda_settings=settings(folders=folders))


def test_nowhere_to_make_environments():
    gone = folder("envs", "/gone/envs", exists=False, owner=None)
    known = settings(folders=(gone, folder("envs", "/home/student/.conda/envs")))
    found = judged(family.environments_not_writable, conda_settings=known)
    assert found.severity is Severity.ERROR
    assert found.actual == (
        "/gone/envs (not there, and cannot be made); /home/student/.conda/envs (root's)"
    )
