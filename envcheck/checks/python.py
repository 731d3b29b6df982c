"""The target Python itself."""

from __future__ import annotations

from envcheck import floors
from envcheck.check import Problems, check
from envcheck.checks.words import prefix_of, python_of
from envcheck.facts import Conda, Packages, Target, Torch, Unknown, Variables, is_inside
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Profile
from envcheck.versions import satisfies


@check("PY101", "The target Python starts")
def python_does_not_start(target: Target, conda: Conda | Unknown | None) -> Problems:
    """
    ## What it looks at
    Whether the target has an interpreter, and whether that starts and says what it is.

    ## Why it matters
    Nothing else of it can work. A deleted base interpreter, PYTHONHOME of another
    Python, or a start-up file that crashes are the usual reasons.
    """
    if target.python is None and not _was_made_without(target, conda):
        yield Problem(
            f"{target.prefix} holds no Python any more.",
            expected=f"{target.prefix}/bin/python",
            actual="no such file",
            fix=_make_anew(target),
        )
    elif target.trouble:
        yield Problem(
            f"{target.python} {target.trouble}",
            expected="it starts and says its version",
            actual=target.trouble.splitlines()[0],
            evidence=tuple(target.trouble.splitlines()),
            fix=_make_anew(target) if target.lost else _see_for_oneself(target),
            verify=(f"{python_of(target)} --version",),
        )


def _see_for_oneself(target: Target) -> Fix:
    text = "See what it says when it is started with nothing else around it."
    return Fix(text, (f"{python_of(target)} -I -S -c pass",))


def _was_made_without(target: Target, conda: Conda | Unknown | None) -> bool:
    """Whether conda never put a Python there, of which CO102 speaks."""
    known = conda.environments if isinstance(conda, Conda) else ()
    return any(one.prefix == target.prefix and one.python is None for one in known)


def _make_anew(target: Target) -> Fix:
    prefix = prefix_of(target)
    if target.kind == "conda":
        command = f"conda install -p {prefix} --force-reinstall python"
        return Fix("Let conda put its Python back.", (command,), Risk.REPLACES_PACKAGES)
    text = "Make the venv anew with a Python that is there, and install its packages again."
    return Fix(text, (f"python3 -m venv --clear {prefix}",), Risk.REPLACES_PACKAGES)


@check(
    "PY102",
    "The target Python is of a version that the course's packages support",
    requires=("PY101",),
)
def python_version_unsupported(
    target: Target, profile: Profile, torch: Torch | Unknown | None, conda: Conda | Unknown | None
) -> Problems:
    """
    ## What it looks at
    The version of the target Python, whether it is a final release, and where PyTorch is
    asked for and not there, whether any is known that was built for it.

    ## Why it matters
    Packages with compiled parts come for certain versions of Python only; for others
    pip finds nothing, or tries to build from source.
    """
    if target.version and not _fits(target.version, profile.python):
        yield Problem(
            f"Python {target.version} is outside {profile.python}.",
            cause="python-version-unsupported-by-torch",
            expected=f"Python {profile.python}",
            actual=target.version,
            fix=_another_python(conda, target),
        )
    elif target.release_level not in (None, "final"):
        yield Problem(
            f"Python {target.version} is a pre-release ({target.release_level}).",
            cause="python-prerelease-abi",
            expected="a final release",
            actual=target.release_level,
            fix=_another_python(conda, target),
            severity=Severity.WARNING,
        )
    elif torch is None and _is_newer_than_known(target, profile):
        yield Problem(
            f"No PyTorch is known here with a build for Python {target.version}: "
            f"the newest known, {floors.NEWEST_TORCH}, is for Python up to {NEWEST}.",
            cause="python-version-unsupported-by-torch",
            expected=f"Python up to {NEWEST}",
            actual=target.version,
            fix=_another_python(conda, target),
            severity=Severity.WARNING,
        )


NEWEST = list(floors.PYTHONS)[-1]


def _another_python(conda: Conda | Unknown | None, target: Target) -> Fix:
    if conda is None and target.kind not in ("conda", "store"):
        text = "Install Python 3.12, and make an environment with it; Miniforge brings one, too."
        if "\\" in (target.python or ""):
            return Fix(text, ("py -3.12 -m venv course", "course\\Scripts\\activate"))
        return Fix(text, ("python3.12 -m venv ~/course", "source ~/course/bin/activate"))
    return Fix(
        "Make an environment with a Python that is released and not the newest.",
        ("conda create -n course python=3.12",),
    )


def _is_newer_than_known(target: Target, profile: Profile) -> bool:
    asked = any(need.package == "torch" for need in profile.at("required"))
    version = floors.numbers(target.version or "")[:2]
    return asked and version > floors.numbers(list(floors.PYTHONS)[-1])


def _fits(version: str, specifier: str) -> bool:
    """Whether it does; what is no version at all does not."""
    try:
        return satisfies(version, specifier)
    except ValueError:
        return False


@check("PY103", "The target Python is a 64-bit program", requires=("PY101",))
def python_32_bit(target: Target) -> Problems:
    """
    ## What it looks at
    The width of the target interpreter.

    ## Why it matters
    PyTorch is not built for 32-bit Pythons: pip then says that no version exists.
    """
    if target.bits == 32:
        yield Problem(
            f"{target.python} is a 32-bit Python.",
            cause="python-32bit",
            expected="64 bit",
            actual="32 bit",
            fix=Fix("Install a 64-bit Python, and make the environment anew with it."),
        )


@check("PY104", "No variable turns the target into another Python")
def python_variables_set(variables: Variables, target: Target) -> Problems:
    """
    ## What it looks at
    PYTHONHOME, and PYTHONPATH entries that belong to another version of Python.

    ## Why it matters
    Both act on every Python that is started. PYTHONHOME of another install keeps it
    from starting; PYTHONPATH puts foreign packages before those of the environment.
    """
    home = variables.values.get("PYTHONHOME")
    if home and not (target.base_prefix and is_inside(target.base_prefix, home)):
        yield Problem(
            f"PYTHONHOME is set to {home}, which is not the target's own home.",
            cause="pythonhome-set",
            expected="unset",
            actual=home,
            fix=Fix(
                "Take it out, here and where it is set.", ("unset PYTHONHOME",), Risk.REVERSIBLE
            ),
        )
    path = variables.values.get("PYTHONPATH", "")
    foreign = [entry for entry in path.split(":") if _is_of_another_python(entry, target)]
    if foreign:
        yield Problem(
            f"PYTHONPATH adds packages of another Python: {', '.join(foreign)}.",
            cause="pythonpath-leak",
            expected=f"nothing of another Python than {target.version}",
            actual=path,
            evidence=tuple(foreign),
            fix=Fix(
                "Take it out, here and where it is set.", ("unset PYTHONPATH",), Risk.REVERSIBLE
            ),
        )


def _is_of_another_python(entry: str, target: Target) -> bool:
    """Whether a path goes through pythonX.Y of another X.Y than the target's."""
    own = "python" + ".".join((target.version or "").split(".")[:2])
    parts = [part for part in entry.split("/") if part.startswith("python") and part[6:7].isdigit()]
    return bool(target.version) and any("." in part and part != own for part in parts)


@check("PY105", "The environment's own packages come first", Severity.WARNING, requires=("PY101",))
def user_site_shadows_environment(target: Target, packages: Packages) -> Problems:
    """
    ## What it looks at
    Packages in the user site (`~/.local`) that hide those of the active environment.

    ## Why it matters
    They are shared by all environments of that Python version, come before the
    environment's own, and are usually of another age: what conda or pip shows as
    installed is not what is imported.
    """
    user_site = target.user_site
    if not user_site or target.kind not in ("conda", "venv") or not target.user_site_enabled:
        return
    inside = {d.name: d for d in packages.distributions if not is_inside(d.location, user_site)}
    hidden = [
        f"{d.name} {d.version} hides {inside[d.name].version}"
        for d in packages.distributions
        if is_inside(d.location, user_site) and d.name in inside
    ]
    if hidden:
        yield Problem(
            f"Packages in {user_site} hide those of the environment: {'; '.join(hidden[:5])}.",
            cause="user-site-shadows-env",
            evidence=tuple(hidden),
            fix=Fix(
                "Let this environment ignore the user site.",
                ("conda env config vars set PYTHONNOUSERSITE=1",)
                if target.kind == "conda"
                else ("export PYTHONNOUSERSITE=1",),
                Risk.REVERSIBLE,
            ),
            verify=(f"{python_of(target)} -m site",),
        )
