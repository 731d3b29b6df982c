"""Paths as one types them: what a check tells to type must reach the program it names."""

import subprocess
import sys

import pytest

from envcheck.checks import packages
from envcheck.checks.words import python_of, quoted
from envcheck.facts import Distribution, Packages
from envcheck.records import replace
from tests.envcheck.known import SITE, TARGET, judged

NAMES = [
    "plain",
    "with space",
    "it's",
    'a "quoted" one',
    "$HOME",
    "back`tick`",
    "ünv",
    "semi;colon",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_shell_reads_the_path_that_was_meant(tmp_path, name):
    python = tmp_path / name / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    command = f"{python_of(replace(TARGET, python=str(python)))} -c 'print(1 + 1)'"
    ran = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert ran.stdout == "2\n"


def test_a_plain_path_is_left_as_it_is():
    assert quoted("/opt/conda/bin/python") == "/opt/conda/bin/python"


def test_the_install_command_names_the_target_as_a_shell_reads_it():
    target = replace(TARGET, python="/home/ann/it's/bin/python")
    pip = Packages((Distribution("pip", "25.3", "pip", SITE),))
    found = judged(packages.packages_missing, target=target, packages=pip, torch=None)
    assert found.fix.commands[0].startswith("'/home/ann/it'\\''s/bin/python' -m pip install numpy")


def test_a_venv_of_uvs_gets_pip_before_pip_is_called():
    found = judged(packages.packages_missing, packages=Packages(()), torch=None)
    bring, install = found.fix.commands[:2]
    assert bring == f"{TARGET.python} -m ensurepip"
    assert install.startswith(f"{TARGET.python} -m pip install numpy")
