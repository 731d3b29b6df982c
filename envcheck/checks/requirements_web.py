"""What the installed packages require of each other, and where that does not hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from envcheck.checks.requirements_markers import Environment, applies, environment_of
from envcheck.checks.requirements_torch import belongs
from envcheck.facts import (
    DistributionNeeds,
    Packages,
    Requirements,
    System,
    Target,
    Torch,
    Unknown,
    is_inside,
)
from envcheck.profile.names import conda_names, module_of
from envcheck.records import Record
from envcheck.versions import normalised, satisfies

TYPE_CHECKING = False
if TYPE_CHECKING:
    from packaging.requirements import Requirement
    from packaging.specifiers import SpecifierSet

SYSTEM_PACKAGES = "/usr/lib/python3"
"""Where Debian's own packages lie: what they require is in Debian's hands."""


class Broken(Record):
    """A requirement that does not hold."""

    owner: str
    """The package that requires."""
    owner_version: str
    package: str
    wanted: str
    """Specifier; "" for any version."""
    found: str | None
    """Version that is there; None: it is not there."""

    def __str__(self) -> str:
        what = f"{self.owner} {self.owner_version} requires {self.package}{self.wanted}"
        return f"{what}, and {self.found} is there" if self.found else f"{what}, which is missing"


class Web:
    """The packages of a target and the requirements between them."""

    def __init__(
        self,
        needs: Iterable[DistributionNeeds],
        packages: Packages,
        torch: Torch | Unknown | None,
        environment: Environment,
    ) -> None:
        self._first: dict[str, DistributionNeeds] = {}
        self._versions: dict[str, list[str]] = defaultdict(list)
        for one in needs:
            first = self._first.setdefault(one.name, one)
            if one.location == first.location:  # two records in one folder: either may be right
                self._versions[one.name].append(one.version)
        if isinstance(torch, Torch) and torch.version and "torch" not in self._versions:
            self._versions["torch"].append(torch.version)
        self._records = {record.name: record.version for record in packages.conda_records}
        self._environment = environment
        self.not_understood: list[str] = []
        """Requirements that cannot be read, each with whose it is."""
        self._edges = {one.name: tuple(self._read(one)) for one in self._first.values()}

    @property
    def distributions(self) -> tuple[DistributionNeeds, ...]:
        """Those that are imported: the first of each name."""
        return tuple(self._first.values())

    def broken(self) -> Iterator[Broken]:
        """Every requirement that does not hold, as `pip check` has them.

        What conda or the system put in is judged by them, unless another installer replaced what
        it needs.
        """
        for owner in self.distributions:
            for requirement in self._edges[owner.name]:
                name = normalised(requirement.name)
                found = self._found(name)
                if found is None and not self._is_managed(owner):
                    yield self._broken(owner, name, requirement, None)
                elif found and not self._fits(owner, name, requirement, found):
                    yield self._broken(owner, name, requirement, found[0])

    def reachable(self, names: Iterable[str]) -> set[str]:
        """These packages and all that they require, however far."""
        reached: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name not in reached:
                reached.add(name)
                waiting += [normalised(r.name) for r in self._edges.get(name, ())]
        return reached

    def wanted(self, name: str) -> str:
        """What all packages together ask of the version of one."""
        from packaging.specifiers import SpecifierSet

        asked = SpecifierSet()
        for edges in self._edges.values():
            for requirement in edges:
                if normalised(requirement.name) == name:
                    asked &= requirement.specifier
        return str(asked)

    def unfit_python(self, version: str) -> dict[DistributionNeeds, str]:
        """The packages whose Requires-Python leaves this version out, with what they ask."""
        found: dict[DistributionNeeds, str] = {}
        for one in self.distributions:
            try:
                if not satisfies(version, one.requires_python or ""):
                    found[one] = str(one.requires_python)
            except ValueError:
                asked = str(one.requires_python)[:200]
                self.not_understood.append(f"{one.name} {one.version}: Python {asked}")
        return found

    def _read(self, owner: DistributionNeeds) -> Iterator[Requirement]:
        """The requirements of a package that hold in the target, those of extras left out."""
        # Here, because a quick look does without them.
        from packaging.requirements import InvalidRequirement

        from envcheck.profile.reading import read_requirement

        for line in owner.requires:
            try:
                requirement = read_requirement(line)
            except InvalidRequirement:
                self.not_understood.append(f"{owner.name} {owner.version}: {line[:200]}")
                continue
            holds = applies(requirement.marker, self._environment)
            if holds:
                yield requirement
            elif holds is None:
                self.not_understood.append(f"{owner.name} {owner.version}: {line[:200]}")

    def _found(self, name: str) -> list[str] | None:
        """The versions of a package; conda's record counts where it has no metadata of Python's."""
        if name in self._versions:
            return self._versions[name]
        recorded = (self._records.get(conda) for conda in conda_names(name))
        return next(([version] for version in recorded if version), None)

    def _fits(
        self, owner: DistributionNeeds, name: str, requirement: Requirement, found: list[str]
    ) -> bool:
        if any(_contains(requirement.specifier, version) for version in found):
            return True
        if name == "torch" and belongs(owner.name, owner.version, found[0]):
            return True  # PK110 says so
        there = self._first.get(name)
        return self._is_managed(owner) and (there is None or self._is_managed(there))

    def _is_managed(self, one: DistributionNeeds) -> bool:
        """Whether conda or the system put it in, and answers for what it requires."""
        return one.installer == "conda" or is_inside(one.location, SYSTEM_PACKAGES)

    def _broken(
        self, owner: DistributionNeeds, name: str, requirement: Requirement, found: str | None
    ) -> Broken:
        return Broken(owner.name, owner.version, name, str(requirement.specifier), found)


def missing_modules(
    requirements: Requirements | Unknown | None,
    packages: Packages,
    target: Target,
    system: System | Unknown,
) -> dict[str, str]:
    """What is required and not there, by its name and by that for `import`: PK107 speaks of it."""
    environment = environment_of(target, system)
    if not isinstance(requirements, Requirements) or environment is None:
        return {}
    web = Web(requirements.distributions, packages, None, environment)
    gone = {one.package for one in web.broken() if one.found is None}
    return {name: package for package in gone for name in (package, module_of(package))}


def _contains(specifier: SpecifierSet, version: str) -> bool:
    """Whether a version fits; one that cannot be compared is not held against anybody."""
    from packaging.version import Version

    try:
        return specifier.contains(Version(version), prereleases=True)
    except ValueError:  # none of Python's, or of more digits than Python reads
        return True
