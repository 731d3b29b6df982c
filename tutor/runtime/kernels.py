"""The Jupyter kernel that runs a notebook in the Python that runs the answers."""

from __future__ import annotations

from pathlib import Path

import envcheck
from tutor.course.notebook import Kernel
from tutor.runtime.target import Target


def kernel_of(target: Target) -> Kernel:
    """The kernel that starts this Python; else Jupyter's usual name."""
    usual = Kernel(version=target.version)
    found = envcheck.collect(envcheck.Request(python=target.python, mode="quick")).kernels
    if found is None or isinstance(found, envcheck.Unknown):
        return usual
    home = Path(target.python).parent
    for kernel in found.kernels:
        command = Path(kernel.command or "")
        # A bare `python` is what Jupyter itself puts into an environment: the one Jupyter runs in.
        if kernel.python and kernel.name != usual.name and command.parent == home:
            return Kernel(kernel.name, kernel.display_name, target.version)
    return usual
