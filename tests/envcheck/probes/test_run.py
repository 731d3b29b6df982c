"""Programs that misbehave: each ends as a value, in time, and leaves nothing running."""

import os
import sys
import time

import psutil
import pytest

from envcheck.probes.budget import Budget
from envcheck.probes.run import run, signal_name


def python(code, **options):
    return run([sys.executable, "-I", "-c", code], **{"timeout_s": 20, **options})


def test_says_what_a_program_wrote_and_its_exit_code():
    ran = python("import sys; print('out'); print('err', file=sys.stderr); sys.exit(3)")
    assert (ran.outcome, ran.code, ran.signal) == ("ended", 3, None)
    assert (ran.stdout, ran.stderr) == ("out\n", "err\n")
    assert not ran.ok


def test_names_the_signal_that_ended_a_program():
    ran = python("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    assert (ran.outcome, ran.signal, ran.code) == ("signal", "SIGSEGV", None)


def test_stops_what_hangs_even_when_it_ignores_signals():
    code = "import signal, time\nfor s in (2, 15): signal.signal(s, signal.SIG_IGN)\ntime.sleep(60)"
    assert python(code, timeout_s=1).outcome == "timeout"


def test_stops_what_writes_without_end_and_keeps_head_and_tail():
    ran = python("print('first')\nwhile True: print('x' * 4096)")
    assert ran.outcome == "flood"
    assert ran.stdout.startswith("first\n")
    assert len(ran.stdout) <= 1 << 20


@pytest.mark.parametrize("program", ["/nonexistent/program", "no-such-program-anywhere"])
def test_a_program_that_is_not_there(program):
    assert run([program], timeout_s=1).outcome == "not-found"


def test_a_file_that_cannot_be_run(tmp_path):
    file = tmp_path / "text"
    file.write_text("no program\n")
    ran = run([str(file)], timeout_s=1)
    assert ran.outcome == "refused"
    assert "ermission" in ran.stderr


def test_a_child_that_holds_stdout_open_is_not_waited_for_and_is_ended(tmp_path):
    mark = tmp_path / "pid"
    code = (
        "import subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(mark)!r}, 'w').write(str(child.pid))"
    )
    ran = python(code, timeout_s=30)
    assert ran.ok
    assert ran.seconds < 25
    assert is_gone(int(mark.read_text()))


def test_a_child_that_left_the_group_of_a_hanging_program_is_ended(tmp_path):
    mark = tmp_path / "pid"
    code = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'],"
        " start_new_session=True)\n"
        f"open({str(mark)!r}, 'w').write(str(child.pid))\n"
        "time.sleep(60)"
    )
    assert python(code, timeout_s=2).outcome == "timeout"
    assert is_gone(int(mark.read_text()))


def test_a_guest_answers_on_a_channel_of_its_own():
    code = "import os, sys; print('noise'); os.write(int(sys.argv[-1]), b'answer')"
    ran = python(code, guest=True)
    assert (ran.answer, ran.stdout) == (b"answer", "noise\n")


def test_bytes_that_are_no_text_do_not_stop_it():
    ran = python("import os; os.write(1, bytes(range(256)))")
    assert ran.ok
    assert "abc" in ran.stdout


def test_no_file_descriptor_is_left_open():
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(5):
        python("pass", guest=True)
        run(["/nonexistent"], timeout_s=1, guest=True)
    assert len(os.listdir("/proc/self/fd")) == before


def test_a_budget_gives_each_its_own_deadline_or_what_is_left():
    assert Budget(100).left(5) == 5
    assert 0 < Budget(0).left(5) < 1


@pytest.mark.parametrize(
    ("code", "name"), [(0, None), (1, None), (-11, "SIGSEGV"), (0xC0000005, "ACCESS_VIOLATION")]
)
def test_names_of_signals(code, name):
    assert signal_name(code) == name


def is_gone(pid):
    for _ in range(100):
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.05)
    return False
