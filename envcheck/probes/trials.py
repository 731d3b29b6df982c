"""Deep: import packages in the target and let torch compute, each in a child of its own."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Sequence
from typing import Any

from envcheck.facts import Imports, Target, Torch, TorchRun, Trial, Unknown
from envcheck.probes.run import Budget, Ran, run
from envcheck.probes.target import GUEST, why_silent

IMPORT_S = 60.0
"""Seconds one import may take: torch from a cold network disk needs most of a minute."""
TORCH_S = 90.0
"""Seconds for torch's import, its look for devices and a first computation on one."""


def imports(target: Target, modules: Sequence[str], budget: Budget) -> Imports | Unknown | None:
    """Import each module, all at once."""
    if target.python is None:
        return None
    if target.trouble:
        return Unknown("the target Python does not answer")
    trials: dict[str, Trial] = {}

    def try_one(module: str) -> None:
        ran = _ask(target, "try_import.py", budget.left(IMPORT_S), module)
        trials[module] = _trial(ran, _last_answer(ran.answer))

    threads = [threading.Thread(target=try_one, args=(module,)) for module in modules]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Imports({module: trials[module] for module in modules})


def torch_run(target: Target, torch: Torch | Unknown | None, budget: Budget) -> TorchRun | None:
    """Import torch, ask for its devices and compute on the best; None where there is no torch."""
    if not isinstance(torch, Torch) or target.python is None:
        return None
    ran = _ask(target, "ask_torch.py", budget.left(TORCH_S))
    said: dict[str, Any] = {"stage": "start"}
    for line in ran.answer.splitlines():
        said.update(_parse(line))
    known = {name: said.get(name) for name in TORCH_FACTS}
    return TorchRun(
        trial=_trial(ran, said),
        stage=said["stage"],
        arch_list=tuple(said.get("arch_list", ())),
        warnings=tuple(said.get("warnings", ())),
        **known,
    )


TORCH_FACTS = (
    "cuda_available",
    "mps_available",
    "xpu_available",
    "device_count",
    "device_name",
    "device_memory_mib",
    "capability",
    "computed_on",
)


def _ask(target: Target, guest: str, timeout_s: float, *arguments: str) -> Ran:
    """Run a guest where nothing in the working folder can stand in for a package."""
    argv = [str(target.python), os.path.join(GUEST, guest), *arguments]
    return run(argv, timeout_s=timeout_s, guest=True, cwd=GUEST)


def _last_answer(answer: bytes) -> dict[str, Any]:
    lines = answer.splitlines()
    return _parse(lines[-1]) if lines else {}


def _parse(line: bytes) -> dict[str, Any]:
    """A guest's line; a half-written last one, of a guest that died, says nothing."""
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _trial(ran: Ran, said: dict[str, Any]) -> Trial:
    if "error" in said:
        return Trial("error", f"{said['error']}: {said['detail']}", ran.seconds)
    if ran.outcome == "ended" and said.get("ok", said.get("stage") == "computed"):
        return Trial("ok", "", ran.seconds)
    if ran.outcome == "ended":
        return Trial("gone", why_silent(ran), ran.seconds)
    if ran.outcome == "signal":
        words = ran.last_words()
        return Trial("signal", f"{ran.signal}\n{words}".strip(), ran.seconds)
    outcome = ran.outcome if ran.outcome in ("timeout", "flood") else "not-started"
    return Trial(outcome, ran.last_words(), ran.seconds)
