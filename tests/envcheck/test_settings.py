"""The settings file: where it is looked for, what it may say, and how it is refused."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from envcheck.settings import BrokenSettings, Settings, settings_for
from envcheck.waivers import Entry

PROJECT = str(Path(__file__).resolve().parents[2])
TODAY = date(2026, 11, 23)
WAIVER = '[[waivers]]\nid = "pk101"\nreason = "A course of its own."\nuntil = 2027-01-01\n'


def write(folder, **files):
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def read(folder):
    return settings_for(str(folder), TODAY)


def envcheck(*arguments, cwd):
    argv = [sys.executable, "-m", "envcheck", *arguments]
    env = {**os.environ, "PYTHONPATH": PROJECT}
    return subprocess.run(argv, capture_output=True, text=True, timeout=120, cwd=cwd, env=env)


def test_without_a_file_nothing_is_set(tmp_path):
    assert read(tmp_path) == Settings()


def test_its_own_file_says_everything(tmp_path):
    head = (
        'select = ["PK", "TO"]\nignore = ["TO107"]\nfail-on = "warning"\nprofile = "course-cpu"\n'
    )
    settings = read(write(tmp_path, envcheck=head + WAIVER))
    assert (settings.select, settings.ignore) == ("PK,TO", "TO107")
    assert (settings.fail_on, settings.profile) == ("warning", "course-cpu")
    assert settings.waivers.entries == (Entry("PK101", "A course of its own.", date(2027, 1, 1)),)
    assert settings.waivers.source == str(tmp_path / "envcheck.toml")
    assert settings.waivers.today == TODAY
    assert "PK101" in settings.waivers.check_ids


def test_a_file_as_profile_starts_at_the_folder_of_the_settings(tmp_path):
    write(tmp_path, envcheck='profile = "lab/requirements.txt"\n')
    (tmp_path / "lab").mkdir()
    (tmp_path / "lab" / "requirements.txt").write_text("no-such-package-of-anybody\n")
    (tmp_path / "deeper").mkdir()
    ran = envcheck("--quick", "--json", "--select", "PK101", cwd=tmp_path / "deeper")
    assert json.loads(ran.stdout)["profile"]["source"] == str(tmp_path / "lab/requirements.txt")
    assert ran.returncode == 1


def test_pyproject_says_the_same_in_its_table(tmp_path):
    text = '[tool.envcheck]\nfail-on = "never"\n' + WAIVER.replace(
        "[waivers]", "[tool.envcheck.waivers]"
    )
    settings = read(write(tmp_path, pyproject=text))
    assert settings.fail_on == "never"
    assert settings.waivers.entries[0].id == "PK101"


def test_the_nearest_folder_counts_and_a_pyproject_without_the_table_is_passed_by(tmp_path):
    write(tmp_path, envcheck='fail-on = "warning"\n')
    write(tmp_path / "a", pyproject='[project]\nname = "envcheck-user"\n')
    below = write(tmp_path / "a" / "b")
    assert read(below).fail_on == "warning"
    write(tmp_path / "a", envcheck='fail-on = "never"\n')
    assert read(below).fail_on == "never"


def test_its_own_file_goes_before_pyproject(tmp_path):
    pyproject = '[tool.envcheck]\nfail-on = "never"\n'
    assert read(write(tmp_path, envcheck="", pyproject=pyproject)).fail_on is None


def test_a_broken_pyproject_of_somebody_else_is_no_matter_of_ours(tmp_path):
    assert read(write(tmp_path, pyproject="[tool.ruff\n")) == Settings()


@pytest.mark.parametrize("until", ["2027-01-01", '"2027-01-01"', "2027-01-01T10:00:00Z"])
def test_a_date_may_be_written_in_each_way_of_toml(tmp_path, until):
    text = f'[[waivers]]\nid = "PK101"\nreason = "x"\nuntil = {until}\n'
    (entry,) = read(write(tmp_path, envcheck=text)).waivers.entries
    assert entry.until == date(2027, 1, 1)


def test_a_waiver_needs_no_end_and_its_reason_may_be_missing(tmp_path):
    (entry,) = read(write(tmp_path, envcheck='[[waivers]]\nid = "PK101"\n')).waivers.entries
    assert entry == Entry("PK101", "", None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fail-on = ", "is not TOML"),
        ("fail_on = 'never'", "there is no setting 'fail_on'; there are select, ignore, fail-on"),
        ("fail-on = 'maybe'", "fail-on is 'maybe'; it may be error, warning, unknown or never"),
        ("fail-on = true", "fail-on is True"),
        (
            "profile = 'gpu'",
            "profile is 'gpu'; it may be auto, course-cpu or course-gpu, or a file",
        ),
        ("select = 'PK'", "select is no list of ids"),
        ("ignore = [1]", "ignore is no list of ids"),
        ("waivers = 'PK101'", "waivers is no list of tables"),
        ("[waivers]\nid = 'PK101'", "waivers is no list of tables"),
        ("[[waivers]]\nreason = 'x'", "a waiver has no id"),
        ("[[waivers]]\nid = 'PK101'\nreason = 5", "the reason to waive 'PK101' is no text"),
        ("[[waivers]]\nid = 'PK101'\nuntil = 'soon'", "until of the waiver of 'PK101' is no date"),
        ("[[waivers]]\nid = 'PK101'\nuntil = 5", "until of the waiver of 'PK101' is no date"),
        ("[[waivers]]\nid = 'PK101'\nexpires = 'x'", "and no 'expires'"),
    ],
)
def test_what_it_may_not_say_is_refused_in_one_sentence(tmp_path, text, words):
    with pytest.raises(BrokenSettings) as refused:
        read(write(tmp_path, envcheck=text))
    assert str(refused.value).startswith(str(tmp_path / "envcheck.toml"))
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)


def test_bytes_that_are_no_text_are_refused(tmp_path):
    (tmp_path / "envcheck.toml").write_bytes(b'profile = "\xff"')
    with pytest.raises(BrokenSettings, match="is not UTF-8"):
        read(tmp_path)


def test_a_file_that_cannot_be_read_is_refused(tmp_path):
    (tmp_path / "envcheck.toml").mkdir()
    with pytest.raises(BrokenSettings, match="cannot be read: Is a directory"):
        read(tmp_path)


def test_a_table_that_is_none_is_refused(tmp_path):
    with pytest.raises(BrokenSettings, match=r"tool\.envcheck is no table"):
        read(write(tmp_path, pyproject="[tool]\nenvcheck = 1\n"))


def test_the_command_line_takes_them_and_goes_before_them(tmp_path):
    write(tmp_path, envcheck='select = ["WV"]\nfail-on = "warning"\n[[waivers]]\nid = "ZZ999"\n')
    ran = envcheck("--quick", "--json", cwd=tmp_path)
    assert ran.returncode == 1
    found = {result["id"]: result["status"] for result in json.loads(ran.stdout)["results"]}
    assert found == {"WV101": "pass", "WV102": "fail", "WV103": "fail"}
    ran = envcheck("--quick", "--json", "--select", "MA103", "--fail-on", "never", cwd=tmp_path)
    assert ran.returncode == 0
    assert [result["id"] for result in json.loads(ran.stdout)["results"]] == ["MA103"]


@pytest.mark.parametrize(
    ("text", "words"),
    [("fail-on = 1", "fail-on is 1"), ('ignore = ["ZZ"]', "ignore ZZ: there is no such check")],
)
def test_a_broken_file_is_one_sentence_and_code_2(tmp_path, text, words):
    ran = envcheck("--quick", "--json", cwd=write(tmp_path, envcheck=text))
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr.startswith(f"envcheck: {tmp_path / 'envcheck.toml'}: ")
    assert words in ran.stderr
    assert ran.stderr.endswith(".\n")
    assert ran.stderr.count("\n") == 1


def test_other_commands_do_not_read_it(tmp_path):
    ran = envcheck("explain", "WV101", cwd=write(tmp_path, envcheck="broken"))
    assert ran.returncode == 0
    assert ran.stdout.startswith("# WV101: No waiver is past its date")


@pytest.mark.parametrize(
    "text",
    [
        "[tool.envcheck]\nfail-on = 'never'\n",
        "[ tool . 'envcheck' ]\nfail-on = 'never'\n",
        "tool.envcheck.fail-on = 'never'\n",
        "[tool]\nenvcheck = {fail-on = 'never'}\n",
        "tool = {envcheck = {fail-on = 'never'}}\n",
        "# ours\ntool = {'envcheck' = {fail-on = 'never'}}\n",
        '["t\\u006fol".envcheck]\nfail-on = "never"\n',
    ],
)
def test_its_table_is_found_however_toml_spells_it(tmp_path, text):
    assert read(write(tmp_path, pyproject=text)).fail_on == "never"


def test_a_project_that_only_names_it_need_not_be_sound(tmp_path):
    assert read(write(tmp_path, pyproject="name = envcheck-tutor without quotes\n")) == Settings()
