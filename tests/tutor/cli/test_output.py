"""stdout that is closed, full, gone or not UTF-8, and what a terminal gets that a file doesn't."""

import json
import os
import subprocess
import sys

import pytest


def shell(environment, command):
    """A shell command in which $TUTOR is `python -m tutor`."""
    variables = environment | {"TUTOR": f"{sys.executable} -m tutor"}
    return subprocess.run(
        ["sh", "-c", command], env=variables, capture_output=True, encoding="utf-8"
    )


posix = pytest.mark.skipif(os.name != "posix", reason="redirects as only a POSIX shell does")


@posix
@pytest.mark.parametrize("command", ["--version", "list", "check double", "progress --json", ""])
def test_a_closed_stdout_is_one_sentence_and_code_2(environment, command):
    done = shell(environment, f"$TUTOR {command} >&-")
    assert done.returncode == 2
    assert done.stderr == "tutor: stdout is closed, so there is nowhere to write to.\n"


@posix
def test_a_reader_that_has_gone_is_no_news(environment, small_course):
    reads, writes = os.pipe()
    os.close(reads)
    try:
        for command in (["--version"], ["list", f"--course={small_course}"]):
            done = subprocess.run(
                [sys.executable, "-m", "tutor", *command],
                env=environment,
                stdout=writes,
                stderr=subprocess.PIPE,
                encoding="utf-8",
            )
            assert (done.returncode, done.stderr) == (2, "")
    finally:
        os.close(writes)


@posix
def test_a_full_disk_under_stdout_is_one_sentence_and_code_2(environment):
    done = shell(environment, "$TUTOR --version >/dev/full")
    assert done.returncode == 2
    assert done.stderr == "tutor: stdout can't be written: No space left on device.\n"


@posix
@pytest.mark.parametrize("closed", ["2>&-", "<&-", "<&- 2>&-"])
def test_other_closed_streams_do_no_harm(environment, small_course, closed):
    done = shell(environment, f"$TUTOR list --json --course={small_course} {closed}")
    assert done.returncode == 0
    assert json.loads(done.stdout)["schema"] == "tutor/list/1"


def test_a_terminal_that_is_not_utf8_gets_ascii(tutor, environment, small_course):
    variables = environment | {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    lesson = small_course / "numpy/first/lesson.md"
    lesson.write_text(lesson.read_text().replace("First things", "Größe"), encoding="utf-8")
    done = tutor("list", "--course", small_course, env=variables)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.isascii()
    assert "(+ solved, ~ started, - new)" in done.stdout
    done = tutor("list", "--json", "--course", small_course, env=variables)
    assert done.stdout.isascii()
    assert json.loads(done.stdout)["tracks"][0]["lessons"][0]["title"] == "Größe"


def test_names_that_are_not_unicode_can_be_told(tutor, home):
    odd = os.fsdecode(os.fsencode(home) + b"/\xff")
    done = tutor("list", "--course", odd)
    assert done.returncode == 2
    assert "There is no course in" in done.stderr


@posix
@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm-256color", "CI": "true"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(environment, small_course, variables, coloured):
    text = on_terminal(environment | variables, "list", "--course", str(small_course))
    assert "A small course" in text
    assert ("\x1b[" in text) == coloured


def test_a_file_gets_no_colour(tutor, environment, small_course):
    done = tutor("list", "--course", small_course, env=environment | {"TERM": "xterm"})
    assert "\x1b" not in done.stdout


@posix
def test_the_screens_need_a_home_to_write_to(environment, small_course, home):
    (home / "workspace").write_text("a file in the folder's place")
    text = on_terminal(environment, "--course", str(small_course), code=2)
    assert text.startswith("tutor: ")
    assert "progress.sqlite can't be made" in text
    assert text.count("\n") == 1


def on_terminal(environment, *arguments, code=0):
    """What `tutor` writes to a terminal of its own."""
    import pty

    ours, its = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tutor", *arguments],
        env=environment,
        stdin=its,
        stdout=its,
        stderr=its,
    )
    os.close(its)
    written = b""
    while True:
        try:
            chunk = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end has closed
            chunk = b""
        if not chunk:
            break
        written += chunk
    os.close(ours)
    assert process.wait() == code
    return written.decode()
