"""An explanation as one JSON document, and as text for a person. Nothing here prints."""

from __future__ import annotations

from envcheck.atlas import page
from envcheck.atlas.pages import RISKS
from envcheck.atlas.rank import Ask, Explanation, Named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from envcheck.redact import Redactor

SCHEMA = "envcheck/explanation/1"
NOTHING = "Nothing in this text speaks of a cause that is known here."
MOST_LINES = 4
"""So many lines of the text are shown to a person."""


def document(explanation: Explanation) -> dict[str, Any]:
    """The explanation as the contract of `envcheck/explanation/1` has it."""
    return {
        "schema": SCHEMA,
        "platform": explanation.platform,
        "causes": [_cause(named) for named in explanation.causes],
        "asks": [_ask(ask) for ask in explanation.asks],
        "facts": {fact.name: list(fact.values) for fact in explanation.facts},
    }


def as_json(explanation: Explanation, redactor: Redactor | None) -> str:
    """The document as text, redacted unless there is no redactor."""
    import json

    said = document(explanation)
    return json.dumps(redactor.document(said) if redactor else said, indent=1) + "\n"


def as_text(explanation: Explanation, width: int = 80) -> str:
    """What a person reads: each cause, the lines that say so, and what to type."""
    if not explanation.causes:
        return f"{NOTHING}\n"
    parts = [_named(number, named, width) for number, named in enumerate(explanation.causes, 1)]
    parts += [_asked(ask, width) for ask in explanation.asks]
    first = explanation.causes[0].cause
    return "\n".join([*parts, f"`envcheck explain {first}` says more of it.\n"])


def _cause(named: Named) -> dict[str, Any]:
    fix = named.fix
    return {
        "cause": named.cause,
        "family": named.family,
        "title": named.title,
        "confidence": named.confidence,
        "because": list(named.because),
        "reasons": list(named.reasons),
        "fix": {"text": fix.text, "commands": list(fix.commands), "risk": fix.risk.value},
        "verify": list(named.verify),
        "page": page(named.cause),
    }


def _ask(ask: Ask) -> dict[str, Any]:
    return {"fact": ask.fact, "commands": list(ask.commands), "between": list(ask.between)}


def _named(number: int, named: Named, width: int) -> str:
    head = f"{number}. {named.title} ({named.cause}, {round(named.confidence * 100)} %)"
    lines = _wrapped(head, "", "   ", width)
    lines += [f"   | {line}" for line in named.because[:MOST_LINES]]
    for reason in named.reasons:
        lines += _wrapped(reason, "   - ", "     ", width)
    lines += _wrapped(f"{named.fix.text} ({RISKS[named.fix.risk]})", "   ", "   ", width)
    lines += [f"     $ {command}" for command in named.fix.commands]
    return "\n".join(lines) + "\n"


def _asked(ask: Ask, width: int) -> str:
    lines = _wrapped(f"To tell {' from '.join(ask.between)}: {ask.fact}", "", "  ", width)
    return "\n".join([*lines, *(f"     $ {command}" for command in ask.commands)]) + "\n"


def _wrapped(text: str, first: str, rest: str, width: int) -> list[str]:
    from textwrap import TextWrapper

    wrapper = TextWrapper(width, first, rest, break_long_words=False, break_on_hyphens=False)
    return wrapper.wrap(text)
