"""An NVIDIA driver of another version than a program's CUDA wants."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Reason, Sign, Unlike
from envcheck.atlas.derived import torch_cuda
from envcheck.atlas.graphics import driver_too_old, seen_and_unused, seen_to_work
from envcheck.atlas.reasons import given, on, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

SEE_DRIVER = ("nvidia-smi",)
CUDA_OF_TORCH = 'python -c "import torch; print(torch.version.cuda, torch.cuda.is_available())"'
OLDER_CUDA = (
    "python -m pip install --force-reinstall torch torchvision --index-url "
    "https://download.pytorch.org/whl/cu126"
)
NEWER_DRIVER = (
    Mend(Fix("Install a newer driver on the host; what the container holds of it comes from there.",
             SEE_DRIVER, Risk.NEEDS_ADMIN), ("container",)),
    Mend(Fix("Install a newer NVIDIA driver in Windows, none inside WSL, and start WSL anew.",
             ("wsl.exe --shutdown",), Risk.NEEDS_ADMIN), ("wsl",)),
    Mend(Fix("Install NVIDIA's newest driver for the card, from NVIDIA's site or app, and start "
             "Windows anew.", SEE_DRIVER, Risk.NEEDS_ADMIN), ("windows",)),
    Mend(Fix("Install a newer driver with the system's own tool (on Ubuntu as below), and start "
             "the machine anew.", ("sudo ubuntu-drivers install", "sudo reboot"),
             Risk.NEEDS_ADMIN), ("linux",)),
)  # fmt: skip


def with_older_cuda() -> tuple[Mend, ...]:
    """The same with another way out, for PyTorch: a build for an older CUDA."""
    return tuple(
        Mend(Fix(f"{mend.fix.text} Or take a PyTorch for an older CUDA that the driver serves: "
                 "the last command, with cu118 in place of cu126 for a driver of CUDA 11.",
                 (*mend.fix.commands, OLDER_CUDA), mend.fix.risk), mend.platforms)
        for mend in NEWER_DRIVER
    )  # fmt: skip


def old_by_its_version(said: Said) -> Reason | None:
    """Where the versions of a driver and of PyTorch's CUDA do not fit, and CUDA is not there."""
    if not driver_too_old(said) or seen_to_work(said):
        return None
    text = f"the driver is too old for PyTorch's CUDA {torch_cuda(said)}"
    facts = ("driver", "driver_cuda", "torch_cuda", "cuda_available")
    return Reason(0.8 if seen_and_unused(said) else 0.5, text, facts)


TOO_OLD_FOR_TORCH = Cause(
    "driver-too-old-for-torch-cuda",
    "The NVIDIA driver is older than the CUDA that PyTorch was built for",
    """
    PyTorch's packages bring CUDA with them; only the driver is the machine's. It must serve that
    CUDA: from CUDA 11 on a driver of the same major version is enough, before that it must be at
    least as new. PyTorch then warns once, says that CUDA is not available, and computes on the
    CPU.
    """,
    "CUDA of the driver, in the head of `nvidia-smi`, against `torch.version.cuda`.",
    (
        Sign("driver on your system is too old", 0.9),
        Sign("compiled with your version of the cuda driver", 0.5),
        Sign("the provided ptx was compiled with an unsupported toolchain", 0.6),
        Sign("driver version is insufficient for cuda runtime", 0.35),
        Sign("nvidia driver is too old", 0.6),
        Sign("device kernel image is invalid", 0.4),
    ),
    with_older_cuda(),
    platforms=("linux", "windows"),
    shown=old_by_its_version,
    reasons=(
        when(driver_too_old, 0.6, "the driver's version is below what PyTorch's CUDA wants",
             -0.6, "the driver's version is new enough for PyTorch's CUDA",
             facts=("driver", "driver_cuda", "driver_cuda_number", "torch_cuda")),
        when(lambda said: torch_cuda(said) == "none" or None, -0.7,
             "PyTorch is a build without CUDA", facts=("torch_cuda",)),
    ),
    over=("torch-cpu-build-on-gpu-machine",),
    unlike=(
        Unlike(("torch-cpu-build-on-gpu-machine",),
               "`torch.version.cuda`: None is a build for the CPU; a version above that of the "
               "driver is a driver that is too old.", (CUDA_OF_TORCH, *SEE_DRIVER)),
        Unlike(("driver-insufficient-for-runtime",),
               "which program complains: PyTorch says \"driver on your system is too old\", other "
               "programs' CUDA says \"insufficient\" (error 35).", SEE_DRIVER),
    ),
    verify=(CUDA_OF_TORCH,),
)  # fmt: skip


def container_without_driver(said: Said) -> bool | None:
    """Whether it is a container in which no driver is told of."""
    return (said.platform == "container" and not said.has("driver")) or None


INSUFFICIENT = Cause(
    "driver-insufficient-for-runtime",
    "The NVIDIA driver is older than the CUDA runtime that a program brings",
    """
    A program other than PyTorch (TensorFlow, ONNX Runtime, CTranslate2, CuPy, a program of CUDA's
    own) was built with a newer CUDA than the driver serves: error 35, cudaErrorInsufficientDriver.
    The same words come where there is no driver at all, as in a container that was started without
    GPUs: the runtime then takes the driver's version for 0.
    """,
    "CUDA of the driver, in the head of `nvidia-smi`, against the libcudart that the program "
    "loads.",
    (
        Sign("driver version is insufficient for cuda runtime", 0.62),
        Sign("cudaerrorinsufficientdriver", 0.6),
        Sign("cuda_error_unsupported_ptx_version", 0.6),
        Sign("older than the ptxas cuda version", 0.8),
        Sign("jax was built against version", 0.5, r"found cuda version \d+, but jax was built"),
        Sign("minimum required nvidia driver", 0.55),
        Sign("unsupported .version", 0.4, r"unsupported \.version \d+\.\d+; current version is"),
    ),
    NEWER_DRIVER,
    reasons=(
        when(container_without_driver, -0.45, "it is a container, and no driver is seen in it"),
        given("driver", 0.3, "there is a driver, {value}"),
        given("other_runtime", 0.3, "the program is of {value}"),
        on(("macos",), -0.3, "NVIDIA's last driver for macOS is of CUDA 10"),
    ),
    unlike=(
        Unlike(("container-without-gpu-flag",),
               "inside the container: without /dev/nvidia0 it got no GPU, and no driver needs "
               "changing.", ("ls /dev/nvidia*", *SEE_DRIVER)),
    ),
    verify=SEE_DRIVER,
)  # fmt: skip

IMAGE_WANTS_NEWER = Cause(
    "container-image-needs-newer-driver",
    "A container image wants a newer NVIDIA driver than the host has",
    """
    Images with CUDA say in NVIDIA_REQUIRE_CUDA which driver they want. NVIDIA's container runtime
    compares that with the host's driver, and does not start the container where it is older.
    NVIDIA's own images say it at their start, too.
    """,
    "NVIDIA_REQUIRE_CUDA or CUDA_VERSION of the image against the CUDA of the host's driver.",
    (
        Sign("unsatisfied condition", 0.92, r"unsatisfied condition: (?:cuda|driver|brand|arch)"),
        Sign("requirement error", 0.75, r"nvidia-container-cli: requirement error"),
        Sign("this container was built for nvidia driver release", 0.94,
             r"nvidia driver release \d+\S* or later,? but"),
        Sign("use an earlier cuda container", 0.92),
    ),
    (
        Mend(Fix("Install a newer driver on the host, or take an image with an older CUDA. The "
                 "variable below leaves the comparison out: then only parts may work.",
                 ("nvidia-smi", "docker run --gpus all -e NVIDIA_DISABLE_REQUIRE=true <image>"),
                 Risk.NEEDS_ADMIN)),
    ),
    platforms=("linux",),
    reasons=(given("container", 0.3, "it is about a container"),),
    over=("driver-insufficient-for-runtime", "cuda-compat-on-consumer-gpu"),
    unlike=(
        Unlike(("container-without-gpu-flag", "container-toolkit-missing"),
               "who complains: nvidia-container-cli has a driver and finds it too old; a daemon "
               "that could not select a device driver has no toolkit."),
    ),
    verify=("docker run --rm --gpus all <image> nvidia-smi",),
)  # fmt: skip

COMPAT_ON_CONSUMER = Cause(
    "cuda-compat-on-consumer-gpu",
    "A libcuda of cuda-compat is loaded, which serves data-centre GPUs only (error 804)",
    """
    Images with CUDA hold a newer libcuda in /usr/local/cuda/compat, so that an older driver serves
    a newer CUDA. NVIDIA allows that for data-centre GPUs alone: with a GeForce CUDA ends with error
    804, "forward compatibility was attempted on non supported HW". A driver that was renewed
    without a restart can end in the same error.
    """,
    "A folder `compat` of CUDA on the loader's path, and a GPU that is none of the data centre.",
    (
        Sign("forward compatibility was attempted", 0.92,
             r"forward compatibility was attempted on non[ -]?supported"),
        Sign("cudaerrorcompatnotsupportedondevice", 0.92),
        Sign("cuda_error_compat_not_supported_on_device", 0.92),
        Sign("error 804", 0.8, r"\berror[ =:]+804\b"),
    ),
    (
        Mend(Fix("Take cuda-compat off the loader's path inside the container, or install a newer "
                 "driver on the host. Where the driver was just renewed, start the host anew.",
                 ("unset LD_LIBRARY_PATH", "ls -d /usr/local/cuda*/compat",
                  "apt-get remove 'cuda-compat-*'"), Risk.REVERSIBLE), ("container",)),
        Mend(Fix("Where the driver was just renewed, start the machine anew. Else take cuda-compat "
                 "off the loader's path, or install a newer driver.",
                 ("sudo reboot", "ls -d /usr/local/cuda*/compat", "unset LD_LIBRARY_PATH"),
                 Risk.NEEDS_ADMIN)),
    ),
    platforms=("linux",),
    unlike=(
        Unlike(("driver-library-kernel-mismatch-803", "fabricmanager-not-running"),
               "the number that CUDA says: 802 is the fabric manager, 803 a driver in two "
               "versions, 804 cuda-compat. \"Unexpected error from cudaGetDeviceCount()\" stands "
               "before all."),
    ),
    verify=(CUDA_OF_TORCH,),
)  # fmt: skip

CAUSES = (TOO_OLD_FOR_TORCH, INSUFFICIENT, IMAGE_WANTS_NEWER, COMPAT_ON_CONSUMER)
