"""The options of `envcheck` itself."""

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


def options_of(arguments: list[str]) -> Options:
    """The options as they are typed. Raises `Refusal` for what is none."""
    told = [PLAIN[argument] for argument in arguments if argument in PLAIN]
    if len(dict(told)) == len(arguments):  # all plain, and none against another
        return replace(Options(), **dict(told))
    return Options(**vars(_parser().parse_args(arguments)))


def _parser() -> Parser:
    from envcheck.cli.parser import parser_for
    from envcheck.formats import FORMATS
    from envcheck.profile import BUILT_IN
    from envcheck.settings import THRESHOLDS

    parser = parser_for("", DESCRIPTION)
    parser.set_defaults(**dict(items(Options())))
    parser.epilog = (
        "Commands: envcheck checks | explain ID | schema; each takes --help. Defaults and waivers: "
        "in envcheck.toml, or in [tool.envcheck] of pyproject.toml, here or in a folder above."
    )
    parser.add_argument("--version", action="version", version=f"envcheck {__version__}")
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument(
        "--json",
        action="store_const",
        dest="format",
        const="json",
        help="one JSON document on stdout",
    )
    shown.add_argument("--format", choices=("text", *FORMATS))
    parser.add_argument("--output", metavar="FILE", help="write there and not to stdout")
    target = parser.add_mutually_exclusive_group()
    target.add_argument("--python", metavar="PATH", help="examine this interpreter")
    target.add_argument("--prefix", metavar="DIR", help="examine the environment in this folder")
    target.add_argument(
        "--name", metavar="CONDA_ENV", help="examine the conda environment of this name"
    )
    parser.add_argument(
        "--profile",
        metavar="NAME|FILE",
        help=f"what is required: {', '.join(('auto', *BUILT_IN))}, or environment.yml, "
        "pyproject.toml[extra], requirements.txt, conda's list, own TOML (default: auto)",
    )
    depth = parser.add_mutually_exclusive_group()
    depth.add_argument(
        "--quick", action="store_const", dest="mode", const="quick", help="read files only"
    )
    depth.add_argument("--deep", action="store_const", dest="mode", const="deep",
                       help="import each package, compute on the device (default)")  # fmt: skip
    parser.add_argument(
        "--select", metavar="IDS", help="only these checks; a prefix selects a family: TO,PK101"
    )
    parser.add_argument("--ignore", metavar="IDS", help="all but these")
    parser.add_argument("--fail-on", choices=THRESHOLDS,
                        help="what makes the exit code 1 (default: error)")  # fmt: skip
    parser.add_argument(
        "--timeout",
        metavar="SECONDS",
        type=_seconds,
        dest="timeout_s",
        help="for the whole run (default: 180)",
    )
    parser.add_argument(
        "--no-redact",
        action="store_true",
        help="leave home folder, names and secrets in what is written",
    )
    return parser


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < 86400:
        raise ValueError(text)
    return seconds
