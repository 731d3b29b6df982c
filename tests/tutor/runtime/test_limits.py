"""What an answer may take, and what it costs to watch it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tutor.runtime.toys import RIGHT
from tutor.course.model import Exercise, Limits
from tutor.runtime import family, watch
from tutor.runtime.verdict import Outcome, Verdict

Judged = Callable[..., Verdict]


def test_output_beyond_the_limit_ends_the_run(judged: Judged, double: Exercise) -> None:
    source = "def double(x):\n    while True:\n        print('x' * 1000)\n"
    verdict = judged(source, double, output_kib=2048)
    assert verdict.verdict is Outcome.CRASH
    assert verdict.headline == "The code printed more than 2 MiB and was stopped."


@pytest.mark.skipif(sys.platform == "win32", reason="needs macOS or Linux: limits of the system")
def test_processor_time_beyond_the_limit_ends_the_run(judged: Judged, double: Exercise) -> None:
    source = (
        "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (1, 3))\n"
        "def double(x):\n    while True: pass\n"
    )
    verdict = judged(source, double, answer_s=60.0)
    assert verdict.verdict is Outcome.TIMEOUT
    assert "more processor time than allowed" in verdict.headline


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux: all its limits")
def test_the_system_limits_an_answer_as_well(judged: Judged, double: Exercise) -> None:
    source = (
        "import os, resource, tempfile\n"
        "for name in ('CORE', 'FSIZE', 'NOFILE', 'DATA', 'CPU', 'NPROC'):\n"
        "    print(name, resource.getrlimit(getattr(resource, 'RLIMIT_' + name))[0])\n"
        "print('files', tempfile.gettempdir() == os.getcwd() == os.environ['TMPDIR'])\n"
    )
    verdict = judged(source + RIGHT, double, memory_mib=512)
    found = dict(line.split() for line in verdict.output.splitlines())
    assert (found["CORE"], found["FSIZE"], found["DATA"]) == ("0", str(2**26), str(2**29))
    assert 0 < int(found["NOFILE"]) <= 1024
    assert int(found["CPU"]) > 60
    assert int(found["NPROC"]) > 512
    assert found["files"] == "True"


def test_what_takes_long_to_look_at_is_looked_at_seldom() -> None:
    looks = []

    def slowly() -> None:
        looks.append(1)
        begin = time.thread_time()
        while time.thread_time() - begin < 0.05:
            pass

    look = watch._Look(slowly, 0.0)
    for _ in range(100):
        look.if_due()
    assert len(looks) < 100


def test_files_and_folders_are_counted_at_any_depth(tmp_path: Path) -> None:
    for n in range(20):
        (tmp_path / f"{n}" / "below").mkdir(parents=True)
        for k in range(100):
            (tmp_path / f"{n}" / "below" / str(k)).touch()
    watching = watch.Watch(os.getpid(), tmp_path, Limits(memory_mib=10**6))
    ending = watching.breach()
    assert ending is not None
    assert ending.sentence == "The code wrote more than 2000 files or 256 MiB and was stopped."


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux: /proc")
def test_a_family_is_the_same_by_proc_and_by_psutil() -> None:
    pid = os.getpid()
    ours, theirs = family._by_proc(pid), family._by_psutil(pid)
    assert [member.pid for member in ours] == [member.pid for member in theirs]
    assert [member.threads for member in ours] == [member.threads for member in theirs]
    assert family.use(pid).memory_mib > 10
    assert family.own_memory_mib(pid) > 5


def test_a_process_that_is_gone_takes_nothing() -> None:
    assert family.use(2**31 - 2) == family.Use(0, 0, 0.0)
    assert family.own_memory_mib(2**31 - 2) == 0.0
