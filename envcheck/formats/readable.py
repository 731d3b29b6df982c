"""A report as a document may show it: no secret in it, and no character that is no text."""

from __future__ import annotations

import re
from collections.abc import Callable

from envcheck.findings import Finding
from envcheck.records import Record, items, replace
from envcheck.redact import Redactor
from envcheck.report import Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Control characters, half characters (undecodable bytes), and those that turn the direction of what
# follows: XML forbids most of them, and with the others a report would not look as it reads.
NO_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff]"
)
WORDS_OF_OURS = ("id", "family", "cause", "requires")
"""Fields of a finding that name nothing of the machine: an account called "jupyter" is no reason
to lose the family of that name."""


def readable(report: Report, redactor: Redactor | None) -> Report:
    """The report redacted, unless there is no redactor, and with all that is no text spelt out."""

    def clean(text: str) -> str:
        return spelt_out(redactor.text(text) if redactor else text)

    cleaned: Report = _cleaned(report, clean)
    return cleaned


def spelt_out(text: str) -> str:
    r"""Text with `\x1b` and the like in place of what is no text; line ends become "\n"."""
    if text.isprintable():
        return text
    return NO_TEXT.sub(_spelling, text.replace("\r\n", "\n"))


def _spelling(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a path that is not UTF-8
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _cleaned(value: Any, clean: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(item, clean) for item in value)
    if isinstance(value, dict):
        return {_cleaned(key, clean): _cleaned(item, clean) for key, item in value.items()}
    if not isinstance(value, Record):
        return value
    kept = WORDS_OF_OURS if isinstance(value, Finding) else ()
    spelt = {name: _cleaned(part, clean) for name, part in items(value) if name not in kept}
    return replace(value, **spelt)
