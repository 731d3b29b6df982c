"""Targets as nobody would make them: envcheck names what is wrong, in time, and leaves nothing."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.envcheck.leftovers import NO_TEXT, envcheck

PYENV = Path.home() / ".pyenv" / "versions"
QUICK = ("--quick", "--json", "--select", "PY,MA101")


@pytest.fixture(scope="module")
def venv(tmp_path_factory):
    """A venv of our own Python, to be upset and put right again."""
    folder = tmp_path_factory.mktemp("odd") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    return folder


@pytest.fixture
def start_up(venv):
    """Gives the venv a sitecustomize with this source, for one test."""
    file = next(venv.glob("lib/python*/site-packages")) / "sitecustomize.py"

    def put(source):
        file.write_text(source + "\n")
        return venv

    yield put
    file.unlink(missing_ok=True)


def same_in_text(*target):
    """The text report of the same target: something to read, and nothing that a terminal obeys."""
    ran = envcheck("--quick", "--select", "PY,MA101", *target)
    assert ran.code in (0, 1)
    assert NO_TEXT.search(ran.out) is None, ran.out
    assert b"Python" in ran.out
    return ran.out.decode()


ANSWERS = {
    "patches json": "import json; json.dumps = json.loads = lambda *a, **k: '[]'",
    "prints": "import sys; print('{\"version\": \"9\"}'); print('x', file=sys.stderr)",
    "prints bytes": "import os; os.write(1, bytes(range(256)) * 9); os.write(2, b'\\x1b[31m\\xff')",
    "prints megabytes": (
        "import sys; print('x' * 3_000_000); print('y' * 3_000_000, file=sys.stderr)"
    ),
    "raises": "raise RuntimeError('\\x1b[31mno')",
    "chdirs": "import os; os.chdir('/')",
    "writes to all descriptors": (
        "import os\nfor fd in range(1, 20):\n"
        '    try: os.write(fd, b\'{"version": "9"} \\x00noise\')\n    except OSError: pass'
    ),
    "changes signals": (
        "import signal\nfor s in (1, 2, 13, 15, 17):\n"
        "    try: signal.signal(s, signal.SIG_IGN)\n    except OSError: pass"
    ),
    "redirects stdout": (
        "import os, sys; sys.stdout = sys.stderr = open(os.devnull, 'w'); os.close(1)"
    ),
    "sets a recursion limit": "import sys; sys.setrecursionlimit(60)",
    "forks a child that keeps the pipes": (
        "import os, time\nif os.fork() == 0:\n    time.sleep(600)\n    os._exit(0)"
    ),
    "forks a child that leaves the session": (
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n"
        "        time.sleep(600)\n    os._exit(0)"
    ),
}


@pytest.mark.parametrize("source", ANSWERS.values(), ids=ANSWERS)
def test_a_start_up_file_that_is_odd_and_lets_it_answer(start_up, source):
    ran = envcheck(*QUICK, "--prefix", str(start_up(source)), "--timeout", "20")
    assert ran.finding("PY101")["status"] == "pass"
    assert ran.document["target"]["version"] == ".".join(map(str, sys.version_info[:3]))
    assert ran.code == 0
    assert ran.seconds < 20


STOPS = {
    "exits": ("import sys; sys.exit(3)", "ended with exit code"),
    "exits at once": ("import os; os._exit(0)", "ended with exit code 0"),
    "crashes": ("import ctypes; ctypes.string_at(0)", "SIGSEGV"),
    "hangs": ("import time; time.sleep(600)", "did not answer within"),
    "hangs and ignores signals": (
        "import signal, time\nfor s in (1, 2, 15): signal.signal(s, signal.SIG_IGN)\n"
        "time.sleep(600)",
        "did not answer within",
    ),
    "writes without end": ("while True: print('x' * 10000)", "wrote without end"),
    "closes all descriptors": ("import os; os.closerange(0, 200)", "ended with exit code"),
    "deletes sys.argv": ("import sys; sys.argv = None", "ended with exit code 1"),
    "patches os": ("import os; os.path = None; os.fdopen = None", "ended with exit code 1"),
    "patches sys": ("import sys; sys.version_info = None", "ended with exit code 1"),
    "answers rubbish": (
        "import _json; _json.encode_basestring_ascii = lambda text: '5'",
        "ended with exit code 0",
    ),
    "answers control characters and dies": (
        "import os, sys; os.write(2, b'\\x1b]0;pwned\\x07\\x9b31m\\r\\n\\x00'); sys.exit(3)",
        "ended with exit code",
    ),
}


@pytest.mark.parametrize(("source", "words"), STOPS.values(), ids=STOPS)
def test_a_start_up_file_that_keeps_it_from_answering(start_up, source, words):
    target = ("--prefix", str(start_up(source)), "--timeout", "3")
    ran = envcheck(*QUICK, *target)
    found = ran.finding("PY101")
    assert (found["status"], found["severity"]) == ("fail", "error")
    assert words in found["message"]
    assert ran.code == 1
    assert ran.finding("MA101")["status"] == "pass"
    assert ran.seconds < 20
    if "time" not in source and "while" not in source:
        assert words in " ".join(same_in_text(*target).split())


def interpreters():
    """Every interpreter of a version that we know, by version."""
    found = {}
    for minor in range(6, 15):
        name = f"python3.{minor}"
        paths = [shutil.which(name), *sorted(map(str, PYENV.glob(f"3.{minor}.*/bin/python")))]
        for path in filter(None, paths):
            if subprocess.run([path, "-c", ""], capture_output=True).returncode == 0:
                found[name] = path
    return found


INTERPRETERS = interpreters()


@pytest.mark.parametrize("name", sorted(INTERPRETERS) or ["our own"])
def test_interpreters_of_other_versions(name):
    path = INTERPRETERS.get(name, sys.executable)
    ran = envcheck(*QUICK, "--python", path)
    assert ran.finding("PY101")["status"] == "pass"
    version = ran.document["target"]["version"]
    assert version.startswith(name.removeprefix("python") if name in INTERPRETERS else "3.")
    too_old = tuple(map(int, version.split(".")[:2])) < (3, 8)
    assert ran.finding("PY102")["status"] == ("fail" if too_old else "pass")
    assert ran.code == int(too_old)


@pytest.mark.parametrize("name", sorted(INTERPRETERS) or ["our own"])
def test_deep_guests_run_in_them_too(name):
    path = INTERPRETERS.get(name, sys.executable)
    ran = envcheck("--json", "--select", "PK106,NU101,US101", "--python", path, "--timeout", "50")
    trials = ran.document["facts"]["imports"]["trials"]
    for trial in trials.values():
        told = (trial["outcome"], trial["detail"])
        assert trial["outcome"] == "ok" or "ModuleNotFoundError" in trial["detail"], told


def test_a_conda_environment_without_python(tmp_path):
    meta = tmp_path / "env" / "conda-meta"
    meta.mkdir(parents=True)
    (meta / "history").touch()
    ran = envcheck("--quick", "--json", "--prefix", str(tmp_path / "env"))
    assert ran.document["target"]["kind"] == "conda"
    assert ran.document["target"]["python"] is None
    failed = {r["id"] for r in ran.document["results"] if r["status"] == "fail"}
    assert failed & {"PY101", "CO102"}
    assert ran.code == 1


def loaderless(folder):
    """A program whose loader is not there: ours, with another name of it put in."""
    content = Path(shutil.which("sh")).resolve().read_bytes()
    name = re.search(rb"/lib[\w/.-]*/ld-[\w.-]+", content)
    assert name is not None
    other = b"/gone" + b"x" * (len(name[0]) - 5)
    file = folder / "python3"
    file.write_bytes(content.replace(name[0], other))
    return file


BROKEN = {
    "text": b"no program\n",
    "of another architecture": b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x02\x00\xb7\x00" + bytes(100),
    "an empty file": b"",
    "with a missing interpreter": b"#!/gone/python\n",
    "random bytes": bytes(range(255, 0, -1)),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_program_that_cannot_be_started(tmp_path, content):
    python = tmp_path / "python3"
    python.write_bytes(content)
    python.chmod(0o755)
    ran = envcheck(*QUICK, "--python", str(python))
    found = ran.finding("PY101")
    assert found["status"] == "fail"
    assert "could not be started" in found["message"] or "ended with" in found["message"]
    assert ran.code == 1
    assert str(python) in same_in_text("--python", str(python)).replace("\n", "")


def test_a_program_whose_loader_is_missing(tmp_path):
    python = loaderless(tmp_path)
    python.chmod(0o755)
    ran = envcheck(*QUICK, "--python", str(python))
    assert "could not be started" in ran.finding("PY101")["message"]
    assert ran.code == 1


@pytest.mark.parametrize("kind", ["dangling", "folder", "not executable", "loop", "missing"])
def test_what_is_no_program_is_refused(tmp_path, kind):
    python = tmp_path / "python3"
    if kind == "dangling":
        python.symlink_to(tmp_path / "gone")
    elif kind == "loop":
        python.symlink_to(python)
    elif kind == "folder":
        python.mkdir()
    elif kind == "not executable":
        python.write_bytes(b"#!/bin/sh\n")
    ran = envcheck(*QUICK, "--python", str(python))
    assert (ran.code, ran.out) == (2, b"")
    assert ran.err.count(b"\n") == 1
    assert os.fsencode(python) in ran.err


@pytest.mark.parametrize("named", ["--prefix", "VIRTUAL_ENV"])
def test_a_venv_whose_base_is_gone(venv, tmp_path, named):
    lost = tmp_path / "lost"
    shutil.copytree(venv, lost, symlinks=True)
    for name in ("python", "python3", f"python3.{sys.version_info[1]}"):
        (lost / "bin" / name).unlink()
        (lost / "bin" / name).symlink_to("/gone/bin/python3")
    if named == "--prefix":
        ran = envcheck(*QUICK, "--prefix", str(lost))
    else:
        ran = envcheck(*QUICK, VIRTUAL_ENV=str(lost))
    assert ran.finding("PY101")["status"] == "fail"
    assert ran.code == 1
    assert f"python3 -m venv --clear {lost}" in ran.finding("PY101")["fix"]["commands"]


ODD_NAMES = {
    "spaces": b"my course env",
    "quotes": b'it\'s "mine"',
    "a dollar": b"$HOME `id` $(id)",
    "a newline": b"two\nlines",
    "no UTF-8": b"caf\xe9",
    "control characters": b"a\x1b[31mb\x07",
    "a backslash": b"back\\slash",
    "a dash": b"-rf",
}


@pytest.mark.parametrize("name", ODD_NAMES.values(), ids=ODD_NAMES)
def test_a_venv_in_a_folder_of_an_odd_name(venv, tmp_path, name):
    prefix = os.fsencode(tmp_path) + b"/" + name
    shutil.copytree(os.fsencode(venv), prefix, symlinks=True)
    ran = envcheck(*QUICK, b"--prefix", prefix, "--no-redact")
    assert ran.finding("PY101")["status"] == "pass"
    told = ran.document["target"]["prefix"]
    assert told == prefix.decode("utf-8", "backslashreplace")
    same_in_text(b"--prefix", prefix)


@pytest.mark.parametrize("name", ODD_NAMES.values(), ids=ODD_NAMES)
def test_commands_name_it_as_a_shell_reads_it(venv, tmp_path, name):
    prefix = os.fsencode(tmp_path) + b"/" + name
    shutil.copytree(os.fsencode(venv), prefix, symlinks=True)
    for link in ("python", "python3"):
        os.unlink(prefix + b"/bin/" + link.encode())
    ran = envcheck(*QUICK, b"--prefix", prefix, "--no-redact")
    found = ran.finding("PY101")
    assert found["status"] == "fail"
    command = found["fix"]["commands"][0]
    assert shlex.split(command)[-1] == prefix.decode("utf-8", "backslashreplace")
    same_in_text(b"--prefix", prefix)


WRAPPERS = {
    "hands on": ('exec "$REAL" "$@"', "pass"),
    "prints first": ('echo "welcome to $(hostname)"; exec "$REAL" "$@"', "pass"),
    "is the parent": ('"$REAL" "$@"', "pass"),
    "loses its arguments": ('exec "$REAL"', "fail"),
    "loses the descriptors": ('exec "$REAL" "$@" 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-', None),
    "starts a server": ('(sleep 600 &) ; exec "$REAL" "$@"', "pass"),
}


@pytest.mark.parametrize(("body", "status"), WRAPPERS.values(), ids=WRAPPERS)
def test_a_python_that_is_a_shell_script(tmp_path, body, status):
    python = tmp_path / "python3"
    python.write_text(f"#!/bin/sh\nREAL={shlex.quote(sys.executable)}\n{body}\n")
    python.chmod(0o755)
    ran = envcheck(*QUICK, "--python", str(python))
    found = ran.finding("PY101")
    assert found["status"] == (status or found["status"])
    assert ran.code == int(found["status"] == "fail")
