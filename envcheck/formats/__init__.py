"""A report as text or as a document. Nothing here prints."""

from __future__ import annotations

from collections.abc import Callable

from envcheck.formats import json
from envcheck.redact import Redactor
from envcheck.report import Report

FORMATS: dict[str, Callable[[Report, Redactor | None], str]] = {"json": json.render}
"""Machine formats by name: a report, and what takes out of it what must not leave the machine."""
