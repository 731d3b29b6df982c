"""What scripts/provision refuses, and that it has changed nothing then."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.provision.conftest import surroundings
from tests.provision.standin import ROOT
from tests.provision.trees import tree
from tests.test_layout import installed_pythons

CODE = ROOT / "scripts/provisioning"


def foreign_conda(folder):
    (folder / "conda-meta").mkdir(parents=True)
    (folder / "conda-meta/history").write_text("")


def foreign_half(folder):
    (folder / "pkgs").mkdir(parents=True)


def a_link(folder):
    folder.symlink_to(folder.with_name("elsewhere"))


@pytest.mark.parametrize(
    ("plant", "says"),
    [
        (foreign_conda, "holds a conda installation"),
        (foreign_half, "holds half an installation"),
        (lambda folder: folder.mkdir(), "an empty folder"),
        (lambda folder: folder.write_text("mine"), "no folder"),
        (a_link, "a link"),
    ],
)
def test_a_prefix_that_it_did_not_make(provision, arguments, home, plant, says):
    plant(home / "miniforge3")
    before = tree(home)
    done = provision(*arguments)
    assert (done.returncode, tree(home)) == (2, before)
    assert f"{home}/miniforge3 is there already" in done.stderr
    assert says in done.stderr
    done = provision("--uninstall")
    assert (done.returncode, tree(home)) == (2, before)
    assert f"{home}/miniforge3 was not made by this script" in done.stderr


def test_an_installer_with_another_checksum(provision, arguments, home):
    done = provision(*arguments, "--sha256", "0" * 64)
    assert done.returncode == 2
    assert "must have 0000" in done.stderr
    assert "not started" in done.stderr
    assert tree(home) == {}


def test_an_installer_of_which_nobody_says_the_checksum(provision, arguments, home, kit, tmp_path):
    shutil.copy(kit / "Standin3.sh", tmp_path / "bare.sh")
    done = provision(*arguments, "--installer", tmp_path / "bare.sh")
    assert (done.returncode, tree(home)) == (2, {})
    assert "--sha256" in done.stderr


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("--prefix", "/opt/mini forge"), "allow letters"),
        (("--prefix", "/"), "the whole disk"),
        (("--shells", "bash,ksh"), "ksh is none of"),
        (("--environment", "quantum"), "cpu, cuda-12, cuda-13"),
        (("--sha256", "abc"), "64 hexadecimal"),
        (("--wheel", "/nowhere.whl"), "no wheel"),
        (("--installer", "/nowhere.sh"), "no such file"),
        (("--installer", "https://localhost/x.sh"), "--offline needs the installer as a file"),
        (("--name", "a/b"), "letters, digits"),
    ],
)
def test_an_option_that_makes_no_sense(provision, arguments, home, more, says):
    done = provision(*arguments, *more)
    assert (done.returncode, tree(home)) == (2, {})
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_start_file_that_it_could_not_restore(provision, arguments, home):
    (home / ".bashrc").write_text("# >>> envcheck provision >>>\nhalf a block\n")
    before = tree(home)
    done = provision(*arguments, "--shells", "bash")
    assert (done.returncode, tree(home)) == (2, before)
    assert f"{home}/.bashrc" in done.stderr
    (home / ".bashrc").write_text("")
    os.link(home / ".bashrc", home / "twin")
    done = provision(*arguments, "--shells", "bash")
    assert done.returncode == 2
    assert "2 hard links" in done.stderr


def test_a_kernel_of_this_name_that_is_anothers(provision, arguments, home):
    folder = home / ".local/share/jupyter/kernels/course"
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text('{"argv": ["/usr/bin/python9"]}')
    before = tree(home)
    done = provision(*arguments)
    assert (done.returncode, tree(home)) == (2, before)
    assert "of /usr/bin/python9" in done.stderr
    assert "--kernel-name" in done.stderr


def test_an_installer_that_fails_leaves_nothing_in_the_prefix(provision, arguments, home, tmp_path):
    broken = tmp_path / "broken.sh"
    broken.write_text('#!/bin/sh\nmkdir -p "$4/conda-meta"\necho "no space" >&2\nexit 7\n')
    told = subprocess.run(["sha256sum", broken], capture_output=True, text=True).stdout
    (tmp_path / "broken.sh.sha256").write_text(told)
    (home / ".bashrc").write_text("mine\n")
    done = provision(*arguments, "--installer", broken)
    assert done.returncode == 2
    assert "  no space\n" in done.stderr
    assert "exit code 7" in done.stderr
    assert not (home / "miniforge3").exists()
    assert (home / ".bashrc").read_text() == "mine\n"
    assert provision("--uninstall").returncode == 0
    assert set(tree(home)) == {".bashrc"}


def test_a_dry_run_says_all_and_changes_nothing(provision, arguments, home):
    done = provision(*arguments, "--dry-run", "--shells", "bash,zsh,fish,tcsh")
    assert (done.returncode, tree(home)) == (0, {})
    lines = done.stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [
        ["planned", step]
        for step in ("conda", "settings", "environment", "envcheck", "shells", "kernel")
    ]
    for name in (".bashrc", ".profile", ".zshenv", ".cshrc", "conf.d/envcheck-conda.fish"):
        assert name in done.stdout


def test_a_machine_without_python(arguments, home, tmp_path):
    """The installer brings one, aside and for this run only."""
    programs = tmp_path / "bin"
    programs.mkdir()
    needed = "sh sed tar grep mkdir mv chmod cat cp rm mktemp dirname readlink tr cut sha256sum"
    for name in needed.split():
        (programs / name).symlink_to(shutil.which(name))
    more = {"PATH": str(programs), "TMPDIR": str(tmp_path / "aside")}
    (tmp_path / "aside").mkdir()
    script = [ROOT / "scripts/provision", "--user", "--dry-run", *arguments, "--shells", "bash"]
    done = subprocess.run(
        script, env=surroundings(home) | more, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("planned") == 6
    assert list((tmp_path / "aside").iterdir()) == []
    done = subprocess.run(
        script[:3], env=surroundings(home) | more, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 2
    assert "needs Python 3.8 or newer, or an installer" in done.stderr


def test_it_runs_in_the_oldest_python_that_is_here():
    python = [*installed_pythons(3, 8), sys.executable][0]
    done = subprocess.run(
        [python, "-I", "-S", "-B", CODE, "--help"], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("driver", "gpu", "file"),
    [
        ("", "", "cpu"),
        ("470.82.01", "8.6", "cpu"),
        ("525.60.13", "8.6", "cuda-12"),
        ("570.26", "", "cuda-12"),
        ("580.65.06", "7.5", "cuda-13"),
        ("580.95.05", "", "cuda-13"),
        ("580.95.05", "7.0", "cuda-12"),
        ("1000.1", "12.0", "cuda-13"),
    ],
)
def test_the_environment_fits_the_driver_and_the_gpu(driver, gpu, file):
    ask = "import sys; sys.path.insert(0, sys.argv[1]); import environment as e; "
    ask += "print(e.file_for_gpu(*sys.argv[2:]).stem)"
    command = [sys.executable, "-I", "-S", "-B", "-c", ask, CODE, driver, gpu]
    assert subprocess.run(command, capture_output=True, text=True).stdout == f"{file}\n"
