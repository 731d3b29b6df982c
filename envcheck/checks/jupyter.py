"""Jupyter's kernels, and the Python that each of them starts."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.checks.words import is_absolute, parts, quoted
from envcheck.facts import Activation, Kernel, Kernels, Packages, SearchPath, Target, is_inside
from envcheck.findings import Fix, Problem, Risk, Severity


@check("JU101", "Every Jupyter kernel has the program that it starts", Severity.WARNING)
def kernel_without_interpreter(kernels: Kernels) -> Problems:
    """
    ## What it looks at
    The first word of the command in each `kernel.json` that Jupyter would offer, and the
    `kernel.json` files that cannot be read.

    ## Why it matters
    A kernelspec outlives its environment. The notebook then says "Kernel died" or waits
    for ever, and the name in the menu looks as it always did.
    """
    for kernel in kernels.kernels:
        if kernel.command and not kernel.command_exists:
            yield Problem(
                f"The kernel {kernel.display_name!r} starts {kernel.command}, which is not there.",
                expected="a program that is there",
                actual=kernel.command,
                evidence=(f"{kernel.folder}/kernel.json",),
                fix=Fix(
                    "Take the kernel off the list; to have it again, install ipykernel in its "
                    "environment and register that.",
                    (f"jupyter kernelspec remove {quoted(kernel.name)}",),
                    Risk.REVERSIBLE,
                ),
                verify=("jupyter kernelspec list",),
            )
    for trouble in kernels.unreadable:
        yield Problem(
            f"A kernelspec cannot be read: {trouble}.",
            evidence=(trouble,),
            fix=Fix("Correct the file, or move its folder away."),
            severity=Severity.INFO,
        )


@check("JU102", "The kernels that bear the target's name start the target", Severity.WARNING)
def kernel_of_another_environment(
    kernels: Kernels, target: Target, packages: Packages | None
) -> Problems:
    """
    ## What it looks at
    Python kernels that are called as the target's environment is, and the default
    `python3` where Jupyter is installed in the target: which Python each starts.

    ## Why it matters
    The notebook's menu shows the right name, and `import torch` fails: the kernel is the
    Python of another environment.
    """
    for kernel in kernels.kernels:
        if _bears_name(kernel, target, packages) and _starts_another(kernel, target):
            yield Problem(
                f"The kernel {kernel.display_name!r} starts {kernel.command}, not the target "
                f"{target.python}.",
                cause="jupyter-kernel-other-env",
                expected=target.python,
                actual=kernel.command,
                evidence=(f"{kernel.folder}/kernel.json",),
                fix=_register(target, kernel.name),
                verify=("jupyter kernelspec list",),
            )


@check(
    "JU103",
    "The Jupyter that is found first can start the target",
    Severity.INFO,
    requires=("PY101",),
)
def jupyter_without_kernel_of_target(
    kernels: Kernels | None,
    target: Target,
    packages: Packages,
    search_path: SearchPath,
    activation: Activation,
) -> Problems:
    """
    ## What it looks at
    The `jupyter` that is found first while the target is active: where it belongs to
    another Python, whether one of its kernels starts the target.

    ## Why it matters
    `jupyter` of the base or of the system starts its own Python. What was installed in the
    target is not there, though the environment is active.
    """
    jupyter = next(iter(search_path.programs.get("jupyter", ())), None)
    active = (activation.virtual_env, activation.conda_prefix)
    if not jupyter or not target.prefix or target.prefix not in active:
        return
    if is_inside(jupyter.path, target.prefix) or jupyter.environment == target.prefix:
        return
    offered = kernels.kernels if kernels else ()
    if any(_starts(kernel, target) for kernel in offered if _is_for_all(kernel, target)):
        return
    yield Problem(
        f"`jupyter` is {jupyter.path}, of another Python; none of its kernels starts the "
        f"target {target.prefix}.",
        cause="jupyter-not-in-env-falls-back-to-base",
        expected=f"a kernel of {target.prefix}",
        actual=jupyter.path,
        evidence=(jupyter.path, *(f"{kernel.name}: {kernel.command}" for kernel in offered)),
        fix=_bring_kernel(target, packages),
        verify=("jupyter kernelspec list",),
    )


def _bring_kernel(target: Target, packages: Packages) -> Fix:
    register = _register(target, parts(target.prefix or "")[-1])
    if any(distribution.name == "ipykernel" for distribution in packages.distributions):
        return register
    install = f"{quoted(str(target.python))} -m pip install ipykernel"
    text = "Install Jupyter's kernel in the target, and register it."
    return Fix(text, (install, *register.commands), Risk.REPLACES_PACKAGES)


def _register(target: Target, name: str) -> Fix:
    python = quoted(str(target.python))
    return Fix(
        "Register the target as a kernel of its own, and choose it in the notebook's menu.",
        (f"{python} -m ipykernel install --user --name {quoted(name)}",),
        Risk.REVERSIBLE,
    )


def _bears_name(kernel: Kernel, target: Target, packages: Packages | None) -> bool:
    if not kernel.python or not kernel.command_exists or not target.prefix:
        return False
    names = {distribution.name for distribution in packages.distributions} if packages else set()
    if kernel.name == "python3":
        return bool(names & {"notebook", "jupyterlab"})
    return target.kind in ("conda", "venv") and kernel.name == parts(target.prefix)[-1].lower()


def _starts(kernel: Kernel, target: Target) -> bool:
    prefix = target.prefix or ""
    return bool(kernel.command) and (
        is_inside(kernel.command or "", prefix) or kernel.environment == prefix
    )


def _starts_another(kernel: Kernel, target: Target) -> bool:
    """Whether a kernel surely starts another Python; a bare name or a wrapper can't be told."""
    command = kernel.command or ""
    if not is_absolute(command) or not parts(command)[-1].startswith(("python", "pypy")):
        return False
    isolated = target.kind in ("conda", "venv") or kernel.environment is not None
    return isolated and not _starts(kernel, target) and "{" not in command


def _is_for_all(kernel: Kernel, target: Target) -> bool:
    """Whether any Jupyter of this user offers it: those in the target are offered only there."""
    return not is_inside(kernel.folder, target.prefix or "")
