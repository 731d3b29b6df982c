"""`envcheck fix` as it is typed: what it shows, refuses and undoes."""

import json
import os
import signal
import subprocess
import sys

import pytest

from envcheck.cli import fix as module
from envcheck.cli.refusal import Refusal
from envcheck.mend.lock import Lock
from envcheck.records import replace

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
LINE = "export KMP_DUPLICATE_LIB_OK=TRUE # caf\udce9\n"
ONLY = ("--quick", "--select", "NU102")


@pytest.fixture
def home(tmp_path, monkeypatch):
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / ".bashrc").write_bytes(LINE.encode(errors="surrogateescape"))
    for name, text in (
        ("HOME", str(folder)),
        ("SHELL", "/bin/bash"),
        ("KMP_DUPLICATE_LIB_OK", "TRUE"),
    ):
        monkeypatch.setenv(name, text)
    for name in ("XDG_STATE_HOME", "VIRTUAL_ENV", "CONDA_PREFIX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(folder)
    return folder


def bytes_of(home):
    return (home / ".bashrc").read_bytes()


def started(home, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "envcheck", "fix", *ONLY, *arguments],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


def test_a_plan_shows_all_and_changes_nothing(home):
    before = bytes_of(home)
    text = started(home, "--plan").stdout.decode()
    assert "-export KMP_DUPLICATE_LIB_OK=TRUE" in text
    assert "+# envcheck: export KMP_DUPLICATE_LIB_OK" in text
    assert bytes_of(home) == before
    assert os.listdir(home) == [".bashrc"]


def test_a_plan_is_data_too(home):
    said = json.loads(started(home, "--json").stdout)
    assert said["schema"] == "envcheck/plan/1"
    (mend,) = said["mends"]
    assert (mend["id"], mend["risk"]) == ("NU102", "reversible")
    assert mend["files"] == [change["path"] for change in said["changes"]]
    assert "+# envcheck: " in said["changes"][0]["diff"]


def test_what_was_done_is_data_too(home):
    said = json.loads(started(home, "--apply", "--yes", "--json").stdout)
    assert (said["mended"], said["undone"], said["exit_code"]) == (["NU102"], None, 0)
    assert bytes_of(home).startswith(b"# envcheck: ")


def test_without_a_person_and_without_yes_nothing_is_done(home):
    before = bytes_of(home)
    ran = started(home, "--apply")
    assert (ran.returncode, ran.stdout, ran.stderr.count(b"\n")) == (2, b"", 1)
    assert b"--yes" in ran.stderr
    assert bytes_of(home) == before


def test_a_file_that_may_not_be_changed_is_one_sentence(home):
    os.link(home / ".bashrc", home / "second")
    before = bytes_of(home)
    ran = started(home, "--apply", "--yes")
    assert (ran.returncode, ran.stdout, ran.stderr.count(b"\n")) == (2, b"", 1)
    assert b"second name" in ran.stderr
    assert bytes_of(home) == before


def test_two_at_once(home):
    with Lock(module._state()):
        ran = started(home, "--apply", "--yes")
    assert (ran.returncode, ran.stderr.count(b"\n")) == (2, 1)
    assert b"Another `envcheck fix` is at work" in ran.stderr


def test_a_home_that_is_no_folder(home, monkeypatch):
    monkeypatch.setenv("HOME", "/nowhere/at/all")
    ran = started(home, "--apply", "--yes")
    assert (ran.returncode, ran.stderr.count(b"\n")) == (2, 1)


def looked_at_again(monkeypatch, then):
    """The second look does what `then` does with its facts."""
    looks = []
    really = module.collect

    def collect(*arguments):
        looks.append(arguments)
        facts = really(*arguments)
        return facts if len(looks) == 1 else then(facts)

    monkeypatch.setattr(module, "collect", collect)
    return looks


def test_what_makes_it_worse_is_undone(home, monkeypatch):
    before = bytes_of(home)

    def worse(facts):
        return replace(facts, target=replace(facts.target, trouble="does not start"))

    looks = looked_at_again(monkeypatch, worse)
    text, code = module.fix([*ONLY, "--apply", "--yes"])
    assert len(looks) == 2
    assert (text, code) == ("All is as it was: PY101 failed instead.\n", 1)
    assert bytes_of(home) == before


def test_what_does_not_help_is_undone(home, monkeypatch):
    before, seen = bytes_of(home), []

    def as_before(facts):
        seen.append(os.environ.get("KMP_DUPLICATE_LIB_OK"))
        return replace(
            facts, variables=replace(facts.variables, values={"KMP_DUPLICATE_LIB_OK": "TRUE"})
        )

    looked_at_again(monkeypatch, as_before)
    text, code = module.fix([*ONLY, "--apply", "--yes"])
    assert (text, code) == ("All is as it was: it did not help.\n", 1)
    assert bytes_of(home) == before
    assert seen == [None]
    assert os.environ["KMP_DUPLICATE_LIB_OK"] == "TRUE"


def test_interrupted_while_it_looks_again_all_is_as_it_was(home, monkeypatch):
    before = bytes_of(home)

    def interrupted(facts):
        assert bytes_of(home) != before
        raise KeyboardInterrupt

    looked_at_again(monkeypatch, interrupted)
    with pytest.raises(KeyboardInterrupt):
        module.fix([*ONLY, "--apply", "--yes"])
    assert bytes_of(home) == before


def test_a_file_that_changes_while_one_decides(home, monkeypatch):
    monkeypatch.setattr(module, "_agree", lambda *_: (home / ".bashrc").write_text("mine\n"))
    with pytest.raises(Refusal, match="changed meanwhile, so nothing was changed"):
        module.fix([*ONLY, "--apply"])
    assert bytes_of(home) == b"mine\n"


def test_killed_outright_it_can_be_started_anew(home):
    """The lock ends with its process, and nothing of it is in the way."""
    code = (
        "import time; from envcheck.cli import fix; from envcheck.mend.lock import Lock\n"
        "with Lock(fix._state()): print('held', flush=True); time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert child.stdout.readline() == b"held\n"
    assert started(home, "--apply", "--yes").returncode == 2
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert started(home, "--apply", "--yes").returncode == 0
