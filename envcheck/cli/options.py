"""The options of the commands that examine and judge."""

from __future__ import annotations

from envcheck import __version__
from envcheck.records import Record, items, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.cli.parser import Parser

DESCRIPTION = "Look at this machine and one Python on it, name what is wrong, and say what to type."
PLAIN = {"--json": ("format", "json"), "--quick": ("mode", "quick"), "--deep": ("mode", "deep")}
"""The usual ones, which need no parser: to load and fill that costs a quarter of a start."""


class Options(Record):
    """What was asked for; None where the settings or their defaults say."""

    format: str = "text"
    output: str | None = None
    python: str | None = None
    prefix: str | None = None
    name: str | None = None
    profile: str | None = None
    mode: str = "deep"
    select: str | None = None
    ignore: str | None = None
    fail_on: str | None = None
    timeout_s: float = 180.0
    no_redact: bool = False
    file: str | None = None
    """What `diagnose` reads."""


def options_of(arguments: list[str]) -> Options:
    """The options of an examination as they are typed. Raises `Refusal` for what is none."""
    told = [PLAIN[argument] for argument in arguments if argument in PLAIN]
    if len(dict(told)) == len(arguments):  # all plain, and none against another
        return replace(Options(), **dict(told))
    parser = _parser("", DESCRIPTION)
    from envcheck.cli import COMMANDS

    parser.epilog = (
        f"Commands: envcheck {' | '.join(COMMANDS)}; each takes --help. Defaults and waivers: "
        "in envcheck.toml, or in [tool.envcheck] of pyproject.toml, here or in a folder above."
    )
    parser.add_argument("--version", action="version", version=f"envcheck {__version__}")
    _add_target(parser)
    _add_judging(parser)
    return _parsed(parser, arguments)


def options_of_snapshot(arguments: list[str]) -> Options:
    """Those of `envcheck snapshot`. Raises `Refusal`."""
    parser = _parser("snapshot", "Write down what this machine is like, to judge it elsewhere.")
    _add_target(parser)
    _add_output(parser)
    return _parsed(parser, arguments)


def options_of_diagnosis(arguments: list[str]) -> Options:
    """Those of `envcheck diagnose`. Raises `Refusal`."""
    parser = _parser("diagnose", "Judge a snapshot, or a report, that was taken elsewhere.")
    parser.add_argument("file", metavar="SNAPSHOT", help="what `envcheck snapshot` wrote")
    _add_judging(parser)
    return _parsed(parser, arguments)


def options_of_fix(arguments: list[str]) -> tuple[Options, bool, bool, bool]:
    """Those of `envcheck fix`; and whether to do it, unasked, as JSON. Raises `Refusal`."""
    parser = _parser("fix", "Show what would mend the findings; do what can be undone.")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--plan", action="store_true", help="show commands and changes (default)")
    what.add_argument("--apply", action="store_true", help="change the files, and look again")
    parser.add_argument("--yes", action="store_true", help="do not ask first")
    parser.add_argument("--json", action="store_true", help="the plan as one JSON document")
    _add_target(parser)
    _add_choice(parser)
    said = vars(_with_defaults(parser).parse_args(arguments))
    do, yes, as_json, _ = (said.pop(name) for name in ("apply", "yes", "json", "plan"))
    return replace(Options(), **said), do, yes, as_json


def _parser(command: str, description: str) -> Parser:
    from envcheck.cli.parser import parser_for

    return parser_for(command, description)


def _parsed(parser: Parser, arguments: list[str]) -> Options:
    return replace(Options(), **vars(_with_defaults(parser).parse_args(arguments)))


def _with_defaults(parser: Parser) -> Parser:
    parser.set_defaults(**{k: v for k, v in items(Options()) if k != "file"})
    return parser


def _add_target(parser: Parser) -> None:
    """What is examined, and how."""
    target = parser.add_mutually_exclusive_group()
    target.add_argument("--python", metavar="PATH", help="examine this interpreter")
    target.add_argument("--prefix", metavar="DIR", help="examine the environment in this folder")
    target.add_argument(
        "--name", metavar="CONDA_ENV", help="examine the conda environment of this name"
    )
    depth = parser.add_mutually_exclusive_group()
    depth.add_argument(
        "--quick", action="store_const", dest="mode", const="quick", help="read files only"
    )
    depth.add_argument("--deep", action="store_const", dest="mode", const="deep",
                       help="import each package, compute on the device (default)")  # fmt: skip
    parser.add_argument(
        "--timeout",
        metavar="SECONDS",
        type=_seconds,
        dest="timeout_s",
        help="for the whole run (default: 180)",
    )


def _add_judging(parser: Parser) -> None:
    """What is required, what is judged, and how it is shown."""
    from envcheck.formats import FORMATS
    from envcheck.settings import THRESHOLDS

    shown = parser.add_mutually_exclusive_group()
    shown.add_argument(
        "--json",
        action="store_const",
        dest="format",
        const="json",
        help="one JSON document on stdout",
    )
    shown.add_argument("--format", choices=("text", *FORMATS))
    _add_choice(parser)
    parser.add_argument("--fail-on", choices=THRESHOLDS,
                        help="what makes the exit code 1 (default: error)")  # fmt: skip
    _add_output(parser)


def _add_choice(parser: Parser) -> None:
    """What is required, and which checks count."""
    from envcheck.profile import BUILT_IN

    parser.add_argument(
        "--profile",
        metavar="NAME|FILE",
        help=f"what is required: {', '.join(('auto', *BUILT_IN))}, or environment.yml, "
        "pyproject.toml[extra], requirements.txt, conda's list, own TOML (default: auto)",
    )
    parser.add_argument(
        "--select", metavar="IDS", help="only these checks; a prefix selects a family: TO,PK101"
    )
    parser.add_argument("--ignore", metavar="IDS", help="all but these")


def _add_output(parser: Parser) -> None:
    parser.add_argument("--output", metavar="FILE", help="write there and not to stdout")
    parser.add_argument(
        "--no-redact",
        action="store_true",
        help="leave home folder, names and secrets in what is written",
    )


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < 86400:
        raise ValueError(text)
    return seconds
