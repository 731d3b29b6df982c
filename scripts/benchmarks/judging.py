"""The tutor's rows: a run with a spare, runs in a burst, and the memory of a thousand runs.

"fresh python" is the least that a fresh interpreter must do for the same verdict (see alone.py).
"""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import psutil

from tutor.course.load import find, load
from tutor.course.model import Exercise, Kind, Limits
from tutor.runtime.judge import judge, wanted_for
from tutor.runtime.spares import Spares
from tutor.runtime.start import WORKER
from tutor.runtime.target import Target
from tutor.runtime.workers import Workers
from tutor.runtime.zygote import workers_for_bursts

ALONE = Path(__file__).with_name("alone.py")
HERE = Target(sys.executable, sys.version.split()[0], "", frozenset(), "cpu", "the processor", "")
AT_ONCE = 2
BURST = 20
RUNS_IN_MEMORY = 1000
SETTLED = 500
"""Runs after which the allocator has what it needs."""
MORE = 1.05
"""What the host may grow by, for what the allocator keeps."""

SOLUTION = """
import torch


def step(w, X, t):
    w = w.clone().requires_grad_()
    descent = torch.optim.SGD([w], lr=0.1)
    torch.nn.functional.binary_cross_entropy_with_logits(X @ w, t).backward()
    descent.step()
    return w.detach()
"""
CASES = '''
import torch


def case_step(answer, expect):
    """One step downhill, by autograd."""
    torch.manual_seed(0)
    w, X, t = torch.randn(8), torch.randn(64, 8), torch.ones(64)
    gradient = X.T @ (torch.sigmoid(X @ w) - t) / 64
    expect.close(answer.step(w, X, t), w - 0.1 * gradient)
'''
NOTHING = '''
def case_double(answer, expect):
    """Twice 3 is 6."""
    expect.same(answer.double(3), 6)
'''


def spare_numpy(folder: str, rounds: int) -> bool:
    """A NumPy exercise, from the request to the verdict, with a spare ready."""
    return _spare("numpy, spare ready", find(load(), "logreg-vectorized"), 1 / 8, rounds)


def spare_torch(folder: str, rounds: int) -> bool:
    """A torch exercise, likewise: a fresh interpreter imports for seconds."""
    return _spare("torch, spare ready", _torch(folder), 1 / 100, max(rounds // 3, 3))


def burst(folder: str, rounds: int) -> bool:
    """Many answers to a torch exercise, two at a time: forks against fresh interpreters."""
    exercise = _torch(folder)
    workers = workers_for_bursts()
    try:
        _judged(exercise, workers)  # the mother imports once
        turns = [
            (_each(lambda: _judged(exercise, workers), BURST), _each(lambda: _alone(exercise), 2))
            for _ in range(max(rounds // 5, 3))
        ]
    finally:
        workers.close()
    return _row("torch, burst of forks", turns, 1 / 30)


def memory(folder: str, rounds: int) -> bool:
    """The host's memory after a thousand runs, against that after the first few hundred."""
    exercise = _exercise(folder, "nothing", NOTHING, "def double(x):\n    return 2 * x\n", ())
    workers = workers_for_bursts()
    try:
        _each(lambda: _judged(exercise, workers), SETTLED)
        before = _resident_mib()
        _each(lambda: _judged(exercise, workers), RUNS_IN_MEMORY)
    finally:
        workers.close()
    after = _resident_mib()
    left = len(psutil.Process().children(recursive=True))
    name, against = f"{RUNS_IN_MEMORY:,} runs, {left} left", f"after {SETTLED}"
    sizes = f"{after:>6.1f} MB{before:>7.1f} MB{after / before:>8.3f}"
    print(f"{name:<34}{against:<24}{sizes}{MORE:>7}")
    return after / before <= MORE and left == 0


RUNS: dict[str, Callable[[str, int], bool]] = {
    "spare-numpy": spare_numpy,
    "spare-torch": spare_torch,
    "burst": burst,
    "memory": memory,
}


def _spare(name: str, exercise: Exercise, limit: float, rounds: int) -> bool:
    spares, wanted, turns = Spares(), wanted_for(exercise, HERE), []
    try:
        for _ in range(rounds):
            alone = _timed(lambda: _alone(exercise))
            spares.warm(wanted)
            while not any(pair.ready for pair in spares.held):
                time.sleep(0.05)
            turns.append((_timed(lambda: _judged(exercise, spares)), alone))
    finally:
        spares.close()
    return _row(name, turns, limit)


def _row(name: str, turns: Sequence[tuple[float, float]], limit: float) -> bool:
    """Print one line; whether the limit is kept."""
    ours, theirs = (median(column) for column in zip(*turns, strict=True))
    ratio = ours / theirs
    print(
        f"{name:<34}{'fresh python':<24}{ours * 1e3:>6.1f} ms{theirs * 1e3:>7.0f} ms"
        f"{ratio:>8.4f}{limit:>7.3f}"
    )
    return ratio <= limit


def _timed(run: Callable[[], None]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def _each(run: Callable[[], None], times: int) -> float:
    """Seconds for each of so many runs, two at a time."""
    begun = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for done in [pool.submit(run) for _ in range(times)]:
            done.result()
    return (time.perf_counter() - begun) / times


def _judged(exercise: Exercise, workers: Workers) -> None:
    verdict = judge(exercise, exercise.solution, HERE, course_version="", workers=workers)
    if not verdict.right:
        sys.exit(f"{exercise.id}: {verdict.headline}")


def _alone(exercise: Exercise) -> None:
    command = [sys.executable, ALONE, WORKER, exercise.cases, exercise.solution]
    subprocess.run([*command, ",".join(exercise.needs)], check=True)


def _resident_mib() -> float:
    gc.collect()
    return float(psutil.Process().memory_info().rss / (1024 * 1024))


def _torch(folder: str) -> Exercise:
    return _exercise(folder, "step", CASES, SOLUTION, ("torch",))


def _exercise(
    folder: str, name: str, cases: str, solution: str, needs: tuple[str, ...]
) -> Exercise:
    """A small exercise, for as long as the benchmark goes."""
    place = Path(folder, "track", "lesson", name)
    place.mkdir(parents=True, exist_ok=True)
    (place / "cases.py").write_text(cases, encoding="utf-8")
    (place / "solution.py").write_text(solution, encoding="utf-8")
    return Exercise(
        id=name,
        title=name,
        kind=Kind.WRITE,
        covers=(),
        needs=needs,
        builds_on=(),
        minutes=1,
        hints=(),
        device=False,
        picture=None,
        limits=Limits(start_s=300, answer_s=120),
        task="",
        folder=place,
    )
