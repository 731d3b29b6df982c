"""Homes with start files of every shell, and a conda in them that answers as conda does."""

from tests.envcheck.probes.homes import make_conda, recorded, write

# What conda's hook prints, as far as PATH and `conda` are concerned.
HOOKING_CONDA = """#!/bin/sh
case "$2" in hook) ;; *) exit 0 ;; esac
p={prefix}
first="$p/bin:$p/condabin"
grep -qs 'auto_activate.*false' "$HOME/.condarc" && first="$p/condabin"
case "$1" in
    shell.fish) echo "function conda; end; set -gx PATH" $(echo "$first" | tr : ' ') '$PATH' ;;
    *) echo "conda() {{ :; }}; export PATH=\\"$first:\\$PATH\\"" ;;
esac
"""
CONDA_SH = 'conda() {{ :; }}; export PATH="{prefix}/condabin:$PATH"\n'
GUARD = "case $- in *i*) ;; *) return ;; esac\n"
CARGO = 'case ":${{PATH}}:" in\n*:"$HOME/b":*) ;;\n*) export PATH="$HOME/b:$PATH" ;;\nesac\n'

# Shell, and its start files; `init_bash` and the like stand for what `conda init` wrote.
HOMES = {
    "bash: nothing": ("bash", {}),
    "bash: conda init": ("bash", {".bashrc": "init_bash"}),
    "bash: conda init, its base not activated": (
        "bash",
        {".bashrc": "init_bash", ".condarc": "auto_activate_base: false\n"},
    ),
    "bash: conda init, then a line": (
        "bash",
        {".bashrc": '{init_bash}\nexport PATH="$HOME/b:$PATH"\n', ".bash_profile": ". ~/.bashrc\n"},
    ),
    "bash: conda init --condabin": ("bash", {".bashrc": "init_condabin_bash"}),
    "bash: conda.sh": ("bash", {".bashrc": ". {prefix}/etc/profile.d/conda.sh\n"}),
    "bash: a function and an alias": (
        "bash",
        {".bashrc": "alias python=python3\npip() {{ command pip3; }}\n"},
    ),
    "bash: the same entry many times": (
        "bash",
        {".bashrc": 'PATH="$HOME/b:$PATH"\nPATH="$HOME/b:$PATH:/usr/bin"\nexport PATH\n'},
    ),
    "bash: added unless it is there": ("bash", {".bashrc": CARGO * 2, ".profile": CARGO}),
    "bash: added unless it is there, [[ ]]": (
        "bash",
        {".bashrc": 'if [[ ":$PATH:" != *":$HOME/b:"* ]]; then\n  PATH=$HOME/b:$PATH\nfi\n' * 2},
    ),
    "bash: Fedora's lines": (
        "bash",
        {
            ".bashrc": 'if ! [[ "$PATH" =~ "$HOME/b:$HOME/c:" ]]\nthen\n'
            '    PATH="$HOME/b:$HOME/c:$PATH"\nfi\n'
        },
    ),
    "bash: once in a session": (
        "bash",
        {".bashrc": 'if [ -z "$DONE" ]; then\n  DONE=1\n  PATH=$HOME/b:$PATH\nfi\n'},
    ),
    "bash: root has other folders": (
        "bash",
        {".bashrc": 'if [ "$(id -u)" -eq 0 ]; then PATH=$PATH:/r; else PATH=$PATH:/u; fi\n'},
    ),
    "bash: a guard": ("bash", {".bashrc": GUARD + "PATH=$HOME/b:$PATH\n"}),
    "bash: a folder with a space": ("bash", {".bashrc": 'export PATH="$HOME/a b:$PATH"\n'}),
    "zsh: nothing": ("zsh", {".zshrc": ""}),
    "zsh: conda init": ("zsh", {".zshrc": "init_zsh"}),
    "zsh: path as an array": ("zsh", {".zshenv": "path=($HOME/b $path)\n", ".zshrc": ""}),
    "zsh: a function and an alias": (
        "zsh",
        {".zshrc": "alias python=python3\nfunction pip {{ pip3; }}\n"},
    ),
    "zsh: another folder of its files": (
        "zsh",
        {".zshenv": "ZDOTDIR=$HOME/z\n", "z/.zshrc": "path+=($HOME/b)\n", ".zshrc": "path=(/x)\n"},
    ),
    "fish: nothing": ("fish", {}),
    "fish: conda init": ("fish", {".config/fish/config.fish": "init_fish"}),
    "fish: fish_add_path": (
        "fish",
        {
            ".config/fish/config.fish": "fish_add_path -P $HOME/b /usr/bin $HOME/not-there\n",
            "b/x": "",
        },
    ),
    "fish: an alias, and added unless it is there": (
        "fish",
        {
            ".config/fish/config.fish": "alias python python3\n"
            + "if not contains $HOME/b $PATH\n    set -gx PATH $HOME/b $PATH\nend\n" * 2
        },
    ),
    "tcsh: nothing": ("tcsh", {}),
    "tcsh: conda init": ("tcsh", {".tcshrc": "init_tcsh"}),
    "tcsh: path and an alias": (
        "tcsh",
        {".cshrc": "set path = ($HOME/b $path)\nalias python python3\n"},
    ),
    "tcsh: a login file": ("tcsh", {".login": "setenv PATH $HOME/b:$PATH\n"}),
    "csh: path and an alias": (
        "csh",
        {".cshrc": "set path = ($HOME/b $path)\nalias python python3\n", ".login": ""},
    ),
    "sh: a profile": ("sh", {".profile": "PATH=$HOME/b:$PATH\nexport PATH\n"}),
}


def make_home(folder, files):
    """A home with those files, a conda in it, and a `python` in its folder `b`."""
    home = folder / "home"
    prefix = make_conda(home / "conda")
    write(prefix / "bin/conda", HOOKING_CONDA.format(prefix=prefix)).chmod(0o755)
    write(prefix / "bin/python", "#!/bin/sh\n").chmod(0o755)
    write(prefix / "etc/profile.d/conda.sh", CONDA_SH.format(prefix=prefix))
    if any("$HOME/b" in text for text in files.values()):
        write(home / "b/python", "#!/bin/sh\n").chmod(0o755)
    for name, text in files.items():
        inits = {kind: recorded(f"{kind}.txt", prefix) for kind in INITS if kind in text}
        text = inits[text] if text in inits else text.format(prefix=prefix, **inits)
        write(home / name, text)
    return home


INITS = ("init_bash", "init_condabin_bash", "init_zsh", "init_fish", "init_tcsh")
