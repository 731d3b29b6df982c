"""Deep: which libraries compute under NumPy, SciPy and PyTorch, and how fast NumPy's are."""

from __future__ import annotations

from collections.abc import Iterator

from envcheck.facts import Numerics, Runtime, Speed, Target, Unknown
from envcheck.probes import answers
from envcheck.probes.budget import Budget
from envcheck.probes.trials import ask, trial_of
from envcheck.records import names_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from envcheck.probes.run import Ran

NUMERICS_S = 60.0
"""Seconds for NumPy's import and half a second of work, where all other trials run beside it."""


def probe(target: Target, budget: Budget) -> Numerics | Unknown | None:
    """What one process is given to compute with; None where there is no NumPy."""
    if target.python is None:
        return None
    if target.trouble:
        return Unknown("the target Python does not answer")
    return numerics_of(*ask(target, "ask_numerics.py", budget.left(NUMERICS_S)))


def numerics_of(ran: Ran, said: dict[str, Any]) -> Numerics | Unknown | None:
    """What the guest told until it ended."""
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
        built_with=_built_with(said.get("built_with")),
        runtimes=tuple(_runtimes(said.get("runtimes"))),
        speed=_speed(said.get("speed")),
    )


def _built_with(told: object) -> dict[str, str]:
    texts = told.items() if isinstance(told, dict) else ()
    return {name: text for name, text in texts if isinstance(text, str)}


def _runtimes(told: object) -> Iterator[Runtime]:
    shape = {
        "kind": answers.is_text,
        "family": answers.is_text,
        "path": answers.is_path,
        "threads": answers.is_count_or_none,
    }
    for one in told if isinstance(told, list) else ():
        found = answers.shaped(one, shape)
        if found.keys() >= {"kind", "family", "path"}:
            yield Runtime(**found)


def _speed(told: object) -> Speed | None:
    shape = dict.fromkeys(names_of(Speed), answers.is_rate)
    found = answers.shaped(told, shape)
    return Speed(**found) if found.keys() == shape.keys() else None
