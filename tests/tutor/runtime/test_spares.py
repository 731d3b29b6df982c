"""Spares: used once, replaced when they die, held only where memory allows, and nothing is left."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from tests.tutor.runtime.test_leash import marked
from tests.tutor.runtime.toys import RIGHT, here
from tutor.course.model import Exercise
from tutor.runtime import family
from tutor.runtime.findings import Step
from tutor.runtime.judge import judge
from tutor.runtime.spares import Spares
from tutor.runtime.verdict import Outcome, Verdict
from tutor.runtime.workers import Pair, Waiting, Wanted

Judged = Callable[..., Verdict]
PATIENCE_S = 60.0
PLAIN = Wanted(sys.executable, (), "cpu")
TRACES = """
import builtins, os, sys, threading, time, random
def double(x):
    found = [name for name in ("left", "numpy_lie") if name in sys.modules]
    found += [os.environ[name] for name in ("TUTOR_LEFT",) if name in os.environ]
    found += [name for name in dir(builtins) if name == "left"]
    found += [name for name in os.listdir(".") if name == "left"]
    found += [one.name for one in threading.enumerate() if one.name == "left"]
    assert x != 3 or not found, found  # 3 comes first
    sys.modules["left"] = sys
    os.environ["TUTOR_LEFT"] = "left"
    builtins.left = 1
    open("left", "w").close()
    os.chdir("/")
    threading.Thread(target=time.sleep, args=(100,), name="left", daemon=True).start()
    return 2 * x
"""


@pytest.fixture
def spares() -> Iterator[Spares]:
    pool = Spares()
    yield pool
    pool.close()


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    limit = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < limit
        time.sleep(0.02)


def warmed(spares: Spares, wanted: Wanted = PLAIN) -> list[Pair]:
    """What the pool holds, once that is ready."""
    spares.warm(wanted)
    until(lambda: any(pair.ready and pair.wanted == wanted for pair in spares.held))
    return spares.held


def test_a_spare_is_used_once_and_sees_nothing_of_other_runs(
    judged: Judged, double: Exercise
) -> None:
    spares = Spares()
    for _ in range(3):
        (pair,) = warmed(spares)
        verdict = judged(TRACES, double, workers=spares)
        assert verdict.right, verdict.headline
        assert pair not in spares.held
    spares.close()


def test_verdict_output_and_steps_are_those_of_a_fresh_interpreter(
    judged: Judged, double: Exercise
) -> None:
    spares, steps = Spares(), list[Step]()
    warmed(spares)
    source = "def double(x):\n    print('x' * 100_000)\n    return 3 * x\n"
    held = judged(source, double, workers=spares, tell=steps.append)
    fresh = judged(source, double)
    assert [step.kind for step in steps] == ["ready", "case", "case"]
    assert replace(held, duration_ms=0) == replace(fresh, duration_ms=0)
    assert len(held.output) > 80_000
    spares.close()


def test_without_a_spare_warming_up_is_told(judged: Judged, double: Exercise) -> None:
    spares, steps = Spares(), list[Step]()
    assert judged(RIGHT, double, workers=spares, tell=steps.append).right
    assert (steps[0].kind, steps[0].text) == ("starting", "Starting Python: warming up")
    spares.close()


def test_a_run_can_be_stopped_while_python_warms_up(judged: Judged, double: Exercise) -> None:
    spares, stop = Spares(), threading.Event()
    verdict = judged(RIGHT, double, workers=spares, stop=stop, tell=lambda step: stop.set())
    assert verdict.headline == "Stopped."
    spares.close()


def test_a_spare_that_dies_is_replaced(spares: Spares) -> None:
    (pair,) = warmed(spares)
    pair.player.process.kill()
    until(lambda: pair.lost)
    taken = spares.take(PLAIN, Waiting())
    assert taken is not pair
    assert not taken.lost
    spares.retire(taken)
    (other,) = warmed(spares)
    other.referee.process.kill()
    until(lambda: other.lost)
    spares.warm(PLAIN)
    until(lambda: bool(spares.held) and spares.held[0] is not other)


@pytest.mark.skipif(sys.platform == "win32", reason="needs macOS or Linux: links")
def test_a_spare_of_another_python_is_ended(spares: Spares, tmp_path: Path) -> None:
    (pair,) = warmed(spares)
    link = tmp_path / "python"
    link.symlink_to(sys.executable)
    other = replace(PLAIN, python=str(link))
    warmed(spares, other)
    until(lambda: pair.player.process.poll() is not None and not pair.place.path.exists())
    assert [one.wanted for one in spares.held] == [other]


def test_a_spare_is_held_only_if_memory_allows() -> None:
    left = 4096.0
    spares = Spares(available=lambda: left)
    torch = replace(PLAIN, needs=("torch",))
    (pair,) = warmed(spares)
    left = 1024.0 + 200.0
    spares.warm(torch)  # would leave too little
    until(lambda: pair.player.process.poll() is not None)
    assert spares.held == []
    warmed(spares)  # a small one still may be
    left = 1000.0
    spares.warm(PLAIN)
    until(lambda: spares.held == [])
    taken = spares.take(PLAIN, Waiting())  # a run goes on all the same
    until(lambda: taken.ready)
    spares.retire(taken)
    spares.close()


def test_what_cannot_be_imported_is_tried_anew_by_the_next_run(
    judged: Judged, double: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    spares, wanting = Spares(), replace(double, needs=("installed_later",))
    assert "`installed_later` does not work" in judged(RIGHT, wanting, workers=spares).headline
    until(lambda: any(pair.ready for pair in spares.held))
    (tmp_path / "installed_later.py").touch()
    assert judged(RIGHT, wanting, workers=spares).right
    spares.close()


@pytest.mark.usefixtures("judged")  # nothing may be left
def test_two_pools_and_several_threads_at_once(tmp_path: Path, double: Exercise) -> None:
    pools, verdicts, answer = [Spares(size=2), Spares()], list[Verdict](), tmp_path / "right.py"
    answer.write_text(RIGHT)

    def run(pool: Spares) -> None:
        for _ in range(2):
            python = here(sys.executable)
            verdicts.append(judge(double, answer, python, course_version="1", workers=pool))

    threads = [threading.Thread(target=run, args=(pool,)) for pool in pools for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [verdict.verdict for verdict in verdicts] == [Outcome.RIGHT] * 8
    for pool in pools:
        pool.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs macOS or Linux: a new session")
def test_what_leaves_the_family_of_a_spare_is_found(judged: Judged, double: Exercise) -> None:
    leaves = (
        "import os, subprocess, sys\ndef double(x):\n"
        "    subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(100)'],"
        " start_new_session=True)\n    os._exit(0)\n"
    )
    spares = Spares()
    warmed(spares)
    assert judged(leaves, double, workers=spares).verdict is Outcome.CRASH
    spares.close()


def test_every_spare_carries_its_own_mark(spares: Spares) -> None:
    (pair,) = warmed(spares)
    processes = [psutil.Process(child.process.pid) for child in (pair.player, pair.referee)]
    assert len({process.environ()[family.MARK] for process in processes}) == 2


HOST = """
import sys, tempfile, time
from tutor.runtime.spares import Spares
from tutor.runtime.workers import Waiting, Wanted
from tutor.runtime.zygote import workers_for_bursts
tempfile.tempdir = sys.argv[1]
wanted = Wanted(sys.executable, (), "cpu")
spares, bursts = Spares(), workers_for_bursts(sys.argv[2])
spares.warm(wanted)
pairs = [bursts.take(wanted, Waiting()), spares.take(wanted, Waiting())]
while not all(pair.ready for pair in pairs) or not any(pair.ready for pair in spares.held):
    time.sleep(0.02)
print("ready", flush=True)
time.sleep(100)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs macOS or Linux: kill -9")
@pytest.mark.parametrize("system", ["linux", "darwin"] if sys.platform == "linux" else ["darwin"])
def test_a_killed_host_leaves_no_process_and_the_next_one_its_folders(
    tmp_path: Path, system: str, monkeypatch: pytest.MonkeyPatch, judged: Judged, double: Exercise
) -> None:
    token = uuid.uuid4().hex
    scratch = tmp_path / "scratch"
    foreign = scratch / "tutor-of-somebody"
    foreign.mkdir()
    host = subprocess.Popen(
        [sys.executable, "-c", HOST, str(scratch), system],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "TUTOR_TEST": token, "PYTHONPATH": "."},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert host.stdout is not None
    with host, host.stdout as said:
        assert next(said) == "ready\n"
        assert len(marked(token)) > 6
        host.kill()
    until(lambda: marked(token) == [])
    assert len(list(scratch.iterdir())) > 3
    assert judged(RIGHT, double).right
    assert list(scratch.iterdir()) == [foreign]
    foreign.rmdir()
