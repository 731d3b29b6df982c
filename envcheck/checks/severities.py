"""How bad it is that a GPU cannot be used: as bad as the profile needs one."""

from __future__ import annotations

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
