"""All causes, by family."""

from __future__ import annotations

from envcheck.atlas.cause import Cause
from envcheck.atlas.causes import (
    conda_solver,
    conda_specs,
    container,
    cpu,
    display,
    display_qt,
    driver_modules,
    driver_use,
    driver_versions,
    gpu_arch,
    gpu_build,
    jupyter,
    libs_arm,
    libs_cuda,
    libs_mkl,
    libs_runtime,
    libs_windows,
    network,
    numpy,
    path_import,
    path_order,
    path_shadow,
    path_system,
    prefix_install,
    prefix_write,
    shell_start,
    shell_use,
    shell_windows,
    wheels_python,
    wheels_torch,
    wheels_windows,
    wsl,
)

Families = dict[str, tuple[Cause, ...]]

FAMILIES: Families = {
    "shell": (*shell_start.CAUSES, *shell_use.CAUSES, *shell_windows.CAUSES),
    "prefix": (*prefix_install.CAUSES, *prefix_write.CAUSES),
    "path": (
        *path_order.CAUSES,
        *path_system.CAUSES,
        *path_import.CAUSES,
        *path_shadow.CAUSES,
    ),
    "jupyter": jupyter.CAUSES,
    "conda-solve": (*conda_specs.CAUSES, *conda_solver.CAUSES),
    "network": network.CAUSES,
    "wheels": (*wheels_python.CAUSES, *wheels_windows.CAUSES, *wheels_torch.CAUSES),
    "libs": (
        *libs_cuda.FIRST,
        *libs_mkl.CAUSES,
        *libs_runtime.CAUSES,
        *libs_cuda.REST,
        *libs_windows.CAUSES,
        *libs_arm.CAUSES,
    ),
    "numpy": numpy.CAUSES,
    "display": (*display.SCREEN, *display_qt.CAUSES, *display.LIBRARIES),
    "gpu-build": (*gpu_build.FIRST, *gpu_arch.CAUSES, *gpu_build.LAST),
    "driver": (*driver_versions.CAUSES, *driver_modules.CAUSES, *driver_use.CAUSES),
    "container": container.CAUSES,
    "wsl": wsl.CAUSES,
    "cpu": cpu.CAUSES,
}
"""In the order of the atlas; a family that is long stands in several files."""

ALL: tuple[Cause, ...] = tuple(cause for causes in FAMILIES.values() for cause in causes)
