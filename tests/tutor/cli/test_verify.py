"""`tutor verify`: the files first, then what running them shows."""

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


def test_a_sound_course_is_0(tutor, small_course):
    done = tutor("verify", small_course)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{small_course} is sound.\n", "")


def test_a_fault_in_the_files_is_named_and_nothing_is_run(tutor, small_course):
    task = small_course / "numpy/first/double/task.md"
    task.write_text("")
    done = tutor("verify", "--course", small_course)
    assert done.returncode == 1
    assert done.stdout == f"{task}: The task is empty; write what is to be done.\n"


def test_a_fault_that_running_shows_is_named(tutor, small_course):
    solution = small_course / "numpy/first/double/solution.py"
    solution.write_text("def f(x):\n    return 2 * x + 1\n")
    done = tutor("verify", small_course, "--json")
    document = json.loads(done.stdout)
    assert done.returncode == 1
    assert (document["schema"], document["sound"]) == ("tutor/verification/1", False)
    assert str(solution) in [problem["file"] for problem in document["problems"]]


def test_pictures_are_computed_and_drawn(tutor, small_course):
    good = 'def scenes(rng, device):\n    return [{"kind": "broadcasting", "operands": [%s]}]\n'
    (small_course / "numpy/first/picture.py").write_text(good % '{"shape": [3, 2]}')
    bad = small_course / "numpy/second/picture.py"
    bad.write_text(good % '{"shape": "x"}')
    done = tutor("verify", small_course)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == f"{bad}: With seed 0, step 1: `operands: shape` must be a list.\n"
    bad.write_text("def scenes(rng, device):\n    return [device.nothing]\n")
    done = tutor("verify", small_course, "mean")
    assert "This picture could not be drawn: Line 2: str has no `nothing`." in done.stdout


def test_what_the_curriculum_asks_for_and_nobody_teaches_is_named(tutor, small_course):
    file = small_course / "curriculum.toml"
    text = '[numpy."np.eye"]\nteaches = "The identity"\nuses = ["call numpy.eye"]\n'
    file.write_text(file.read_text() + text)
    done = tutor("verify", small_course)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == f"{file}: No exercise covers 'np.eye': The identity.\n"


def test_some_exercises_are_looked_at_alone(tutor, small_course):
    (small_course / "curriculum.toml").write_text(
        '[n.a]\nteaches = "A"\nuses = ["def f"]\n[n."np.array"]\nteaches = "B"\nuses = ["for"]\n'
    )
    (small_course / "numpy/second/mean/solution.py").write_text("def f(x):\n    return 0\n")
    done = tutor("--course", small_course, "verify", "double", "total", "--seeds", "2")
    assert (done.returncode, done.stderr) == (1, "")
    (line,) = done.stdout.splitlines()
    assert line.endswith(
        "not used by the model answers of double, total and mean: looked for `for`."
    )


def test_an_exercise_that_is_not_there_is_named(tutor, small_course):
    done = tutor("verify", small_course, "duoble")
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no exercise 'duoble'. Did you mean 'double'?" in done.stderr


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["--seeds", "0"], "Argument --seeds: '0' is not a whole number from 1 to 1000."),
        (["--jobs", "two"], "Argument --jobs: 'two' is not a whole number from 1 to 1000."),
        (["--seed", "-1"], "Argument --seed: '-1' is not a whole number from 0 to 4294967295."),
        (["--mutant"], "`tutor verify` has no option '--mutant'. Did you mean '--mutants'?"),
    ],
)
def test_a_slip_in_an_option_is_one_sentence(argv, sentence):
    with pytest.raises(Refusal) as refusal:
        parse(["verify", *argv])
    assert str(refusal.value).startswith(sentence)


def test_mutants_that_no_case_notices_are_listed(tutor, small_course):
    solution = small_course / "numpy/first/double/solution.py"
    solution.write_text("def f(x):\n    return 2 * x + 0 * (x > 500)\n")
    done = tutor("verify", small_course, "double", "--mutants", "--json")
    document = json.loads(done.stdout)
    assert done.returncode == 1
    (exercise,) = document["mutants"]["exercises"]
    change = "return 2 * x + 0 * (x > 500)"
    survivors = [survivor["mutant"] for survivor in exercise["survivors"]]
    assert f"{change} -> return 2 * x" in survivors
    assert f"{change} -> return 3 * x + 0 * (x > 500)" not in survivors
    assert exercise["noticed"] + len(survivors) == exercise["total"]
    sentences = [problem["sentence"] for problem in document["problems"]]
    assert sum(text.startswith("No case notices `return ") for text in sentences) == len(survivors)
    assert "mutants are noticed, not 97%." in sentences[-1]


def test_a_python_without_the_packages_cannot_do_it(tutor, small_course):
    done = tutor("verify", small_course, "--python", "/nowhere/python")
    assert (done.returncode, done.stdout) == (2, "")
    assert "/nowhere/python" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="sends Ctrl-C as only POSIX can to one process")
def test_ctrl_c_is_130_and_leaves_no_child(environment, small_course, tmp_path):
    mark = tmp_path / "running"
    start = small_course / "numpy/first/double/start.py"
    start.write_text(f"open({str(mark)!r}, 'w').close()\nwhile True:\n    pass\n")
    toml = small_course / "numpy/first/double/exercise.toml"
    toml.write_text(toml.read_text().replace("answer_s = 2", "answer_s = 60"))
    command = [sys.executable, "-m", "tutor", "verify", str(small_course), "--mutants"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
        while not mark.exists() and process.poll() is None:
            time.sleep(0.01)
        family = psutil.Process(process.pid).children(recursive=True)
        assert family
        process.send_signal(signal.SIGINT)
        assert process.communicate() == (b"", None)
        assert process.returncode == 130
    _, left = psutil.wait_procs(family, timeout=5)
    assert left == []
