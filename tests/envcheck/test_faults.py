"""Faults planted for real: envcheck survives them, names them, and ends with a true exit code."""

import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest

SOURCES = {
    "segfault": "import ctypes; ctypes.string_at(0)",
    "hang": "import time; time.sleep(600)",
    "oserror": "raise OSError('libcudart.so.12: cannot open shared object file')",
    "runtimeerror": "raise RuntimeError('module compiled against ABI version 0x1000009')",
    "exit": "import os; os._exit(0)",
    "flood": "while True: print('x' * 10000)",
}


@pytest.fixture
def plant(tmp_path):
    """A folder for PYTHONPATH that holds a torch with this source."""

    def put(source, version_file=True):
        package = tmp_path / "torch"
        package.mkdir()
        (package / "__init__.py").write_text(source + "\n")
        if version_file:
            version = "__version__ = '2.13.0+cpu'\ncuda = None\nhip = None\n"
            (package / "version.py").write_text(version)
        return {**os.environ, "PYTHONPATH": str(tmp_path)}

    return put


def envcheck(env, *arguments, timeout_s=30):
    argv = [sys.executable, "-m", "envcheck", "--json", "--timeout", str(timeout_s), *arguments]
    begun = time.monotonic()
    ran = subprocess.run(argv, env=env, capture_output=True, text=True, timeout=timeout_s + 30)
    document = json.loads(ran.stdout)
    assert ran.returncode == document["exit_code"]
    return document, time.monotonic() - begun


def finding(document, id):
    return next(result for result in document["results"] if result["id"] == id)


@pytest.mark.parametrize(
    ("source", "actual", "words"),
    [
        ("segfault", "signal", "SIGSEGV"),
        ("hang", "timeout", "hangs"),
        ("oserror", "error", "OSError: libcudart.so.12"),
        ("runtimeerror", "error", "RuntimeError: module compiled against"),
        ("exit", "gone", "ends the program"),
        ("flood", "flood", "writes without end"),
    ],
)
def test_a_torch_whose_import_breaks(plant, source, actual, words):
    document, seconds = envcheck(plant(SOURCES[source]), timeout_s=12)
    found = finding(document, "TO101")
    assert (found["status"], found["severity"], found["actual"]) == ("fail", "error", actual)
    assert words in found["message"]
    assert document["exit_code"] == 1
    assert seconds < 30
    assert finding(document, "PK106")["status"] != "unknown" or actual == "timeout"


def test_a_torch_without_a_version_file_that_crashes(plant):
    document, _ = envcheck(plant(SOURCES["segfault"], version_file=False))
    assert "SIGSEGV" in finding(document, "TO101")["message"]


def test_a_torch_that_crashes_when_it_is_asked_for_devices(plant):
    source = (
        "class backends: mps = None\nxpu = None\n"
        "class cuda:\n    @staticmethod\n    def is_available(): import ctypes; ctypes.string_at(0)"
    )
    document, _ = envcheck(plant(source))
    assert finding(document, "TO101")["status"] == "pass"
    assert "SIGSEGV" in finding(document, "TO106")["message"]
    assert document["exit_code"] == 1


@pytest.mark.parametrize(
    ("body", "actual", "words"),
    [
        ("sleep 600", "timeout", "hangs"),
        ("trap '' TERM INT; while :; do :; done", "timeout", "hangs"),
        ('echo "couldn\'t communicate with the driver"; exit 9', "failed", "couldn't communicate"),
        ("kill -ABRT $$", "failed", "SIGABRT"),
        ("echo '<html>'", "unreadable", "cannot be read"),
    ],
)
def test_an_nvidia_smi_that_does_not_answer(tmp_path, body, actual, words):
    smi = tmp_path / "nvidia-smi"
    smi.write_text(f"#!/bin/sh\n{body}\n")
    smi.chmod(0o755)
    env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    document, seconds = envcheck(env, "--select", "GR,MA,PY", timeout_s=4)
    found = finding(document, "GR101")
    assert (found["status"], found["severity"], found["actual"]) == ("fail", "error", actual)
    assert words in found["message"]
    assert document["exit_code"] == 1
    assert seconds < 20
    assert finding(document, "PY101")["status"] == "pass"


def test_quick_runs_neither(plant, tmp_path):
    env = plant(SOURCES["segfault"])
    mark = tmp_path / "ran"
    smi = tmp_path / "nvidia-smi"
    smi.write_text(f"#!/bin/sh\ntouch {mark}\nsleep 600\n")
    smi.chmod(0o755)
    document, _ = envcheck({**env, "PATH": f"{tmp_path}:{env['PATH']}"}, "--quick")
    # What only a deep look could tell is not told at all, not even that it does not apply.
    assert "TO101" not in {result["id"] for result in document["results"]}
    assert not mark.exists()


def test_a_target_that_does_not_start_is_an_error_and_the_rest_is_still_told(tmp_path):
    python = tmp_path / "python3"
    python.write_text("#!/bin/sh\nkill -SEGV $$\n")
    python.chmod(0o755)
    document, _ = envcheck(dict(os.environ), "--python", str(python))
    assert "SIGSEGV" in finding(document, "PY101")["message"]
    assert finding(document, "MA101")["status"] == "pass"
    assert finding(document, "PK101")["status"] in ("unknown", "skip")
    assert document["exit_code"] == 1


def test_the_whole_run_ends_at_its_deadline_when_everything_hangs(plant, tmp_path):
    env = plant(SOURCES["hang"])
    smi = tmp_path / "nvidia-smi"
    smi.write_text("#!/bin/sh\nsleep 600\n")
    smi.chmod(0o755)
    document, seconds = envcheck({**env, "PATH": f"{tmp_path}:{env['PATH']}"}, timeout_s=6)
    assert seconds < 20
    assert finding(document, "TO101")["actual"] == "timeout"
    assert finding(document, "GR101")["actual"] == "timeout"


@pytest.mark.parametrize("presses", [1, 30])
def test_an_interrupt_ends_the_children_and_gives_130(plant, presses):
    env = plant(SOURCES["hang"])
    argv = [sys.executable, "-m", "envcheck", "--json"]
    with subprocess.Popen(argv, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        children = wait_for_children(run.pid)
        for _ in range(presses):  # people press it until something happens
            run.send_signal(signal.SIGINT)
            time.sleep(0.01)
        out, err = run.communicate(timeout=30)
    assert run.returncode == 130
    assert (out, err) == (b"", b"")
    assert not [child for child in children if is_running(child)]


def wait_for_children(pid):
    for _ in range(200):
        children = psutil.Process(pid).children(recursive=True)
        if any("ask_torch.py" in " ".join(child.cmdline()) for child in children):
            return children
        time.sleep(0.05)
    raise AssertionError("torch was not tried")


def is_running(process):
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
