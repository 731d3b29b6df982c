"""Checks of start files: each on its fault and on healthy look-alikes."""

import pytest

from envcheck.checks import shells as checks
from envcheck.facts import (
    Conda,
    CondaBlock,
    CondaEnvironment,
    CondaInstall,
    Shells,
    StartFile,
)
from envcheck.findings import Severity, Status
from envcheck.records import replace
from tests.envcheck.known import judged, passes

HOME = "/home/student"
BASE = f"{HOME}/miniforge3"
INSTALL = CondaInstall(BASE, "Miniforge", "26.3.2", "a usual place", True, f"{BASE}/bin/conda")
CONDA = Conda((INSTALL,), (CondaEnvironment(BASE, "base", "3.13.1", True),))
NOWHERE = {"interactive": False, "login": False, "script": False}


def shells(login="bash", found=NOWHERE, *files):
    return Shells(login, login, files, found, HOME)


def file(name, shell="bash", kinds=("interactive",), *blocks, **more):
    return StartFile(f"{HOME}/{name}", shell, kinds, blocks, **more)


def block(prefix=BASE, line=3, tool="conda", there=True, text=""):
    return CondaBlock(tool, line, prefix, there, line + 13, text, there)


def test_conda_without_its_block_in_bash():
    finding = judged(checks.conda_not_in_new_shell, shells=shells(), conda=CONDA)
    assert (finding.severity, finding.cause) == (Severity.WARNING, "shell-not-initialised")
    assert finding.fix.commands == (f"{BASE}/bin/conda init bash",)


@pytest.mark.parametrize(
    ("login", "cause", "command"),
    [
        ("zsh", "shell-zsh-not-initialised", f"{BASE}/bin/conda init zsh"),
        ("fish", "shell-fish-not-initialised", f"{BASE}/bin/conda init fish"),
        ("tcsh", "shell-csh-not-initialised", f"{BASE}/bin/conda init tcsh"),
        (
            "csh",
            "shell-csh-not-initialised",
            f"echo 'set path = ( \"{BASE}/condabin\" $path )' >> ~/.cshrc",
        ),
    ],
)
def test_each_shell_has_its_own_mend(login, cause, command):
    finding = judged(checks.conda_not_in_new_shell, shells=shells(login), conda=CONDA)
    assert (finding.cause, finding.fix.commands) == (cause, (command,))


def test_conda_init_is_not_advised_where_it_would_hide_a_cshrc():
    cshrc = file(".cshrc", "tcsh")
    finding = judged(
        checks.conda_not_in_new_shell, shells=shells("tcsh", NOWHERE, cshrc), conda=CONDA
    )
    assert finding.fix.commands == (
        f"echo 'source \"{BASE}/etc/profile.d/conda.csh\"' >> ~/.cshrc",
    )


def test_a_login_shell_that_skips_bashrc():
    found = {"interactive": True, "login": False, "script": False}
    files = (
        file(".bashrc", "bash", ("interactive",), block()),
        file(".profile", "bash", ("login",)),
    )
    finding = judged(
        checks.conda_not_in_new_shell, shells=shells("bash", found, *files), conda=CONDA
    )
    assert (finding.severity, finding.cause) == (Severity.WARNING, "login-shell-skips-bashrc")
    assert finding.fix.commands == (f"echo '[ -f ~/.bashrc ] && . ~/.bashrc' >> {HOME}/.profile",)


def test_an_installation_for_all_that_nobody_used_is_only_told():
    shared = Conda((replace(INSTALL, prefix="/opt/conda"),), CONDA.environments)
    finding = judged(checks.conda_not_in_new_shell, shells=shells(), conda=shared)
    assert finding.severity is Severity.INFO


@pytest.mark.parametrize(
    "facts",
    [
        {"shells": shells("bash", {"interactive": True, "login": True}), "conda": CONDA},
        {"shells": shells("bash", {"interactive": None, "login": None}), "conda": CONDA},
        {"shells": shells("bash", {"interactive": None, "login": False}), "conda": CONDA},
        {"shells": shells("bash", {"interactive": False, "login": True}), "conda": CONDA},
        {"shells": shells("nu", {}), "conda": CONDA},
        {
            "shells": shells(),
            "conda": Conda((replace(INSTALL, distribution="pixi", command=None),), ()),
        },
        {
            "shells": shells(
                "bash", NOWHERE, file(".bashrc", "bash", ("interactive",), block(tool="mamba"))
            ),
            "conda": CONDA,
        },
    ],
    ids=[
        "found",
        "cannot be told",
        "perhaps inherited",
        "login only",
        "another shell",
        "pixi",
        "mamba",
    ],
)
def test_a_new_terminal_is_as_it_should_be(facts):
    assert passes(checks.conda_not_in_new_shell, **facts)


def test_without_conda_nothing_is_judged():
    assert judged(checks.conda_not_in_new_shell, shells=shells(), conda=None).status is Status.SKIP


def test_the_block_of_a_deleted_conda():
    gone = block(f"{HOME}/miniconda3", there=False)
    finding = judged(
        checks.dead_conda_block, shells=shells("bash", {}, file(".bashrc", "bash", (), gone))
    )
    assert finding.cause == "conda-stale-path-after-uninstall"
    assert finding.fix.commands == (f"sed -i.bak '3,16d' {HOME}/.bashrc",)


@pytest.mark.parametrize(
    "blocks", [(), (block(),), (block(None, there=False),), (block(tool="mamba"),)]
)
def test_blocks_that_live(blocks):
    assert passes(
        checks.dead_conda_block, shells=shells("bash", {}, file(".bashrc", "bash", (), *blocks))
    )


def test_blocks_of_two_installations():
    both = file(".bashrc", "bash", ("interactive",), block(), block("/opt/conda", 30))
    finding = judged(checks.several_conda_blocks, shells=shells("bash", {}, both))
    assert (finding.severity, finding.cause) == (Severity.WARNING, "other-conda-first-in-path")


def test_the_same_block_twice():
    both = file(".bashrc", "bash", ("interactive",), block(), block(line=30))
    finding = judged(checks.several_conda_blocks, shells=shells("bash", {}, both))
    assert (finding.severity, finding.counts) == (Severity.INFO, True)


@pytest.mark.parametrize(
    "files",
    [
        (
            file(".bashrc", "bash", ("interactive",), block()),
            file(".zshrc", "zsh", ("login",), block()),
        ),
        (
            file(".bashrc", "bash", ("interactive",), block()),
            file(".zshrc", "zsh", ("login",), block("/opt/conda")),
        ),
        (file(".bashrc", "bash", ("interactive",), block(), block(line=30, tool="mamba")),),
        (file(".bashrc", "bash", ("interactive",), block(), block("/gone", 30, there=False)),),
        (file(".cshrc", "tcsh", ("login",), block()), file(".cshrc", "csh", ("login",), block())),
    ],
    ids=[
        "two shells",
        "two shells, two condas",
        "mamba beside conda",
        "one is dead",
        "one file, two shells",
    ],
)
def test_one_block_a_shell(files):
    assert passes(checks.several_conda_blocks, shells=shells("bash", {}, *files))


def test_a_tcshrc_of_conda_hides_the_cshrc():
    new = file(".tcshrc", "tcsh", ("interactive",), block())
    old = file(".cshrc", "tcsh", ())
    finding = judged(checks.tcshrc_hides_cshrc, shells=shells("tcsh", {}, new, old))
    assert finding.cause == "conda-init-unsupported-shell-name"


@pytest.mark.parametrize(
    "files",
    [
        (file(".cshrc", "tcsh", ("interactive",), block()),),
        (file(".tcshrc", "tcsh", ("interactive",)), file(".cshrc", "tcsh", ())),
        (
            file(".tcshrc", "tcsh", ("interactive",), block(), sources=(f"{HOME}/.cshrc",)),
            file(".cshrc", "tcsh", ("interactive",)),
        ),
    ],
    ids=["no .tcshrc", "one of the user's own", "it reads .cshrc"],
)
def test_a_cshrc_in_force(files):
    assert passes(checks.tcshrc_hides_cshrc, shells=shells("tcsh", {}, *files))


BASH_TEXT = "__conda_setup=\"$('/opt/x/bin/conda' 'shell.tcsh' 'hook' 2> /dev/null)\"\n"
CSH_TEXT = (
    'if ( -f "/opt/x/etc/profile.d/conda.csh" ) then\n'
    '    source "/opt/x/etc/profile.d/conda.csh"\n'
    'else\n    setenv PATH "/opt/x/bin:$PATH"\nendif\n'
)


@pytest.mark.parametrize("text", [BASH_TEXT, "setenv PATH=/opt/x/bin:$PATH\n"])
def test_bash_in_a_csh_file(text):
    finding = judged(
        checks.bourne_lines_in_csh_file,
        shells=shells("tcsh", {}, file(".tcshrc", "tcsh", ("login",), block(text=text))),
    )
    assert finding.cause == "conda-init-csh-block-bash-syntax"
    assert finding.fix.commands[-1] == f"{BASE}/bin/conda init tcsh"


@pytest.mark.parametrize(
    "one",
    [
        file(".tcshrc", "tcsh", ("login",), block(text=CSH_TEXT)),
        file(".bashrc", "bash", ("login",), block(text=BASH_TEXT)),
    ],
)
def test_each_file_in_its_own_language(one):
    assert passes(checks.bourne_lines_in_csh_file, shells=shells("tcsh", {}, one))
