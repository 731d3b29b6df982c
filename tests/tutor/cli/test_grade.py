"""`tutor grade` as a teacher types it: table, sheet, document, exit codes, a stop, a kill."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest

from tutor.cli.options import parse
from tutor.cli.refusal import Refusal

RIGHT = "def f(x):\n    return 2 * x\n"
ENDLESS = "def f(x):\n    while True: pass\n"


@pytest.fixture
def hand_in(tmp_path):
    """Write a file below the folder of submissions; its path."""

    def write(name, text=RIGHT):
        file = tmp_path / "hw1" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.fixture
def grade(tutor, small_course, tmp_path):
    def run(*arguments, **options):
        return tutor("grade", tmp_path / "hw1", "--course", small_course, *arguments, **options)

    return run


def test_the_sheet_the_document_and_the_table_say_the_same(grade, hand_in, tmp_path):
    for id in ("double", "total"):
        hand_in(f"Zoë/{id}.py", f"{RIGHT}# {id}\n")
    hand_in("=1+1/double.py", "def f(x):\n    return 3 * x\n")
    hand_in("=1+1/total.py", "def f(x):\n    return None\n")
    os.utime(hand_in("late_mean.py"), (4e9, 4e9))
    hand_in("Zoë/meam.py")
    deadline = ("--deadline", "2090-01-01", "--seed", "5")
    done = grade("--csv", tmp_path / "g.csv", "--json", "--output", tmp_path / "g.json", *deadline)
    assert (done.returncode, done.stdout) == (0, "")
    sheet = (tmp_path / "g.csv").read_bytes().decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(sheet))) == [
        ["student", "number", "double", "total", "mean", "total", "of", "late", "notes"],
        ["'=1+1", "", "0", "0", "", "0", "3", "", "total: untouched"],
        ["late", "", "", "", "1", "1", "3", "mean", ""],
        ["Zoë", "", "1", "1", "", "2", "3", "", ""],
    ]
    document = json.loads((tmp_path / "g.json").read_text())
    assert document["schema"] == "tutor/grades/1"
    assert document["seed"] == 5
    assert document["notes"] == [
        {
            "path": "Zoë/meam.py",
            "sentence": "Its name is no exercise's. Did you mean 'mean'?",
        }
    ]
    first = document["students"][0]["answers"][0]
    assert (first["verdict"], first["mistake"], first["seed"], first["points"]) == (
        "wrong",
        "thrice",
        5,
        0,
    )
    assert first["headline"] == "That is three times; twice is asked."
    late = document["students"][1]["answers"][2]
    assert (late["late"], late["late_by"], late["standing"]) == (True, "the file's time", "judged")
    assert document["summary"] == {
        "students": 3,
        "judged": 4,
        "missing": 4,
        "empty": 0,
        "untouched": 1,
        "not_judged": 0,
    }
    done = grade(*deadline)  # by now everything is known
    assert done.returncode == 0
    table = done.stdout.splitlines()
    assert table[0].split() == ["student", "points", "1", "2", "3"]
    assert table[1].split() == ["=1+1", "0", "of", "3", "✗", "·", "·"]
    assert table[3].split() == ["Zoë", "2", "of", "3", "✓", "✓", "·"]
    assert "  - late: mean (by the file's time)" in table
    assert "  1  double  1 right, 1 wrong, 1 missing" in table


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--deadline", "soon"), "'soon' is no date and time like 2026-05-31T23:59."),
        (("--jobs", "0"), "'0' is not a whole number from 1 to 256."),
        (("--csw", "x"), "has no option '--csw'. Did you mean '--csv'?"),
    ],
)
def test_a_slip_in_an_option_is_one_sentence(arguments, sentence):
    with pytest.raises(Refusal) as refusal:
        parse(["grade", "hw1", *arguments])
    assert sentence in str(refusal.value)


def test_a_slip_is_one_sentence_and_2(grade, hand_in, tmp_path):
    for arguments, sentence in [
        ((), "hw1 does not exist; name the folder with what the class handed in."),
        (("--select", "duoble"), "There is no exercise 'duoble'. Did you mean 'double'?"),
        (("--jobs", "2", "--dask", "tcp://x:1"), "with --dask the cluster has its own number."),
        (("--json", "--csv", "-"), "Only one of --json and --csv - can go to stdout"),
        (("--csv", tmp_path / "none" / "x.csv"), "can't be written: there is no such folder."),
        (("--output", tmp_path), "is a folder; name a file in it."),
        (("--state", __file__), "holds no verdicts of `tutor grade`; --state names another."),
    ]:
        if arguments:
            hand_in("ada/double.py")
        done = grade(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert sentence in done.stderr
        assert "Traceback" not in done.stderr


def test_an_answer_that_could_not_be_judged_is_2_and_costs_no_points(grade, hand_in, small_course):
    hand_in("ada/double.py")
    hand_in("ada/total.py")
    cases = next(small_course.glob("numpy/*/double/cases.py"))
    cases.write_text('def case_ours(answer, expect):\n    """It fails."""\n    1 / 0\n')
    done = grade("--csv", "-")
    assert done.returncode == 2
    assert list(csv.reader(io.StringIO(done.stdout)))[1] == [
        *("ada", "", "", "1", "", "1", "3", "", "double: not judged")
    ]
    assert "1 answers could not be judged, the same command tries again:" in done.stderr


def test_nobody_is_no_fault(grade, tmp_path):
    (tmp_path / "hw1").mkdir()
    done = grade()
    assert done.returncode == 0
    assert "nobody has handed in anything" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="needs signals: not on Windows")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_a_stop_and_a_kill_lose_nothing(
    number, code, hand_in, small_course, environment, tmp_path, grade
):
    for name in ("ada", "bob"):
        hand_in(f"{name}/double.py", f"{RIGHT}# {name}\n")
    hand_in("cyd/double.py", ENDLESS)
    hand_in("cyd/total.py", ENDLESS)
    state, slow = tmp_path / "hw1.grading.jsonl", tmp_path / "hw1" / "cyd"
    command = ["grade", tmp_path / "hw1", "--course", small_course, "--jobs", "1"]
    run = subprocess.Popen(
        [sys.executable, "-m", "tutor", *map(str, command)],
        env=environment | {"TUTOR_TEST": "grade"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 60
    while not (state.exists() and state.read_bytes().count(b"\n") == 3):
        assert time.monotonic() < until
        time.sleep(0.02)
    run.send_signal(number)
    out, told = run.communicate(timeout=60)
    assert (run.returncode, out) == (code, b"")
    if number == signal.SIGINT:
        assert b"stopped; 2 of 4 verdicts are kept in" in told
    while left := _marked("grade"):
        assert time.monotonic() < until, left
        time.sleep(0.05)
    for file in slow.iterdir():
        file.unlink()
    before = state.read_bytes()
    done = grade("--csv", "-", "--select", "double")
    assert done.returncode == 0, done.stderr
    assert [row.split(",")[2] for row in done.stdout.splitlines()[1:]] == ["1", "1", ""]
    assert state.read_bytes() == before


def _marked(token):
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("TUTOR_TEST") == token:
                found.append(" ".join(process.cmdline()))
        except (psutil.Error, OSError):
            continue
    return found
