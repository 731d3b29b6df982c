"""What is known around a failed import: the facts that tell one cause from its look-alikes."""

from __future__ import annotations

import re

from envcheck.checks.words import prefix_of, python_of
from envcheck.facts import (
    Libraries,
    Packages,
    Processor,
    SharedLibrary,
    System,
    Target,
    Variables,
    is_inside,
)
from envcheck.patterns import pattern
from envcheck.records import Record

SERIES = pattern(r"nvidia-([\w-]+)-(cu\d+)")


class Surroundings(Record):
    """Facts of the machine; None for what is not known of it, as when only a text is at hand."""

    system: System | None = None
    processor: Processor | None = None
    variables: Variables | None = None
    target: Target | None = None
    packages: Packages | None = None
    libraries: Libraries | None = None

    @property
    def python(self) -> str:
        """The target's Python as it is typed."""
        return python_of(self.target) if self.target else "python"

    @property
    def option(self) -> str:
        """What names the target's environment to conda; nothing where it is not known."""
        return f"-p {prefix_of(self.target)} " if self.target and self.target.prefix else ""

    @property
    def prefix(self) -> str | None:
        """The target's prefix."""
        return self.target.prefix if self.target else None

    def variable(self, name: str) -> str:
        """An environment variable; empty where it is not set or not known."""
        return self.variables.values.get(name, "") if self.variables else ""

    @property
    def search(self) -> tuple[str, ...]:
        """The folders of LD_LIBRARY_PATH."""
        return tuple(f for f in self.variable("LD_LIBRARY_PATH").split(":") if f)

    @property
    def before(self) -> tuple[SharedLibrary, ...]:
        """CUDA's libraries that LD_LIBRARY_PATH puts before PyTorch's."""
        return self.libraries.before if self.libraries else ()

    @property
    def cxx(self) -> tuple[SharedLibrary, ...]:
        """Every libstdc++ that the loader may take."""
        return self.libraries.cxx if self.libraries else ()

    def in_search(self, path: str) -> bool:
        """Whether a library lies in a folder of LD_LIBRARY_PATH."""
        return any(is_inside(straight(path), straight(folder)) for folder in self.search)

    def of_environment(self, path: str) -> bool:
        """Whether a library is the environment's own, and not one that a wheel brought."""
        path = straight(path)
        inside = self.prefix is not None and is_inside(path, straight(self.prefix))
        return inside and "site-packages" not in path.split("/")

    def version(self, name: str) -> str:
        """Version of an installed package; empty where it is not there."""
        found = self.packages.distributions if self.packages else ()
        return next((d.version for d in found if d.name == name), "")

    def series(self, library: str) -> set[str]:
        """For which CUDA one of NVIDIA's packages is installed: {"cu12"}."""
        return self._series.get(library, set())

    @property
    def mixed(self) -> set[str]:
        """The series whose packages share folders: {"cu11", "cu12"}; empty where all is of one."""
        both = (found for found in self._series.values() if len(found) > 1)
        return set().union(*both)

    @property
    def _series(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for distribution in self.packages.distributions if self.packages else ():
            if named := SERIES.fullmatch(distribution.name):
                found.setdefault(named[1], set()).add(named[2])
        return found

    @property
    def conda_toolkit(self) -> str | None:
        """Version of conda's cudatoolkit beside a PyTorch that pip installed."""
        if self.packages is None:
            return None
        torch = next((d for d in self.packages.distributions if d.name == "torch"), None)
        by_pip = torch is not None and torch.installer in ("pip", "uv")
        records = self.packages.conda_records if by_pip else ()
        return next((r.version for r in records if r.name == "cudatoolkit"), None)


def around(*facts: object) -> Surroundings:
    """The surroundings that these facts make; what is unknown of them is left out."""
    kinds = {
        System: "system",
        Processor: "processor",
        Variables: "variables",
        Target: "target",
        Packages: "packages",
        Libraries: "libraries",
    }
    known = {kinds[type(fact)]: fact for fact in facts if type(fact) in kinds}
    return Surroundings(**known)  # type: ignore[arg-type]  # each stands under its own type's name


def has_symbols(library: SharedLibrary, wanted: str) -> bool:
    """Whether a libstdc++ has GLIBCXX_3.4.29: the file libstdc++.so.6.0.29 and those after it."""
    number = re.fullmatch(r"GLIBCXX_3\.4\.(\d+)", wanted)
    parts = (library.version or "").split(".")
    return number is not None and len(parts) == 3 and int(parts[2]) >= int(number[1])


def straight(path: str) -> str:
    """A path without its detours: /env/bin/../lib is /env/lib."""
    parts: list[str] = []
    for part in path.split("/"):
        if part == ".." and parts and parts[-1] not in ("", ".."):
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
