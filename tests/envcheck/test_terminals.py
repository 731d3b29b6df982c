"""`envcheck path`: what start files are read to make is what the shell says; none hurts anybody."""

import json
import os
import subprocess
import sys

import pytest

from envcheck.facts import Unknown
from envcheck.formats.terminal import as_text, differences
from envcheck.probes.activates import activates_base
from envcheck.probes.ask_shell import Told, ask, parse_answer, script
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.probes.session import session
from envcheck.probes.terminals import foresee
from tests.envcheck.probes.homes import PROGRAMS, place_of, write
from tests.envcheck.terminal_homes import HOMES, make_home


@pytest.mark.parametrize("kind", ["interactive", "login"])
@pytest.mark.parametrize("name", HOMES)
def test_what_is_read_is_what_the_shell_says(name, kind, tmp_path, needs):
    shell, files = HOMES[name]
    program = needs(PROGRAMS[shell])
    place = place_of(make_home(tmp_path, files), shell)
    begins = session(place)
    read = foresee(place, begins, shell, kind, activates_base(place))
    told = ask(place, begins, program, shell, kind, Budget(60))
    assert isinstance(told, Told), told
    assert told.notes == ()
    assert list(differences(read, told)) == []
    assert not read.unsure
    assert read.entries


def test_conda_of_its_own_lines_is_a_function_and_python_that_of_base(tmp_path):
    home = make_home(tmp_path, {".bashrc": "true\n{init_bash}"})
    place = place_of(home, "bash")
    read = foresee(place, session(place), "bash", "interactive")
    assert read.hidden["conda"].number == 3
    assert read.programs["conda"].path == f"{home}/conda/bin/conda"
    assert read.programs["python"].path == f"{home}/conda/bin/python"
    text = as_text(session(place), [(read, None)], 80)
    assert f"conda    a function or an alias, by {home}/.bashrc:3\n" in text


def test_what_only_a_running_shell_could_tell_is_said_and_not_guessed(tmp_path):
    home = make_home(tmp_path, {".bashrc": '[ "$(hostname)" = lab ] && PATH=/lab/bin:$PATH\n'})
    place = place_of(home, "bash")
    read = foresee(place, session(place), "bash", "interactive")
    assert read.unsure
    assert "/lab/bin" not in read.entries
    assert "only a running shell" in as_text(session(place), [(read, None)], 80)


def test_entries_that_come_again_are_told_once(tmp_path, needs):
    home = make_home(tmp_path, {".bashrc": "export PATH=/usr/bin:$HOME/b:/usr/bin:$HOME/b\n"})
    place = place_of(home, "bash")
    read = foresee(place, session(place), "bash", "interactive")
    told = ask(place, session(place), needs("bash"), "bash", "interactive", Budget(60))
    assert read.entries == told.entries == ("/usr/bin", f"{home}/b")
    assert read.again == told.again == ("/usr/bin", f"{home}/b")


@pytest.mark.parametrize(
    ("files", "platform", "source", "path"),
    [
        ({"/etc/environment": 'PATH="/a:/b"\n'}, "linux", "/etc/environment", ("/a", "/b")),
        (
            {"/etc/login.defs": "ENV_SUPATH PATH=/c\nENV_PATH PATH=/c\n"},
            "linux",
            "/etc/login.defs",
            ("/c",),
        ),
        ({}, "linux", "the custom of Linux", ("/usr/local/sbin", "/usr/local/bin")),
        ({}, "macos", "launchd", ("/usr/bin", "/bin")),
    ],
)
def test_what_a_session_begins_with(files, platform, source, path, tmp_path):
    for name, text in files.items():
        write(tmp_path / "root" / name.lstrip("/"), text)
    place = Place({"PATH": "/x"}, "/home/mira", platform, "/", root=str(tmp_path / "root"))
    begins = session(place)
    assert (begins.source, begins.path[: len(path)]) == (source, path)
    assert begins.unknown


def test_macos_login_shells_get_path_from_path_helper(tmp_path):
    root = tmp_path / "root"
    write(root / "etc/zprofile", "if [ -x /usr/libexec/path_helper ]; then\n"
          "\teval `/usr/libexec/path_helper -s`\nfi\n")  # fmt: skip
    write(root / "usr/libexec/path_helper", "").chmod(0o755)
    write(root / "etc/paths", "/usr/local/bin\n/usr/bin\n/bin\n/usr/sbin\n/sbin\n")
    write(root / "etc/paths.d/tex", "/Library/TeX/texbin\n")
    place = Place({}, "/Users/mira", "macos", "/", root=str(root), listsep=":")
    plain, login = (foresee(place, session(place), "zsh", k) for k in ("interactive", "login"))
    assert plain.entries == ("/usr/bin", "/bin", "/usr/sbin", "/sbin")
    assert login.entries == (
        *("/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin", "/Library/TeX/texbin"),
    )


WINDOWS_PATH = r"C:\Windows\System32;%SystemRoot%"
BLOCK = r"""#region conda initialize
(& "C:\Users\mira\miniforge3\Scripts\conda.exe" "shell.powershell" "hook") | Invoke-Expression
#endregion
"""


def test_powershell_by_the_registry_and_its_profiles(tmp_path):
    root = tmp_path / "root/C:/Users/mira"
    write(root / "miniforge3/Scripts/conda.exe", "")
    write(root / "miniforge3/python.exe", "")
    write(root / "Documents/PowerShell/profile.ps1", BLOCK + '$env:Path += ";C:\\tools"\n')
    place = Place(
        {"PATHEXT": ".EXE", "SystemRoot": r"C:\Windows"},
        *(r"C:\Users\mira", "windows", r"C:\Users\mira"),
        root=str(tmp_path / "root"),
        listsep=";",
    )
    registry = {"HKLM": WINDOWS_PATH, "HKCU": r"C:\mine"}
    begins = session(place, lambda hive, key, name: registry[hive])
    assert begins.path == (r"C:\Windows\System32", r"C:\Windows", r"C:\mine")
    seven = foresee(place, begins, "pwsh", "interactive")
    prefix = r"C:\Users\mira\miniforge3"
    assert seven.entries[0] == prefix
    assert seven.entries[-4:] == (*begins.path, r"C:\tools")
    assert seven.programs["python"].path == rf"{prefix}\python.exe"
    assert (seven.conda, seven.hidden["conda"].number) == (True, 1)
    five = foresee(place, begins, "powershell", "interactive")
    assert (five.conda, five.entries, five.files) == (False, begins.path, ())


def test_a_home_is_left_as_it_was(tmp_path, needs):
    """But for what fish makes for itself when it starts."""
    for shell in ("bash", "zsh", "tcsh", "csh", "sh"):
        home = make_home(tmp_path / shell, {".tcshrc": "set savehist = 10\nset history = 10\n"})
        write(home / ".zshrc", "")
        before = sorted(home.rglob("*"))
        for kind in ("interactive", "login"):
            place = place_of(home, shell)
            ask(place, session(place), needs(PROGRAMS[shell]), shell, kind, Budget(60))
        assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize(
    "said", [None, [], {}, {"path": 3}, "text", {"path": "/a", "names": 5}, {"names": {}}]
)
def test_an_answer_that_is_none(said):
    told = parse_answer(json.dumps(said).encode())
    assert told is None or told.programs == told.hidden == {}


def test_a_shell_that_cannot_be_started(tmp_path):
    place = place_of(tmp_path, "bash")
    told = ask(place, session(place), str(tmp_path / "none"), "bash", "login", Budget(60))
    assert isinstance(told, Unknown)
    assert "No such file" in told.reason


def path_command(home, *arguments):
    environ = {"HOME": str(home), "PATH": os.environ["PATH"], "SHELL": "/bin/bash"}
    argv = [sys.executable, "-m", "envcheck", "path", *arguments]
    return subprocess.run(argv, capture_output=True, text=True, timeout=120, env=environ)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "tcsh", "csh", "sh"])
def test_the_command_says_the_same_on_this_machine(shell, tmp_path, needs):
    needs(shell)
    home = make_home(tmp_path, {})
    write(home / ".zshrc", "")
    ran = path_command(home, "--shell", shell, "--run")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.count(f"Started, {shell} says the same.") == 2
    assert max(map(len, ran.stdout.splitlines())) <= 80


def test_the_document(tmp_path, needs):
    needs("bash")
    home = make_home(
        tmp_path, {".bashrc": "export PATH=$HOME/b:$PATH TOKEN=ghp_" + "a" * 36 + "\n"}
    )
    ran = path_command(home, "--run", "--json")
    said = json.loads(ran.stdout)
    assert (ran.returncode, ran.stderr, said["schema"]) == (0, "", "envcheck/path/1")
    assert set(said) == {"schema", "session", "terminals"}
    plain, login = said["terminals"]
    assert [plain["kind"], login["kind"]] == ["interactive", "login"]
    assert plain["entries"] == plain["ran"]["entries"]
    assert plain["entries"][0] == "~/b"
    assert plain["lines"][0]["file"] == "~/.bashrc"
    assert "ghp_" not in ran.stdout
    assert str(home) not in ran.stdout


def test_a_shell_that_tells_nothing_is_told_of(tmp_path, needs):
    needs("bash")
    home = make_home(tmp_path, {".bashrc": "exit 7\n"})
    ran = path_command(home, "--run")
    assert ran.returncode == 0
    assert "Started, it did not tell: it ended with exit code 7" in ran.stdout
    assert "Traceback" not in ran.stdout + ran.stderr
    said = json.loads(path_command(home, "--run", "--json").stdout)
    assert "exit code 7" in said["terminals"][0]["ran"]["unknown"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--shell", "powershell", "--run"], "leave --run out"),
        (["--shell", "cmd"], "invalid choice: 'cmd'"),
        (["extra"], "unrecognized arguments: extra"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(arguments, words, tmp_path):
    ran = path_command(tmp_path, *arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert words in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_the_words_for_a_shell_keep_odd_paths_together():
    assert "'/a b/it'\\''s'" in script("bash", "/a b/it's")
    assert "'/a b/it\\'s\\\\'" in script("fish", "/a b/it's\\")
    assert "'/a\\!'" in script("tcsh", "/a!")
