"""`envcheck` itself: its options; collect, judge, show."""

from __future__ import annotations

from envcheck import __version__, terminal
from envcheck.cli.output import add_summary, as_text, redactor_here, write_file
from envcheck.cli.parser import Parser, parser_for
from envcheck.cli.refusal import Refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

    from envcheck.check import Check
    from envcheck.profile import Profile
    from envcheck.settings import Settings

DESCRIPTION = "Look at this machine and one Python on it, name what is wrong, and say what to type."


def examine_here(arguments: list[str]) -> tuple[str, int]:
    """The report as asked for, and its exit code. Raises `Refusal` and `TargetNotFound`."""
    return _examine(_parser().parse_args(arguments))


def _parser() -> Parser:
    from envcheck.formats import FORMATS
    from envcheck.profile import BUILT_IN
    from envcheck.settings import THRESHOLDS

    parser = parser_for("", DESCRIPTION)
    parser.set_defaults(format="text", mode="deep")
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
        default=180.0,
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


def _examine(options: Namespace) -> tuple[str, int]:
    from envcheck.examination import Request, examine
    from envcheck.settings import BrokenSettings, settings_here

    try:
        settings = settings_here()
    except BrokenSettings as broken:
        raise Refusal(str(broken)) from None
    request = Request(
        python=options.python,
        prefix=options.prefix,
        name=options.name,
        profile=_profile(options.profile or settings.profile or "auto"),
        mode=options.mode,
        timeout_s=options.timeout,
        fail_on=options.fail_on or settings.fail_on or "error",
        checks=_chosen(options.select, options.ignore, settings),
        waivers=settings.waivers,
    )
    with terminal.Progress() as progress:
        report = examine(request, on_fact=progress.tell)
    if options.format == "text":
        text = as_text(report, to_file=options.output is not None, redact=not options.no_redact)
    else:
        from envcheck.formats import FORMATS

        text = FORMATS[options.format](report, None if options.no_redact else redactor_here())
    if options.format == "github":
        add_summary(report, redact=not options.no_redact)
    if options.output:
        write_file(options.output, text)
        text = ""
    return text, report.exit_code


def _profile(wanted: str) -> str | Profile:
    """The name of a built-in profile, as it is; else what the file of that name requires."""
    from envcheck.profile import BUILT_IN, BadProfile

    if wanted in ("auto", *BUILT_IN):
        return wanted
    from envcheck.probes.profiles import find

    try:
        return find(wanted)
    except BadProfile as refusal:
        raise Refusal(str(refusal)) from None


def _chosen(select: str | None, ignore: str | None, settings: Settings) -> tuple[Check, ...]:
    """The checks that select and ignore leave, in report order."""
    from envcheck.checks import ALL

    chosen = list(ALL)
    select_from, ignore_from = "--select", "--ignore"
    if select is None:
        select, select_from = settings.select, f"{settings.source}: select"
    if ignore is None:
        ignore, ignore_from = settings.ignore, f"{settings.source}: ignore"
    for told_by, given in ((select_from, select), (ignore_from, ignore)):
        for wanted in _ids(given):
            if not any(check.id.startswith(wanted) for check in ALL):
                raise Refusal(
                    f"{told_by} {wanted}: there is no such check. `envcheck checks` lists them."
                )
    if select:
        chosen = [check for check in chosen if check.id.startswith(_ids(select))]
    if ignore:
        chosen = [check for check in chosen if not check.id.startswith(_ids(ignore))]
    return tuple(chosen)


def _ids(given: str | None) -> tuple[str, ...]:
    return tuple(part.strip().upper() for part in (given or "").split(",") if part.strip())
