"""What the commands promise: exit codes, one document or one sentence, the same everywhere."""

import json
import os
import subprocess
import sys
import venv
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest

from envcheck.atlas.causes import ALL as CAUSES
from envcheck.checks import ALL as CHECKS
from envcheck.cli import COMMANDS

MACHINES = Path(__file__).parents[1] / "machines/recorded"
BROKEN = MACHINES / "numpy-2-with-old-torch.json"
"""One error: PK104, numpy2-abi-torch-built-for-1x."""
WARNED = MACHINES / "windows-store-alias-first.json"
"""One warning: SP105."""
SOUND = MACHINES / "debian-venv-cpu.json"
WITHOUT_GPU = MACHINES / "linux-miniforge-base.json"
SAID = (
    "CommandNotFoundError: Your shell has not been properly configured to use 'conda activate'.\n"
)
NOTHING = "It was a dark and stormy night; the rain fell in torrents.\n"

TEXT, TEXTS = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
FIX = {
    "type": "object",
    "required": ["text", "commands", "risk"],
    "properties": {
        "text": TEXT,
        "commands": TEXTS,
        "risk": {"enum": ["none", "reversible", "replaces-packages", "needs-admin"]},
    },
}
CAUSE = {
    "type": "object",
    "required": ["cause", "family", "confidence", "because", "fix", "page"],
    "properties": {
        "cause": {"enum": [cause.id for cause in CAUSES]},
        "family": TEXT,
        "confidence": {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
        "because": TEXTS,
        "fix": FIX,
        "verify": TEXTS,
        "page": {"type": "string", "pattern": "^# "},
    },
}
EXPLANATION = {
    "type": "object",
    "required": ["schema", "platform", "causes"],
    "properties": {
        "schema": {"const": "envcheck/explanation/1"},
        "platform": {"enum": [None, "linux", "macos", "windows", "wsl", "container"]},
        "causes": {"type": "array", "items": CAUSE},
    },
}


def envcheck(*arguments, given="", **options):
    argv = [sys.executable, "-m", "envcheck", *map(str, arguments)]
    settings = {"capture_output": True, "input": given, "timeout": 300, **options}
    return subprocess.run(argv, text=isinstance(settings["input"], str), **settings)


def refused(ran, *words):
    """One sentence on stderr, nothing on stdout, code 2."""
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("envcheck: ")
    assert ran.stderr.count("\n") == 1
    assert all(word in ran.stderr for word in words), ran.stderr


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


# explain


@pytest.mark.parametrize("id", [CHECKS[0].id, CHECKS[0].id.lower(), CHECKS[-1].id])
def test_the_page_of_a_check(id):
    ran = envcheck("explain", id)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith(f"# {id.upper()}: ")


@pytest.mark.parametrize("id", [CAUSES[0].id, CAUSES[-1].id.upper()])
def test_the_page_of_a_cause_and_the_same_as_a_document(id):
    ran = envcheck("explain", id)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith(f"# {id.lower()}: ")
    said = json.loads(envcheck("explain", id, "--json").stdout)
    assert said == {"schema": "envcheck/page/1", "id": id.lower(), "page": ran.stdout}


@pytest.mark.parametrize("how", ["file", "-", "nothing"])
def test_a_text_from_a_file_and_from_stdin(how, tmp_path):
    (tmp_path / "said.txt").write_text(SAID)
    arguments = {"file": [tmp_path / "said.txt"], "-": ["-"], "nothing": []}[how]
    ran = envcheck("explain", *arguments, given=SAID)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "(shell-not-initialised, " in ran.stdout
    assert SAID.strip() in ran.stdout.replace("   | ", "")


@pytest.mark.parametrize(
    "content",
    [b"", NOTHING.encode(), bytes(range(256)) * 40, b"\xff\xfe\x00\x00" * 999, b"\x00" * 5000],
    ids=["empty", "a novel", "binary", "half of UTF-16", "zeros"],
)
def test_a_text_that_speaks_of_no_cause(content, tmp_path):
    (tmp_path / "said").write_bytes(content)
    ran = envcheck("explain", tmp_path / "said", "--json")
    assert (ran.returncode, ran.stderr) == (1, "")
    said = json.loads(ran.stdout)
    jsonschema.validate(said, EXPLANATION)
    assert said["causes"] == []
    assert "Nothing in this text" in envcheck("explain", tmp_path / "said").stdout


def test_five_megabytes_with_the_reason_at_their_end(tmp_path):
    (tmp_path / "log").write_text(NOTHING * (5_000_000 // len(NOTHING)) + SAID)
    ran = envcheck("explain", tmp_path / "log", "--json")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert json.loads(ran.stdout)["causes"][0]["cause"] == "shell-not-initialised"


@pytest.mark.parametrize("path", ["/nonexistent/said.txt", "no-such-cause", "/", "/proc/self/mem"])
def test_what_is_not_there_or_cannot_be_read(path):
    refused(envcheck("explain", path), path)
    refused(envcheck("explain", path, "--json"), path)


@pytest.mark.parametrize("platform", [None, "linux", "macos", "windows", "wsl", "container"])
def test_an_explanation_fits_its_schema(platform):
    arguments = ["--platform", platform] if platform else []
    ran = envcheck("explain", "--json", *arguments, given=SAID)
    assert (ran.returncode, ran.stderr) == (0, "")
    said = json.loads(ran.stdout)
    jsonschema.validate(said, EXPLANATION)
    assert said["platform"] == platform
    assert said["causes"][0]["because"] == [SAID.strip()]
    confidences = [cause["confidence"] for cause in said["causes"]]
    assert confidences == sorted(confidences, reverse=True)


def test_the_platform_chooses_the_mend():
    def commands(platform):
        said = envcheck("explain", "--json", "--platform", platform, given=SAID).stdout
        return json.loads(said)["causes"][0]["fix"]["commands"]

    assert "\\condabin\\" in commands("windows")[0]
    assert "/bin/conda init" in commands("linux")[0]


def test_what_an_explanation_quotes_is_redacted(tmp_path):
    home = tmp_path / "students" / "anna"
    home.mkdir(parents=True)
    environ = {**os.environ, "HOME": str(home), "USER": "anna", "LOGNAME": "anna"}
    text = f"{home}/.bashrc: https://anna:pa55word@host/ {SAID}"
    for arguments in ([], ["--json"]):
        ran = envcheck("explain", *arguments, given=text, env=environ)
        assert ran.returncode == 0
        assert "properly configured" in ran.stdout
        assert "~/.bashrc" in ran.stdout
        assert str(home) not in ran.stdout
        assert "pa55word" not in ran.stdout


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
