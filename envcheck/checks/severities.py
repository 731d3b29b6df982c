"""How bad it is that a GPU cannot be used: as bad as the profile needs one, and it is used."""

from __future__ import annotations

from envcheck.facts import TorchRun, Unknown
from envcheck.findings import Severity
from envcheck.profile import Profile


def without_gpu_by_choice(profile: Profile) -> bool:
    """Whether somebody chose a profile without a GPU, and does not mean to use it."""
    return profile.source != "built in" and not profile.gpu


def of_gpu(profile: Profile) -> Severity:
    """Severity of what keeps programs from a GPU that is there."""
    if without_gpu_by_choice(profile):
        return Severity.INFO
    return Severity.ERROR if profile.gpu else Severity.WARNING


def works(ran: TorchRun | Unknown | None) -> bool:
    """Whether PyTorch has computed with CUDA: what else looks wrong then does no harm."""
    return isinstance(ran, TorchRun) and ran.computed_on == "cuda"
