"""What is true of every format: one document, one exit code, nothing secret. Real processes."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from envcheck.formats import FORMATS
from tests.envcheck.formats.reports import HEALTHY_REPORT, HOSTILE_REPORT, REDACTOR, SICK_REPORT

PROJECT = str(Path(__file__).resolve().parents[3])
ALL_FORMATS = ("text", *FORMATS)
each = pytest.mark.parametrize("format", FORMATS)


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """A Python without NumPy: an error of PK101."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    venv.create(folder, with_pip=False)
    return folder


def envcheck(*arguments, cwd, **environ):
    argv = [sys.executable, "-m", "envcheck", "--quick", *arguments]
    env = {**os.environ, "PYTHONPATH": PROJECT, "GITHUB_STEP_SUMMARY": "", **environ}
    return subprocess.run(argv, capture_output=True, text=True, timeout=120, cwd=cwd, env=env)


@each
@pytest.mark.parametrize("report", [HEALTHY_REPORT, SICK_REPORT, HOSTILE_REPORT])
def test_a_document_has_no_secret_no_colour_and_no_half_character(format, report):
    text = FORMATS[format](report, REDACTOR)
    assert "anna" not in text
    assert "\x1b" not in text
    text.encode("utf-8")
    assert text.endswith("\n")


@each
def test_unredacted_means_real_paths(format):
    assert "/home/anna/miniforge3" in FORMATS[format](SICK_REPORT, None)


@pytest.mark.parametrize("format", ALL_FORMATS)
@pytest.mark.parametrize(
    ("select", "fail_on", "code"),
    [("PK101", "error", 1), ("PK101", "never", 0), ("MA103", "warning", 0), ("ZZ", "error", 2)],
)
def test_the_exit_code_is_the_same_in_every_format(bare, tmp_path, format, select, fail_on, code):
    told = ("--prefix", str(bare), "--select", select, "--fail-on", fail_on, "--format", format)
    ran = envcheck(*told, cwd=tmp_path)
    assert ran.returncode == code, ran.stderr
    assert bool(ran.stdout) == (code != 2)
    assert bool(ran.stderr) == (code == 2)


@each
def test_a_file_gets_what_stdout_would(bare, tmp_path, format):
    file = tmp_path / "report"
    told = ("--prefix", str(bare), "--format", format, "--output", str(file))
    ran = envcheck(*told, cwd=tmp_path)
    assert ran.stdout == ""
    assert ran.returncode == 1
    assert "PK101" in file.read_text(encoding="utf-8")


def test_the_summary_of_a_github_step_is_written_to(bare, tmp_path):
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n")
    told = ("--prefix", str(bare), "--select", "PK101")
    ran = envcheck(*told, "--format", "github", cwd=tmp_path, GITHUB_STEP_SUMMARY=str(summary))
    assert "::error title=envcheck PK101" in ran.stdout
    assert summary.read_text().startswith("# Before\n# envcheck: 1 error\n")
    envcheck(*told, "--format", "markdown", cwd=tmp_path, GITHUB_STEP_SUMMARY=str(summary))
    assert summary.read_text().count("# envcheck: 1 error") == 1


def test_a_summary_that_cannot_be_written_is_a_warning(bare, tmp_path):
    told = ("--prefix", str(bare), "--select", "PK101", "--format", "github")
    ran = envcheck(*told, cwd=tmp_path, GITHUB_STEP_SUMMARY="/nonexistent/summary")
    assert ran.returncode == 1
    assert "::error title=envcheck PK101" in ran.stdout
    assert ran.stderr == (
        "envcheck: the step's summary /nonexistent/summary could not be written: "
        "No such file or directory.\n"
    )


def test_formats_that_nobody_asked_for_are_not_loaded(bare, tmp_path):
    code = (
        "import sys; from envcheck.cli import main; main(['--quick', '--json', '--select', 'MA'])\n"
        "print([m for m in sys.modules if m.startswith('envcheck.formats.')], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert json.loads(ran.stdout)["schema"] == "envcheck/report/1"
    assert ran.stderr.strip() == "['envcheck.formats.json']"
