"""A report as one JSON document, and the schema of it."""

from __future__ import annotations

import json

from envcheck.plain import plain
from envcheck.redact import Redactor
from envcheck.report import SCHEMA, Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.schema import JsonObject


def document(report: Report) -> JsonObject:
    """The report as the contract of `envcheck/report/1` has it."""
    return {"schema": SCHEMA, **plain(report)}


def render(report: Report, redactor: Redactor | None) -> str:
    """The document as text, redacted unless there is no redactor."""
    said = document(report)
    return json.dumps(redactor.document(said) if redactor else said, indent=1) + "\n"


def schema() -> str:
    """JSON Schema of the document."""
    from envcheck.schema import schema_of

    described = schema_of(Report, title="A report of envcheck")
    body = described["$defs"]["Report"]
    body["properties"] = {"schema": {"const": SCHEMA}, **body["properties"]}
    body["required"].insert(0, "schema")
    return json.dumps(described, indent=1) + "\n"
