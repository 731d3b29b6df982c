"""Kernels that start nothing, or start another Python than their name says."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from envcheck.facts import Facts, Kernels, Packages, Shells, System, Target, is_inside
from envcheck.findings import Finding
from envcheck.mend.draft import Draft

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.mend.plans import Planner

START = ("-m", "ipykernel_launcher", "-f", "{connection_file}")
FOLDERS = {"linux": ".local/share/jupyter/kernels", "macos": "Library/Jupyter/kernels"}


def put_dead_aside(facts: Facts, finding: Finding, draft: Draft) -> None:
    """JU101: a kernel.json whose program is gone goes aside, and the menu offers it no more."""
    for kernel in facts.kernels.kernels if isinstance(facts.kernels, Kernels) else ():
        path = f"{kernel.folder}/kernel.json"
        own = _is_own(facts, path) and f" {path}" in f" {' '.join(finding.evidence)}"
        if own and not kernel.command_exists and draft.text(path) is not None:
            draft.put(path, None, f"{finding.id}: {kernel.command} is not there")


def start_the_target(facts: Facts, finding: Finding, draft: Draft) -> None:
    """JU102: a kernel that bears the target's name starts the target, if that has ipykernel."""
    target = facts.target
    if not isinstance(facts.kernels, Kernels) or not isinstance(target, Target):
        return
    for kernel in facts.kernels.kernels if target.python and _has_ipykernel(facts) else ():
        path = f"{kernel.folder}/kernel.json"
        spec = _spec(draft.text(path))
        if spec is None or path not in finding.evidence or not _is_own(facts, path):
            continue
        spec["argv"] = [str(target.python), *spec["argv"][1:]]
        draft.put(path, json.dumps(spec, indent=1) + "\n", f"{finding.id}: it starts the target")


def offer_the_target(facts: Facts, finding: Finding, draft: Draft) -> None:
    """JU103: a kernel of the target's for whatever Jupyter is found first."""
    target, system, shells = facts.target, facts.system, facts.shells
    if not isinstance(target, Target) or not isinstance(system, System):
        return
    if not isinstance(shells, Shells) or not target.prefix or not _has_ipykernel(facts):
        return
    name = re.sub(r"[^\w.-]", "-", target.prefix.rstrip("/").rpartition("/")[2]).lower()
    folder = FOLDERS.get(system.platform)
    path = f"{shells.home}/{folder}/{name}/kernel.json"
    if folder is None or not shells.home or draft.text(path) is not None:
        return
    spec = {
        "argv": [str(target.python), *START],
        "display_name": name,
        "language": "python",
    }
    draft.put(path, json.dumps(spec, indent=1) + "\n", f"{finding.id}: Jupyter offers the target")


def _has_ipykernel(facts: Facts) -> bool:
    packages = facts.packages
    found = packages.distributions if isinstance(packages, Packages) else ()
    return any(distribution.name == "ipykernel" for distribution in found)


def _is_own(facts: Facts, path: str) -> bool:
    target = facts.target
    prefix = target.prefix if isinstance(target, Target) else None
    home = facts.shells.home if isinstance(facts.shells, Shells) else None
    return any(folder and is_inside(path, folder) for folder in (home, prefix))


def _spec(text: str | None) -> dict[str, list[str]] | None:
    try:
        spec = json.loads(text or "")
    except (ValueError, RecursionError):
        return None
    return spec if isinstance(spec, dict) and isinstance(spec.get("argv"), list) else None


PLANNERS: Mapping[str, Planner] = {
    "JU101": put_dead_aside,
    "JU102": start_the_target,
    "JU103": offer_the_target,
}
