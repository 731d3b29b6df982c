"""Kernels that start nothing, or start another Python than their name says."""

from __future__ import annotations

import json
from collections.abc import Mapping

from envcheck.facts import Facts, Kernels, Target, is_inside
from envcheck.findings import Finding
from envcheck.mend.draft import Draft

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.mend.plans import Planner


def put_dead_aside(facts: Facts, finding: Finding, draft: Draft) -> None:
    """JU101: a kernel.json whose program is gone goes aside, and the menu offers it no more."""
    for kernel in facts.kernels.kernels if isinstance(facts.kernels, Kernels) else ():
        path = f"{kernel.folder}/kernel.json"
        if kernel.command and not kernel.command_exists and draft.text(path) is not None:
            draft.put(path, None, f"{finding.id}: {kernel.command} is not there")


def start_the_target(facts: Facts, finding: Finding, draft: Draft) -> None:
    """JU102: a kernel in the target's own folder starts the target."""
    target = facts.target
    if not isinstance(facts.kernels, Kernels) or not isinstance(target, Target):
        return
    for kernel in facts.kernels.kernels:
        path = f"{kernel.folder}/kernel.json"
        if not target.prefix or not target.python or not is_inside(path, target.prefix):
            continue
        text = draft.text(path)
        spec = _spec(text)
        if spec is None or not kernel.command or is_inside(kernel.command, target.prefix):
            continue
        spec["argv"] = [target.python, *spec["argv"][1:]]
        draft.put(path, json.dumps(spec, indent=1) + "\n", f"{finding.id}: it starts the target")


def _spec(text: str | None) -> dict[str, list[str]] | None:
    try:
        spec = json.loads(text or "")
    except (ValueError, RecursionError):
        return None
    return spec if isinstance(spec, dict) and isinstance(spec.get("argv"), list) else None


PLANNERS: Mapping[str, Planner] = {"JU101": put_dead_aside, "JU102": start_the_target}
