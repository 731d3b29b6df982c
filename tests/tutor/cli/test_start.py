"""A command that shows a few lines must not wait for libraries: the modules it may import."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

PROGRAM = """
import sys
before = set(sys.modules)
from tutor.cli import main
code = main(sys.argv[1:])
sys.stderr.write("\\n".join(sorted(set(sys.modules) - before)))
raise SystemExit(code)
"""

OURS = {"envcheck", "tutor"}
ALLOWED = OURS | {"platformdirs", "tomli"}
"""What may be imported besides the standard library."""

SLOW = {"asyncio", "ctypes", "email", "http", "importlib.metadata", "multiprocessing", "subprocess"}
"""Parts of the standard library that cost as much as the rest together."""


def imported(environment, *arguments):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, arguments)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize("command", [["--version"], ["--help"], ["list"], ["list", "--json"]])
def test_a_cheap_start(environment, small_course, command):
    modules = imported(environment, *command, "--course", small_course)
    packages = {name.partition(".")[0] for name in modules}
    assert packages - set(sys.stdlib_module_names) <= ALLOWED
    assert modules & SLOW == set()
    assert {name for name in modules if name.startswith("envcheck")} == {"envcheck"}


def test_judging_imports_no_screens_and_nothing_the_answer_needs(environment, small_course):
    solution = small_course / "numpy/first/double/solution.py"
    check = ["check", "double", "--answer", solution, "--course", small_course]
    packages = {name.partition(".")[0] for name in imported(environment, *check)}
    assert packages - set(sys.stdlib_module_names) <= ALLOWED | {"packaging", "psutil"}


def test_the_version_reads_no_course_and_no_database(environment):
    modules = imported(environment, "--version")
    assert {name for name in modules if name.startswith(("tutor.course.", "tutor.runtime"))} <= {
        "tutor.course.problem"
    }
    assert modules & {"sqlite3", "tomllib", "platformdirs", "difflib"} == set()
