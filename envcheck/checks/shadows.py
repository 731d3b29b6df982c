"""Files of one's own that are imported in place of the real modules."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.checks.words import parts, python_of, quoted
from envcheck.facts import Packages, Shadow, Shadows, Target, Torch
from envcheck.findings import Fix, Problem, Risk, Severity


@check("MO101", "No file here hides a module of Python's own", Severity.WARNING)
def file_shadows_standard_library(shadows: Shadows) -> Problems:
    """
    ## What it looks at
    Files in the folder one works in, and in the folders of PYTHONPATH, that are called
    as a module of the standard library is: `random.py`, `string.py`, `queue.py`.

    ## Why it matters
    Python takes the file for the module. `import numpy` or `import torch` then fails deep
    inside, with "cannot import name" or "has no attribute", far from the file.
    """
    for shadow in shadows.shadows:
        if shadow.standard_library:
            yield _problem(shadow, "local-file-shadows-stdlib", "Python's own module")


@check("MO102", "No file here hides a package of the course")
def file_shadows_package(shadows: Shadows) -> Problems:
    """
    ## What it looks at
    Files and packages in the folder one works in, and in the folders of PYTHONPATH, that
    are called as a package of the course is: `numpy.py`, `torch.py`, `matplotlib.py`.

    ## Why it matters
    `import torch` imports that file. "partially initialized module" and "has no
    attribute" are what one sees.
    """
    for shadow in shadows.shadows:
        if not shadow.standard_library:
            yield _problem(shadow, "local-file-shadows-package", "the package")


@check("MO103", "PyTorch is imported from where packages are installed", requires=("PY101",))
def stray_torch(torch: Torch, target: Target, packages: Packages, shadows: Shadows) -> Problems:
    """
    ## What it looks at
    The folder that `import torch` takes, and the folders that packages are installed in.

    ## Why it matters
    A folder `torch` that was left beside Python, or in a folder of PYTHONPATH, comes first
    and is half a PyTorch: "No module named 'torch.version'". pip knows nothing of it, and
    installing again does not help.
    """
    package = torch.location.removesuffix("__init__.py").rstrip("/\\")
    folder = package[: -len(parts(package)[-1])].rstrip("/\\")
    homes = {distribution.location for distribution in packages.distributions}
    known = any(shadow.module == "torch" for shadow in shadows.shadows)  # of that MO102 speaks
    if folder in homes or known or parts(folder)[-1:] in (["dist-packages"], ["site-packages"]):
        return
    yield Problem(
        f"torch is imported from {package}, where no package was installed.",
        cause="stray-torch-directory",
        expected=" or ".join(target.site_packages),
        actual=torch.location,
        evidence=(torch.location,),
        fix=Fix(
            "Put it aside, and install PyTorch again.",
            (
                f"mv {quoted(package)} {quoted(package + '.aside')}",
                f"{python_of(target)} -m pip install --force-reinstall torch",
            ),
            Risk.REPLACES_PACKAGES,
        ),
        verify=(f"{python_of(target)} -c 'import torch; print(torch.__file__)'",),
        severity=Severity.WARNING if torch.version else Severity.ERROR,
    )


def _problem(shadow: Shadow, cause: str, what: str) -> Problem:
    name = parts(shadow.path)[-1]
    folder = shadow.path[: -len(name)]
    return Problem(
        f"{shadow.path} is imported in place of {what} `{shadow.module}`, where Python starts "
        "in that folder.",
        cause=cause,
        expected=f"`import {shadow.module}` gives {what}",
        actual=shadow.path,
        evidence=(shadow.path,),
        fix=Fix(
            "Give it another name, and delete what Python compiled of it.",
            (
                f"mv {quoted(shadow.path)} {quoted(f'{folder}my_{name}')}",
                f"rm -f {quoted(f'{folder}__pycache__/')}{shadow.module}.*.pyc",
            ),
            Risk.REVERSIBLE,
        ),
        verify=(f'python -c "import {shadow.module}; print({shadow.module}.__file__)"',),
    )
