"""Containers and GPUs: what an image asks of the driver, and whether Docker can hand GPUs on."""

from __future__ import annotations

from envcheck import floors
from envcheck.check import Problems, check
from envcheck.checks.severities import of_gpu, works
from envcheck.facts import (
    Docker,
    Graphics,
    NvidiaDriver,
    System,
    TorchRun,
    Unknown,
    Variables,
)
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.patterns import pattern
from envcheck.profile import Profile


@check("CT101", "The driver is as new as this container's image asks")
def image_wants_newer_driver(
    graphics: Graphics,
    system: System,
    variables: Variables,
    profile: Profile,
    torch_run: TorchRun | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    What an image says of the driver it wants (NVIDIA_REQUIRE_CUDA, else CUDA_VERSION), and
    the driver of the machine below.

    ## Why it matters
    Docker refuses to start such an image with a GPU ("unsatisfied condition: cuda>=12.8").
    Started all the same, its programs end with "CUDA driver version is insufficient". The
    driver belongs to the machine below: nothing inside of the container can mend it.
    """
    wanted, driver = _wanted(variables), graphics.nvidia
    if system.kind != "container" or driver is None or wanted is None:
        return
    if works(torch_run) or not _is_older(driver, wanted):
        return
    has = driver.version or f"of CUDA {driver.cuda}"
    yield Problem(
        f"The image asks for a driver of CUDA {wanted}, and that of the machine below is {has}.",
        cause="container-image-needs-newer-driver",
        expected=f"cuda>={wanted}",
        actual=has,
        evidence=tuple(f"{name}={text}" for name, text in _asking(variables)),
        fix=Fix(
            f"Take an image of an older CUDA than {wanted}; or have a newer driver installed on "
            "the machine below.",
            (),
            Risk.NEEDS_ADMIN,
        ),
        verify=("nvidia-smi",),
        severity=of_gpu(profile),
    )


REQUIRED = pattern(r"cuda>=(\d+\.\d+)", sign="cuda")
VERSION = pattern(r"\d+\.\d+", sign=".")
ASKING = ("NVIDIA_REQUIRE_CUDA", "CUDA_VERSION")


def _asking(variables: Variables) -> list[tuple[str, str]]:
    """The variables of the image that ask for a driver."""
    return [(name, variables.values[name]) for name in ASKING if name in variables.values]


def _wanted(variables: Variables) -> str | None:
    """The CUDA that the image asks a driver for, "12.8".

    Behind it NVIDIA_REQUIRE_CUDA may list older drivers that will do for servers' cards: with
    one of those the container was started with its GPU, and PyTorch computes.
    """
    required = variables.values.get("NVIDIA_REQUIRE_CUDA", "")
    if found := REQUIRED.search(required):
        return found[1]
    version = VERSION.match(variables.values.get("CUDA_VERSION", ""))
    return version and version[0]


def _is_older(driver: NvidiaDriver, wanted: str) -> bool:
    """By the CUDA that the driver names; where it does not, by the driver that came with that."""
    if driver.cuda:
        return floors.numbers(driver.cuda) < floors.numbers(wanted)
    came_with = floors.DRIVER_OF_TOOLKIT.get(wanted)
    older = came_with and driver.version
    return bool(older) and floors.numbers(driver.version or "") < floors.numbers(came_with or "")


@check("CT102", "Docker can hand the GPU to containers", Severity.INFO)
def container_toolkit_missing(docker: Docker, graphics: Graphics, system: System) -> Problems:
    """
    ## What it looks at
    Docker on a machine with NVIDIA's driver: whether NVIDIA's container toolkit is installed,
    and whether Docker was told of it.

    ## Why it matters
    Without it `docker run --gpus all` ends with "could not select device driver". Who starts
    no containers with a GPU can leave it.
    """
    driver = graphics.nvidia
    if system.kind not in ("native", "vm", "wsl2") or system.platform != "linux":
        return
    if driver is None or driver.version is None or docker.gpu_settings:
        return
    configure = ("sudo nvidia-ctk runtime configure --runtime=docker", RESTART)
    install = Fix(
        "Install the package nvidia-container-toolkit of NVIDIA's repository, then tell Docker.",
        configure,
        Risk.NEEDS_ADMIN,
    )
    told = Fix("Tell Docker of it.", configure, Risk.NEEDS_ADMIN)
    # Since 19.03 Docker finds this one by itself.
    if any(path.endswith("nvidia-container-runtime-hook") for path in docker.gpu_tools):
        return
    yield Problem(
        "NVIDIA's container toolkit is installed, and Docker was not told of it."
        if docker.gpu_tools
        else "Docker is here without NVIDIA's container toolkit: it cannot hand on the GPU.",
        cause="container-toolkit-missing",
        expected="nvidia-container-toolkit",
        actual=", ".join(docker.gpu_tools) or "not there",
        evidence=(docker.path,),
        fix=told if docker.gpu_tools else install,
        verify=("docker run --rm --gpus all ubuntu nvidia-smi",),
    )


RESTART = "sudo systemctl restart docker"
