"""Options; collect, judge, show. The only place that prints or chooses an exit code."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence

from envcheck import __version__, terminal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from envcheck.check import Check
    from envcheck.profile import Profile
    from envcheck.redact import Redactor
    from envcheck.report import Report
    from envcheck.settings import Settings

DESCRIPTION = "Look at this machine and one Python on it, name what is wrong, and say what to type."


class Refusal(Exception):
    """The job cannot be done. Its text is one sentence for the user."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code of the contract."""
    from envcheck.probes.run import end_all
    from envcheck.probes.target import TargetNotFound
    from envcheck.settings import BrokenSettings

    try:
        text, code = _answer(list(sys.argv[1:] if arguments is None else arguments))
        terminal.write(text)
    except (Refusal, TargetNotFound, BrokenSettings, terminal.CannotWrite) as refusal:
        return _refuse(str(refusal))
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second one must not stop the tidying up
        end_all()
        return 130
    return code


def _answer(arguments: list[str]) -> tuple[str, int]:
    """What to print on stdout, and the exit code."""
    if arguments[:1] == ["schema"]:
        _parser("schema", "Print the JSON Schema of the report.").parse_args(arguments[1:])
        from envcheck.formats.json import schema

        return schema(), 0
    if arguments[:1] == ["checks"]:
        return _list_checks(arguments[1:])
    if arguments[:1] == ["explain"]:
        return _explain(arguments[1:])
    return _examine(_examine_parser().parse_args(arguments))


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        raise Refusal(f"{message}. Type `{self.prog} --help` for what there is.")


def _parser(command: str, description: str) -> _Parser:
    prog = f"envcheck {command}".strip()
    return _Parser(prog=prog, description=description, allow_abbrev=False)


def _examine_parser() -> _Parser:
    from envcheck.formats import FORMATS
    from envcheck.profile import BUILT_IN
    from envcheck.settings import THRESHOLDS

    parser = _parser("", DESCRIPTION)
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


def _examine(options: argparse.Namespace) -> tuple[str, int]:
    from envcheck.examination import Request, examine
    from envcheck.settings import settings_here

    settings = settings_here()
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
        text = _as_text(report, to_file=options.output is not None, redact=not options.no_redact)
    else:
        from envcheck.formats import FORMATS

        text = FORMATS[options.format](report, None if options.no_redact else _redactor())
    if options.format == "github":
        _add_summary(report, redact=not options.no_redact)
    if options.output:
        _write_file(options.output, text)
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


def _list_checks(arguments: list[str]) -> tuple[str, int]:
    from envcheck.checks import ALL

    parser = _parser("checks", "List every check.")
    parser.add_argument("--json", action="store_true")
    if parser.parse_args(arguments).json:
        import json

        rows = [
            {
                "id": c.id,
                "title": c.title,
                "family": c.family,
                "severity": c.severity.value,
                "page": c.page,
            }
            for c in ALL
        ]
        return json.dumps({"schema": "envcheck/checks/1", "checks": rows}, indent=1) + "\n", 0
    return "".join(f"{c.id}  {c.severity.value:<8} {c.title}\n" for c in ALL), 0


def _explain(arguments: list[str]) -> tuple[str, int]:
    from envcheck.checks import ALL

    parser = _parser("explain", "Show the page of a check.")
    parser.add_argument("id", metavar="ID")
    wanted = parser.parse_args(arguments).id
    page = next((check.page for check in ALL if check.id == wanted.upper()), None)
    if page is None:
        raise Refusal(f"explain {wanted}: there is no such check. `envcheck checks` lists them.")
    return page, 0


def _as_text(report: Report, *, to_file: bool, redact: bool) -> str:
    """Real paths on a terminal; anywhere else nothing that must not leave the machine."""
    from envcheck.formats.text import render

    text = render(report, terminal.style(to_file=to_file))
    on_terminal = terminal.is_terminal(sys.stdout) and not to_file
    return text if on_terminal or not redact else _redactor().text(text)


def _redactor() -> Redactor:
    import getpass
    import platform

    from envcheck.redact import Redactor

    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account that is in no list
        user = ""
    return Redactor(os.path.expanduser("~"), user, platform.node())


def _add_summary(report: Report, *, redact: bool) -> None:
    """Put the report into the summary of the GitHub step that we run in, if in one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from envcheck.formats import FORMATS

    text = FORMATS["markdown"](report, _redactor() if redact else None)
    try:
        with open(path, "a", encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        _warn(f"the step's summary {path} could not be written: {error.strerror}.")


def _write_file(path: str, text: str) -> None:
    try:
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        raise Refusal(f"--output {path}: {error.strerror}.") from None


def _refuse(sentence: str) -> int:
    _warn(sentence)
    return 2


def _warn(sentence: str) -> None:
    if sys.stderr is not None:
        print(f"envcheck: {sentence}", file=sys.stderr)
