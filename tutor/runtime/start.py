"""Starts the two workers of a run in the target Python; a pool of spares would stand beside it."""

from __future__ import annotations

import os
import queue
from collections.abc import Sequence
from pathlib import Path

from tutor.runtime import family
from tutor.runtime.child import Child, Event

WORKER = Path(__file__).parents[1] / "worker"
PLAYER = "player.py"
"""Runs the answer."""
REFEREE = "referee.py"
"""Knows what is right."""
_NOT_INHERITED = (
    "PYTHONHOME",  # another Python's
    "PYTHONINSPECT",  # would wait at a prompt
    "PYTHONSAFEPATH",  # would hide the workers' modules from each other
    "PYTHONWARNINGS",  # must not make a learner's warning an error
    "__PYVENV_LAUNCHER__",  # macOS: would start the Python we run in
)


def start(
    script: str,
    python: str,
    needs: Sequence[str],
    device: str,
    folder: Path,
    mark: str,
    events: queue.SimpleQueue[Event],
) -> Child:
    """Start one of the workers, which says when it has imported what the exercise needs."""
    environment = {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
    environment[family.MARK] = mark
    environment["MPLBACKEND"] = "Agg"  # a figure must not wait for a window to be closed
    command = [python, str(WORKER / script), ",".join(needs), device]
    return Child(command, folder, environment, events)
