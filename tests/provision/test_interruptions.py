"""Killed at any point, the next run goes on, and what it makes is the same."""

import random
import shutil
import subprocess
import time

from tests.provision.conftest import surroundings
from tests.provision.standin import ROOT
from tests.provision.trees import different, tree

KILLS = 20
FILES = {".bashrc": b"alias l=ls\n", ".profile": b"umask 027", ".cshrc": b"set prompt = '% '\r\n"}


def is_passing(path):
    """Differs from one run to the next: the log, names drawn at random, Python's own files."""
    return (
        path.startswith("miniforge3.provision/")
        or path.endswith(".envcheck-provision")
        or ("__pycache__" in path)
    )


def test_killed_at_random_points_it_resumes_to_the_same_state(provision, arguments, home):
    for name, content in FILES.items():
        (home / name).write_bytes(content)
    before = tree(home)
    options = [*arguments, "--shells", "bash,tcsh"]
    began = time.monotonic()
    assert provision(*options).returncode == 0
    lasts = time.monotonic() - began
    wanted = tree(home, is_passing)
    whole = {name: {content, (home / name).read_bytes()} for name, content in FILES.items()}
    assert provision("--uninstall").returncode == 0
    assert different(tree(home), before) == []

    draw, killed, finished = random.Random(8), 0, 0
    while killed < KILLS:
        if kill_after(draw.uniform(0, lasts), home, options):
            killed += 1
            for name, contents in whole.items():
                assert (home / name).read_bytes() in contents, f"{name} is half written"
            if killed % 5:
                continue
            done = provision(*options)
            assert done.returncode == 0, done.stdout + done.stderr
        finished += 1
        assert different(tree(home, is_passing), wanted) == []
        assert provision("--uninstall").returncode == 0
        assert different(tree(home), before) == []
    assert finished >= KILLS // 5


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


def test_a_half_made_prefix_of_ours_is_made_anew(provision, arguments, home, tmp_path):
    """What the stand-in is at when it is killed is seldom the middle of unpacking; here it is."""
    options = [*arguments, "--shells", "none"]
    assert provision(*options).returncode == 0
    record = home / "miniforge3.provision/record.json"
    record.write_text(record.read_text().replace('"state": "done"', '"state": "begun"'))
    shutil.rmtree(home / "miniforge3/conda-meta")
    done = provision(*options)
    assert done.returncode == 0, done.stderr
    assert [line.split()[0] for line in done.stdout.splitlines()[:4]] == ["changed"] * 4
    assert (home / "miniforge3/conda-meta/history").is_file()
