"""Start files: which new shells read each, and what stands in them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from envcheck.facts import Shells, StartFile
from envcheck.probes import shells
from envcheck.probes.conda_blocks import parse_blocks
from envcheck.probes.place import Place
from tests.envcheck.probes.homes import make_conda, place_of, recorded, write

GUARD = "case $- in *i*) ;; *) return;; esac\n"


def files_of(home: Path, shell: str, login: str = "bash") -> dict[str, StartFile]:
    """The start files of one shell in a home, by name."""
    found = shells.probe(place_of(home, login)).files
    own = (file for file in found if file.shell == shell and file.path.startswith(str(home)))
    return {file.path.removeprefix(f"{home}/"): file for file in own}


def kinds_of(home: Path, shell: str) -> dict[str, tuple[str, ...]]:
    return {name: file.kinds for name, file in files_of(home, shell).items()}


def test_bash_reads_the_first_of_its_login_files(tmp_path: Path) -> None:
    for name in (".profile", ".bashrc", ".bash_profile"):
        write(tmp_path / name, "")
    assert kinds_of(tmp_path, "bash") == {
        ".bashrc": ("interactive",),
        ".bash_profile": ("login",),
        ".profile": (),
    }
    assert kinds_of(tmp_path, "sh") == {}


def test_a_file_is_read_by_those_that_read_it_through_another(tmp_path: Path) -> None:
    write(tmp_path / ".profile", 'if [ "$BASH" ]; then\n  [ -f ~/.bashrc ] && . ~/.bashrc\nfi\n')
    write(tmp_path / ".bashrc", GUARD + ". ~/.aliases\n. ~/.gone\n")
    write(tmp_path / ".aliases", "alias ll='ls -l'\n")
    found = files_of(tmp_path, "bash")
    assert found[".bashrc"].kinds == found[".aliases"].kinds == ("interactive", "login")
    assert found[".profile"].sources == (f"{tmp_path}/.bashrc",)
    assert found[".bashrc"].sources == (f"{tmp_path}/.aliases", f"{tmp_path}/.gone")
    assert kinds_of(tmp_path, "sh") == {}


def test_tcshrc_hides_cshrc_but_not_from_csh(tmp_path: Path) -> None:
    for name in (".tcshrc", ".cshrc", ".login"):
        write(tmp_path / name, "")
    every = ("interactive", "login", "script")
    assert kinds_of(tmp_path, "tcsh") == {".tcshrc": every, ".login": ("login",), ".cshrc": ()}
    assert kinds_of(tmp_path, "csh") == {".cshrc": every, ".login": ("login",)}


def test_zsh_and_fish(tmp_path: Path) -> None:
    write(tmp_path / ".zshenv", "export ZDOTDIR=~/zsh\n")
    write(tmp_path / "zsh/.zshrc", "")
    write(tmp_path / ".zshrc", "")
    write(tmp_path / ".config/fish/config.fish", "")
    assert kinds_of(tmp_path, "zsh") == {
        ".zshenv": ("interactive", "login", "script"),
        "zsh/.zshrc": ("interactive", "login"),
        ".zshrc": (),
    }
    assert kinds_of(tmp_path, "fish") == {
        ".config/fish/config.fish": ("interactive", "login", "script")
    }


def test_lines_that_change_path(tmp_path: Path) -> None:
    lines = (
        '# export PATH="/no:$PATH"',
        'export PATH="$HOME/.local/bin:$PATH"',
        "PATH=$PATH:~/bin:relative:$(go env GOPATH)/bin",
        "export EDITOR=vi",
        ". /opt/conda/etc/profile.d/conda.sh",
        "source ~/venv/bin/activate",
        "conda_on() { export PATH=/in/function:$PATH; }",
    )
    write(tmp_path / ".bashrc", "\n".join(lines))
    write(tmp_path / "venv/bin/activate", "")
    found = files_of(tmp_path, "bash")[".bashrc"].path_lines
    assert [(line.line, line.folders) for line in found] == [
        (2, (f"{tmp_path}/.local/bin",)),
        (3, (f"{tmp_path}/bin",)),
        (5, ("/opt/conda/condabin",)),
        (6, (f"{tmp_path}/venv/bin",)),
        (7, ("/in/function",)),
    ]
    assert found[0].text == 'export PATH="$HOME/.local/bin:$PATH"'


def test_blocks_alive_and_dead(tmp_path: Path) -> None:
    prefix = make_conda(tmp_path / "miniforge3")
    micromamba = (
        "# >>> mamba initialize >>>\n"
        f"export MAMBA_EXE='{tmp_path}/bin/micromamba';\n"
        f"export MAMBA_ROOT_PREFIX='{tmp_path}/micromamba';\n"
        "# <<< mamba initialize <<<\n"
    )
    text = recorded("init_bash.txt", prefix) + recorded("init_bash.txt", tmp_path / "gone")
    write(tmp_path / ".bashrc", text + micromamba)
    write(tmp_path / "bin/micromamba", "")
    alive, dead, mamba = files_of(tmp_path, "bash")[".bashrc"].blocks
    assert (alive.tool, alive.line, alive.last_line) == ("conda", 2, 15)
    assert (alive.prefix, alive.prefix_exists, alive.conda_exists) == (str(prefix), True, True)
    assert (dead.prefix, dead.prefix_exists, dead.conda_exists) == (
        f"{tmp_path}/gone",
        False,
        False,
    )
    assert (mamba.tool, mamba.prefix, mamba.conda_exists) == (
        "mamba",
        f"{tmp_path}/micromamba",
        True,
    )


@pytest.mark.parametrize(
    "name", sorted(path.name for path in Path(__file__).parent.glob("outputs/init_*"))
)
def test_every_recorded_block_is_read(name: str) -> None:
    (block,) = parse_blocks((Path(__file__).parent / "outputs" / name).read_text())
    assert (block.tool, block.prefix) == ("conda", "/opt/miniforge3")


@pytest.mark.parametrize(
    "text",
    [
        "# >>> conda initialize >>>\n",
        "# <<< conda initialize <<<\n",
        "# >>> conda initialize >>>\n# <<< mamba initialize <<<\n",
        "echo '# >>> conda initialize >>>'\necho '# <<< conda initialize <<<'\n",
        "",
    ],
)
def test_what_is_no_block(text: str) -> None:
    assert parse_blocks(text) == []


def test_files_that_cannot_be_read_as_text(tmp_path: Path) -> None:
    (tmp_path / ".bashrc").write_bytes(b"PATH=/x\0")
    write(tmp_path / ".profile", "#" * 300_000)
    os.mkfifo(tmp_path / ".zshrc")
    (tmp_path / ".zshenv").mkdir()
    found = shells.probe(place_of(tmp_path, "bash"))
    problems = {file.path.rpartition("/")[2]: file.problem for file in found.files if file.problem}
    assert problems == {
        ".bashrc": "it is not text",
        ".profile": "it is 300000 bytes long",
        ".zshrc": "it is not a plain file",
        ".zshenv": "it is not a plain file",
    }
    assert found.conda_in_new_shell["interactive"] is None


def test_the_login_shell() -> None:
    passwd = (
        "root:x:0:0:root:/root:/bin/bash\nstudent:x:1000:1000:,,,:/home/student:/usr/bin/zsh\nbad\n"
    )
    assert shells.parse_passwd(passwd, 1000) == "/usr/bin/zsh"
    assert shells.parse_passwd(passwd, 7) is None
    assert (
        shells.probe(Place({"SHELL": "/opt/homebrew/bin/fish"}, "/x", "macos", "")).login == "fish"
    )


def test_the_parent_shell() -> None:
    assert shells.parse_stat("42 (odd) name (x)) S 7 42 42 0 -1") == ("odd) name (x)", 7)
    assert shells.parse_stat("") is None


def test_conda_from_the_path_of_a_container_is_left_open(tmp_path: Path) -> None:
    prefix = make_conda(tmp_path / "opt/conda")
    place = place_of(tmp_path, "bash", {"PATH": f"{prefix}/bin:/usr/bin"})
    assert shells.probe(place).conda_in_new_shell["interactive"] is None
    active = place_of(tmp_path, "bash", {"PATH": f"{prefix}/bin:/usr/bin", "CONDA_SHLVL": "1"})
    assert shells.probe(active).conda_in_new_shell["interactive"] is False


def test_environment_modules_leave_it_open(tmp_path: Path) -> None:
    write(tmp_path / ".bashrc", "module load miniforge\n")
    assert shells.probe(place_of(tmp_path, "bash")).conda_in_new_shell["interactive"] is None


@pytest.mark.parametrize(
    "line",
    [
        'eval "$(starship init bash)"',
        'eval "$(dircolors -b ~/.dircolors)"',
        "source <(kubectl completion bash)",
        '[ -s "$NVM_DIR/nvm.sh" ] && \\. "$NVM_DIR/nvm.sh"',
        'export GOPATH="$HOME/go"; export PATH="$GOPATH/bin:$PATH"',
        '[ -x /usr/bin/lesspipe ] && eval "$(SHELL=/bin/sh lesspipe)"',
        "if ! shopt -oq posix; then . /usr/share/bash-completion/bash_completion; fi",
        "set -o vi",
    ],
)
def test_usual_lines_leave_no_doubt(tmp_path: Path, line: str) -> None:
    write(tmp_path / ".bashrc", line + "\n")
    assert shells.probe(place_of(tmp_path, "bash")).conda_in_new_shell["interactive"] is False


@pytest.mark.parametrize(
    "line",
    [
        'eval "$(mise activate bash)"',
        ". $(my-setup)",
        "exec zsh",
        'PATH="$(my-path)"',
        "echo 'open",
    ],
)
def test_lines_that_only_a_shell_could_work_out_leave_it_open(tmp_path: Path, line: str) -> None:
    write(tmp_path / ".bashrc", line + "\n")
    assert shells.probe(place_of(tmp_path, "bash")).conda_in_new_shell["interactive"] is None


def test_macos_takes_path_from_etc_paths(tmp_path: Path) -> None:
    home, root = tmp_path / "home", tmp_path / "root"
    prefix = make_conda(home / "miniforge3")
    write(
        root / "etc/zprofile",
        "if [ -x /usr/libexec/path_helper ]; then\n  eval `/usr/libexec/path_helper -s`\nfi\n",
    )
    write(root / "usr/libexec/path_helper", "")
    write(root / "etc/paths", "/usr/local/bin\n/usr/bin\n")
    write(root / "etc/paths.d/conda", f"{prefix}/condabin\n")
    place = Place({"SHELL": "/bin/zsh"}, str(home), "macos", "", root=str(root), listsep=":")
    found = shells.probe(place).conda_in_new_shell
    assert found == {"interactive": False, "login": True, "script": False}


def test_powershell_on_windows(tmp_path: Path) -> None:
    root = tmp_path / "root"
    text = (
        "#region conda initialize\n"
        '(& "C:\\Users\\s\\miniforge3\\Scripts\\conda.exe" "shell.powershell" "hook") | '
        "Invoke-Expression\n"
        "#endregion\n"
        '$Env:PATH = "C:\\tools;" + $Env:PATH\n'
    )
    write(root / "C:/Users/s/Documents/PowerShell/profile.ps1", text)
    write(root / "C:/Users/s/miniforge3/Scripts/conda.exe", "")
    place = Place({}, "C:\\Users\\s", "windows", "", root=str(root), listsep=";")
    (file,) = shells.probe(place).files
    assert file.path == "C:\\Users\\s\\Documents\\PowerShell\\profile.ps1"
    assert file.blocks[0].prefix == "C:\\Users\\s\\miniforge3"
    assert file.blocks[0].conda_exists
    assert file.path_lines[0].folders == ("C:\\tools",)


def test_a_home_that_is_not_there() -> None:
    found: Shells = shells.probe(Place({"SHELL": "/bin/bash"}, "/gone:/also", "linux", ""))
    assert (found.home, found.home_exists) == ("/gone:/also", False)


def test_functions_in_the_way_of_conda(tmp_path: Path) -> None:
    text = """export () { echo "no"; }
function local {
    echo
}
eval() { builtin eval "$@"; }
greet() { hash() { :; }; }
say() { :; }
"""
    write(tmp_path / ".bashrc", text)
    found = files_of(tmp_path, "bash")[".bashrc"]
    assert [(one.line, one.name) for one in found.redefined] == [(1, "export"), (2, "local")]
