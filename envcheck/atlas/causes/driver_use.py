"""GPUs that are there, and that a program may not have."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Reason, Sign, Unlike
from envcheck.atlas.graphics import seen_and_unused
from envcheck.atlas.reasons import given, on, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

COUNT = 'python -c "import torch; print(torch.cuda.device_count())"'

FABRIC_MANAGER = Cause(
    "fabricmanager-not-running",
    "NVIDIA's fabric manager has not started the server's NVSwitches (error 802)",
    """
    In servers whose GPUs are joined by NVSwitches (HGX and DGX with V100, A100, H100, B200 ...)
    the fabric manager has to set the switches up before CUDA runs. It is a service of its own, and
    must be of exactly the driver's version. nvidia-smi lists the GPUs without it.
    """,
    "`nvidia-smi -q` says that the fabric is not completed; the service nvidia-fabricmanager is "
    "missing, stopped, or of another version than the driver.",
    (
        Sign("system not yet initialized", 0.92),
        Sign("cudaerrorsystemnotready", 0.92),
        Sign("cuda_error_system_not_ready", 0.92),
        Sign("error 802", 0.8, r"\berror[ =:]+802\b"),
        Sign("fabric manager", 0.7, r"fabric manager nvidia gpu driver interface version|"
             r"fabric manager (?:is )?(?:not running|never reported|failed)"),
        Sign("in progress", 0.5, r"fabric (?:state )?(?:state ?)?: in progress"),
        Sign("fabricmanager", 0.55, r"nvidia-fabricmanager(?:\.service|-start\.sh\S*).{0,80}fail"),
    ),
    (
        Mend(Fix("On the host, start the fabric manager; install it in the driver's own version "
                 "where it is missing. In a rented container only the owner of the host can.",
                 ("nvidia-smi -q | grep -A2 Fabric",
                  "sudo systemctl enable --now nvidia-fabricmanager"), Risk.NEEDS_ADMIN)),
    ),
    platforms=("linux",),
    reasons=(given("nvswitch", 0.3, "it is a server of the kind ({value})"),),
    verify=("systemctl status nvidia-fabricmanager", COUNT),
)  # fmt: skip

EXCLUSIVE = Cause(
    "gpu-exclusive-compute-mode",
    "The GPU takes one program at a time, and is taken",
    """
    An administrator can set a GPU's compute mode to "E. Process": then one process has it, and the
    next one, a second notebook or a DataLoader's worker, gets error 46, "all CUDA-capable devices
    are busy or unavailable". "Prohibited" lets nobody in.
    """,
    "`nvidia-smi` shows E. Process under Compute M., and a process on that GPU.",
    (
        Sign("devices are busy or unavailable", 0.72),
        Sign("cudaerrordevicesunavailable", 0.7),
        Sign("cuda_error_device_unavailable", 0.7),
        Sign("cuda_error_invalid_device", 0.35),
        Sign("error 46", 0.5, r"\berror[ =:(]+46\b"),
        Sign("exclusive", 0.5, r"(?:gpu|device) is in (?:compute )?exclusive.{0,20} mode"),
    ),
    (
        Mend(Fix("See who holds it: take another GPU, or end the other program.",
                 ("nvidia-smi", "$env:CUDA_VISIBLE_DEVICES = '1'"), Risk.REVERSIBLE),
             ("windows",), ("powershell",)),
        Mend(Fix("See who holds it: take another GPU, or end the other program.",
                 ("nvidia-smi", "set CUDA_VISIBLE_DEVICES=1"), Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("See who holds it: take another GPU, or end the other program. An administrator "
                 "lets programs share it with the last line.",
                 ("nvidia-smi", "export CUDA_VISIBLE_DEVICES=1",
                  "sudo nvidia-smi --compute-mode=DEFAULT"), Risk.NEEDS_ADMIN)),
    ),
    platforms=("linux", "windows"),
    reasons=(given("exclusive", 0.7, "the compute mode is exclusive"),),
    verify=("nvidia-smi --query-gpu=index,compute_mode --format=csv",),
)  # fmt: skip


def hidden(said: Said) -> Reason | None:
    """Where CUDA is not there and the variable that hides all GPUs is told."""
    if said.has("devices_hidden") and (seen_and_unused(said) or said.value("device_count") == "0"):
        return Reason(0.75, "CUDA_VISIBLE_DEVICES hides all GPUs", ("devices_hidden",))
    return None


def is_set(said: Said) -> bool | None:
    """Whether the text tells a value of CUDA_VISIBLE_DEVICES."""
    return said.has("visible_devices") or said.has("devices_hidden") or None


def some_counted(said: Said) -> bool | None:
    """Whether PyTorch sees some GPUs, where it says how many."""
    count = said.value("device_count")
    return None if count is None else count != "0"


VISIBLE_DEVICES = Cause(
    "cuda-visible-devices-wrong",
    "CUDA_VISIBLE_DEVICES hides the GPUs, or names one that is not there",
    """
    The variable says which GPUs a program may see, and numbers them from 0 for it. An empty value,
    -1, a word, or a number beyond the last GPU hides that one and all behind it. With it set to
    "2" the program must ask for cuda:0. Some programs take numbers only, no UUIDs.
    """,
    "The value of CUDA_VISIBLE_DEVICES against the number of GPUs that `nvidia-smi -L` lists.",
    (
        Sign("no cuda-capable device is detected", 0.45),
        Sign("invalid device ordinal", 0.5),
        Sign("no cuda gpus are available", 0.4),
        Sign("cuda_visible_devices", 0.75,
             r"cuda_visible_devices is set to (?:an )?empty|cuda_visible_devices is empty|"
             r"cuda_visible_devices.{0,60}(?:out of range|invalid|not valid)"),
        Sign("invalid literal for int() with base 10", 0.75,
             r"invalid literal for int\(\) with base 10: '(?:gpu|mig)-"),
        Sign("invalid device id", 0.45),
        Sign("invalid cuda '", 0.4, r"invalid cuda '(?:--)?device"),
    ),
    (
        Mend(Fix("List the GPUs, and take the variable away or name one of them.",
                 ("nvidia-smi -L", "Remove-Item Env:CUDA_VISIBLE_DEVICES"), Risk.REVERSIBLE),
             ("windows",), ("powershell",)),
        Mend(Fix("List the GPUs, and take the variable away or name one of them.",
                 ("nvidia-smi -L", "set CUDA_VISIBLE_DEVICES="), Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("List the GPUs, and take the variable away or name one of them, as in "
                 "CUDA_VISIBLE_DEVICES=0.",
                 ("nvidia-smi -L", "setenv CUDA_VISIBLE_DEVICES 0"), Risk.REVERSIBLE),
             (), ("tcsh", "csh")),
        Mend(Fix("List the GPUs, and take the variable away or name one of them, as in "
                 "CUDA_VISIBLE_DEVICES=0.",
                 ("nvidia-smi -L", "set -e CUDA_VISIBLE_DEVICES"), Risk.REVERSIBLE),
             (), ("fish",)),
        Mend(Fix("List the GPUs, and take the variable away or name one of them, as in "
                 "CUDA_VISIBLE_DEVICES=0.",
                 ("nvidia-smi -L", "unset CUDA_VISIBLE_DEVICES"), Risk.REVERSIBLE)),
    ),
    platforms=("linux", "windows"),
    shown=hidden,
    reasons=(
        when(is_set, 0.6, "CUDA_VISIBLE_DEVICES is set",
             facts=("visible_devices", "devices_hidden")),
        when(some_counted, 0.5, "PyTorch sees some GPUs, and another one was asked for",
             -0.4, "PyTorch sees no GPU", facts=("device_count",)),
        given("no_gpu_here", -0.4, "there is said to be no GPU"),
        on(("container",), -0.25, "it is a container, which may have been started without GPUs"),
    ),
    unlike=(
        Unlike(("container-without-gpu-flag", "script-hardcodes-cuda-on-cpu-machine"),
               "whether there are GPUs: `nvidia-smi -L` lists none where the machine or the "
               "container has none.", ("nvidia-smi -L",)),
    ),
    verify=(COUNT,),
)  # fmt: skip

CAUSES = (FABRIC_MANAGER, EXCLUSIVE, VISIBLE_DEVICES)
