"""What the tests of a family need: the causes that a text gets."""

from __future__ import annotations

from envcheck.atlas import explain
from envcheck.atlas.rank import Explanation


def explained(text: str, platform: str | None = None) -> Explanation:
    return explain(text.splitlines(), platform)


def first(text: str, platform: str | None = None) -> str | None:
    causes = explained(text, platform).causes
    return causes[0].cause if causes else None


def named(text: str, platform: str | None = None) -> list[str]:
    return [found.cause for found in explained(text, platform).causes]
