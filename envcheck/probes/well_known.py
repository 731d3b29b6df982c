"""Programs, files and variables that many start files name, and whether they can bring conda."""

from __future__ import annotations

import re

from envcheck.patterns import pattern

OF_THIS_SESSION = ("CONDA", "_CONDA", "_CE_", "MAMBA", "VIRTUAL_ENV", "SHLVL")
"""So begin variables that an environment activated here has set; a new terminal has none."""
OF_A_TERMINAL = (
    *("SSH", "TMUX", "TERM", "DISPLAY", "WAYLAND", "VSCODE", "INSIDE_EMACS", "XDG_SESSION"),
    *("PWD", "OLDPWD", "RANDOM", "SECONDS"),
)
"""So begin variables that depend on where and when the new terminal is opened."""
HOOK = pattern(
    r"""(?<![^\s"'`()])([^\s"'`()]*[/\\])(?:bin|condabin|Scripts)[/\\]conda(?:\.exe)?["']?\s+["']?shell\."""
)
"""`.../bin/conda shell.bash hook`: what it prints defines `conda`."""
CONDA_SCRIPT = pattern(r"(.*)/etc/(?:profile\.d|fish/conf\.d)/conda\.(?:c?sh|fish)$")
"""What an installation offers to be read by start files."""
HOMEBREW = pattern(r"(?<![^\s\"'`(])([^\s\"'`(]+)/brew[\"']?\s+shellenv")
PYENV = pattern(r"\bpyenv[\"']?\s+(?:(?:virtualenv-)?init|root)")
LONG_FILES = frozenset(
    [
        "oh-my-zsh.sh",
        ".p10k.zsh",
        "nvm.sh",
        "bash_completion",
        "bash_completion.sh",
        "git-prompt.sh",
        "sdkman-init.sh",
        "vte.sh",
        "rvm",
        "antigen.zsh",
        "zinit.zsh",
    ]
)
HEADS_OF_LONG_FILES = (
    *("p10k-instant-prompt", ".iterm2_", "zsh-autosuggestions", "zsh-syntax-highlighting"),
    *("completion.", ".fzf.", "key-bindings.", "vte-"),
)


def is_without_conda(path: str) -> bool:
    """Whether it is one of the long files that bring no conda: they are not followed."""
    name = path.rpartition("/")[2]
    return name in LONG_FILES or name.startswith(HEADS_OF_LONG_FILES)


NO_CONDA_OUT_OF = pattern(
    r"""dircolors|lesspipe|starship|zoxide|direnv|ssh-agent|gpg-agent|thefuck|fzf|atuin|rbenv|nodenv
    |goenv|jenv|opam|fnm|complet|register-python|luarocks|keychain|\bresize\b|\btset\b|mcfly|\bgh\b
    |oh-my-posh|pyenv[ ]virtualenv-init|hub[ ]alias|local::lib|\buv\b|\bnpm\b""",
    re.X,
)
"""Programs whose output start files evaluate, and that put no conda on PATH."""
PATH_OUT_OF = pattern(r"rbenv|nodenv|goenv|jenv|opam|fnm|local::lib|direnv")
"""Those among them whose output changes PATH all the same."""
MODULES = pattern(r"(?:^|/)[\w-]*(?:lmod|modules?)(?:\.c?sh|\.fish)$|/init/\w+$")
"""Environment modules: `module load` may bring any conda."""
