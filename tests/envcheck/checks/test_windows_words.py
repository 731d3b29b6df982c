"""Mends on Windows, in the words of the shell that they are typed into."""

import re

import pytest

from envcheck.checks import python
from envcheck.checks.windows_words import as_typed
from envcheck.examination import Request, judge_facts
from envcheck.facts import Shells, Variables
from envcheck.mend.plans import SET, UNSET
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, judged
from tests.machines import recordings

WINDOWS = replace(HEALTHY.system, platform="windows", name="Windows 11", libc=None)
OF_UNIX = re.compile(
    r"(?:unset|export|source|sudo|mv|rm|ls|df|chmod|command|ldd|uname)\b.*|[A-Z_]+=.*"
    r"|.*(?:\| *grep|\$\w+(?<!HOME)\b(?!:)|\$\(|~/|/bin/).*|python3.*"
)
PROGRAM = '"C:\\Users\\Ann Lee\\venv\\Scripts\\python.exe"'


@pytest.mark.parametrize(
    ("command", "powershell", "cmd"),
    [
        ("unset PYTHONHOME", "Remove-Item Env:PYTHONHOME", "set PYTHONHOME="),
        ("export A=GNU", '$env:A = "GNU"', 'set "A=GNU"'),
        ("export A=~/tmp", '$env:A = "$HOME\\tmp"', 'set "A=%USERPROFILE%\\tmp"'),
        (
            'export PATH="C:\\Program Files\\x"/bin:$PATH',
            '$env:PATH = "C:\\Program Files\\x\\bin;$env:PATH"',
            'set "PATH=C:\\Program Files\\x\\bin;%PATH%"',
        ),
        (
            "python3.12 -m venv ~/course",
            "py -3.12 -m venv $HOME\\course",
            "py -3.12 -m venv %USERPROFILE%\\course",
        ),
        (
            "source ~/course/bin/activate",
            "& $HOME\\course\\Scripts\\Activate.ps1",
            "%USERPROFILE%\\course\\Scripts\\activate.bat",
        ),
        (
            f"{PROGRAM} -m pip install 'numpy<2'",
            f"& {PROGRAM} -m pip install 'numpy<2'",
            f'{PROGRAM} -m pip install "numpy<2"',
        ),
        ("mv C:\\a C:\\b", "Move-Item C:\\a C:\\b", "move C:\\a C:\\b"),
        ("echo $VIRTUAL_ENV", "$env:VIRTUAL_ENV", "echo %VIRTUAL_ENV%"),
        ("command -v python", "Get-Command python", "where python"),
        *[(same, same, same) for same in ("conda activate course", "where python", "py --list")],
    ],
)
def test_a_command_in_both(command, powershell, cmd):
    assert as_typed(command, None) == as_typed(command, "powershell") == powershell
    assert as_typed(command, "cmd") == cmd


@pytest.mark.parametrize(
    ("parent", "command"),
    [
        ("powershell", "Remove-Item Env:PYTHONHOME"),
        (None, "Remove-Item Env:PYTHONHOME"),
        ("cmd", "set PYTHONHOME="),
        ("bash", "unset PYTHONHOME"),
    ],
)
def test_a_finding_is_told_as_the_shell_takes_it(parent, command):
    """Git's bash on Windows takes bash's words; a planner understands all three."""
    facts = {"variables": Variables({"PYTHONHOME": "C:\\Python39"}), "system": WINDOWS}
    found = judged(python.python_variables_set, **facts, shells=Shells(None, parent, ()))
    assert found.fix.commands == (command,)
    assert UNSET.fullmatch(command)


@pytest.mark.parametrize("command", ["export A=GNU", '$env:A = "GNU"', 'set "A=GNU"'])
def test_what_sets_a_variable_is_understood_when_it_is_planned(command):
    assert [*filter(None, SET.fullmatch(command).groups())] == ["A", "GNU"]


@pytest.mark.parametrize(
    "name", [name for name in recordings.expected() if name.startswith("windows-")]
)
def test_no_recorded_machine_of_windows_is_told_words_of_unix(name):
    facts = recordings.read(name).facts
    odd = replace(facts.variables, values={**facts.variables.values, "PYTHONHOME": "C:\\Py"})
    results = judge_facts(replace(facts, variables=odd), Request()).results
    told = [line for f in results for line in (*(f.fix.commands if f.fix else ()), *f.verify)]
    assert told
    assert [line for line in told if OF_UNIX.fullmatch(line)] == []
