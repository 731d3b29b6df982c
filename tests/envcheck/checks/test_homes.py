"""Whole homes, from the files to the findings: healthy ones are silent, faults are named once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from envcheck.checks import ALL
from envcheck.facts import Facts, Target
from envcheck.findings import Finding, Severity, Status
from envcheck.judge import judge_all
from envcheck.probes import activation, conda, kernels, search_path, shadows, shells
from envcheck.probes.place import Place
from envcheck.profile import choose_profile
from envcheck.records import replace
from tests.envcheck.known import HEALTHY
from tests.envcheck.probes.homes import make_conda, recorded, write

FAMILIES = ("search_path", "shells", "conda", "shadows", "jupyter")
PROFILE = '[ -n "$BASH_VERSION" ] && [ -f ~/.bashrc ] && . ~/.bashrc\n'
GUARD = "case $- in\n    *i*) ;;\n      *) return;;\nesac\n"


class Home:
    """A home folder in the making, and the machine around it: nothing but /usr/bin."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = [self.python(folder / "root/usr")]
        self.environ = {"SHELL": "/bin/bash"}
        self.target = Target("/usr/bin/python3", "", "/usr", "system")
        self.work = folder / "work"
        self.work.mkdir()

    def python(self, prefix: Path) -> str:
        """A prefix with python and pip; the entry of PATH for it."""
        folder = prefix / "bin"
        write(folder / "python3", "\x7fELF").chmod(0o755)
        (folder / "python").symlink_to("python3")
        write(folder / "pip", f"#!{folder}/python3\n").chmod(0o755)
        return str(folder)

    def venv(self, name: str = "course") -> Path:
        """A venv, made active."""
        prefix = self.folder / name
        write(prefix / "pyvenv.cfg", "home = /usr/bin\n")
        self.path.insert(0, self.python(prefix))
        self.environ["VIRTUAL_ENV"] = str(prefix)
        self.target = Target(f"{prefix}/bin/python", "", str(prefix), "venv")
        return prefix

    def conda(self, name: str = "miniforge3") -> Path:
        """An installation as `conda init bash` leaves it, with its base activated."""
        base = make_conda(self.folder / name)
        self.python(base)
        write(self.folder / ".profile", PROFILE)
        write(self.folder / ".bashrc", GUARD + recorded("init_bash.txt", base))
        self.path[:0] = [str(base / "bin"), str(base / "condabin")]
        self.environ |= {"CONDA_PREFIX": str(base), "CONDA_EXE": f"{base}/bin/conda"}
        self.environ |= {"CONDA_SHLVL": "1", "CONDA_DEFAULT_ENV": "base"}
        self.target = Target(f"{base}/bin/python", "", str(base), "conda")
        return base

    def findings(self) -> dict[str, Finding]:
        """What is found wrong, by id."""
        own = {"PATH": ":".join(self.path), "HOME": str(self.folder)}
        place = Place(
            {**self.environ, **own},
            str(self.folder),
            "linux",
            str(self.work),
            root=str(self.folder / "root"),
            listsep=":",
        )
        found = search_path.probe(place)
        start_files = shells.probe(place)
        facts: Facts = replace(
            HEALTHY,
            search_path=found,
            shells=start_files,
            conda=conda.probe(place, found, start_files),
            activation=activation.probe(place),
            target=self.target,
            kernels=kernels.probe(place, self.target.prefix),
            shadows=shadows.probe(place, self.target),
        )
        known = {**vars(facts), "profile": choose_profile("auto", facts.graphics)}
        judged = judge_all([check for check in ALL if check.family in FAMILIES], known)
        assert not [finding for finding in judged if finding.status is Status.ERROR]
        return {finding.id: finding for finding in judged if finding.counts}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def nothing(home: Home) -> None:
    """Debian, no environment."""


def only_a_venv(home: Home) -> None:
    home.venv()


def conda_base(home: Home) -> None:
    home.conda()


def environment_over_base(home: Home) -> None:
    prefix = home.conda() / "envs/course"
    write(prefix / "conda-meta/history", "")
    write(prefix / "conda-meta/python-3.12.1-h0_0.json", "{}")
    home.path[0] = home.python(prefix)
    home.environ |= {"CONDA_PREFIX": str(prefix), "CONDA_DEFAULT_ENV": "course", "CONDA_SHLVL": "2"}
    home.target = Target(f"{prefix}/bin/python", "", str(prefix), "conda")


def container(home: Home) -> None:
    """An image that puts /opt/conda/bin on PATH by itself, and no start file."""
    base = make_conda(home.folder / "opt/conda")
    home.python(base)
    home.path.insert(0, str(base / "bin"))


def lab_with_modules(home: Home) -> None:
    make_conda(home.folder / "root/opt/miniforge3")
    write(home.folder / "root/etc/profile.d/lmod.sh", "")
    write(home.folder / ".bashrc", ". /etc/profile.d/lmod.sh\n")


def pyenv(home: Home) -> None:
    shims = home.folder / ".pyenv/shims"
    for name in ("python", "python3", "pip"):
        write(shims / name, "#!/usr/bin/env bash\n").chmod(0o755)
    home.path.insert(0, str(shims))
    write(home.folder / ".bashrc", 'eval "$(pyenv init -)"\n')


def micromamba(home: Home) -> None:
    prefix = home.folder / "micromamba/envs/course"
    write(prefix / "conda-meta/history", "")
    write(prefix / "conda-meta/python-3.12.1-h0_0.json", "{}")
    home.path.insert(0, home.python(prefix))
    home.environ |= {"CONDA_PREFIX": str(prefix), "CONDA_SHLVL": "1", "CONDA_DEFAULT_ENV": "course"}
    home.target = Target(f"{prefix}/bin/python", "", str(prefix), "conda")


@pytest.mark.parametrize(
    "make",
    [
        nothing,
        only_a_venv,
        conda_base,
        environment_over_base,
        container,
        lab_with_modules,
        pyenv,
        micromamba,
    ],
    ids=lambda make: make.__name__,
)
def test_healthy_homes_are_silent(home: Home, make: Callable[[Home], None]) -> None:
    make(home)
    assert {id: finding.message for id, finding in home.findings().items()} == {}


def test_a_venv_over_conda_is_only_told(home: Home) -> None:
    home.conda()
    home.venv()
    found = home.findings()
    assert {id: finding.severity for id, finding in found.items()} == {"CO103": Severity.INFO}


def test_conda_was_deleted_and_its_lines_were_not(home: Home) -> None:
    base = home.conda()
    base.rename(home.folder / "trash")
    found = home.findings()
    assert set(found) == {"CO101", "SH102"}
    assert found["CO101"].cause == found["SH102"].cause == "conda-stale-path-after-uninstall"


def test_conda_was_moved(home: Home) -> None:
    base = home.conda("old3")
    write(base / "bin/conda", f"#!{base}/bin/python\n").chmod(0o755)
    base.rename(home.folder / "miniforge3")
    home.environ = {"SHELL": "/bin/bash"}
    home.path = home.path[2:]
    found = home.findings()
    assert found["CO104"].cause == "conda-prefix-moved"
    assert set(found) == {"CO104", "SH101", "SH102"}


def test_conda_was_never_initialised(home: Home) -> None:
    base = make_conda(home.folder / "miniforge3")
    found = home.findings()
    assert {id: finding.cause for id, finding in found.items()} == {
        "SH101": "shell-not-initialised"
    }
    assert found["SH101"].fix is not None
    assert found["SH101"].fix.commands == (f"{base}/bin/conda init bash",)


def test_a_line_puts_the_system_before_the_environment(home: Home) -> None:
    home.conda()
    usr = str(home.folder / "root/usr/bin")
    home.path.insert(0, usr)
    with (home.folder / ".bashrc").open("a") as stream:
        stream.write(f"export PATH={usr}:$PATH\n")
    found = home.findings()
    assert {id: finding.cause for id, finding in found.items()} == {
        "SP101": "path-shadowed-by-rc-export"
    }
    assert any(".bashrc:" in line for line in found["SP101"].evidence)


def test_two_condas(home: Home) -> None:
    home.conda("anaconda3")
    home.conda("miniforge3")
    text = recorded("init_bash.txt", home.folder / "anaconda3")
    with (home.folder / ".bashrc").open("a") as stream:
        stream.write(text)
    found = home.findings()
    assert {id: finding.cause for id, finding in found.items()} == {
        "SP104": "other-conda-first-in-path",
        "SH103": "other-conda-first-in-path",
    }


def test_an_empty_environment(home: Home) -> None:
    prefix = home.conda() / "envs/empty"
    write(prefix / "conda-meta/history", "")
    home.path[0] = str(prefix / "bin")
    home.environ |= {"CONDA_PREFIX": str(prefix), "CONDA_DEFAULT_ENV": "empty", "CONDA_SHLVL": "2"}
    home.target = Target(None, "", str(prefix), "conda")
    found = home.findings()
    assert {id: finding.cause for id, finding in found.items()} == {
        "CO102": "conda-env-without-python"
    }


def test_a_dead_kernel_and_a_file_called_torch(home: Home) -> None:
    home.venv()
    spec = '{"argv": ["/gone/bin/python", "-m", "ipykernel_launcher"], "display_name": "old"}'
    write(home.folder / ".local/share/jupyter/kernels/old/kernel.json", spec)
    write(home.work / "torch.py", "")
    write(home.work / "random.py", "")
    found = home.findings()
    assert {id: finding.cause for id, finding in found.items()} == {
        "MO101": "local-file-shadows-stdlib",
        "MO102": "local-file-shadows-package",
        "JU101": None,
    }


def test_pip_of_the_user_site(home: Home) -> None:
    home.conda()
    stray = write(home.folder / ".local/bin/pip", f"#!{home.folder}/root/usr/bin/python3\n")
    stray.chmod(0o755)
    home.path.insert(0, str(stray.parent))
    assert {id: finding.cause for id, finding in home.findings().items()} == {
        "SP102": "pip-belongs-to-other-python"
    }
