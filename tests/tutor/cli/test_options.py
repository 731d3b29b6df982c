"""The command line: options before and after the command, and one sentence for every slip."""

from pathlib import Path

import pytest

from envcheck import __version__
from tutor.cli.options import COMMANDS, parse, split


def test_the_version_is_said(tutor):
    done = tutor("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"tutor {__version__}\n", "")


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_names_the_options_and_needs_no_exercise(command):
    text = parse([command, "--help"] if command and command != "doctor" else ["--help"]).text
    assert "--workspace DIR" in text
    assert text.isascii()


@pytest.mark.parametrize(
    "argv",
    [
        ["--python", "/p", "--workspace", "/w", "check", "double", "--json"],
        ["check", "--json", "double", "--workspace=/w", "--python", "/p"],
        ["--workspace", "/w", "check", "double", "--python=/p", "--json"],
    ],
)
def test_options_of_every_command_may_stand_before_or_after_it(argv):
    options = parse(argv)
    assert (options.command, options.exercise, options.json) == ("check", "double", True)
    assert (options.python, options.workspace, options.course) == ("/p", Path("/w"), None)


def test_what_follows_doctor_is_envchecks():
    options = parse(["--python", "/p", "doctor", "--json", "--python", "/q", "--deep"])
    assert (options.command, options.python) == ("doctor", "/p")
    assert options.rest == ["--json", "--python", "/q", "--deep"]


def test_without_a_command_the_screens_are_meant():
    assert parse(["--name", "course"]).command is None


@pytest.mark.parametrize(
    ("argv", "parts"),
    [
        ([], ([], None, [])),
        (["list"], ([], "list", [])),
        (["--python", "check", "list", "-x"], (["--python", "check"], "list", ["-x"])),
        (["--python=check", "list"], (["--python=check"], "list", [])),
        (["--python"], (["--python"], None, [])),
    ],
)
def test_the_command_is_the_first_word_that_is_no_options_value(argv, parts):
    assert split(argv) == parts


SLIPS = [
    (
        ["chekc", "x"],
        "There is no command 'chekc'. Did you mean 'check'? `tutor --help` shows all.",
    ),
    (["xyzzy"], "There is no command 'xyzzy'. `tutor --help` shows all."),
    (["wacth"], "There is no command 'wacth'. Did you mean 'watch'? `tutor --help` shows all."),
    (["list", "--jsno"], "`tutor list` has no option '--jsno'. Did you mean '--json'?"),
    (["--jsno", "list"], "`tutor list` has no option '--jsno'. Did you mean '--json'?"),
    (["list", "--js"], "`tutor list` has no option '--js'."),
    (["--nmae", "x"], "There is no command 'x'."),
    (["--nmae=x"], "`tutor` has no option '--nmae'. Did you mean '--name'?"),
    (["list", "x"], "'x' is one argument too many."),
    (["check"], "The following arguments are required: EXERCISE. `tutor check --help` shows"),
    (["check", "a", "b"], "'b' is one argument too many."),
    (["check", "a", "--seed", "x"], "Argument --seed: 'x' is not a whole number from 0 to"),
    (["check", "a", "--seed", "-1"], "--seed"),
    (["check", "a", "--seed", "4294967296"], "is not a whole number from 0 to 4294967295."),
    (["check", "a", "--device", "gpu"], "Argument --device: invalid choice: 'gpu'"),
    (["--python", "a", "list", "--name", "b"], "Only one of --python, --prefix and --name can say"),
    (["list", "--course"], "Argument --course: expected one argument."),
    (["check", "duoble"], "There is no exercise 'duoble'. Did you mean 'double'? `tutor list`"),
    (["hint", "duoble"], "There is no exercise 'duoble'. Did you mean 'double'? `tutor list`"),
    (["list", "--course", "/nowhere"], "There is no course in /nowhere: it holds no file"),
    (["verify", "/nowhere"], "There is no course in /nowhere: it holds no file"),
    ([], "The screens need a terminal; `tutor list` and `tutor check` work without one."),
]


@pytest.mark.parametrize(("argv", "sentence"), SLIPS)
def test_a_slip_is_one_sentence_and_code_2(tutor, small_course, argv, sentence):
    course = [] if "--course" in argv else [f"--course={small_course}"]
    done = tutor(*course, *argv)
    assert sentence in done.stderr
    assert done.stderr.startswith("tutor: ")
    assert done.stderr.count("\n") == 1
    assert (done.returncode, done.stdout) == (2, "")
