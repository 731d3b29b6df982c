"""Containers and GPUs: what an image asks, and whether Docker can hand a GPU on."""

import pytest

from envcheck.checks import containers, graphics
from envcheck.facts import (
    Docker,
    DriverLibrary,
    Gpu,
    Graphics,
    NvidiaDriver,
    TorchRun,
    Variables,
)
from envcheck.findings import Severity, Status
from envcheck.judge import judge_all
from envcheck.profile import choose_profile
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, OK, judged, passes

INSIDE = replace(HEALTHY.system, kind="container")
CARD = Gpu("nvidia", "NVIDIA GeForce RTX 3060", "0000:01:00.0", 12288, "nvidia")
BELOW = NvidiaDriver("535.183.01", None, None, "not-found")
ASKS = "cuda>=12.8 brand=unknown,driver>=470,driver<471 brand=grid,driver>=470,driver<471"


def image(asks=ASKS, **others):
    return Variables({"NVIDIA_REQUIRE_CUDA": asks, **others})


def seen(driver=BELOW, nodes=()):
    return Graphics((CARD,), driver, nodes)


def test_an_image_that_asks_for_a_newer_driver():
    given = {"system": INSIDE, "graphics": seen(), "variables": image(), "torch_run": None}
    found = judged(containers.image_wants_newer_driver, **given)
    assert (found.cause, found.expected) == ("container-image-needs-newer-driver", "cuda>=12.8")
    assert found.evidence == (f"NVIDIA_REQUIRE_CUDA={ASKS}",)


def test_an_image_that_says_its_cuda_only():
    given = {"system": INSIDE, "graphics": seen(), "torch_run": None}
    only = Variables({"CUDA_VERSION": "12.8.1"})
    assert judged(containers.image_wants_newer_driver, **given, variables=only).counts


@pytest.mark.parametrize(
    ("driver", "fails"),
    [
        (replace(BELOW, cuda="12.4"), True),
        (replace(BELOW, cuda="12.8"), False),
        (replace(BELOW, cuda="13.0"), False),
        (replace(BELOW, version="570.86.10"), False),
        (replace(BELOW, version=None), False),
    ],
)
def test_the_driver_below(driver, fails):
    given = {"system": INSIDE, "graphics": seen(driver), "variables": image(), "torch_run": None}
    assert judged(containers.image_wants_newer_driver, **given).counts is fails


@pytest.mark.parametrize(
    "change",
    [
        {"system": HEALTHY.system},
        {"variables": Variables({})},
        {"variables": image("brand=tesla,driver>=470")},
        {"graphics": Graphics((), None)},
        {"torch_run": TorchRun(OK, "computed", True, computed_on="cuda")},
    ],
    ids=["no container", "asks nothing", "asks no CUDA", "no driver", "it computes"],
)
def test_an_image_that_has_what_it_asks(change):
    given = {"system": INSIDE, "graphics": seen(), "variables": image(), "torch_run": None}
    assert passes(containers.image_wants_newer_driver, **(given | change))


def test_the_flag_is_not_blamed_where_the_driver_is():
    facts = replace(HEALTHY, system=INSIDE, graphics=seen(), variables=image(), torch_run=None)
    known = {**vars(facts), "profile": choose_profile("auto", facts.graphics), "waivers": None}
    order = (containers.image_wants_newer_driver, graphics.container_without_gpu)
    found = {finding.id: finding.status for finding in judge_all(order, known)}
    assert found == {"CT101": Status.FAIL, "GR104": Status.SKIP}


def test_docker_without_nvidias_toolkit():
    driver = NvidiaDriver("580.95.05", "13.0", "/usr/bin/nvidia-smi", "ok", None, DriverLibrary())
    given = {"graphics": seen(driver), "docker": Docker("/usr/bin/docker", (), ())}
    found = judged(containers.container_toolkit_missing, **given)
    assert (found.cause, found.severity) == ("container-toolkit-missing", Severity.INFO)
    assert "nvidia-container-toolkit" in found.fix.text
    untold = Docker("/usr/bin/docker", ("/usr/bin/nvidia-ctk",), ())
    found = judged(containers.container_toolkit_missing, **given | {"docker": untold})
    assert "was not told of it" in found.message


@pytest.mark.parametrize(
    "docker",
    [
        Docker("/usr/bin/docker", ("/usr/bin/nvidia-ctk",), ("/etc/docker/daemon.json",)),
        Docker("/usr/bin/docker", ("/usr/bin/nvidia-container-runtime-hook",), ()),
        Docker("/usr/bin/docker", (), ("/etc/cdi/nvidia.yaml",)),
    ],
)
def test_docker_that_can_hand_gpus_on(docker):
    driver = NvidiaDriver("580.95.05", "13.0", "/usr/bin/nvidia-smi", "ok")
    assert passes(containers.container_toolkit_missing, graphics=seen(driver), docker=docker)


def test_docker_where_there_is_no_gpu_to_hand_on():
    assert passes(containers.container_toolkit_missing)
    inside = {"graphics": seen(), "system": INSIDE}
    assert passes(containers.container_toolkit_missing, **inside)
    assert judged(containers.container_toolkit_missing, docker=None).status is Status.SKIP
