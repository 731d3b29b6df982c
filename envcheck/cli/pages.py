"""`envcheck checks` and `envcheck schema`: what there is to read."""

from __future__ import annotations

import json

from envcheck.checks import ALL
from envcheck.cli.parser import parser_for


def print_schema(arguments: list[str]) -> tuple[str, int]:
    """The JSON Schema of the report."""
    parser_for("schema", "Print the JSON Schema of the report.").parse_args(arguments)
    from envcheck.formats.json import schema

    return schema(), 0


def list_checks(arguments: list[str]) -> tuple[str, int]:
    """Every check, a line each or as JSON."""
    parser = parser_for("checks", "List every check.")
    parser.add_argument("--json", action="store_true")
    if not parser.parse_args(arguments).json:
        return "".join(f"{c.id}  {c.severity.value:<8} {c.title}\n" for c in ALL), 0
    rows = [
        {
            "id": check.id,
            "title": check.title,
            "family": check.family,
            "severity": check.severity.value,
            "page": check.page,
        }
        for check in ALL
    ]
    return json.dumps({"schema": "envcheck/checks/1", "checks": rows}, indent=1) + "\n", 0
