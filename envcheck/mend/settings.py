"""Settings of conda and of environments."""

from __future__ import annotations

import json
from collections.abc import Mapping

from envcheck.facts import Facts, Target
from envcheck.findings import Finding
from envcheck.mend.draft import Draft

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.mend.plans import Planner


def ignore_user_site(facts: Facts, finding: Finding, draft: Draft) -> None:
    """PY105: a variable that conda sets when it activates the environment, and only then."""
    target = facts.target
    if not isinstance(target, Target) or target.kind != "conda" or not target.prefix:
        return
    path = f"{target.prefix}/conda-meta/state"
    try:
        state = json.loads(draft.text(path) or "{}")
    except (ValueError, RecursionError):
        return
    if isinstance(state, dict) and isinstance(state.setdefault("env_vars", {}), dict):
        state["env_vars"]["PYTHONNOUSERSITE"] = "1"
        draft.put(path, json.dumps(state) + "\n", f"{finding.id}: it leaves the user site alone")


PLANNERS: Mapping[str, Planner] = {"PY105": ignore_user_site}
