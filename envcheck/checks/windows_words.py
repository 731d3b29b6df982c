"""What mends say in the words of Unix shells, in those of Windows': PowerShell's, or cmd's."""

from __future__ import annotations

import re

from envcheck.findings import Problem
from envcheck.patterns import pattern
from envcheck.records import replace

UNIX = ("bash", "sh", "zsh", "fish", "tcsh", "csh")
"""Shells that Git, MSYS2 and their like bring to Windows, which know these words."""


def for_windows(problem: Problem, shell: str | None) -> Problem:
    """The problem with commands as that shell of Windows takes them, PowerShell if not known."""
    if shell in UNIX:
        return problem
    fix = problem.fix
    if fix:
        fix = replace(fix, commands=tuple(as_typed(one, shell) for one in fix.commands))
    verify = tuple(as_typed(one, shell) for one in problem.verify)
    return replace(problem, fix=fix, verify=verify)


def as_typed(command: str, shell: str | None) -> str:
    """A command as it is typed there; what is the same everywhere stays as it is."""
    in_cmd = shell == "cmd"
    if command.startswith("export "):  # a value is put into quotes as a whole
        command = command.replace('"', "").replace("/bin:", "\\bin:")
    for words, powershell, cmd in RULES:
        if found := words.fullmatch(command):
            command = found.expand(cmd if in_cmd else powershell)
            break
    command = OF_HOME.sub(lambda found: _in_home(found[0], in_cmd), command)
    if in_cmd:
        return IN_QUOTES.sub(r'"\1"', command)  # cmd knows no other
    # Without it PowerShell takes a path in quotes for a text.
    return f"& {command}" if command.startswith(('"', "$HOME")) else command


OF_HOME = pattern(r"(?<![^\s\"'=;])~/[^\s\"';]*")
IN_QUOTES = pattern(r"'([^']*)'")


def _in_home(path: str, in_cmd: bool) -> str:
    """A path that begins with ~, which programs are not handed as a folder there."""
    home = "%USERPROFILE%" if in_cmd else "$HOME"
    return home + path[1:].replace("/", "\\")


BOTH_VENV = r"\1\\Scripts\\python \2"
RULES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (pattern(r"unset (\w+)"), r"Remove-Item Env:\1", r"set \1="),
    (pattern(r"export (\w+)=(.+):\$\1"), r'$env:\1 = "\2;$env:\1"', r'set "\1=\2;%\1%"'),
    (pattern(r"export (\w+)='?(.+?)'?"), r'$env:\1 = "\2"', r'set "\1=\2"'),
    (pattern(r"([A-Z_]+)=(\S+) (.+)"), r'$env:\1 = "\2"; \3', r'set "\1=\2" && \3'),
    (
        pattern(r"source (\"?)(.+?)/bin/activate\"?"),
        r"\1\2\\Scripts\\Activate.ps1\1",
        r"\1\2\\Scripts\\activate.bat\1",
    ),
    (pattern(r"python3 -m venv (.+)"), r"python -m venv \1", r"python -m venv \1"),
    (pattern(r"python(3\.\d+) -m venv (.+)"), r"py -\1 -m venv \2", r"py -\1 -m venv \2"),
    (pattern(r"(~/.+?)/bin/python (.+)"), BOTH_VENV, BOTH_VENV),
    (pattern(r"mv (.+)"), r"Move-Item \1", r"move \1"),
    (pattern(r"rm -f (.+)"), r"Remove-Item \1", r"del \1"),
    (pattern(r"mkdir -p (.+)"), r"New-Item -Force -ItemType Directory \1", r"mkdir \1"),
    (pattern(r"ls -\w+ ~"), r"Get-Item $HOME", r"dir %USERPROFILE%"),
    (pattern(r"ls -\w+ (.+)"), r"Get-Item \1", r"dir \1"),
    (pattern(r"echo \$(\w+)"), r"$env:\1", r"echo %\1%"),
    (pattern(r"command -v (\S+)"), r"Get-Command \1", r"where \1"),
    (pattern(r"env \| grep -i (\w+)"), r"Get-ChildItem Env:*\1*", r"set | findstr /i \1"),
    (pattern(r"df -\w .+"), "Get-PSDrive -PSProvider FileSystem", "dir"),
    (pattern(r"sudo (.+)"), r"\1", r"\1"),
)
"""What a command is, and what PowerShell and cmd have in its place: the first that fits."""
