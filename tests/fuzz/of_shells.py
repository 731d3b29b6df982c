"""Start files, and what else of a shell is read."""

from __future__ import annotations

import os
from pathlib import Path

from envcheck.cli.output import parse_account
from envcheck.probes import ask_shell, path_changes, session, shells
from envcheck.probes.conda_blocks import describe_block, parse_blocks, without_blocks
from envcheck.probes.grammars import parse
from envcheck.probes.place import Place
from envcheck.probes.shell_words import split, unquoted, values
from envcheck.probes.start_texts import LIMIT
from tests.fuzz.scratch import folder, place_in
from tests.fuzz.target import target, text_of

BASHRC = """\
[ -z "$PS1" ] && return
case $- in *i*) ;; *) return;; esac
export PATH="$HOME/bin:${PATH:+$PATH:}/opt/x" EDITOR=vi  # my own
if [ -f ~/.bash_aliases ]; then . ~/.bash_aliases; elif test -d /opt/conda; then :; else false; fi
for d in /opt/*/bin ~/bin; do PATH+=":$d"; done; while read x; do echo "$x"; done < /dev/null
f() { local a=$(ls "$1" | wc -l); echo `date`; }; function g { eval "$(starship init bash)"; }
cat <<'EOF' > /dev/null
PATH=/not/read
EOF
# >>> conda initialize >>>
__conda_setup="$('/home/anna/miniforge3/bin/conda' 'shell.bash' 'hook' 2> /dev/null)"
if [ $? -eq 0 ]; then eval "$__conda_setup"; else export PATH="/home/anna/miniforge3/bin:$PATH"; fi
# <<< conda initialize <<<
[[ $- == *i* && -n "${ZSH_VERSION:-}" ]] || { alias conda=mamba; exec zsh; }
. /opt/conda/etc/profile.d/conda.sh; source ~/miniforge3/bin/activate base; module load anaconda
path=(/a/b "$path[@]"); export MAMBA_EXE='/x/micromamba'; \\. "$NVM_DIR/nvm.sh"; emulate zsh -c 'a'
"""
FISH = """\
if status is-interactive; and not set -q TMUX
    set -gx PATH /opt/x/bin $PATH; fish_add_path -a ~/bin "/a b"
else if test -f /opt/conda/bin/conda
    eval /opt/conda/bin/conda "shell.fish" "hook" $argv | source
end
switch (uname); case Linux 'Dar*'; source (pyenv init -|psub); end
function conda; begin; echo (count $argv); end; end
for d in /opt/*; set -p fish_user_paths $d; end; while true; break; end
"""
CSHRC = """\
if ( $?prompt == 0 ) exit
if (-f /opt/conda/etc/profile.d/conda.csh && ! $?loginsh) then
    source /opt/conda/etc/profile.d/conda.csh
else if ( `ls /etc/profile.d` != "" ) then
    setenv PATH "/a b:${PATH}"
endif
set path = ( /usr/bin ~/bin $path ); foreach f ( /etc/csh/* ); source $f; end
switch ($SHELL); case *tcsh: echo x; breaksw; endsw; while (1); end
"""
SH = (
    "if then else elif fi for in do done while until case esac function select { } [[ ]] ( ) (( ))"
    " ; ;; & && | || < > >> << <<- <<< &> $( ` ${ } $((  ' \" \\ # $ ~ * = += ! . source eval exec"
    " return exit export set alias module emulate -c [ ] test -f -d -n -z -a -o PATH= path=( $PATH"
    " $HOME ${x:-y} ${x:+y} $- /a/b /opt/conda/bin/conda shell.bash hook activate <<E"
    " __conda_block__ 0 99999999999 conda pyenv init brew shellenv path_helper"
)
BLOCK = (
    "# >>> conda initialize >>>\n",
    "# <<< conda initialize <<<\n",
    "# >>> mamba initialize >>>\n",
    "# <<< mamba initialize <<<\n",
    "#region conda initialize\n",
    "#endregion\n",
)
BLANK = ("\n", " ", "\t", "\r\n", "\\\n", "\n\n", "E\n", "\x00", "é", "\udc80")
FISH_WORDS = (
    "if else end switch case function for in while begin and or not set -gx -a -p -q -e PATH"
    " fish_add_path fish_user_paths status is-interactive ( ) $ { } ; | & && || ' \" \\ # source"
)
CSH_WORDS = (
    "if then else endif foreach end while switch case endsw breaksw default ( ) ! $? $ { } ` ls"
    " setenv PATH set path = source alias exit ; & && || | ' \" \\ # prompt loginsh -f -d /* =="
)
POWERSHELL = "$env:Path += ';C:\\x;/opt/y'\n  $ENV:path=\"D:/a\" + 'b'\n#region conda initialize\n"


def words_of_a_shell(data: bytes) -> None:
    text = text_of(data)
    lines = text.count("\n") + 1
    for fish in (False, True):
        tokens, _ = split(text, fish)
        for token in tokens:
            assert token.text
            assert 1 <= token.line <= lines
            unquoted(token.text)
            some = values(token.text, lambda name: (name, "") if name else None, "/home/anna", "?")
            assert some is None or all(isinstance(value, str) for value in some)


def start_file(shell: str):
    def check(data: bytes) -> None:
        script = parse(text_of(data), shell)
        assert all(step.words and step.line > 0 for step in script.steps)

    return check


def new_shells(data: bytes) -> None:
    """The whole look at the shells of a home whose start files all hold the text."""
    with folder() as root:
        place = place_in(root)
        names = (".bashrc", ".profile", ".zshrc", ".cshrc", ".config/fish/config.fish")
        for name in names:
            path = Path(place.home, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        found = shells.probe(place)
    assert {file.path.rpartition("/home/anna/")[2] for file in found.files} >= set(names)


def blocks_of_conda(data: bytes) -> None:
    text = text_of(data)
    blocks = parse_blocks(text)
    assert without_blocks(text, blocks).count("\n") == text.count("\n")
    nowhere = Place({}, "/nonexistent/home", "linux", "/nonexistent")
    for block in blocks:
        assert 1 <= block.first_line < block.last_line <= text.count("\n") + 1
        describe_block(nowhere, block)


def path_lines(data: bytes) -> None:
    """What a command makes of PATH, by each grammar."""
    text = text_of(data)
    for shell in ("bash", "fish", "tcsh"):
        tokens, _ = split(text, shell == "fish")
        words = tuple(token.text for token in tokens if token.kind == "word")
        for start in range(min(len(words), 8)):
            change = path_changes.path_change(
                words[start:], shell, lambda name: ("/a", "/b"), "/home/anna"
            )
            assert change is None or all(change.folders)


def powershell(data: bytes) -> None:
    lines = shells.parse_powershell(text_of(data))
    assert all(line.line > 0 for line in lines)


def passwd(data: bytes) -> None:
    shell = shells.parse_passwd(text_of(data), os.getuid())
    assert shell is None or shell
    assert isinstance(parse_account(text_of(data), os.getuid()), str)


TARGETS = {
    "shell_words": target(words_of_a_shell, SH, BASHRC, FISH, CSHRC, extra=BLANK, limit=LIMIT),
    "start_file_sh": target(start_file("bash"), SH, BASHRC, extra=BLANK, limit=LIMIT),
    "start_file_fish": target(start_file("fish"), FISH_WORDS, FISH, extra=BLANK, limit=LIMIT),
    "start_file_csh": target(start_file("tcsh"), CSH_WORDS, CSHRC, extra=BLANK, limit=LIMIT),
    "new_shells": target(
        new_shells, f"{SH} {FISH_WORDS}", BASHRC, FISH, CSHRC, extra=BLANK + BLOCK, limit=LIMIT
    ),
    "conda_blocks": target(
        blocks_of_conda,
        "/opt/x/bin/conda /etc/profile.d/conda.sh condabin MAMBA_EXE= MAMBA_ROOT_PREFIX= ' \" /",
        BASHRC,
        extra=BLANK + BLOCK,
        limit=LIMIT,
    ),
    "path_lines": target(path_lines, SH, BASHRC, FISH, CSHRC, extra=BLANK),
    "fish_variables": target(
        lambda data: path_changes.parse_fish_variables(text_of(data)),
        "SETUVAR --export fish_user_paths: \\x1e \\x \\xff /a/b : --",
        "# fish\nSETUVAR --export fish_user_paths:/a/b\\x1e/c\\x20d\n",
        extra=BLANK,
    ),
    "paths_file": target(
        lambda data: path_changes.parse_paths_file(text_of(data)), "/usr/bin /a", "/a\n\n/b c\n"
    ),
    "environment_path": target(
        lambda data: path_changes.parse_environment_path(text_of(data)),
        "PATH= export \" ' : /a",
        'LANG=C\nexport PATH="/a:/b"\n',
        extra=BLANK,
    ),
    "powershell": target(
        powershell, "$env:path += = ; ' \" + C:\\ / $ENV:Path", POWERSHELL, extra=BLANK + BLOCK
    ),
    "passwd": target(
        passwd, "root : 0 /bin/sh x", "root:x:0:0:root:/root:/bin/bash\n", extra=BLANK
    ),
    "shells_answer": target(
        ask_shell.parse_answer,
        "python=/usr/bin/python alias:python function",
        {"path": "/usr/bin:/bin", "names": {"python": "/usr/bin/python", "alias:pip": "alias"}},
        limit=1 << 20,
        json_keys="path names python conda alias:python",
    ),
    "login_defs": target(
        lambda data: [session.parse_login_defs(text_of(data), root=root) for root in (True, False)],
        "ENV_PATH ENV_SUPATH PATH= /usr/bin:/bin # :",
        "# login\nENV_PATH PATH=/usr/local/bin:/usr/bin\n",
        extra=BLANK,
    ),
    "proc_stat": target(
        lambda data: shells.parse_stat(text_of(data)),
        "1 ( ) S 99999999999999999999 ) S 1",
        "12 (ba) sh) S 7 12 12 0 -1\n",
        extra=BLANK,
    ),
}
