"""`envcheck explain`: pages, causes in a text, and what is no text."""

import json
import os

import jsonschema
import pytest

from envcheck.atlas.causes import ALL as CAUSES
from envcheck.checks import ALL as CHECKS
from tests.envcheck.commands import envcheck, refused

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
