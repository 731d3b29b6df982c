"""Each fault planted, mended and gone, in the environment of a new shell that really started."""

import json
import os
import subprocess
import sys

import pytest

from tests.envcheck.mend import faults_beside
from tests.envcheck.mend.faults import FAULTS, homes_text
from tests.envcheck.probes.homes import PROGRAMS
from tests.machines.plant import ELSEWHERE, SIZES, Machine
from tests.machines.workshop import Workshop

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    return Workshop(tmp_path_factory.mktemp("shop"))


@pytest.fixture
def machine(tmp_path_factory, shop):
    machine = Machine(tmp_path_factory.mktemp("m"), shop)
    machine.venv(packages={})
    machine.path += ["/usr/bin", "/bin"]
    return machine


def environ_of(machine, shell, kind):
    """What a new shell hands to the programs that it starts."""
    name = f"/usr/bin/{PROGRAMS[shell]}"
    tcsh = shell == "tcsh"
    flags = ["-i"] if tcsh or kind == "interactive" else ["-l", "-i"]
    asked = "/usr/bin/env -0"
    ran = subprocess.run(
        [name, *flags] if tcsh else [name, *flags, "-c", asked],
        input=f"{asked}\nexit\n".encode() if tcsh else b"",
        capture_output=True,
        env={"PATH": ":".join(machine.path), "TERM": "dumb", **machine.environ},
        cwd=machine.work,
        timeout=20,
        start_new_session=True,
    )
    assert b"yntax" not in ran.stderr, ran.stderr
    head, _, tail = ran.stdout.partition(b"HOME=") if tcsh else (b"", b"", ran.stdout)
    pairs = (head.rpartition(b"\n")[2] + _ + tail).split(b"\0")
    found = dict(os.fsdecode(pair).split("=", 1) for pair in pairs if b"=" in pair)
    return {name.rpartition("\n")[2].rpartition("> ")[2]: text for name, text in found.items()}


def envcheck(machine, environ, *arguments):
    """The program, run as a user runs it."""
    start = ["-m", "envcheck"] if machine.root is None else [str(ELSEWHERE), str(machine.root)]
    return subprocess.run(
        [sys.executable, *start, *arguments, "--quick", "--ignore", SIZES],
        env=environ,
        cwd=machine.work,
        capture_output=True,
        timeout=60,
    )


def cause_of(machine, environ, check):
    """The cause that a check finds; `none` where it finds nothing."""
    ran = envcheck(machine, environ, "--json", "--no-redact")
    results = {result["id"]: result for result in json.loads(ran.stdout)["results"]}
    found = results[check]
    assert found["status"] in ("fail", "pass"), found["message"]
    return found["cause"] if found["status"] == "fail" else "none"


@pytest.mark.parametrize("one", FAULTS, ids=lambda one: one.name)
def test_what_is_mended_is_gone_in_a_new_shell(one, machine, needs):
    needs(one.shell)
    machine.shell(one.shell)
    one.plant(machine)
    environ = environ_of(machine, one.shell, one.kind)
    assert cause_of(machine, environ, one.check) == one.cause
    planted = homes_text(machine)

    done = envcheck(machine, environ, "fix", "--apply", "--yes", "--select", one.check)
    assert f"{one.check} is mended." in done.stdout.decode(), (done.stdout, done.stderr)
    mended = homes_text(machine)
    assert mended != planted
    environ = environ_of(machine, one.shell, one.kind)
    assert cause_of(machine, environ, one.check) == "none"

    envcheck(machine, environ, "fix", "--apply", "--yes", "--select", one.check)
    assert homes_text(machine) == mended


TOGETHER = (
    "two_blocks", "pythonpath_among_others", "stale_path_line_in_a_condition", "clash_silenced",
    "variable_hides_the_card", "proxy_without_scheme", "conda_offline",
    "certificates_that_are_gone",
)  # fmt: skip


def test_many_at_once_and_once_more(machine, needs):
    needs("bash")
    faults = [one for one in FAULTS if one.name in TOGETHER]
    assert len(faults) == len(TOGETHER)
    for one in faults:
        one.plant(machine)
    environ, planted = environ_of(machine, "bash", "interactive"), homes_text(machine)
    shown = [envcheck(machine, environ, "fix", *how).stdout for how in ((), ("--json",))]
    assert json.loads(shown[1])["changes"]
    assert b"s3cret" not in b"".join(shown)
    assert homes_text(machine) == planted

    done = envcheck(machine, environ, "fix", "--apply", "--yes").stdout.decode()
    assert all(f"{one.check} is mended." in done for one in faults), done
    environ, mended = environ_of(machine, "bash", "interactive"), homes_text(machine)
    assert {cause_of(machine, environ, one.check) for one in faults} == {"none"}
    envcheck(machine, environ, "fix", "--apply", "--yes")
    assert homes_text(machine) == mended


def test_there_are_at_least_25_causes():
    named = {one.cause for one in FAULTS} - {None}
    others = {one.check for one in FAULTS if one.cause is None}
    assert len(named) >= 25
    assert any(one.plant.__module__ == faults_beside.__name__ for one in FAULTS)
    assert len(named) + len(others) >= 35
