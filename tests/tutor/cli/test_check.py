"""`tutor check` with the real judge: verdicts, exit codes, and what a learner reads."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress

import psutil
import pytest

from tutor.course.progress import Progress, default_file

RIGHT = "def f(x):\n    return x + x\n"
ENDLESS = "def f(x):\n    while True:\n        pass\n"


@pytest.fixture
def check(tutor, small_course, tmp_path):
    """`tutor check double` with this answer; the finished process."""

    def run(answer, *arguments, **options):
        file = tmp_path / "answer.py"
        file.write_text(answer, encoding="utf-8")
        return tutor(
            "check", "double", "--answer", file, "--course", small_course, *arguments, **options
        )

    return run


def states(home):
    return Progress(default_file(home / "workspace")).states()


def test_a_right_answer_is_0_and_kept(check, home):
    done = check(RIGHT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("✓ Right")
    assert "\n  ✓ Twice three is six.\n  ✓ Twice any number.\n" in done.stdout
    assert states(home)["double"].solved


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("def f(x):\n    return 3 * x\n", "wrong"),
        ("def f(x)\n    return 2 * x\n", "error"),
        ("import os\nos._exit(0)\n", "crash"),
        (ENDLESS, "timeout"),
    ],
)
def test_an_answer_that_is_not_right_is_1_and_its_verdict_is_said(check, home, answer, verdict):
    done = check(answer)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("✗ ")
    assert f"double: {verdict} · seed 0 · cpu · " in done.stdout
    assert states(home)["double"].last_outcome == verdict


def test_a_known_mistake_is_answered_with_its_sentence(check):
    done = check("def f(x):\n    return x * 3\n", "--seed", "7", "--json")
    document = json.loads(done.stdout)
    assert done.returncode == 1
    assert (document["mistake"], document["seed"]) == ("thrice", 7)
    assert document["headline"] == "That is three times; twice is asked."


def test_json_is_one_document_whatever_the_answer_prints(check):
    done = check('import os\nprint("{")\nos.write(1, b"}")\n' + RIGHT, "--json")
    document = json.loads(done.stdout)
    assert (done.returncode, document["verdict"]) == (0, "right")
    assert document["schema"] == "tutor/verdict/1"
    assert [case["passed"] for case in document["cases"]] == [True, True]
    assert "{" in document["output"]


def test_without_answer_the_learners_own_file_is_judged(tutor, small_course, home):
    answer = home / "workspace" / "double.py"
    done = tutor("check", "double", "--course", small_course)
    assert done.returncode == 1
    assert done.stderr == f"tutor: {answer} is new: write your answer there.\n"
    answer.write_text(RIGHT)
    done = tutor("check", "double", "--course", small_course)
    assert (done.returncode, done.stderr) == (0, "")
    assert states(home)["double"].attempts == 2


def test_an_answer_may_come_through_a_pipe(tutor, small_course):
    done = tutor("check", "double", "--answer", "-", "--course", small_course, input=RIGHT)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(os.name != "posix", reason="names pipes as only POSIX does")
def test_an_answer_may_be_a_pipe_with_a_name(tutor, small_course):
    reads, writes = os.pipe()
    os.write(writes, RIGHT.encode())
    os.close(writes)
    name = f"/dev/fd/{reads}"
    done = tutor("check", "double", "--answer", name, "--course", small_course, pass_fds=[reads])
    os.close(reads)
    assert done.returncode == 0, done.stderr


def test_without_write_access_to_home_an_answer_is_judged_with_a_warning(check, home):
    (home / "workspace").write_text("a file in the folder's place")
    done = check(RIGHT)
    assert done.returncode == 0
    assert done.stdout.startswith("✓ Right")
    assert done.stderr.startswith("tutor: warning: progress isn't kept: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--answer", "/nowhere.py"], "The answer /nowhere.py can't be read: No such file"),
        (["--answer", "/"], "The answer / can't be read: Is a directory."),
        (["--python", "/nowhere/python"], "/nowhere/python"),
        (["--python", __file__], "test_check.py"),
        (["--prefix", "/nowhere"], "/nowhere"),
        (["--name", "no-such-environment"], "no-such-environment"),
        (["--device", "xpu"], "xpu"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_code_2(tutor, small_course, arguments, sentence):
    done = tutor("check", "double", "--course", small_course, *arguments)
    told = [line for line in done.stderr.splitlines() if "is new: write" not in line]
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert len(told) == 1
    assert sentence in told[0]


def test_a_python_without_the_packages_is_named(tutor, small_course, tmp_path):
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "bare"], check=True)
    done = tutor("check", "double", "--course", small_course, "--prefix", tmp_path / "bare")
    assert done.returncode == 2
    assert "lacks numpy, which 'double' needs: `tutor doctor` says how" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="sends Ctrl-C as only POSIX can to one process")
def test_ctrl_c_is_130_and_leaves_no_child(environment, small_course, tmp_path):
    mark = tmp_path / "running"
    answer = tmp_path / "answer.py"
    exercise = small_course / "numpy/first/double/exercise.toml"
    exercise.write_text(exercise.read_text().replace("answer_s = 2", "answer_s = 60"))
    answer.write_text(f"open({str(mark)!r}, 'w').close()\n{ENDLESS}")
    command = ["check", "double", "--answer", str(answer), "--course", str(small_course)]
    with subprocess.Popen([sys.executable, "-m", "tutor", *command], env=environment) as process:
        while not mark.exists() and process.poll() is None:
            time.sleep(0.01)
        family = psutil.Process(process.pid).children(recursive=True)
        assert family
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
    psutil.wait_procs(family, timeout=5)
    with suppress(psutil.NoSuchProcess):
        assert [child for child in family if child.is_running()] == []
