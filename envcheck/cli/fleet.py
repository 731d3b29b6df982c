"""`envcheck fleet`: one table of many machines' reports or snapshots."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

from envcheck.cli.options import Options
from envcheck.cli.output import put
from envcheck.cli.parser import parser_for
from envcheck.cli.refusal import Refusal
from envcheck.cli.request import request_of
from envcheck.findings import Severity
from envcheck.fleet import Fleet, Machine, Odd, fleet_of, machine_in, machine_of, worst_in
from envcheck.formats import fleet as formats
from envcheck.snapshot import LIMIT, SnapshotError, facts_of, parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.examination import Request

FORMATS = {"text": formats.as_text, "json": formats.as_json, "markdown": formats.as_markdown}
COUNTING = {
    "error": {Severity.ERROR},
    "warning": {Severity.ERROR, Severity.WARNING},
    "unknown": {Severity.ERROR, Severity.WARNING},
    "never": set[Severity](),
}
TELLING = (b'"status": "fail"', b'"status": "unknown"', b'"status": "error"')


def fleet(arguments: list[str]) -> tuple[str, int]:
    """The table, and 1 where a machine's findings reach the threshold. Raises `Refusal`."""
    parser = parser_for("fleet", "One table of many machines: their reports, or their snapshots.")
    parser.set_defaults(format="text")
    parser.add_argument("paths", nargs="+", metavar="DIR|FILE", help="of folders every *.json")
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--json", action="store_const", dest="format", const="json")
    shown.add_argument("--format", choices=tuple(FORMATS))
    parser.add_argument("--output", metavar="FILE", help="write there and not to stdout")
    parser.add_argument("--fail-on", choices=tuple(COUNTING), default="error")
    options = parser.parse_args(arguments)
    request = request_of(Options())
    found = fleet_of(_machine(path, name, request) for path, name in _files(options.paths))
    if not found.machines:
        raise Refusal(f"{' '.join(options.paths)}: there is no *.json in it.")
    return put(FORMATS[options.format](found), options.output), _code(found, options.fail_on)


def _code(found: Fleet, fail_on: str) -> int:
    """1 where findings reach the threshold; else 2 where a file could not be read; else 0."""
    if worst_in(found) & COUNTING[fail_on] or (fail_on == "unknown" and found.unknown):
        return 1
    return 2 if found.unreadable else 0


def _files(paths: list[str]) -> Iterator[tuple[str, str]]:
    """Each file and what its machine is called: the path within the folder, without its end."""
    for path in paths:
        if not os.path.isdir(path):
            yield path, os.path.basename(path).removesuffix(".json")
            continue
        for folder, folders, names in os.walk(path):
            folders.sort()
            for name in sorted(name for name in names if name.endswith(".json")):
                file = os.path.join(folder, name)
                yield file, os.path.relpath(file, path).removesuffix(".json")


def _machine(path: str, name: str, request: Request) -> Machine:
    try:
        with open(path, "rb") as stream:
            content = stream.read(LIMIT + 1)
        return _line_by_line(name, content) or _whole(name, content, request)
    except OSError as error:
        return Machine(name, (), unreadable=error.strerror or str(error))
    except (SnapshotError, Odd) as error:
        return Machine(name, (), unreadable=str(error))


def _line_by_line(name: str, content: bytes) -> Machine | None:
    """A report as we write it has a line for each result, and most need not be read.

    None where it is not written so.
    """
    if not content.startswith(b'{\n"schema": "envcheck/report/1"') or len(content) > LIMIT:
        return None
    _, begins, rest = content.partition(b'\n"results": [\n')
    results, ends, _ = rest.partition(b"\n],\n")
    if not (begins and ends):
        return None
    lines = [line for line in results.split(b"\n") if any(sign in line for sign in TELLING)]
    try:
        return machine_in(name, (json.loads(line.rstrip(b",")) for line in lines))
    except (ValueError, RecursionError):
        return None


def _whole(name: str, content: bytes, request: Request) -> Machine:
    """Any other report; or a snapshot, which is judged here. Raises `SnapshotError` and `Odd`."""
    document = parse(content)
    if isinstance(document, dict) and isinstance(document.get("results"), list):
        return machine_in(name, document["results"])
    from envcheck.examination import judge_facts

    return machine_of(name, judge_facts(facts_of(document), request).results)
