"""HTML that is escaped by the way it is made: text becomes markup only through `tag`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

NO_END = ("meta",)
BLOCKS = ("head", "body", "section", "article", "table", "tr", "dl", "ol", "ul", "details")


class Markup(str):
    """Text that is HTML already."""


def tag(name: str, /, *children: str, **attributes: str) -> Markup:
    """An element. Children that are not `Markup`, and attributes, are escaped; empty ones left out.

    An attribute's name may end in "_" (`class_`) and has "_" for "-" (`http_equiv`).
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value
    )
    if name in NO_END:
        return Markup(f"<{name}{told}>\n")
    end = "\n" if name in BLOCKS else ""
    return Markup(f"<{name}{told}>{join(children)}</{name}>{end}")


def join(children: Iterable[str]) -> Markup:
    """One after the other, escaped where they are not `Markup`."""
    return Markup(
        "".join(child if isinstance(child, Markup) else escape(child) for child in children)
    )


def prose(text: str) -> Markup:
    """A sentence; what stands between backticks is code."""
    parts = re.split(r"`([^`\n]+)`", text)
    return join(tag("code", part) if i % 2 else part for i, part in enumerate(parts))


def paragraphs(text: str) -> Markup:
    """Markdown as the checks' pages use it: `## ` headings, and paragraphs of prose."""
    blocks = []
    for block in text.strip().split("\n\n"):
        heading, _, rest = block.partition("\n") if block.startswith("#") else ("", "", block)
        blocks += [tag("h4", heading.lstrip("# "))] if heading else []
        blocks += [tag("p", prose(" ".join(rest.split())))] if rest.strip() else []
    return join(blocks)
