"""`envcheck diff`: what differs between two machines, or between then and now."""

from __future__ import annotations

from envcheck import terminal
from envcheck.cli.options import Options
from envcheck.cli.output import redactor_here
from envcheck.cli.parser import parser_for
from envcheck.cli.request import request_of
from envcheck.cli.snapshots import read
from envcheck.differences import changes, turns
from envcheck.examination import judge_facts
from envcheck.formats import difference
from envcheck.records import replace


def diff(arguments: list[str]) -> tuple[str, int]:
    """The differences and 1; or 0 where there is none, as `diff` has it. Raises `Refusal`."""
    parser = parser_for("diff", "Say what differs between two snapshots or reports.")
    parser.add_argument("before", metavar="SNAPSHOT_A")
    parser.add_argument("after", metavar="SNAPSHOT_B")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    options = parser.parse_args(arguments)
    request = request_of(Options())
    first, second = read(options.before), read(options.after)
    reports = [judge_facts(one.facts, replace(request, mode=one.mode)) for one in (first, second)]
    turned = turns(reports[0].results, reports[1].results)
    changed = changes(first.facts, second.facts)
    code = 1 if turned or changed else 0
    if options.json:
        return difference.as_json(turned, changed, redactor_here()), code
    text = difference.as_text(turned, changed, (options.before, options.after))
    return text if terminal.shows() else redactor_here().text(text), code
