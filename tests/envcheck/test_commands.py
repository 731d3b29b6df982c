"""What the commands promise: exit codes, one document or one sentence, the same everywhere."""

import json
import os
import venv
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from envcheck.cli import COMMANDS
from tests.envcheck.commands import envcheck, refused

MACHINES = Path(__file__).parents[1] / "machines/recorded"
BROKEN = MACHINES / "numpy-2-with-old-torch.json"
"""One error: PK104, numpy2-abi-torch-built-for-1x."""
WARNED = MACHINES / "windows-store-alias-first.json"
"""One warning: SP105."""
SOUND = MACHINES / "debian-venv-cpu.json"
WITHOUT_GPU = MACHINES / "linux-miniforge-base.json"


# Every command


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_help(command):
    ran = envcheck(command, "--help", env={**os.environ, "COLUMNS": "80"})
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith(f"usage: envcheck {command} ")
    about = ran.stdout.partition("\n\n")[2]  # argparse keeps a choice of the usage in one line
    assert max(map(len, about.splitlines())) <= 80


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_refuses_an_option_that_is_none(command):
    refused(envcheck(command, "--no-such-option"))


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["diff"], "SNAPSHOT_A"),
        (["diff", BROKEN], "SNAPSHOT_B"),
        (["diff", BROKEN, "/nonexistent.json"], "/nonexistent.json"),
        (["diff", BROKEN, SOUND, "third"], "unrecognized arguments: third"),
        (["fleet"], "required"),
        (["fix", "--plan", "--apply"], "not allowed with argument"),
        (["fix", "--plan", "--select", "ZZ"], "there is no such check"),
        (["fix", "--plan", "--python", "/nonexistent"], "there is no such file"),
        (["pytorch", "--os", "amiga"], "invalid choice: 'amiga'"),
        (["pytorch", "--python", "banana"], "banana"),
        (["path", "--shell", "cmd"], "invalid choice: 'cmd'"),
        (["path", "--run", "--shell", "powershell"], "--run"),
        (["explain", "a", "b"], "unrecognized arguments: b"),
        (["explain", "--platform", "amiga"], "invalid choice: 'amiga'"),
        (["snapshot", "--python", "/nonexistent"], "there is no such file"),
        (["snapshot", "--quick", "--output", "/nonexistent/x"], "--output /nonexistent/x"),
        (["diagnose"], "SNAPSHOT"),
        (["diagnose", BROKEN, "--format", "word"], "invalid choice: 'word'"),
        (["diagnose", BROKEN, "--json", "--format", "html"], "not allowed with argument"),
        (["diagnose", BROKEN, "--fail-on", "maybe"], "invalid choice: 'maybe'"),
        (["diagnose", BROKEN, "--profile", "none-such"], "none-such"),
        (["diagnose", BROKEN, "--ignore", "ZZ"], "there is no such check"),
        (["diagnose", BROKEN, "--output", "/nonexistent/x"], "--output /nonexistent/x"),
    ],
)
def test_bad_usage_is_one_sentence(arguments, word):
    refused(envcheck(*arguments), word)


# snapshot and diagnose


def judged(ran):
    """What a report says of each check."""
    told = ("id", "status", "severity", "cause", "title", "requires", "page")
    return [{name: one[name] for name in told} for one in json.loads(ran.stdout)["results"]]


def whole(ran):
    """All that it says, but for how long it took."""
    return [{**one, "duration_ms": 0} for one in json.loads(ran.stdout)["results"]]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """A Python with nothing installed, which is soon looked at."""
    prefix = tmp_path_factory.mktemp("tiny") / "env"
    venv.create(prefix, symlinks=True)
    return prefix / "bin/python"


@pytest.mark.parametrize("depth", ["--quick", "--deep"])
def test_a_snapshot_is_judged_as_the_machine_is_on_the_spot(depth, tiny, tmp_path):
    target = [depth, *(("--python", tiny) if depth == "--deep" else ())]
    here = envcheck("--json", *target)
    snapshot = tmp_path / "snapshot.json"
    assert envcheck("snapshot", *target, "--output", snapshot).returncode == 0
    there = envcheck("diagnose", snapshot, "--json")
    assert there.stderr == ""
    assert judged(there) == judged(here)
    assert there.returncode == here.returncode
    assert json.loads(there.stdout)["mode"] == depth.strip("-")
    (tmp_path / "report.json").write_text(here.stdout)
    assert whole(envcheck("diagnose", tmp_path / "report.json", "--json")) == whole(here)


def test_a_snapshot_goes_to_stdout_and_comes_in_there():
    taken = envcheck("snapshot", "--quick")
    assert (taken.returncode, taken.stderr) == (0, "")
    assert json.loads(taken.stdout)["schema"].startswith("envcheck/snapshot/")
    from_file = envcheck("diagnose", BROKEN, "--json")
    piped = envcheck("diagnose", "-", "--json", given=BROKEN.read_text(encoding="utf-8"))
    assert (piped.returncode, whole(piped)) == (1, whole(from_file))


def test_a_diagnosis_takes_out_the_names_of_the_machine_that_was_written_down(tmp_path):
    """And none of the machine that judges, whose user may be called like anything there."""
    whole_paths = BROKEN.read_text(encoding="utf-8").replace('"~', '"/home/mira')
    (tmp_path / "as-it-was.json").write_text(whole_paths, encoding="utf-8")
    environ = {**os.environ, "LOGNAME": "matplotlib", "HOME": "/home"}
    ran = envcheck("diagnose", tmp_path / "as-it-was.json", "--json", env=environ)
    assert "matplotlib" in ran.stdout
    assert "<user>" not in ran.stdout
    assert "mira" not in ran.stdout
    assert whole(ran) == whole(envcheck("diagnose", BROKEN, "--json"))
    kept = envcheck("diagnose", tmp_path / "as-it-was.json", "--json", "--no-redact", env=environ)
    assert "/home/mira" in kept.stdout


@pytest.mark.parametrize(
    ("document", "options", "code"),
    [
        (BROKEN, [], 1),
        (BROKEN, ["--fail-on", "never"], 0),
        (BROKEN, ["--ignore", "PK104"], 0),
        (BROKEN, ["--select", "PK104"], 1),
        (BROKEN, ["--select", "SP,MA"], 0),
        (WARNED, [], 0),
        (WARNED, ["--fail-on", "warning"], 1),
        (SOUND, ["--fail-on", "warning"], 0),
        (SOUND, ["--profile", "course-cpu"], 0),
        (WITHOUT_GPU, [], 0),
        (WITHOUT_GPU, ["--profile", "course-gpu"], 1),
    ],
)
def test_what_is_asked_decides_the_code(document, options, code):
    ran = envcheck("diagnose", document, "--json", *options)
    assert (ran.returncode, json.loads(ran.stdout)["exit_code"]) == (code, code)
    assert envcheck("diagnose", document, *options).returncode == code


def test_a_profile_from_a_file_is_what_is_required(tmp_path):
    (tmp_path / "requirements.txt").write_text("no-such-package>=3\n")
    ran = envcheck("diagnose", SOUND, "--json", "--profile", tmp_path / "requirements.txt")
    said = json.loads(ran.stdout)
    assert (ran.returncode, said["profile"]["name"]) == (1, "requirements.txt")
    failed = [one for one in said["results"] if one["status"] == "fail"]
    assert any("no-such-package" in one["message"] for one in failed)


FORMS = {
    "text": lambda text: "PK104" in text,
    "json": lambda text: json.loads(text)["schema"] == "envcheck/report/1",
    "junit": lambda text: ET.fromstring(text).tag in ("testsuite", "testsuites"),
    "sarif": lambda text: json.loads(text)["version"] == "2.1.0",
    "github": lambda text: "\n::error title=" in text,
    "markdown": lambda text: "PK104" in text and text.startswith("#"),
    "html": lambda text: text.lower().startswith("<!doctype html>"),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_format_of_a_diagnosis_on_stdout_and_in_a_file(form, tmp_path):
    environ = {name: told for name, told in os.environ.items() if name != "GITHUB_STEP_SUMMARY"}
    ran = envcheck("diagnose", BROKEN, "--format", form, env=environ)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert FORMS[form](ran.stdout)
    file = tmp_path / "report"
    ran = envcheck("diagnose", BROKEN, "--format", form, "--output", file, env=environ)
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", "")
    assert FORMS[form](file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"[]",
        b"{",
        b'{"schema": "x"}',
        b'{"schema": "envcheck/snapshot/1"}',
        b'{"schema": "envcheck/snapshot/99", "facts": {}}',
        b"\xff\xfe\x00",
        bytes(range(256)),
        b"[" * 100_000,
        b'{"schema": "envcheck/report/1", "facts": 3}',
    ],
)
def test_a_broken_document_is_one_sentence(content, tmp_path):
    (tmp_path / "broken.json").write_bytes(content)
    for arguments in (
        ["diagnose", tmp_path / "broken.json", "--json"],
        ["diff", BROKEN, tmp_path / "broken.json"],
    ):
        refused(envcheck(*arguments), "broken.json")


@pytest.mark.parametrize("path", ["/nonexistent.json", "/", "/proc/self/mem"])
def test_a_document_that_is_not_there_or_cannot_be_read(path):
    refused(envcheck("diagnose", path), path)


# The others


def test_a_plan_changes_nothing_and_is_one_document(tiny, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / ".bashrc").write_text("export PATH=$HOME/gone/bin:$PATH\n")
    environ = {**os.environ, "HOME": str(home), "SHELL": "/bin/bash"}
    ran = envcheck("fix", "--plan", "--quick", "--python", tiny, "--json", env=environ)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert json.loads(ran.stdout)["schema"].startswith("envcheck/")
    text = envcheck("fix", "--quick", "--python", tiny, env=environ)
    assert (text.returncode, text.stderr) == (0, "")
    assert [path.name for path in home.rglob("*")] == [".bashrc"]
    assert (home / ".bashrc").read_text() == "export PATH=$HOME/gone/bin:$PATH\n"


@pytest.mark.parametrize(
    ("arguments", "schema"),
    [
        (["diff", BROKEN, SOUND, "--json"], "envcheck/difference/1"),
        (["fleet", BROKEN, SOUND, WARNED, "--json"], "envcheck/fleet/1"),
        (["path", "--shell", "bash", "--json"], "envcheck/path/1"),
    ],
)
def test_every_document_names_its_schema(arguments, schema):
    ran = envcheck(*arguments)
    assert ran.returncode in (0, 1)
    assert ran.stderr == ""
    assert json.loads(ran.stdout)["schema"] == schema
