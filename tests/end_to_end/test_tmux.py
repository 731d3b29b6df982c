"""The whole product in a real terminal: an empty home, the real machine, the real judge."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tutor.course.load import find, load
from tutor.course.model import Exercise, Kind
from tutor.course.progress import Progress, default_file
from tutor.course.workspace import Workspace

PROJECT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60
"""Before a text is missed. Generous: nothing here measures time."""

pytestmark = pytest.mark.slow


class Terminal:
    """A program in a tmux of its own."""

    def __init__(self, program: str, home: Path, width: int, height: int) -> None:
        self.socket = f"tutor-{uuid.uuid4().hex[:8]}"
        self.home, self.size = home, ("-x", str(width), "-y", str(height))
        self.program = program
        self.tmux("-f", os.devnull, "new-session", "-d", *self.size, program)

    def tmux(self, *words: str, text: str | None = None) -> str:
        keep = {"PATH", "LANG", "SYSTEMROOT", "TMPDIR"}
        env = {name: value for name, value in os.environ.items() if name in keep}
        env |= {"HOME": str(self.home), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        env |= {"TMUX_TMPDIR": str(self.home)}
        command = ["tmux", "-L", self.socket, *words]
        ran = subprocess.run(
            command, input=text, capture_output=True, text=True, timeout=60, env=env, check=False
        )
        return ran.stdout

    @property
    def text(self) -> str:
        return self.tmux("capture-pane", "-p")

    def press(self, *keys: str) -> None:
        self.tmux("send-keys", *keys)

    def paste(self, text: str) -> None:
        """As a terminal pastes: bracketed, so that nothing is taken for typing."""
        self.tmux("load-buffer", "-", text=text)
        self.tmux("paste-buffer", "-p")

    def until(self, wanted: str, *, gone: bool = False) -> str:
        """Wait until the words stand on the screen, or are gone, whatever frames are between."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            text = self.text
            words = " ".join(re.sub(r"[│─┌┐└┘▎▏▕]", " ", text).split())
            if (wanted in words) is not gone:
                return text
            time.sleep(0.05)
        raise AssertionError(f"{wanted!r} is {'still' if gone else 'not'} there:\n{self.text}")

    def pid(self) -> int:
        return int(self.tmux("display-message", "-p", "#{pane_pid}"))

    def close(self) -> None:
        self.tmux("kill-server")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home; its path is short, as a socket's must be."""
    place = tmp_path / "home"
    place.mkdir()
    return place


@pytest.fixture
def terminal(home: Path, needs) -> Iterator[Terminal]:
    needs("tmux")
    opened: list[Terminal] = []

    def start(width: int, height: int) -> Terminal:
        command = f"cd '{PROJECT}' && exec '{sys.executable}' -m tutor --workspace '{home}/work'"
        opened.append(Terminal(f"{command}; sleep 600", home, width, height))
        return opened[-1]

    yield start  # type: ignore[misc]  # a factory
    for one in opened:
        one.close()


def solve(home: Path, *ids: str) -> None:
    """Put model answers and their verdicts in the workspace, as if they had been given."""
    course = load()
    workspace, progress = Workspace(home / "work"), Progress(default_file(home / "work"))
    for exercise in course.exercises:
        if exercise.id in ids:
            workspace.write(exercise, exercise.solution.read_text(encoding="utf-8"))
            progress.record(
                exercise.id, "right", seed=0, device="cpu", duration_ms=1, course_version="1"
            )


def go_to_answer(screen: Terminal, width: int, exercise: Exercise) -> None:
    screen.until("f5 Run")
    if width < 100:
        screen.press("2")
    screen.until(exercise.start.read_text(encoding="utf-8").splitlines()[0])
    screen.until("? Help", gone=True)  # the editor, where ? is a letter, has the keys


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40)])
def test_from_the_machine_to_a_right_answer(terminal, home, width, height):
    course = load()
    first, second = course.exercises[:2]
    screen = terminal(width, height)
    screen.until("tutor › Machine")
    screen.until("1 of 5 · Enter goes on · Esc ends the tour")
    screen.press("Enter")
    screen.until("▲ Your machine")
    screen.press("Escape")
    screen.until("ends the tour", gone=True)  # else Escape and the next key are one, Alt+C
    text = screen.until("checks")
    screen.until("Device CPU") if "cuda" not in text else None
    screen.press("c")
    screen.until(f"0 of {len(course.exercises)} solved")
    screen.until(course.lessons[0].title)
    screen.press("Enter")
    screen.until("Start the exercises")
    screen.press("Enter")
    screen.until(first.title)
    go_to_answer(screen, width, first)

    screen.press("F5")
    screen.until("✗ Not right yet")

    go_to_answer(screen, width, first)
    select_all(screen)
    screen.paste(first.solution.read_text(encoding="utf-8"))
    screen.press("F5")
    screen.until("✓ Right")
    screen.until(f"1 of {len(course.lessons[0].exercises)} in this lesson")

    screen.press("C-n")
    screen.until(second.title)
    screen.press("C-q")
    wait_for_exit(screen)
    assert Progress(default_file(home / "work")).states()[first.id].solved


def select_all(screen: Terminal) -> None:
    """Select everything in the editor, so that what is pasted takes its place."""
    before = screen.tmux("capture-pane", "-p", "-e")
    screen.press("F7")
    end = time.monotonic() + PATIENCE_S
    while screen.tmux("capture-pane", "-p", "-e") == before:  # what is selected has another ground
        assert time.monotonic() < end
        time.sleep(0.05)
    time.sleep(0.5)  # a cursor that blinks changes it as well


def wait_for_exit(screen: Terminal) -> None:
    """The program is gone and the terminal is a terminal again."""
    end = time.monotonic() + PATIENCE_S
    while "tutor ›" in screen.text and time.monotonic() < end:
        time.sleep(0.05)
    assert "tutor ›" not in screen.text
    assert "Traceback" not in screen.text


def test_the_timing_picture(terminal, home):
    width, height = 80, 24  # how it looks at other sizes, the tests of pictures say
    course = load()
    timing = find(course, "logreg-timing")
    before = course.exercises[: course.exercises.index(timing)]
    if missing_torch():
        pytest.skip("needs torch")
    solve(home, *(exercise.id for exercise in before))
    screen = terminal(width, height)
    screen.until("checks")
    screen.press("c")
    screen.until(f"{len(before)} of {len(course.exercises)} solved")
    screen.press("Enter")
    screen.until(timing.title)
    go_to_answer(screen, width, timing)
    select_all(screen)
    screen.paste(timing.solution.read_text(encoding="utf-8"))
    screen.press("F5")
    screen.until("✓ Right")
    if width < 100:
        screen.press("4")
    screen.until("logarithmic scale")
    screen.until("times as fast as")
    screen.press("C-q")
    wait_for_exit(screen)


def missing_torch() -> bool:
    ran = subprocess.run([sys.executable, "-c", "import torch"], capture_output=True, check=False)
    return ran.returncode != 0


def test_killed_at_once_and_resumed_with_text_and_progress(terminal, home):
    course = load()
    first, second = course.exercises[:2]
    solve(home, first.id)
    screen = terminal(80, 24)
    screen.until("checks")
    screen.press("c")
    screen.until(f"1 of {len(course.exercises)} solved")  # the machine's screen counts as well
    screen.press("Enter")
    screen.until(second.title)
    go_to_answer(screen, 80, second)
    screen.paste("# half a thought\n")
    answer = home / "work" / f"{second.id}.py"
    end = time.monotonic() + PATIENCE_S
    while "half a thought" not in answer.read_text() and time.monotonic() < end:
        time.sleep(0.05)
    os.kill(screen.pid(), signal.SIGKILL)
    screen.close()

    again = terminal(80, 24)
    again.until("checks")
    again.press("c")
    again.until(f"1 of {len(course.exercises)} solved")
    again.press("Enter")
    again.until(second.title)
    go_to_answer(again, 80, second)
    again.until("# half a thought")
    again.press("C-q")
    wait_for_exit(again)


def test_quitting_during_the_deep_look_leaves_nothing_behind(terminal, home):
    screen = terminal(80, 24)
    started: set[psutil.Process] = set()
    end = time.monotonic() + PATIENCE_S
    while not started and time.monotonic() < end:
        started = set(psutil.Process(screen.pid()).children(recursive=True))
    screen.press("q")
    wait_for_exit(screen)
    gone, alive = psutil.wait_procs(started, timeout=PATIENCE_S)
    assert gone
    assert not alive


def test_quitting_while_an_endless_answer_runs_leaves_nothing_behind(terminal, home):
    exercises = load().exercises
    written = next(one for one in exercises if one.kind is Kind.WRITE)
    solve(home, *(one.id for one in exercises[: exercises.index(written)]))
    names = re.findall(r"^def (\w+)", written.start.read_text(encoding="utf-8"), re.MULTILINE)
    endless = "(*arguments):\n    while True:\n        pass\n"
    Workspace(home / "work").write(written, "".join(f"def {name}{endless}" for name in names))
    screen = terminal(80, 24)
    screen.until("checks")
    screen.press("c")
    screen.until("Write it yourself")
    screen.press("Enter")
    screen.until("f5 Run")
    screen.press("F5")
    screen.until("Case 1 of")
    started = set(psutil.Process(screen.pid()).children(recursive=True))
    screen.press("C-q")
    wait_for_exit(screen)
    gone, alive = psutil.wait_procs(started, timeout=PATIENCE_S)
    assert gone
    assert not alive


def test_resizing_a_real_terminal(terminal, home):
    assert shutil.which("tmux")
    screen = terminal(120, 40)
    screen.until("Go on to the course")
    for width, height in ((59, 15), (80, 24), (100, 30), (60, 16), (20, 4), (120, 40)):
        screen.tmux("resize-window", "-x", str(width), "-y", str(height))
    screen.until("Go on to the course")
    screen.tmux("resize-window", "-x", "50", "-y", "20")
    screen.until("This window is too small.")
    screen.tmux("resize-window", "-x", "80", "-y", "24")
    screen.until("Go on to the course")
