"""What conda's records require of each other, and where that does not hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from envcheck.facts import CondaNeeds
from envcheck.profile.match_spec import MatchSpec, parse
from envcheck.records import Record


class BrokenRecord(Record):
    """A requirement of conda's that does not hold."""

    owner: str
    owner_version: str
    wanted: str
    """As conda writes it."""
    found: str | None
    """Version and build of the package that is there; None: there is none."""
    bound: bool
    """Whether it only bounds the version of what happens to be there."""

    def __str__(self) -> str:
        verb = "allows only" if self.bound else "requires"
        what = f"{self.owner} {self.owner_version} {verb} {self.wanted}"
        return f"{what}, and {self.found} is there" if self.found else f"{what}, which is missing"


class CondaWeb:
    """The records of an environment and the requirements between them."""

    def __init__(self, records: Iterable[CondaNeeds]) -> None:
        self._records: dict[str, list[CondaNeeds]] = defaultdict(list)
        self.not_understood: list[str] = []
        """Requirements that cannot be read, each with whose it is."""
        for record in records:
            self._records[record.name].append(record)
        everyone = [record for found in self._records.values() for record in found]
        self._specs = {record: tuple(self._read(record)) for record in everyone}

    def broken(self) -> Iterator[BrokenRecord]:
        """Every requirement that does not hold."""
        for owner, specs in self._specs.items():
            for spec, bound in specs:
                there = self._records.get(spec.name, [])
                if (bound and not there) or any(self._fits(owner, spec, one) for one in there):
                    continue
                found = f"{there[0].version} {there[0].build}" if there else None
                yield BrokenRecord(owner.name, owner.version, str(spec), found, bound)

    def reachable(self, names: Iterable[str]) -> set[str]:
        """These packages and all that they require, however far."""
        reached: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name not in reached:
                reached.add(name)
                for record in self._records.get(name, []):
                    waiting += [spec.name for spec, bound in self._specs[record] if not bound]
        return reached

    def _read(self, record: CondaNeeds) -> Iterator[tuple[MatchSpec, bool]]:
        """What a record requires and what it bounds; the machine itself (`__glibc`) left out."""
        for lines, bound in ((record.depends, False), (record.constrains, True)):
            for line in lines:
                try:
                    spec = parse(line)
                except ValueError:
                    self.not_understood.append(f"{record.name} {record.version}: {line[:200]}")
                    continue
                if not spec.name.startswith("__"):
                    yield spec, bound

    def _fits(self, owner: CondaNeeds, spec: MatchSpec, one: CondaNeeds) -> bool:
        """Whether a package fits; one whose version cannot be compared is told as that."""
        try:
            return spec.matches(one.version, one.build)
        except ValueError:
            self.not_understood.append(f"{owner.name} {owner.version}: {spec}, {one.version}")
            return True
