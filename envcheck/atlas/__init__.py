"""The atlas: causes of broken machines and environments, and which of them a text speaks of.

Nothing here reads a file or the machine.
"""

from __future__ import annotations

from collections.abc import Iterable

from envcheck.atlas.rank import Explanation, ranked
from envcheck.atlas.said import Said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.atlas.cause import Cause


def explain(lines: Iterable[str], platform: str | None = None) -> Explanation:
    """The causes that a text speaks of, best first; none where it speaks of nothing known.

    The lines are read once and not kept. `platform` is one of `cause.PLATFORMS`, where the user
    says it; else it is read from the text.
    """
    from envcheck.atlas.causes import ALL, FAMILIES
    from envcheck.atlas.lines import blocks
    from envcheck.atlas.readers import READERS
    from envcheck.atlas.search import Signs, look, read

    said = Said((reader.name for reader in READERS), platform)
    seen: Signs = {}
    for block in blocks(lines):
        look(block, ALL, seen)
        read(block, READERS, said)
    return ranked(FAMILIES, said, seen)


def by_id(id: str) -> Cause | None:
    """The cause of that id."""
    from envcheck.atlas.causes import ALL

    return next((cause for cause in ALL if cause.id == id), None)


def page(id: str) -> str | None:
    """The page of a cause, Markdown; None where there is no such cause."""
    from envcheck.atlas.causes import ALL
    from envcheck.atlas.pages import page_of

    cause = by_id(id)
    return page_of(cause, ALL) if cause else None
