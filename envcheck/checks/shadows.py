"""Files of one's own that are imported in place of the real modules."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.checks.words import parts, quoted
from envcheck.facts import Shadow, Shadows
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
