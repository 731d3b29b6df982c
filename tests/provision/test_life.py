"""One user's machine, from the first run to the last, and from a mirror."""

import json
import os
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.provision.trees import different, tree

RELEASE = "26.3.2-3"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def mirror(kit, tmp_path):
    """A web server with the release as GitHub has it."""
    folder = tmp_path / "mirror" / RELEASE
    folder.mkdir(parents=True)
    system = {"Darwin": "MacOSX"}.get(os.uname().sysname, os.uname().sysname)
    name = f"Miniforge3-{RELEASE}-{system}-{os.uname().machine}.sh"
    (folder / name).symlink_to(kit / "Standin3.sh")
    (folder / f"{name}.sha256").symlink_to(kit / "Standin3.sh.sha256")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder.parent))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def states(done):
    return {line.split()[0] for line in done.stdout.splitlines()[:6]}


def test_a_machine_over_time(provision, mirror, kit, home, tmp_path):
    (home / "dotfiles").mkdir()
    (home / "dotfiles/bashrc").write_bytes(b'[ -z "$PS1" ] && return\r\nno newline at the end')
    (home / "dotfiles/bashrc").chmod(0o600)
    (home / ".bashrc").symlink_to("dotfiles/bashrc")
    (home / ".zshenv").write_text("setopt no_beep")
    (home / ".tcshrc").write_text("set history = 100\n")
    before = tree(home)
    file = tmp_path / "lab.yml"
    file.write_text((kit / "environment.yml").read_text())
    options = ["--mirror", mirror, "--environment", file, "--quick", "--channels", "https://mirror"]
    options += ["--wheel", next(kit.glob("*.whl")), "--shells", "bash,zsh,tcsh"]

    done = provision(*options)
    assert (done.returncode, states(done)) == (0, {"changed"}), done.stdout + done.stderr
    assert "channel_alias: https://mirror\n" in (home / "miniforge3/.condarc").read_text()
    assert (home / ".bashrc").is_symlink()
    assert (home / "dotfiles/bashrc").stat().st_mode & 0o777 == 0o600
    assert (home / "miniforge3/conda-meta/conda-26.7.2-py_0.json").stat().st_mode & 0o004
    assert not (home / ".conda").exists(), "what conda notes for a user would stay behind"
    kept = home / "miniforge3.provision"
    told = json.loads((kept / "report.json").read_text())
    assert (told["exit_code"], told["changed"], told["scope"]) == (0, True, "user")
    assert told["envcheck"]["schema"] == "envcheck/report/1"
    assert (kept / "report.txt").read_text().startswith("changed  conda")

    installed = tree(home, is_passing)
    done = provision(*options, "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["changed"]) == (0, False)
    assert different(tree(home, is_passing), installed) == []

    file.write_text(file.read_text() + "  - python>=3.8\n")
    (home / ".zshenv").write_text("export EDITOR=vi\n" + (home / ".zshenv").read_text())
    done = provision(*options)
    assert [line.split()[:2] for line in done.stdout.splitlines() if line[0] == "c"] == [
        ["changed", "environment"]
    ]
    assert "updated" in (home / "miniforge3/envs/course/conda-meta/history").read_text()

    (home / "miniforge3/envs/course/bin/python").unlink()
    done = provision(*options)
    assert done.returncode == 2
    assert "course is broken: bin/python does not start" in done.stderr

    done = provision("--uninstall")
    assert done.returncode == 0
    assert different(tree(home), before) == [".zshenv"]
    assert (home / ".zshenv").read_text() == "export EDITOR=vi\nsetopt no_beep\n"
    done = provision("--uninstall")
    assert (done.returncode, done.stdout) == (
        0,
        "ok       uninstall   there is nothing to remove\n",
    )


def is_passing(path: str) -> bool:
    """Of the last run only, or Python's own."""
    return "__pycache__" in path or path.startswith("miniforge3.provision/")
