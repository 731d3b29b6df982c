"""`tutor watch` as a learner runs it: an editor that saves, a terminal that is given back."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress

import psutil
import pytest

from tutor.course.progress import Progress, default_file

PATIENCE_S = 40
"""Before a text is missed. Generous: nothing here measures time."""

WRONG = "def f(x):\n    return 3 * x\n"
RIGHT = "def f(x):\n    return x + x\n"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs macOS or Linux: pty, signals")


class Watched:
    """A running `tutor watch`, and what it has written so far."""

    def __init__(self, words, environment, terminal=None):
        self.reads, writes = (os.dup(terminal[0]), None) if terminal else os.pipe()
        out = terminal[1] if terminal else writes
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tutor", "watch", *map(str, words)],
            env=environment,
            stdin=terminal[1] if terminal else subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
            preexec_fn=(lambda: own(terminal[1])) if terminal else None,
        )
        if writes is not None:
            os.close(writes)
        self.text = ""

    def until(self, *wanted):
        """Read until one of the texts is there; what was read since the last call."""
        seen, end = "", time.monotonic() + PATIENCE_S
        while not any(text in seen for text in wanted):
            assert time.monotonic() < end, f"{wanted} is not in:\n{seen}"
            if select.select([self.reads], [], [], 0.1)[0]:
                with suppress(OSError):
                    seen += os.read(self.reads, 65536).decode()
            elif self.process.poll() is not None:
                raise AssertionError(f"it ended with {self.process.returncode}:\n{seen}")
        self.text += seen
        return seen

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.reads)


def own(terminal):
    """Make it the terminal that Ctrl-C comes from."""
    import fcntl
    import termios

    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)


@pytest.fixture
def watch(environment, small_course):
    """Starts `tutor watch` with these words; ended with the test."""
    running = []

    def start(*words, terminal=None, **variables):
        more = environment | {"TERM": "xterm"} | variables
        running.append(Watched([*words, "--course", small_course], more, terminal))
        return running[-1]

    yield start
    for one in running:
        one.close()


@pytest.fixture
def workspace(home):
    return home / "workspace"


@pytest.fixture
def terminal():
    import pty

    ours, its = pty.openpty()
    yield ours, its
    for end in (ours, its):
        os.close(end)


def save(file, text):
    """As most editors do: a new file in the old one's place."""
    beside = file.with_name(f"{file.name}~")
    beside.write_text(text)
    os.replace(beside, file)


def states(workspace):
    return Progress(default_file(workspace)).states()


def ended(watched, code):
    """It ends with this code, and nothing that it started is left."""
    family = psutil.Process(watched.process.pid).children(recursive=True)
    yield
    assert watched.process.wait(PATIENCE_S) == code
    _, alive = psutil.wait_procs(family, timeout=20)
    assert alive == []


def test_every_save_is_judged_and_what_is_solved_makes_room_for_the_next(
    watch, workspace, small_course, tmp_path
):
    settings = small_course / "numpy/first/double/exercise.toml"
    settings.write_text(settings.read_text().replace("answer_s = 2", "answer_s = 60"))
    mark, double = tmp_path / "running", workspace / "double.py"
    watched = watch()
    assert "Write `double`." in watched.until(f"Save {double} to have it judged.\n")

    double.write_text(WRONG)
    assert "That is three times; twice is asked." in watched.until("0 of 3 exercises solved.")

    endless = "def f(x):\n    while True:\n        pass\n"
    save(double, f"open({str(mark)!r}, 'w').close()\n{endless}")
    while not mark.exists():
        time.sleep(0.01)
    with open(double, "w") as stream:  # written in two parts, while the endless one still runs
        stream.write(RIGHT[:12])
        stream.flush()
        time.sleep(0.1)
        stream.write(RIGHT[12:])
    said = watched.until(f"Save {workspace / 'total.py'} to have it judged.")
    assert "Right: all 2 promises are kept." in said
    assert "1 of 3 exercises solved." in said
    assert "timeout" not in said

    (workspace / "total.py").unlink()
    time.sleep(0.5)
    save(workspace / "total.py", RIGHT)
    watched.until(f"Save {workspace / 'mean.py'} to have it judged.")
    save(double, WRONG)  # whichever was saved last is judged, a solved one too
    watched.until("That is three times; twice is asked.")
    save(workspace / "mean.py", RIGHT)
    watched.until("Every exercise is solved.")
    assert "\x1b" not in watched.text

    stopping = ended(watched, 130)
    next(stopping)
    watched.process.send_signal(signal.SIGINT)
    assert [*stopping] == []
    kept = {id: (state.solved, state.attempts) for id, state in states(workspace).items()}
    assert kept == {"double": (True, 3), "total": (True, 1), "mean": (True, 1)}


def test_on_a_terminal_keys_help_and_the_terminal_is_given_back(watch, workspace, terminal):
    import termios

    ours, its = terminal
    before = termios.tcgetattr(its)
    watched = watch(terminal=terminal)
    shown = watched.until("q quit")
    assert shown.index("\x1b[H\x1b[2J") < shown.index("The double")
    os.write(ours, b"h")
    watched.until("Hint 1 of ")
    os.write(ours, b"s")
    watched.until("The solution is shown once the exercise is solved; h shows a hint.")
    os.write(ours, b"\x1b[A")  # an arrow is no key of ours
    save(workspace / "double.py", RIGHT)
    shown = watched.until("1 of 3 exercises solved.")
    assert "\x1b[H\x1b[2J" in shown
    assert "Right: all 2 promises are kept." in shown
    os.write(ours, b"s")
    watched.until("return 2 * x")
    os.write(ours, b"\x1a")  # Ctrl-Z, where there is no shell to go back to
    time.sleep(0.3)
    os.write(ours, b"t")
    watched.until("Write `double`.")
    os.write(ours, b"n")
    watched.until(f"Save {workspace / 'total.py'}")
    assert termios.tcgetattr(its) != before
    stopping = ended(watched, 0)
    next(stopping)
    os.write(ours, b"q")
    assert [*stopping] == []
    assert termios.tcgetattr(its) == before
    assert Progress(default_file(workspace)).hints_seen("double") == 1


@pytest.mark.parametrize(("how", "code"), [(b"\x03", 130), (signal.SIGTERM, 143)])
def test_however_it_ends_the_terminal_is_given_back(watch, workspace, terminal, how, code):
    import termios

    ours, its = terminal
    before = termios.tcgetattr(its)
    watched = watch("total", terminal=terminal, TERM="dumb")
    shown = watched.until("q quit")
    assert f"Save {workspace / 'total.py'} to have it judged." in re.sub(r"\s+", " ", shown)
    assert "\x1b" not in shown
    assert "n next" not in shown
    stopping = ended(watched, code)
    next(stopping)
    if isinstance(how, bytes):
        os.write(ours, how)
    else:
        watched.process.send_signal(how)
    assert [*stopping] == []
    assert termios.tcgetattr(its) == before


def test_what_was_in_work_is_judged_at_once(watch, workspace):
    workspace.mkdir()
    (workspace / "total.py").write_text(WRONG)
    (workspace / "gone.py").write_text("not in this course\n")
    watched = watch()
    assert "That is three times" in watched.until("total: wrong")
