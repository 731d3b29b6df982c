"""What a check is: a generator of problems over the facts that its parameters name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from typing import Any, get_type_hints

from envcheck.findings import Problem, Severity

Problems = Iterator[Problem]


@dataclass(frozen=True)
class Check:
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
        return f"# {self.id}: {self.title}\n\n{cleandoc(self.find.__doc__ or '')}\n"

    @property
    def needs(self) -> dict[str, Any]:
        """Which facts it asks for, by name, and the types it can judge."""
        hints = get_type_hints(self.find)
        hints.pop("return", None)
        return hints


def check(
    id: str, title: str, severity: Severity = Severity.ERROR, *, requires: tuple[str, ...] = ()
) -> Callable[[Callable[..., Problems]], Check]:
    """Make a `Check` of a generator. Its family is the name of the file it stands in."""

    def make(find: Callable[..., Problems]) -> Check:
        family = find.__module__.rpartition(".")[2]
        return Check(id, title, family, severity, requires, find)

    return make
