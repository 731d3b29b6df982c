"""Every check, in the order reports show them."""

from __future__ import annotations

from envcheck.check import Check
from envcheck.checks import graphics, machine, packages, python, search_path, torch

ALL: tuple[Check, ...] = (
    machine.too_little_memory,
    machine.disk_full,
    machine.library_preloaded,
    search_path.python_outside_active_environment,
    python.python_does_not_start,
    python.python_version_unsupported,
    python.python_32_bit,
    python.python_variables_set,
    python.user_site_shadows_environment,
    packages.packages_missing,
    packages.package_installed_twice,
    packages.foreign_namesake,
    packages.numpy_abi_mismatch,
    packages.pip_over_conda,
    packages.package_cannot_be_imported,
    graphics.nvidia_smi_silent,
    graphics.nvidia_driver_missing,
    graphics.gpus_hidden,
    graphics.container_without_gpu,
    torch.torch_cannot_be_imported,
    torch.cpu_build_on_gpu_machine,
    torch.driver_too_old,
    torch.gpu_not_in_build,
    torch.gpu_not_found,
    torch.torch_cannot_compute,
    torch.torch_files_disagree,
)

FAMILIES = {
    "machine": "Machine",
    "search_path": "What a name runs",
    "shells": "Shells",
    "conda": "Conda",
    "python": "Target Python",
    "packages": "Packages",
    "shadows": "Files in the way",
    "jupyter": "Jupyter",
    "graphics": "Graphics",
    "torch": "PyTorch",
}
"""Family of a check -> its heading, in report order."""
