"""A report as one JSON document, and the schema of it."""

from __future__ import annotations

import json

from envcheck.plain import JsonObject, plain, schema_of
from envcheck.redact import Redactor
from envcheck.report import SCHEMA, Report


def document(report: Report) -> JsonObject:
    """The report as the contract of `envcheck/report/1` has it."""
    return {"schema": SCHEMA, **plain(report)}


def render(report: Report, redactor: Redactor | None) -> str:
    """The document as text, redacted unless there is no redactor."""
    said = document(report)
    return json.dumps(redactor.document(said) if redactor else said, indent=1) + "\n"


def schema() -> str:
    """JSON Schema of the document."""
    described = schema_of(Report, title="A report of envcheck")
    body = described["$defs"]["Report"]
    body["properties"] = {"schema": {"const": SCHEMA}, **body["properties"]}
    body["required"].insert(0, "schema")
    return json.dumps(described, indent=1) + "\n"
