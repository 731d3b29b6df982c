"""Near misses of shells: one message, and different mends."""

import pytest

from envcheck.atlas import explain
from tests.envcheck.atlas.asking import explained, first, named
from tests.envcheck.atlas.texts.shell import (
    NO_CONDA_PS,
    NOT_CONFIGURED,
    NOT_LOADED,
    OLD_NOT_CONFIGURED,
    RUN_INIT,
)

MESSAGES = [NOT_CONFIGURED, OLD_NOT_CONFIGURED, RUN_INIT]
PLACES = [
    ("", "linux", "shell-not-initialised"),
    ("$ bash train.sh\n", "linux", "conda-activate-in-script"),
    ("#!/bin/bash\n#SBATCH --gres=gpu:1\n", "linux", "conda-activate-in-script"),
    ("In [3]: !conda activate course\n", "linux", "conda-activate-in-notebook-subshell"),
    ("+local:0> print -n x\n", "linux", "shell-rc-redefines-builtin"),
    (NOT_LOADED, "windows", "powershell-execution-policy"),
    ("anna@Mac ~ % conda activate course\n", "macos", "shell-zsh-not-initialised"),
    ("setenv PATH $PATH\\:/opt/conda/bin\n", "linux", "shell-csh-not-initialised"),
    ("fish, version 3.6.0\n", "linux", "shell-fish-not-initialised"),
]


@pytest.mark.parametrize("message", MESSAGES, ids=["new", "old", "newest"])
@pytest.mark.parametrize(("before", "platform", "cause"), PLACES, ids=[p[2] for p in PLACES])
def test_run_conda_init_is_not_the_mend_everywhere(before, platform, cause, message):
    """Near miss: the message says so in each of them."""
    assert first(before + message, platform) == cause


def test_where_conda_init_was_run_it_is_not_advised_again():
    text = "no change     /home/anna/.bashrc\n" + RUN_INIT
    assert first(text, "linux") != "shell-not-initialised"


def test_the_bare_message_asks_where_it_came():
    asked = explained(RUN_INIT, "linux").asks
    assert ("shell-not-initialised", "conda-activate-in-script") in [a.between for a in asked]


def test_the_policy_of_powershell_explains_that_conda_is_unknown():
    assert named(NOT_LOADED + NO_CONDA_PS) == ["powershell-execution-policy"]


def test_conda_is_not_found_for_three_reasons():
    """Near miss: zsh is not set up, a login shell skips .bashrc, or the folder was moved."""
    assert first("zsh: command not found: conda") == "shell-zsh-not-initialised"
    assert first("tmux\n-bash: conda: command not found", "linux") == "login-shell-skips-bashrc"
    path = "/home/anna/src/anaconda3/bin:/usr/local/bin:/usr/bin"
    assert first(f"conda: command not found\n$ echo $PATH\n{path}", "linux") == "conda-prefix-moved"


def test_a_login_shell_without_more_asks_which_files_have_the_block():
    found = explained("-bash: conda: command not found", "linux")
    assert {c.cause for c in found.causes} >= {"shell-not-initialised", "login-shell-skips-bashrc"}
    assert any("grep -l 'conda initialize'" in c for ask in found.asks for c in ask.commands)


def test_the_mend_is_in_the_words_of_the_shell():
    zsh = explained("zsh: command not found: conda").causes[0].fix
    assert "<prefix>/bin/conda init zsh" in zsh.commands
    windows = explained(NO_CONDA_PS).causes[0].fix
    assert windows.commands[0].startswith("& ")


@pytest.mark.parametrize("shell", ["tcsh: ", "fish, version 3.6.0\n", "zsh: "])
def test_another_shells_cause_is_not_named(shell):
    own = {"tcsh: ": "csh", "fish, version 3.6.0\n": "fish", "zsh: ": "zsh"}
    for text in (shell + NOT_CONFIGURED, shell + RUN_INIT):
        others = {f"shell-{name}-not-initialised" for name in own.values()}
        assert set(named(text)) & others == {f"shell-{own[shell]}-not-initialised"}


def test_without_a_platform_the_mend_is_not_that_of_windows():
    text = (
        "CommandNotFoundError: Your shell has not been properly configured to use 'conda activate'."
    )
    (first, *_) = explain(text.splitlines()).causes
    assert not any("cmd" in command or "powershell" in command for command in first.fix.commands)
