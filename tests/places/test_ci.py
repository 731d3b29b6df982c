"""The files for GitHub, GitLab and pre-commit: valid by those places' own schemas, and run here."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION = ROOT / ".github" / "actions" / "envcheck"
GITLAB = ROOT / "docs" / "ci" / "envcheck.gitlab-ci.yml"
ENVCHECK = Path(sys.executable).with_name("envcheck")
BASH = shutil.which("bash")
needs_bash = pytest.mark.skipif(BASH is None, reason="needs bash")


@pytest.mark.parametrize(
    ("schema", "file"),
    [("vendor.github-actions", ACTION / "action.yml"), ("vendor.gitlab-ci", GITLAB)],
)
def test_a_file_is_what_its_place_takes(schema: str, file: Path) -> None:
    command = ["check_jsonschema", "--builtin-schema", schema, str(file)]
    ran = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout


def test_pre_commit_takes_the_hook() -> None:
    file = str(ROOT / ".pre-commit-hooks.yaml")
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", file]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout


def test_the_hook_starts_what_there_is() -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, *options = hook["entry"].split()
    assert program == "envcheck"
    ran = subprocess.run([ENVCHECK, *options], capture_output=True, text=True, timeout=120)
    assert ran.returncode in (0, 1), ran.stderr
    assert "envcheck explain" in ran.stdout or "All is well" in ran.stdout


class Runner:
    """What a runner of GitHub gives a step, and what the step leaves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = {
            "ENVCHECK": str(ENVCHECK),
            "ENVCHECK_PYTHON": sys.executable,
            "ENVCHECK_PROFILE": "auto",
            "ENVCHECK_MODE": "quick",
            "ENVCHECK_FAIL_ON": "error",
            "ENVCHECK_SARIF": "",
            "RUNNER_TEMP": str(folder),
            "GITHUB_OUTPUT": str(folder / "output"),
            "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        }

    def look(self, **settings: str) -> subprocess.CompletedProcess[str]:
        environ = {**os.environ, **self.settings, **settings}
        return subprocess.run(
            [ACTION / "look.sh"], env=environ, capture_output=True, text=True, timeout=120
        )


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


@needs_bash
def test_the_action_looks_once_and_tells_all(runner: Runner) -> None:
    sarif = runner.folder / "envcheck.sarif"
    ran = runner.look(ENVCHECK_SARIF=str(sarif))
    report = json.loads((runner.folder / "envcheck.json").read_text(encoding="utf-8"))
    assert ran.returncode == report["exit_code"], ran.stderr
    assert (runner.folder / "output").read_text().strip() == f"report={runner.folder}/envcheck.json"
    assert "envcheck: " in ran.stdout.splitlines()[-1]
    assert (runner.folder / "summary.md").read_text(encoding="utf-8").startswith("#")
    assert json.loads(sarif.read_text(encoding="utf-8"))["version"] == "2.1.0"


@needs_bash
def test_the_action_fails_by_what_it_is_told_to_fail_on(runner: Runner, tmp_path: Path) -> None:
    wanted = tmp_path / "requirements.txt"
    wanted.write_text("no-such-package-of-anybody\n")
    ran = runner.look(ENVCHECK_PROFILE=str(wanted))
    assert ran.returncode == 1
    assert "::error title=envcheck PK101" in ran.stdout
    calm = runner.look(ENVCHECK_PROFILE=str(wanted), ENVCHECK_FAIL_ON="never")
    assert calm.returncode == 0
    assert "::error title=envcheck PK101" in calm.stdout


@needs_bash
@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"ENVCHECK_PYTHON": "python9"}, "There is no Python `python9` on this runner"),
        ({"ENVCHECK_MODE": "wat"}, "It could not look at this machine"),
        ({"ENVCHECK_PROFILE": "/nowhere.yml"}, "It could not look at this machine"),
    ],
)
def test_an_action_that_cannot_look_says_so(
    runner: Runner, settings: dict[str, str], told: str
) -> None:
    ran = runner.look(**settings)
    assert ran.returncode == 2
    assert told in ran.stdout
    assert "::error title=envcheck::" in ran.stdout


@needs_bash
def test_the_job_of_gitlab_runs(tmp_path: Path) -> None:
    job = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))[".envcheck"]
    script = "\n".join(job["script"]).replace("/tmp/envcheck/bin/envcheck", str(ENVCHECK))
    settings = {**os.environ, **job["variables"], "ENVCHECK_PYTHON": sys.executable}
    ran = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], cwd=tmp_path, env=settings, timeout=300,
        capture_output=True, text=True,
    )  # fmt: skip
    report = json.loads((tmp_path / "envcheck.json").read_text(encoding="utf-8"))
    assert ran.returncode == report["exit_code"], ran.stderr
    assert (tmp_path / job["artifacts"]["reports"]["junit"]).read_text().startswith("<?xml")
    assert job["artifacts"]["paths"] == ["envcheck.json"]
