"""The zygote: forks that know nothing of each other, as true to their limits as any process."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from tests.tutor.runtime.test_spares import TRACES, until
from tests.tutor.runtime.toys import RIGHT, here
from tutor.course.model import Exercise
from tutor.runtime import family
from tutor.runtime.findings import Step
from tutor.runtime.judge import judge
from tutor.runtime.spares import Spares
from tutor.runtime.verdict import Outcome, Verdict
from tutor.runtime.workers import Waiting, Wanted
from tutor.runtime.zygote import MOTHERS, Zygote, workers_for_bursts

Judged = Callable[..., Verdict]
PLAIN = Wanted(sys.executable, (), "cpu")
ONLY_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux: fork")
STRAY = "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(100)']"
HOSTILE = [
    ("import os; os._exit(3)", Outcome.CRASH, "exit code 3"),
    ("import os; os.abort()", Outcome.CRASH, "SIGABRT"),
    ("while True: pass", Outcome.TIMEOUT, "No answer after"),
    ("import os; os.closerange(0, 256)", Outcome.CRASH, "closed file descriptors"),
    (
        f"import os, subprocess, sys; {STRAY}, start_new_session=True); os._exit(0)",
        Outcome.CRASH,
        "exit code 0",
    ),
    (
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n    os.fork()\n    time.sleep(100)\n"
        "os._exit(0)",
        Outcome.CRASH,
        "exit code 0",
    ),
    ("import os, signal; os.kill(os.getppid(), signal.SIGKILL)", Outcome.ERROR, "no function"),
]


@ONLY_LINUX
def test_forks_see_nothing_of_each_other(judged: Judged, double: Exercise) -> None:
    zygote, steps = Zygote(), list[Step]()
    for _ in range(3):
        verdict = judged(TRACES, double, workers=zygote, tell=steps.append)
        assert verdict.right, verdict.headline
    assert [step.kind for step in steps].count("starting") == 1
    zygote.close()


@ONLY_LINUX
def test_hostile_answers_end_alone(judged: Judged, double: Exercise) -> None:
    zygote = Zygote()
    for source, outcome, words in HOSTILE:
        verdict = judged(source, double, workers=zygote, answer_s=1.0)
        assert verdict.verdict is outcome, (source, verdict.headline)
        assert words in verdict.headline
        assert judged(RIGHT, double, workers=zygote).right
    zygote.close()


@ONLY_LINUX
def test_every_fork_draws_its_own_random_numbers(judged: Judged, vectorized: Exercise) -> None:
    source = (
        "import random, numpy as np\nprint(random.random(), np.random.random())\n"
        "def gradient(w, X, t): pass\n"
    )
    zygote = Zygote()
    outputs = {judged(source, vectorized, workers=zygote).output for _ in range(3)}
    assert len({number for output in outputs for number in output.split()}) == 6
    zygote.close()


@ONLY_LINUX
def test_every_fork_carries_its_own_mark() -> None:
    zygote = Zygote()
    pairs = [zygote.take(PLAIN, Waiting()) for _ in range(2)]
    children = [child for pair in pairs for child in (pair.player, pair.referee)]
    until(lambda: all(pair.ready for pair in pairs))
    marks = {psutil.Process(child.process.pid).environ()[family.MARK] for child in children}
    assert len(marks) == 4
    for pair in pairs:
        zygote.retire(pair)
    zygote.close()


@ONLY_LINUX
@pytest.mark.usefixtures("judged")  # nothing may be left
def test_forks_of_several_threads(tmp_path: Path, double: Exercise) -> None:
    zygote, verdicts, answer = Zygote(), list[Verdict](), tmp_path / "right.py"
    answer.write_text(RIGHT)

    def run() -> None:
        for _ in range(4):
            python = here(sys.executable)
            verdicts.append(judge(double, answer, python, course_version="1", workers=zygote))

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [verdict.verdict for verdict in verdicts] == [Outcome.RIGHT] * 12
    zygote.close()


@ONLY_LINUX
def test_a_run_whose_mother_is_killed_says_nothing_of_the_answer(
    judged: Judged, double: Exercise
) -> None:
    kills = "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nos._exit(0)\n"
    zygote = Zygote()
    assert judged(kills, double, workers=zygote).verdict is Outcome.INTERNAL
    assert judged(RIGHT, double, workers=zygote).right
    zygote.close()


@ONLY_LINUX
def test_waiting_for_a_zygote_can_be_stopped_and_ends(judged: Judged, double: Exercise) -> None:
    zygote, stop = Zygote(), threading.Event()
    verdict = judged(RIGHT, double, workers=zygote, stop=stop, tell=lambda step: stop.set())
    assert verdict.headline == "Stopped."
    late = judged(RIGHT, replace(double, needs=("json",)), workers=zygote, start_s=0.0)
    assert late.headline == "This could not be judged. Python was not ready after 0 s."
    lacking = judged(RIGHT, replace(double, needs=("no_such_package",)), workers=zygote)
    assert "`no_such_package` does not work in this Python" in lacking.headline
    zygote.close()


@ONLY_LINUX
def test_only_some_mothers_are_kept() -> None:
    zygote = Zygote()
    for need in ("json", "csv", "random", "math", "string"):
        pair = zygote.take(replace(PLAIN, needs=(need,)), Waiting())
        zygote.retire(pair)
    mothers = psutil.Process().children()
    assert sum("zygote.py" in " ".join(one.cmdline()) for one in mothers) == MOTHERS
    zygote.close()


@ONLY_LINUX
def test_what_wants_a_device_is_not_forked() -> None:
    zygote = Zygote()
    pair = zygote.take(replace(PLAIN, device="cuda"), Waiting())
    assert psutil.Process(pair.player.process.pid).ppid() == os.getpid()
    zygote.retire(pair)
    zygote.close()


def test_elsewhere_than_on_linux_bursts_use_spares() -> None:
    for system in ("darwin", "win32"):
        workers = workers_for_bursts(system)
        assert isinstance(workers, Spares)
        workers.close()
    linux = workers_for_bursts("linux")
    assert isinstance(linux, Zygote)
    linux.close()


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_answers_judged_beside_each_other_share_the_cores(
    judged: Judged, double: Exercise, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    if system == "linux" != sys.platform:
        pytest.skip("needs Linux: fork")
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    told = "import os\nprint(os.environ.get('OMP_NUM_THREADS'))\n" + RIGHT
    many = os.cpu_count() or 1
    for jobs, said in ((1, "None\n"), (many + 1, "1\n")):
        workers = workers_for_bursts(system, jobs=jobs)
        assert judged(told, double, workers=workers).output == said
        workers.close()


def test_how_many_threads_is_the_users_to_say(
    judged: Judged, double: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    workers = workers_for_bursts(jobs=9)
    told = "import os\nprint(os.environ['OMP_NUM_THREADS'])\n" + RIGHT
    assert judged(told, double, workers=workers).output == "3\n"
    workers.close()
