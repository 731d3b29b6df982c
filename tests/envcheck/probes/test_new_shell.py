"""The probe's answer for each set-up beside that of the real shell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from envcheck.probes import shells
from tests.envcheck.probes.homes import (
    PROGRAMS,
    make_conda,
    place_of,
    really_finds_conda,
    recorded,
    write,
)

SKEL_PROFILE = """
if [ -n "$BASH_VERSION" ]; then
    if [ -f "$HOME/.bashrc" ]; then
        . "$HOME/.bashrc"
    fi
fi
if [ -d "$HOME/bin" ] ; then
    PATH="$HOME/bin:$PATH"
fi
"""
GUARD = "case $- in\n    *i*) ;;\n      *) return;;\nesac\n"
LINE = 'export PATH="{prefix}/condabin:$PATH"\n'
OWN_BIN = 'export PATH="$HOME/.local/bin:$PATH"\n'

# Shell, set-up, and the kinds of new shell that find conda; "?" where the probe cannot tell.
SET_UPS = [
    ("bash", "nothing", {}, ""),
    ("bash", "conda init", {".bashrc": "init_bash"}, "interactive"),
    (
        "bash",
        "conda init and Debian's own files",
        {".bashrc": GUARD + "{init_bash}", ".profile": SKEL_PROFILE},
        "interactive login",
    ),
    (
        "bash",
        "conda init, a .bash_profile that does not read it",
        {".bashrc": "init_bash", ".bash_profile": OWN_BIN},
        "interactive",
    ),
    (
        "bash",
        "conda init, a .bash_profile that reads it",
        {".bashrc": "init_bash", ".bash_profile": "[ -f ~/.bashrc ] && . ~/.bashrc\n"},
        "interactive login",
    ),
    ("bash", "PATH line in .profile", {".profile": LINE}, "?interactive login"),
    ("bash", "the same, .bash_profile exists", {".profile": LINE, ".bash_profile": ""}, ""),
    ("bash", "PATH line in .bash_profile", {".bash_profile": LINE}, "?interactive login"),
    ("bash", "PATH line below a guard", {".bashrc": GUARD + LINE}, "interactive"),
    (
        "bash",
        "the guard with [ ]",
        {".bashrc": '[ -z "$PS1" ] && return\n' + LINE, ".profile": ". ~/.bashrc"},
        "interactive login",
    ),
    (
        "bash",
        "the guard with [[ ]]",
        {".bashrc": "[[ $- != *i* ]] && return\n" + LINE, ".profile": ". ~/.bashrc"},
        "interactive login",
    ),
    ("bash", "an early return", {".bashrc": "return\n" + LINE}, ""),
    ("bash", "conda init --condabin", {".bashrc": "init_condabin_bash"}, "interactive"),
    ("bash", "conda.sh", {".bashrc": ". {prefix}/etc/profile.d/conda.sh\n"}, "interactive"),
    ("bash", "activate", {".bashrc": "source {prefix}/bin/activate\n"}, "interactive"),
    (
        "bash",
        "the hook without a block",
        {".bashrc": 'eval "$({prefix}/bin/conda shell.bash hook)"\n'},
        "interactive",
    ),
    (
        "bash",
        "in a variable",
        {".bashrc": 'CONDA_HOME="{prefix}"\nPATH="$CONDA_HOME/bin:$PATH"\n'},
        "interactive",
    ),
    (
        "bash",
        "in a file that is read in a loop",
        {
            ".bashrc": 'for f in ~/.bashrc.d/*; do\n  [ -f "$f" ] && . "$f"\ndone\n',
            ".bashrc.d/c": LINE,
        },
        "interactive",
    ),
    ("bash", "a function of that name", {".bashrc": "conda() { :; }\n"}, "interactive"),
    ("bash", "in a function that nobody calls", {".bashrc": "on() {\n" + LINE + "}\n"}, ""),
    (
        "bash",
        "in a function that is called",
        {".bashrc": "on() {\n" + LINE + "}\non\n"},
        "?interactive",
    ),
    ("bash", "in a subshell", {".bashrc": "( " + LINE.strip() + " )\n"}, ""),
    ("bash", "in a comment", {".bashrc": "# " + LINE}, ""),
    ("bash", "in a here document", {".bashrc": "cat > /dev/null <<X\n" + LINE + "X\n"}, ""),
    ("bash", "PATH set anew behind it", {".bashrc": LINE + "PATH=/usr/bin:/bin\n"}, ""),
    (
        "bash",
        "in the other branch",
        {".bashrc": "if [ -d /usr ]; then :; else\n" + LINE + "fi\n"},
        "",
    ),
    ("bash", "of a deleted installation", {".bashrc": 'PATH="/gone/bin:$PATH"\n'}, ""),
    (
        "bash",
        "files that read each other",
        {".bashrc": ". ~/.profile\n", ".profile": ". ~/.bashrc"},
        "",
    ),
    ("bash", "for one command only", {".bashrc": "PATH={prefix}/bin:$PATH true\n"}, ""),
    ("bash", "conda init zsh", {".zshrc": "init_zsh"}, ""),
    ("zsh", "nothing", {}, ""),
    ("zsh", "conda init zsh", {".zshrc": "init_zsh"}, "interactive login"),
    ("zsh", "conda init --condabin zsh", {".zshrc": "init_condabin_zsh"}, "interactive login"),
    ("zsh", "conda init bash only", {".bashrc": "init_bash", ".bash_profile": "init_bash"}, ""),
    ("zsh", "PATH line in .zshenv", {".zshenv": LINE}, "interactive login script"),
    ("zsh", "PATH line in .zprofile", {".zprofile": LINE}, "?interactive login"),
    ("zsh", "path array", {".zshrc": "path=({prefix}/condabin $path)\n"}, "interactive login"),
    ("zsh", "path added to", {".zshrc": "path+={prefix}/condabin\n"}, "interactive login"),
    (
        "zsh",
        "ZDOTDIR set in .zshenv",
        {".zshenv": "export ZDOTDIR=$HOME/.config/zsh\n", ".config/zsh/.zshrc": LINE},
        "interactive login",
    ),
    (
        "zsh",
        "ZDOTDIR hides ~/.zshrc",
        {".zshenv": "ZDOTDIR=$HOME/.config/zsh\n", ".zshrc": "init_zsh"},
        "",
    ),
    (
        "zsh",
        ".profile through emulate",
        {".zshrc": "emulate sh -c '. ~/.profile'\n", ".profile": LINE},
        "interactive login",
    ),
    ("fish", "nothing", {}, ""),
    ("fish", "conda init", {".config/fish/config.fish": "init_fish"}, "interactive login script"),
    (
        "fish",
        "conda init --condabin",
        {".config/fish/config.fish": "init_condabin_fish"},
        "interactive login script",
    ),
    (
        "fish",
        "fish_add_path",
        {".config/fish/config.fish": "fish_add_path {prefix}/condabin\n"},
        "interactive login script",
    ),
    (
        "fish",
        "fish_variables",
        {
            ".config/fish/fish_variables": "# VERSION: 3.0\n"
            "SETUVAR fish_user_paths:{prefix}/condabin\\x1e/usr/bin\n"
        },
        "interactive login script",
    ),
    (
        "fish",
        "interactive only",
        {
            ".config/fish/config.fish": "if status is-interactive\n"
            "  set -gx PATH {prefix}/bin $PATH\nend\n"
        },
        "interactive login",
    ),
    (
        "fish",
        "conf.d",
        {".config/fish/conf.d/c.fish": "source {prefix}/etc/fish/conf.d/conda.fish\n"},
        "interactive login script",
    ),
    (
        "fish",
        "the hook without a block",
        {".config/fish/config.fish": "eval {prefix}/bin/conda shell.fish hook | source\n"},
        "interactive login script",
    ),
    (
        "fish",
        "behind a variable that is not set",
        {".config/fish/config.fish": "set -q NO; and set PATH {prefix}/bin $PATH\n"},
        "",
    ),
    ("fish", "conda init bash only", {".bashrc": "init_bash"}, ""),
    ("tcsh", "nothing", {}, ""),
    ("tcsh", "conda init tcsh", {".tcshrc": "init_tcsh"}, "interactive login script"),
    (
        "tcsh",
        "conda init --condabin",
        {".tcshrc": "init_condabin_tcsh"},
        "interactive login script",
    ),
    (
        "tcsh",
        "set path",
        {".cshrc": "set path = ( {prefix}/bin $path )\n"},
        "interactive login script",
    ),
    (
        "tcsh",
        "setenv PATH",
        {".cshrc": "setenv PATH {prefix}/bin:$PATH\n"},
        "interactive login script",
    ),
    (
        "tcsh",
        "set path, but .tcshrc exists",
        {".cshrc": "set path=({prefix}/bin $path)\n", ".tcshrc": ""},
        "",
    ),
    (
        "tcsh",
        "set path in .login",
        {".login": "set path = ( {prefix}/bin $path )\n"},
        "?interactive login",
    ),
    (
        "tcsh",
        "a guard",
        {".cshrc": "if ( ! $?prompt ) exit\nsource {prefix}/etc/profile.d/conda.csh\n"},
        "interactive login",
    ),
    (
        "tcsh",
        "exit ends the file and not the shell",
        {
            ".cshrc": "exit\nset path=({prefix}/bin $path)\n",
            ".login": "setenv PATH {prefix}/bin:$PATH",
        },
        "?interactive login",
    ),
    ("csh", "nothing", {}, ""),
    ("csh", "conda init tcsh", {".tcshrc": "init_tcsh"}, ""),
    (
        "csh",
        "set path",
        {".cshrc": "set path = ( {prefix}/bin $path )\n"},
        "interactive login script",
    ),
    ("sh", "nothing", {}, ""),
    ("sh", "PATH line in .profile", {".profile": LINE}, "?interactive login"),
    (
        "sh",
        "conda.sh in .profile",
        {".profile": ". {prefix}/etc/profile.d/conda.sh\n"},
        "?interactive login",
    ),
]


@pytest.mark.parametrize(
    ("shell", "files", "found"),
    [pytest.param(s, files, found, id=f"{s}: {name}") for s, name, files, found in SET_UPS],
)
def test_a_new_shell_finds_conda_as_the_probe_says(
    needs: Callable[[str], str], tmp_path: Path, shell: str, files: dict[str, str], found: str
) -> None:
    needs(PROGRAMS[shell])
    prefix, home = make_conda(tmp_path / "opt/miniforge3"), tmp_path / "home"
    home.mkdir()
    for name, text in files.items():
        write(home / name, _filled(text, prefix))
    words = found.split()
    expected = {
        kind: None if f"?{kind}" in words else kind in words
        for kind in ("interactive", "login", "script")
    }
    said = shells.probe(place_of(home, shell)).conda_in_new_shell
    assert said == expected
    really = {kind: really_finds_conda(shell, kind, home) for kind in expected}
    assert really == {kind: really[kind] if said[kind] is None else said[kind] for kind in really}


def _filled(text: str, prefix: Path) -> str:
    if text.startswith("init_"):
        return recorded(text + ".txt", prefix)
    text = text.replace("{init_bash}", recorded("init_bash.txt", prefix))
    return text.replace("{prefix}", str(prefix))
