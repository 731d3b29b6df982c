"""Starts a worker in the target Python."""

from __future__ import annotations

import os
import queue
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tutor.runtime import family
from tutor.runtime.child import Child, Event, Pipes

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
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def start(
    script: str,
    python: str,
    needs: Sequence[str],
    device: str,
    folder: Path,
    mark: str,
    events: queue.SimpleQueue[Event],
    *,
    warm: bool = False,
    threads: int = 0,
) -> Child:
    """Start one of the workers, which says when it has imported what the exercise needs.

    A warm one imports what a first use would import as well: for one that waits to be used.
    """
    command = [python, str(WORKER / script), ",".join(needs), device, *(["warm"] if warm else ())]
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment(mark, threads),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    return Child(process, Pipes(process.stdin, process.stdout, process.stderr), mark, events)


def environment(mark: str, threads: int = 0) -> dict[str, str]:
    """What a worker finds in its environment; `threads` as in `Wanted`, unless the user says it."""
    found = {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
    found[family.MARK] = mark
    found["MPLBACKEND"] = "Agg"  # a figure must not wait for a window to be closed
    # What torch.compile keeps for a next time, a file of 100 MB, nobody would use.
    found["TORCHINDUCTOR_CPP_CACHE_PRECOMPILE_HEADERS"] = "0"
    for name in _THREADS if threads else ():
        found.setdefault(name, str(threads))
    return found
