"""`python -m tests.machines.pages > docs/machines.md`: the page of the machines planted here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.machines.gallery import FAMILIES, SOUND
from tests.machines.plant import Broken

HEAD = """\
# The machines that envcheck is tried on

Each of these is planted for real by the tests, with a home, a search path and programs of its
own, and must have exactly the findings that are listed: none missing, none more. The exit code is
1 where one of them is an error. This page is made by `python -m tests.machines.pages`.
"""


def page() -> str:
    """The whole page, Markdown."""
    return "\n".join([HEAD, *_lines()])


def _lines() -> Iterator[str]:
    for family in FAMILIES:
        yield f"## {_sentence(family.__doc__)}\n"
        yield from ("| machine | what is planted | what is found |", "|---|---|---|")
        yield from (f"| {_name(one)} | {one.about} | {_found(one)} |" for one in family.ALL)
        yield ""
    yield "## Sound machines, where nothing may be found\n"
    yield from _plain(SOUND)


def _plain(machines: Iterable[Broken]) -> Iterator[str]:
    yield from ("| machine | what it has |", "|---|---|")
    yield from (f"| {_name(one)} | {one.about} |" for one in machines)
    yield ""


def _sentence(text: str | None) -> str:
    return (text or "").partition(".")[0]


def _name(one: Broken) -> str:
    return one.name.replace("_", " ")


def _found(one: Broken) -> str:
    told = ((id, level, f", {cause}" if cause else "") for id, (level, cause) in one.found.items())
    return "; ".join(f"{id} ({level}{cause})" for id, level, cause in told)


if __name__ == "__main__":
    print(page(), end="")
