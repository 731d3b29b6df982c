"""Programs, files and variables that many start files name, and whether they can bring conda."""

from __future__ import annotations

import re

OF_THIS_SESSION = re.compile(r"_?CONDA|_CE_|MAMBA|VIRTUAL_ENV|SHLVL")
"""Variables that an environment activated here has set; a new terminal begins without them."""
OF_A_TERMINAL = re.compile(
    r"SSH|TMUX|STY$|TERM|DISPLAY|WAYLAND|VSCODE|INSIDE_EMACS|XDG_SESSION|PWD|OLDPWD|RANDOM|SECONDS"
)
"""Variables that depend on where and when the new terminal is opened."""
HOOK = re.compile(
    r"""([^\s"'`()]*[/\\])(?:bin|condabin|Scripts)[/\\]conda(?:\.exe)?["']?\s+["']?shell\."""
)
"""`.../bin/conda shell.bash hook`: what it prints defines `conda`."""
NO_CONDA_INSIDE = re.compile(
    r"""(?:^|/)(?:oh-my-zsh\.sh|\.p10k\.zsh|p10k-instant-prompt\S*|nvm\.sh|bash_completion(?:\.sh)?
    |completion\.\w+\.inc|\.fzf\.\w+|key-bindings\.\w+|git-prompt\.sh|sdkman-init\.sh|\.iterm2_\S+
    |zsh-(?:autosuggestions|syntax-highlighting)\S*|vte(?:-[\d.]+)?\.sh|rvm|antigen\.zsh|zinit\.zsh
    )$""",
    re.X,
)
"""Long files that bring no conda: they are not followed."""
NO_CONDA_OUT_OF = re.compile(
    r"""dircolors|lesspipe|starship|zoxide|direnv|ssh-agent|gpg-agent|thefuck|fzf|atuin|rbenv|nodenv
    |goenv|jenv|opam|fnm|complet|register-python|luarocks|keychain|\bresize\b|\btset\b|mcfly|\bgh\b
    |oh-my-posh|pyenv[ ]virtualenv-init|hub[ ]alias|local::lib|\buv\b|\bnpm\b""",
    re.X,
)
"""Programs whose output start files evaluate, and that put no conda on PATH."""
MODULES = re.compile(r"(?:^|/)(?:[\w-]*lmod|[\w-]*modules?)(?:\.c?sh|\.fish)$|/init/\w+$")
"""Environment modules: `module load` may bring any conda."""
