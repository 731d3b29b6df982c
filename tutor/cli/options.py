"""The command line: which command, with which options. Every slip is one sentence."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from envcheck import __version__
from tutor.cli.arguments import DEVICES, MORE
from tutor.cli.arguments import seed as _seed
from tutor.cli.grade_options import add_grade
from tutor.cli.refusal import Refusal
from tutor.cli.serve_options import add_serve
from tutor.course.problem import near

COMMANDS = {
    "list": "the course: tracks, lessons and exercises, and what is solved",
    "check": "judge an answer",
    "watch": "judge an answer at every save in your own editor",
    "hint": "the next hint for an exercise",
    "solution": "a model answer, once the exercise is solved",
    "reset": "begin an exercise again; the answer so far is kept beside",
    "progress": "what is solved, and in how many attempts",
    "export": "exercises as Jupyter notebooks, with your answers",
    "import": "answers out of a Jupyter notebook; what was there is kept beside",
    "new": "begin a course, a lesson or an exercise, for authors",
    "verify": "whether a course is sound, for its authors",
    "grade": "judge what a class has handed in, for teachers",
    "serve": "the screens in a browser",
    "doctor": "envcheck on the Python that runs the exercises",
}

PLACES = {
    "--python": ("PATH", "the Python that runs the answers"),
    "--prefix": ("DIR", "the environment that runs the answers"),
    "--name": ("ENV", "the conda environment that runs the answers"),
    "--workspace": ("DIR", "where answers and progress lie"),
    "--course": ("DIR", "another course than the one that comes along"),
}
"""What every command takes: the option, what its value is, what it means."""


class Options(argparse.Namespace):
    """What was asked for. The attributes of a command are there when `command` is that one."""

    command: str | None
    ascii: bool
    """For the screens."""
    text: str | None
    """What is to be printed instead of doing anything: the version, or the help."""
    python: str | None
    prefix: str | None
    name: str | None
    workspace: Path | None
    course: Path | None
    exercise: str
    exercises: list[str]
    notebook: Path
    kind: str
    where: str
    title: str | None
    new_track: str | None
    answer: str | None
    device: str
    seed: int
    json: bool
    all: bool
    yes: bool
    what: list[str]
    """For `verify`: the course's folder, exercises of it, or both."""
    seeds: int
    mutants: bool
    jobs: int
    """For `grade`: 0 when nobody said how many."""
    submissions: Path
    csv: str | None
    output: Path | None
    select: list[str]
    deadline: float | None
    dask: str | None
    state: Path | None
    fresh: bool
    host: str
    port: int
    """For `serve`: 0 for one that is free."""
    let_others_in: bool
    base_url: str | None
    one_learner: bool
    sessions: int
    idle: int
    rest: list[str]
    """For `doctor`: the arguments that are envcheck's."""


class HelpAsked(Exception):
    """`--help` was given; the message is the help."""


class Parser(argparse.ArgumentParser):
    """argparse that prints nothing: what it would print is raised."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self.known = ["--help"]

    def option(self, name: str, **how: object) -> None:
        """Add an option, and its name to those a slip is compared with."""
        self.known.append(name)
        self.add_argument(name, **how)  # type: ignore[arg-type]  # handed on as it is

    def print_help(self, file: object = None) -> None:
        """Called by `--help`."""
        raise HelpAsked(self.format_help())

    def error(self, message: str, meant: str = "") -> NoReturn:
        """Say what is wrong, what may have been meant, and where to read on."""
        sentence = f"{message[0].upper()}{message[1:]}."
        raise Refusal(f"{sentence}{meant} `{self.prog} --help` shows what it takes.")


def parse(argv: Sequence[str]) -> Options:
    """What the command line asks for; the options of PLACES may stand before a command or after."""
    before, command, after = split(argv)
    if command is not None and command not in COMMANDS:
        meant = near(command, list(COMMANDS))
        raise Refusal(f"There is no command '{command}'.{meant} `tutor --help` shows all.")
    passed_on: list[str] = []
    if command == "doctor":
        after, passed_on = [], after
    if command is None or "--version" in before:
        parser, words = _tutor(), before
    else:
        parser, words = _command(command), [*before, *after]
    try:
        options = _parsed(parser, words)
    except HelpAsked as help_asked:
        return Options(text=str(help_asked))
    options.command, options.rest = command, passed_on
    return options


def split(argv: Sequence[str]) -> tuple[list[str], str | None, list[str]]:
    """What stands before the command, the command, and what stands after it."""
    position = 0
    while position < len(argv):
        word = argv[position]
        if not word.startswith("-"):
            return list(argv[:position]), word, list(argv[position + 1 :])
        position += 2 if word in PLACES else 1
    return list(argv), None, []


def _parsed(parser: Parser, words: Sequence[str]) -> Options:
    """The options in these words."""
    options, unknown = parser.parse_known_args(words, Options(text=None))
    if unknown:
        slip = unknown[0].partition("=")[0]
        if slip.startswith("-"):
            parser.error(f"`{parser.prog}` has no option '{slip}'", near(slip, parser.known))
        parser.error(f"'{slip}' is one argument too many")
    if sum(place is not None for place in (options.python, options.prefix, options.name)) > 1:
        parser.error("only one of --python, --prefix and --name can say which Python")
    return options


def _tutor() -> Parser:
    """For a command line without a command."""
    parser = Parser("tutor", "NumPy and PyTorch exercises in the terminal.")
    parser.usage = "tutor [options] [command ...]"
    parser.epilog = "Without a command the screens open. The commands:\n" + "\n".join(
        f"  {name:<10}{about}" for name, about in COMMANDS.items()
    )
    version = f"tutor {__version__}\n"
    parser.option("--version", dest="text", action="store_const", const=version, help="the version")
    parser.option("--ascii", action="store_true", help="the screens in ASCII only")
    _add_places(parser)
    return parser


def _command(command: str) -> Parser:
    """For a command line with this command."""
    about = COMMANDS[command]
    parser = Parser(f"tutor {command}", f"{about[0].upper()}{about[1:]}.")
    if command in ("check", "hint", "solution", "reset"):
        parser.add_argument("exercise", metavar="EXERCISE", help="its id, as in `tutor list`")
    if command in MORE:
        MORE[command](parser)
    if command == "grade":
        add_grade(parser)
    if command == "serve":
        add_serve(parser)
    if command == "check":
        _add_check(parser)
    if command == "hint":
        parser.option("--all", action="store_true", help="every hint at once")
    if command == "solution":
        parser.option("--yes", action="store_true", help="also before the exercise is solved")
    if command == "verify":
        _add_verify(parser)
    if command in ("list", "check", "progress", "verify"):
        parser.option("--json", action="store_true", help="one JSON document on stdout")
    if command == "doctor":
        parser.epilog = "Everything after `doctor` is handed to envcheck; see `envcheck --help`."
    _add_places(parser)
    return parser


def _add_check(parser: Parser) -> None:
    """What only `check` takes."""
    parser.option("--answer", metavar="FILE", help="judge this file, - is stdin; else your answer")
    parser.option("--device", choices=DEVICES, default="auto", help="where tensors live")
    parser.option("--seed", type=_seed, default=0, metavar="N", help="draws the inputs; usually 0")


def _add_verify(parser: Parser) -> None:
    """What only `verify` takes."""
    about = "a course, and exercises of it; else all of --course"
    parser.add_argument("what", metavar="DIR|EXERCISE", nargs="*", help=about)
    parser.option("--seeds", type=_count, default=1, metavar="N", help="try so many; usually 1")
    parser.option("--seed", type=_seed, default=0, metavar="N", help="the first of them; usually 0")
    about = "change every model answer here and there: do the cases notice?"
    parser.option("--mutants", action="store_true", help=about)
    about = "so many exercises at a time; usually one a core"
    parser.option("--jobs", type=_count, default=os.cpu_count() or 1, metavar="N", help=about)


def _add_places(parser: Parser) -> None:
    """What every command takes."""
    for name, (value, about) in PLACES.items():
        kind = Path if name in ("--workspace", "--course") else str
        parser.option(name, metavar=value, type=kind, help=about)


def _count(text: str) -> int:
    """A number of things."""
    if text.isascii() and text.isdecimal() and 0 < int(text) <= 1000:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from 1 to 1000")
