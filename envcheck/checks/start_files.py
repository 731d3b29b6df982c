"""What start files do to the shell itself."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.checks.words import quoted
from envcheck.facts import Conda, Shells
from envcheck.findings import Fix, Problem, Severity


@check("SH106", "No function hides a command of the shell's own", Severity.WARNING)
def builtin_redefined(shells: Shells, conda: Conda) -> Problems:
    """
    ## What it looks at
    Functions of start files that are called `local`, `export`, `eval` or another command that
    conda's lines call, and that do not hand on to the real one.

    ## Why it matters
    conda's own functions then call these: `conda activate` prints nonsense, does nothing, or
    asks for `conda init`, though it was run.
    """
    seen = set()
    for file in shells.files:
        for function in file.redefined:
            place = f"{file.path}:{function.line}"
            if not file.kinds or place in seen:
                continue
            seen.add(place)
            yield Problem(
                f"{place} makes a function of the name `{function.name}`, and conda's lines mean "
                "the shell's own command.",
                cause="shell-rc-redefines-builtin",
                expected=f"`{function.name}` of the shell",
                actual=f"a function in {file.path}",
                evidence=(place,),
                fix=Fix(
                    "Give the function another name, there and where it is called; then open a new "
                    "terminal.",
                    (f"grep -n {function.name} {quoted(file.path)}",),
                ),
                verify=(f"type {function.name}",),
            )
