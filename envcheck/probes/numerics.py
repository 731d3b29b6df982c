"""Deep: which libraries compute under NumPy, SciPy and PyTorch, and how fast NumPy's are."""

from __future__ import annotations

from envcheck.facts import Numerics, Runtime, Speed, Target, Unknown
from envcheck.probes.budget import Budget
from envcheck.probes.trials import ask, trial_of

NUMERICS_S = 60.0
"""Seconds for NumPy's import and half a second of work, where all other trials run beside it."""


def probe(target: Target, budget: Budget) -> Numerics | Unknown | None:
    """What one process is given to compute with; None where there is no NumPy."""
    if target.python is None:
        return None
    if target.trouble:
        return Unknown("the target Python does not answer")
    ran, said = ask(target, "ask_numerics.py", budget.left(NUMERICS_S))
    trial = trial_of(ran, said, last_stage="measured")
    stage = said["stage"]
    if stage == "start" and said.get("error") == "ModuleNotFoundError":
        return None
    # A crash after NumPy's import is what the libraries do to each other: the checks judge it.
    if trial.outcome != "ok" and (stage == "start" or trial.outcome not in ("signal", "gone")):
        return Unknown(f"NumPy's libraries did not answer ({trial.outcome}) {trial.detail}".strip())
    return Numerics(
        trial=trial,
        stage=stage,
        built_with=said.get("built_with", {}),
        runtimes=tuple(Runtime(**runtime) for runtime in said.get("runtimes", ())),
        speed=Speed(**said["speed"]) if "speed" in said else None,
    )
