"""A child Python that is killed, or starved of its disk."""

import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture
def child() -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Starts a Python of its own that runs a program text; its output can be read while it runs."""
    with ExitStack() as stack:

        def start(program: str, *arguments: object) -> "subprocess.Popen[str]":
            process = subprocess.Popen(
                [sys.executable, "-c", textwrap.dedent(program), *map(str, arguments)],
                stdout=subprocess.PIPE,
                text=True,
                cwd=ROOT,
            )
            stack.enter_context(process)
            stack.callback(process.kill)
            return process

        yield start


@pytest.fixture
def on_mount(tmp_path: Path) -> Callable[..., str]:
    """Runs a program text with a small or read-only file system of its own at argument 1."""
    if subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode:
        pytest.skip("this container may not mount, so no disk can be made full or read-only")
    place = tmp_path / "mount"
    place.mkdir()

    def run(program: str, *, options: str) -> str:
        mount = f"mount -t tmpfs -o {options} tmpfs '{place}'"
        script = f'{mount} && exec "$0" "$@"'
        command = [sys.executable, "-c", textwrap.dedent(program), str(place)]
        done = subprocess.run(
            ["unshare", "-m", "sh", "-c", script, *command],
            capture_output=True,
            text=True,
            cwd=ROOT,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run
