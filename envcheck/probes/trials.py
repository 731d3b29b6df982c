"""Deep: import and use packages in the target and let torch compute, each in its own child."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from envcheck.facts import Imports, Target, Torch, TorchRun, Trial, Unknown
from envcheck.probes import answers
from envcheck.probes.budget import Budget
from envcheck.probes.font_list import spare_folder
from envcheck.probes.run import Ran, run
from envcheck.probes.target import GUEST, variables_for, why_silent

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

IMPORT_S = 60.0
"""Seconds one import may take: torch from a cold network disk needs most of a minute."""
TOGETHER = frozenset(("numpy", "scipy", "matplotlib", "pandas", "sklearn", "IPython", "notebook"))
"""What one child imports one by one: they need each other, or are quickly done."""
TORCH_S = 90.0
"""Seconds for torch's import, its look for devices and a first computation on one."""


def imports(target: Target, modules: Sequence[str], budget: Budget) -> Imports | Unknown | None:
    """Import each module and use it a little, all at once."""
    if target.python is None:
        return None
    if target.trouble:
        return Unknown("the target Python does not answer")
    trials: dict[str, Trial] = {}

    def try_alone(module: str) -> None:
        with spare_folder(os.environ) as variables:
            left = budget.left(IMPORT_S)
            ran, said = ask(target, "try_import.py", left, module, variables=variables)
        trials[module] = trial_of(ran, said)

    def try_together(group: Sequence[str]) -> None:
        if len(group) > 1:
            trials.update(_together(target, group, budget))
        _at_once(try_alone, [module for module in group if module not in trials])

    light = [module for module in modules if module in TOGETHER]
    _at_once(try_together, [light, *([module] for module in modules if module not in TOGETHER)])
    return Imports({module: trials[module] for module in modules})


def _at_once(work: Callable[[Any], None], parts: Sequence[Any]) -> None:
    """Do the work for each part in a thread of its own, and wait for all."""
    threads = [threading.Thread(target=work, args=(part,)) for part in parts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _together(target: Target, modules: Sequence[str], budget: Budget) -> dict[str, Trial]:
    """How those fared that do well, or are not there, when one child takes them one by one.

    What went wrong for the others may be another's fault: each of them gets a child of its own,
    and the time for that is left to it.
    """
    with spare_folder(os.environ) as variables:
        left = budget.left(IMPORT_S) / 3
        ran, _ = ask(target, "try_import.py", left, *modules, variables=variables)
    said: dict[str, dict[str, Any]] = {}
    for line in answers.parse_lines(ran.answer):
        told = answers.shaped(
            line, {**COMMON, "module": answers.is_text, "seconds": answers.is_rate}
        )
        said.setdefault(told.get("module", ""), {"stage": "start"}).update(told)
    return {
        module: Trial("ok", "", told.get("seconds", 0.0), told["stage"])
        if told.get("ok") is True
        else trial_of(ran, told)
        for module, told in said.items()
        if module in modules and (told.get("ok") is True or _is_absent(module, told))
    }


def _is_absent(module: str, told: Mapping[str, Any]) -> bool:
    missing = f"No module named '{module}'"
    return told.get("error") == "ModuleNotFoundError" and told.get("detail") == missing


def torch_run(target: Target, torch: Torch | Unknown | None, budget: Budget) -> TorchRun | None:
    """Import torch, ask for its devices and compute on the best; None where there is no torch."""
    if not isinstance(torch, Torch) or target.python is None:
        return None
    ran, said = ask(target, "ask_torch.py", budget.left(TORCH_S))
    return run_of(ran, said)


def run_of(ran: Ran, said: dict[str, Any]) -> TorchRun:
    """What torch's guest told until it ended."""
    known = answers.shaped(said, TORCH_FACTS)
    return TorchRun(
        trial=trial_of(ran, said, last_stage="computed"),
        stage=said["stage"],
        arch_list=tuple(answers.shaped(said, TORCH_LISTS).get("arch_list", ())),
        warnings=tuple(answers.shaped(said, TORCH_LISTS).get("warnings", ())),
        **known,
    )


TORCH_FACTS = {
    "cuda_available": answers.is_flag,
    "mps_available": answers.is_flag,
    "xpu_available": answers.is_flag,
    "device_count": answers.is_count,
    "device_name": answers.is_text,
    "device_memory_mib": answers.is_count,
    "capability": answers.is_text,
    "computed_on": answers.is_text,
}
TORCH_LISTS = {"arch_list": answers.is_texts, "warnings": answers.is_texts}
COMMON = {
    "stage": answers.is_text,
    "error": answers.is_text,
    "detail": answers.is_text,
    "ok": answers.is_flag,
}
"""What every guest may say."""
LONGEST_DETAIL = 2000


def ask(
    target: Target,
    guest: str,
    timeout_s: float,
    *arguments: str,
    variables: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Ran, dict[str, Any]]:
    """Run a guest where nothing in the working folder can stand in for a package.

    How it ended, and all that it said until then; its `stage` is "start" until it says another.
    """
    argv = [str(target.python), os.path.join(GUEST, guest), *arguments]
    env = {**variables_for(target), **variables}
    ran = run(argv, timeout_s=timeout_s, guest=True, cwd=GUEST, env=env)
    return ran, parse_said(ran.answer)


def parse_said(answer: bytes) -> dict[str, Any]:
    """All that a guest's lines say together; its `stage` is "start" until one says another."""
    said: dict[str, Any] = {}
    for line in answers.parse_lines(answer):
        said |= line
    odd = COMMON.keys() & said.keys() - answers.shaped(said, COMMON).keys()
    return {"stage": "start"} | {name: told for name, told in said.items() if name not in odd}


def trial_of(ran: Ran, said: dict[str, Any], last_stage: str = "used") -> Trial:
    """How a guest fared: ok when it came to its last stage, or said that there is no more."""
    if "error" in said:
        detail = f"{said['error']}: {said.get('detail', '')}"[:LONGEST_DETAIL]
        return Trial("error", detail, ran.seconds, said["stage"])
    if ran.outcome == "ended" and said.get("ok", said["stage"] == last_stage):
        return Trial("ok", "", ran.seconds, said["stage"])
    if ran.outcome == "ended":
        return Trial("gone", why_silent(ran), ran.seconds, said["stage"])
    if ran.outcome == "signal":
        words = f"{ran.signal}\n{ran.last_words()}".strip()
        return Trial("signal", words, ran.seconds, said["stage"])
    outcome = ran.outcome if ran.outcome in ("timeout", "flood") else "not-started"
    return Trial(outcome, ran.last_words(), ran.seconds, said["stage"])
