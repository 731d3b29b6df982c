"""scripts/provision for all users of a machine, with real shells and a real sshd."""

import json
import os
import shutil
import subprocess

import pytest

from tests.provision.lab import SHELLS, Lab
from tests.provision.standin import ROOT
from tests.provision.trees import different, tree

FOLDERS = ("etc", "opt", "home", "usr/local/bin", "usr/local/share")
KERNEL_FOLDERS = {
    "usr/local/share/jupyter",
    "usr/local/share/jupyter/kernels",
    "usr/local/share/jupyter/kernels/course",
}
CHANGED = {
    "etc/profile.d/envcheck-conda.sh",
    "etc/bash.bashrc",
    "etc/zsh/zshenv",
    "etc/fish/conf.d/envcheck-conda.fish",
    "etc/csh.cshrc",
    *KERNEL_FOLDERS,
    *(
        f"usr/local/share/jupyter/kernels/course/{name}"
        for name in ("kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg")
    ),
}
"""On Debian, besides /opt."""


def can_mount() -> bool:
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode == 0


@pytest.fixture
def lab(tmp_path, needs):
    for program in ("nsenter", "setpriv", "ssh", "ssh-keygen", *SHELLS):
        needs(program)
    if shutil.which("sshd", path="/usr/sbin:/usr/bin:/usr/local/sbin") is None:
        needs("sshd")
    if not can_mount():
        pytest.skip("needs root, and mount namespaces")
    machine = Lab(tmp_path / "lab")
    try:
        yield machine
    finally:
        machine.end()


def trees(lab):
    found = {}
    for folder in FOLDERS:
        inside = tree(lab.root / folder, is_left_out)
        found |= {f"{folder}/{path}": told for path, told in inside.items()}
    return found


def is_left_out(path):
    return "__pycache__" in path


def of_page(section):
    """The commands of a section of the admin's page, without sudo."""
    text = (ROOT / "docs/admins.md").read_text().split(f"## {section}\n")[1].split("\n## ")[0]
    lines = [
        line for block in text.split("```sh\n")[1:] for line in block.split("```")[0].split("\n")
    ]
    return [line.removeprefix("sudo ").split() for line in lines if line.startswith("sudo")]


def test_a_lab_machine_by_the_admins_page(lab, kit, arguments):
    """Each command of the page, with what the stand-in needs besides."""
    port = lab.start_sshd()
    before = trees(lab)
    besides = [word for word in arguments if word not in ("--quick", "--installer")][1:]
    besides += ["--shells", ",".join(SHELLS)]
    try_it, do_it, again, undo = (
        [str(kit / "Standin3.sh") if word == "Miniforge3.sh" else word for word in command]
        for command in of_page("One machine")
    )

    def type_in(command, *more):
        return lab.run(ROOT / command[0], *command[1:], *more, PIP_NO_COMPILE="1")

    done = type_in(try_it, *besides)
    assert (done.returncode, different(trees(lab), before)) == (0, []), done.stderr

    done = type_in(do_it, *besides)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = [line.split()[0] for line in done.stdout.splitlines()]
    assert lines == ["changed"] * 6 + ["ok", "ok", "report:"], done.stdout
    told = json.loads((lab.root / "opt/miniforge3.provision/report.json").read_text())
    assert (told["scope"], told["envcheck"]["exit_code"]) == ("system", 0)
    assert told["envcheck"]["mode"] == "deep"
    installed = trees(lab)
    changed = {path for path in different(installed, before) if not path.startswith("opt/")}
    assert changed == CHANGED - {path for path in before if path in KERNEL_FOLDERS}

    done = type_in(again, *besides)
    assert (done.returncode, json.loads(done.stdout)["changed"]) == (0, False), done.stderr
    assert [path for path in different(trees(lab), installed) if "provision/" not in path] == []

    not_found = [
        f"{shell}, {kind}: {said}"
        for shell in SHELLS
        for kind, said in answers(lab, port, shell).items()
        if "conda 26.7.2" not in said
    ]
    assert not_found == []

    done = type_in(undo)
    assert done.returncode == 0, done.stdout + done.stderr
    left = different(trees(lab), before)
    assert [path for path in left if not path.startswith("home/lab-")] == []


def answers(lab, port, shell):
    """What `conda --version` says in each kind of new shell of a user of this shell."""
    user, ask = f"lab-{shell}", "conda --version"
    kinds = {"interactive": [shell, "-i"], "command": [shell, "-c", ask]}
    if shell == "tcsh":
        kinds["login"] = ["bash", "-c", "exec -a -tcsh tcsh"]
    else:
        kinds["login"] = [shell, "-l", "-c", ask]
        kinds["interactive"] = [shell, "-i", "-c", ask]
        kinds["login, interactive"] = [shell, "-l", "-i", "-c", ask]
    if shell == "bash":
        del kinds["command"]  # it reads no file at all: what starts it decides
    said = {}
    for kind, command in kinds.items():
        done = lab.run(*command, user=user, stdin=f"{ask}\nexit\n", SHELL=f"/bin/{shell}")
        said[kind] = done.stdout or done.stderr or "nothing"
    done = lab.ssh(port, user, ask)
    said["ssh command"] = done.stdout or done.stderr or f"exit code {done.returncode}"
    return said


@pytest.mark.parametrize("section", ["Which environment", "Without the internet"])
def test_the_other_commands_of_the_page(provision, kit, tmp_path, section):
    """They are understood, and would do what they say; nothing is fetched for that."""
    names = {"Miniforge3.sh": "Standin3.sh", "lab.yml": "environment.yml"}
    commands = of_page(section)
    assert commands
    for command in commands:
        words = [
            str(kit / names.get(word, word)) if "." in word and "/" not in word else word
            for word in command[1:]
        ]
        done = provision(*words, "--dry-run")
        assert (done.returncode, done.stderr) == (0, "")
        name = "lab" if "lab" in words else "course"
        assert f"miniforge3/envs/{name} from" in done.stdout
