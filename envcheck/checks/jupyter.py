"""Jupyter's kernels, and the Python that each of them starts."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.checks.active import is_lost
from envcheck.checks.words import is_absolute, parts, quoted
from envcheck.facts import (
    Activation,
    Kernel,
    Kernels,
    Packages,
    RunningKernels,
    SearchPath,
    Target,
    Unknown,
    is_inside,
)
from envcheck.findings import Fix, Problem, Risk, Severity


@check("JU101", "Every Python kernel of Jupyter has the program that it starts", Severity.WARNING)
def kernel_without_interpreter(kernels: Kernels, target: Target | Unknown) -> Problems:
    """
    ## What it looks at
    The first word of the command in each `kernel.json` for Python that Jupyter would offer, and
    the `kernel.json` files that cannot be read. Kernels of other languages are left out.

    ## Why it matters
    A kernelspec outlives its environment. The notebook then says "Kernel died" or waits
    for ever, and the name in the menu looks as it always did.
    """
    for kernel in (one for one in kernels.kernels if one.python):
        if kernel.command and not kernel.command_exists and not is_lost(target, kernel.command):
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


@check(
    "JU102",
    "The kernels that bear the target's name start the target",
    Severity.WARNING,
    requires=("PY101",),
)
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


@check(
    "JU104", "`ipython` runs the active environment's Python", Severity.INFO, requires=("PY101",)
)
def ipython_of_another_python(
    target: Target, packages: Packages, search_path: SearchPath, activation: Activation
) -> Problems:
    """
    ## What it looks at
    The `ipython` that is found first while the target is active, and whether it belongs to it.

    ## Why it matters
    Where the environment has no IPython, that of the base or of the system starts: the prompt
    names the environment, and what is installed in it cannot be imported.
    """
    ipython = next(iter(search_path.programs.get("ipython", ())), None)
    active = (activation.virtual_env, activation.conda_prefix)
    if not ipython or not target.prefix or target.prefix not in active:
        return
    own = (ipython.environment, ipython.interpreter_environment)
    if is_inside(ipython.path, target.prefix) or target.prefix in own:
        return
    there = any(distribution.name == "ipython" for distribution in packages.distributions)
    python = quoted(str(target.python))
    shim = "shims" in parts(ipython.path)[-2:-1]
    of = "another Python" if shim or not ipython.interpreter else ipython.interpreter
    yield Problem(
        f"`ipython` is {ipython.path}, of {of}; the target is {target.prefix}.",
        cause="jupyter-not-in-env-falls-back-to-base",
        expected=f"an ipython in {target.prefix}",
        actual=ipython.path,
        evidence=(ipython.path, *((ipython.interpreter,) if ipython.interpreter else ())),
        fix=Fix("Start it by its Python.", (f"{python} -m IPython",))
        if there
        else Fix(
            "Install it into the target.",
            (f"{python} -m pip install ipython",),
            Risk.REPLACES_PACKAGES,
        ),
        verify=('ipython -c "import sys; print(sys.prefix)"',),
    )


NOTEBOOKS = frozenset({"notebook", "jupyterlab", "nbclassic", "voila", "jupyter-server"})
"""Packages that `jupyter` starts pages of the browser with."""


@check("JU105", "`jupyter` has a notebook to start", Severity.INFO, requires=("PY101",))
def notebook_not_installed(packages: Packages, search_path: SearchPath, target: Target) -> Problems:
    """
    ## What it looks at
    Where the `jupyter` that is found first is the target's: whether Notebook or JupyterLab is
    installed with it.

    ## Why it matters
    `jupyter` alone comes with the kernel, and looks like the whole. `jupyter notebook` then
    says "Jupyter command `jupyter-notebook` not found". An editor needs the kernel only.
    """
    jupyter = next(iter(search_path.programs.get("jupyter", ())), None)
    names = {distribution.name for distribution in packages.distributions}
    names |= {record.name for record in packages.conda_records}
    if jupyter is None or target.prefix is None or names & NOTEBOOKS:
        return
    if not is_inside(jupyter.path, target.prefix):
        return
    yield Problem(
        f"{jupyter.path} is there, and neither Notebook nor JupyterLab.",
        cause="jupyter-notebook-not-installed",
        expected="notebook or jupyterlab",
        actual="neither",
        evidence=(jupyter.path,),
        fix=Fix(
            "Install one of them, where you work in the browser.",
            (f"{quoted(str(target.python))} -m pip install notebook",),
            Risk.REPLACES_PACKAGES,
        ),
        verify=("jupyter notebook --version",),
    )


@check("JU106", "Running kernels have the packages that are installed", Severity.WARNING)
def kernel_is_stale(running_kernels: RunningKernels) -> Problems:
    """
    ## What it looks at
    Kernels of the target that run: whether the libraries they have loaded are still on the
    disk. Nothing of their work is read.

    ## Why it matters
    Who installs another NumPy under a running kernel gets half of each: "numpy.dtype size
    changed", or missing attributes, in a notebook that worked a minute ago.
    """
    stale = [kernel for kernel in running_kernels.kernels if kernel.replaced]
    packages = tuple(dict.fromkeys(name for kernel in stale for name in kernel.replaced))
    if stale:
        several = f"{len(stale)} running kernels have" if len(stale) > 1 else "A running kernel has"
        yield Problem(
            f"{several} loaded what was replaced since: {', '.join(packages)}.",
            cause="stale-kernel-after-numpy-change",
            expected="the packages that are installed now",
            actual=", ".join(packages),
            evidence=tuple(f"process {kernel.process}" for kernel in stale),
            fix=Fix("Start the kernel anew: menu Kernel, Restart."),
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
