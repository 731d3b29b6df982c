"""The command line as CI and people use it: real processes."""

import json
import os
import pty
import subprocess
import sys

import jsonschema
import pytest

from envcheck import __version__

FOREIGN = ("torch", "numpy", "scipy", "matplotlib", "textual", "rich")


def envcheck(*arguments, **options):
    argv = [sys.executable, "-m", "envcheck", *arguments]
    return subprocess.run(argv, **{"capture_output": True, "text": True, "timeout": 120, **options})


@pytest.fixture(scope="module")
def quick():
    return envcheck("--quick", "--json")


def test_json_is_one_document_that_fits_the_schema(quick):
    schema = json.loads(envcheck("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(quick.stdout), schema)


def test_the_exit_code_is_the_one_in_the_document(quick):
    assert quick.returncode == json.loads(quick.stdout)["exit_code"]


def test_the_document_has_what_the_contract_promises(quick):
    document = json.loads(quick.stdout)
    assert document["schema"] == "envcheck/report/1"
    assert document["tool"] == {"name": "envcheck", "version": __version__}
    assert document["target"]["python"]
    assert document["host"]["memory_mib"] > 0
    assert document["device"]["why"]
    assert len(document["results"]) >= 15
    keys = (
        "id title family status severity cause message expected actual evidence fix verify page "
        "requires duration_ms waived"
    )
    assert all(set(result) == set(keys.split()) for result in document["results"])


def test_nothing_heavy_is_imported_into_its_process():
    code = (
        "import sys, envcheck.cli as cli\n"
        "cli.main(['--json', '--fail-on', 'never'])\n"
        f"sys.exit(str([name for name in {FOREIGN!r} if name in sys.modules]))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=180)
    assert ran.stderr.strip() == "[]"
    assert json.loads(ran.stdout)["mode"] == "deep"


def test_importing_envcheck_imports_nothing_else_of_it():
    code = "import sys, envcheck; print([m for m in sys.modules if m.startswith('envcheck.')])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ran.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--nonsense"], "unrecognized arguments: --nonsense"),
        (["nonsense"], "unrecognized arguments: nonsense"),
        (["--fail-on", "maybe"], "invalid choice: 'maybe'"),
        (["--timeout", "soon"], "argument --timeout"),
        (["--python", "/nonexistent"], "there is no such file"),
        (["--python", __file__], "is not a program"),
        (["--prefix", "/nonexistent"], "there is no folder"),
        (["--name", "no-such-environment"], "no conda environment has that name"),
        (["--python", "x", "--prefix", "y"], "not allowed with argument"),
        (["--select", "ZZ"], "there is no such check"),
        (["--output", "/nonexistent/x.json", "--quick"], "--output /nonexistent/x.json"),
        (["explain", "ZZ999"], "there is no such check"),
        (["schema", "more"], "unrecognized arguments: more"),
    ],
)
def test_bad_usage_gets_one_sentence_and_code_2(arguments, words):
    ran = envcheck(*arguments)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr.startswith("envcheck: ")
    assert ran.stderr.count("\n") == 1
    assert words in ran.stderr


def test_a_closed_stdout_is_no_traceback():
    ran = subprocess.run(
        f"'{sys.executable}' -m envcheck checks >&-", shell=True, capture_output=True, text=True
    )
    assert ran.returncode == 2
    assert ran.stderr.startswith("envcheck: There is no stdout")
    assert ran.stderr.count("\n") == 1


def test_a_full_device_is_no_traceback():
    with open("/dev/full", "w") as full:
        ran = envcheck("checks", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert ran.returncode == 2
    assert "could not be written" in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_a_reader_that_went_away_is_no_traceback():
    command = f"'{sys.executable}' -m envcheck --quick --json | true"
    ran = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert "Traceback" not in ran.stderr


def test_what_is_written_is_redacted_unless_asked_not_to(tmp_path):
    home = tmp_path / "students" / "anna"
    home.mkdir(parents=True)
    env = {**os.environ, "HOME": str(home), "MPLBACKEND": "https://me:pa55word@host/x"}
    hidden = envcheck("--quick", "--json", env=env).stdout
    shown = envcheck("--quick", "--json", "--no-redact", env=env).stdout
    assert str(home) not in hidden
    assert "pa55word" not in hidden
    assert str(home) in shown


def test_a_report_goes_into_a_file(tmp_path):
    file = tmp_path / "report.json"
    ran = envcheck("--quick", "--json", "--output", str(file))
    assert ran.stdout == ""
    assert json.loads(file.read_text())["exit_code"] == ran.returncode


def test_select_and_ignore_by_id_and_by_prefix():
    chosen = json.loads(envcheck("--quick", "--json", "--select", "PY,MA101").stdout)["results"]
    ids = [result["id"] for result in chosen]
    assert ids[0] == "MA101"
    assert all(id.startswith(("PY", "MA101")) for id in ids)
    rest = json.loads(envcheck("--quick", "--json", "--ignore", "py,TO").stdout)["results"]
    assert not [r for r in rest if r["id"].startswith(("PY", "TO"))]


def test_checks_and_pages():
    listed = json.loads(envcheck("checks", "--json").stdout)["checks"]
    assert len(listed) >= 15
    page = envcheck("explain", "to101").stdout
    assert page.startswith("# TO101: PyTorch can be imported")


def test_text_on_a_terminal_has_colour_and_without_one_it_has_none():
    assert "\x1b[" not in envcheck("--quick").stdout
    assert "\x1b[" in on_a_terminal("--quick", NO_COLOR="")
    assert "\x1b[3" not in on_a_terminal("--quick", NO_COLOR="1")


def test_ascii_where_the_terminal_knows_no_more():
    ran = envcheck("--quick", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert ran.stdout.isascii()
    assert ran.returncode in (0, 1)


def test_lines_fit_a_narrow_terminal():
    ran = envcheck("--quick", env={**os.environ, "COLUMNS": "60"})
    prose = [line for line in ran.stdout.splitlines() if "/" not in line and "$ " not in line]
    assert max(map(len, prose)) <= 60


def on_a_terminal(*arguments, **environ):
    """What a person sees: stdout is a terminal."""
    reader, writer = pty.openpty()
    env = {**os.environ, "TERM": "xterm", **environ}
    argv = [sys.executable, "-m", "envcheck", *arguments]
    with subprocess.Popen(argv, stdout=writer, stderr=subprocess.DEVNULL, env=env):
        os.close(writer)
        said = b""
        while True:
            try:
                piece = os.read(reader, 65536)
            except OSError:
                break
            if not piece:
                break
            said += piece
    os.close(reader)
    return said.decode()
