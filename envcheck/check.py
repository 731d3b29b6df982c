"""What a check is: a generator of problems over the facts that its parameters name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from envcheck.facts import ONLY_DEEP
from envcheck.findings import Problem, Severity
from envcheck.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Problems = Iterator[Problem]


class Check(Record):
    """One check, ready to run."""

    id: str
    title: str
    """What is true when all is well."""
    family: str
    severity: Severity
    requires: tuple[str, ...]
    """Ids of checks that must not have failed: with them broken, this one would only echo."""
    find: Callable[..., Problems]

    @property
    def page(self) -> str:
        """Its page, Markdown: what it looks at and why that matters."""
        text = (self.find.__doc__ or "").strip().replace("\n    ", "\n")
        return f"# {self.id}: {self.title}\n\n{text}\n"

    @property
    def is_deep(self) -> bool:
        """Whether it judges what only a deep look finds out."""
        needs = self.needs
        return any(type(None) not in needs[name] for name in needs.keys() & set(ONLY_DEEP))

    @property
    def needs(self) -> dict[str, tuple[type, ...]]:
        """Which facts it asks for, by name, and the types it can judge."""
        needs = _NEEDS.get(self.find)
        if needs is None:
            hints, scope = self.find.__annotations__, self.find.__globals__
            needs = {name: _types(hints[name], scope) for name in hints if name != "return"}
            _NEEDS[self.find] = needs
        return needs


_NEEDS: dict[Callable[..., Problems], dict[str, tuple[type, ...]]] = {}
"""Of the checks that were asked already: each is asked several times."""


def _types(hint: str, scope: dict[str, Any]) -> tuple[type, ...]:
    """The types of an annotation such as `Torch | Unknown | None`.

    `typing.get_type_hints` says the same, and its import alone takes as long as all checks.
    """
    if "|" not in hint:
        return (scope[hint],)
    names = [name.strip() for name in hint.split("|")]
    return tuple([type(None) if name == "None" else scope[name] for name in names])


def check(
    id: str, title: str, severity: Severity = Severity.ERROR, *, requires: tuple[str, ...] = ()
) -> Callable[[Callable[..., Problems]], Check]:
    """Make a `Check` of a generator. Its family is the name of the file it stands in."""

    def make(find: Callable[..., Problems]) -> Check:
        family = find.__module__.rpartition(".")[2]
        return Check(id, title, family, severity, requires, find)

    return make
