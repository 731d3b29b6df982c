"""Killed at any point, the next run goes on, and what it makes is the same."""

import random
import shutil
import subprocess
import time

from tests.provision.conftest import surroundings
from tests.provision.standin import ROOT
from tests.provision.trees import different, tree

KILLS = 20
FILES = {".bashrc": b"alias l=ls\r\n", ".profile": b"umask 027"}


def is_passing(path):
    """Differs from one run to the next: the log, names drawn at random, Python's own files."""
    return (
        path.startswith("miniforge3.provision/")
        or path == "miniforge3/.envcheck-provision"
        or "__pycache__" in path
    )


def test_killed_at_random_points_it_resumes_to_the_same_state(provision, arguments, home):
    for name, content in FILES.items():
        (home / name).write_bytes(content)
    before = tree(home)
    options = [*arguments, "--shells", "bash"]
    began = time.monotonic()
    assert provision(*options).returncode == 0
    lasts = time.monotonic() - began
    wanted = tree(home, is_passing)
    whole = {name: {content, (home / name).read_bytes()} for name, content in FILES.items()}
    unpack_by_half(home)
    assert provision(*options).returncode == 0
    assert different(tree(home, is_passing), wanted) == []

    def resume_and_go_back():
        done = provision(*options)
        assert done.returncode == 0, done.stdout + done.stderr
        assert different(tree(home, is_passing), wanted) == []
        kill_after(draw.uniform(0, lasts / 4), home, ["--uninstall"])
        assert provision("--uninstall").returncode == 0
        assert different(tree(home), before) == []

    draw, killed, spent = random.Random(), 0, lasts
    while killed < KILLS:
        if spent >= lasts:
            resume_and_go_back()
            spent = 0
        seconds = draw.uniform(0, lasts - spent)
        spent += max(seconds, lasts / 10)
        killed += kill_after(seconds, home, options)
        for name, contents in whole.items():
            assert (home / name).read_bytes() in contents, f"{name} is half written"
    resume_and_go_back()


def unpack_by_half(home):
    """As a kill in the middle of unpacking leaves it, which is short here."""
    record = home / "miniforge3.provision/record.json"
    record.write_text(record.read_text().replace('"state": "done"', '"state": "begun"'))
    shutil.rmtree(home / "miniforge3/conda-meta")


def kill_after(seconds, home, options):
    """Start it, and kill it then; False where it was done before."""
    command = [ROOT / "scripts/provision", "--user", *options]
    process = subprocess.Popen(
        command, env=surroundings(home), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        process.wait(seconds)
        output = process.stdout.read()
        assert process.returncode == 0, output.decode()
        return False
    except subprocess.TimeoutExpired:
        process.kill()
        return True
    finally:
        process.wait()
        process.stdout.close()
