"""Whether what is installed meets what a profile needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from envcheck.checks.requirements_markers import applies, environment_of
from envcheck.facts import CondaRecord, Packages, System, Target, Torch, Unknown
from envcheck.profile import Need
from envcheck.records import Record
from envcheck.versions import satisfies


class Lack(Record):
    """A need that is not met."""

    need: Need
    state: str
    """missing; unfit: there, in another version; unknown: that cannot be told."""
    found: str = ""
    """What is there in its place, or why it cannot be told."""

    def __str__(self) -> str:
        if self.state == "missing":
            return as_told(self.need)
        return f"{self.need.package} {self.found} (wanted: {self.need.conda or self.need.version})"


def as_told(need: Need) -> str:
    """The need as a report shows it."""
    return need.conda or need.package + need.version


class Inventory:
    """What is there, by name."""

    def __init__(
        self,
        packages: Packages,
        target: Target,
        torch: Torch | Unknown | None,
        system: System | Unknown,
    ) -> None:
        self._versions = {d.name: d.version for d in reversed(packages.distributions)}
        self._versions["python"] = target.version or ""
        if torch is not None and "torch" not in self._versions:  # lies there without a record
            self._versions["torch"] = "" if isinstance(torch, Unknown) else torch.version
        self._records: dict[str, list[CondaRecord]] = defaultdict(list)
        for record in packages.conda_records:
            self._records[record.name].append(record)
        self._environment = environment_of(target, system)

    def lacks(self, needs: Iterable[Need]) -> list[Lack]:
        """Which of the needs are not met; what is missing is told once a package."""
        found: dict[tuple[str, str], Lack] = {}
        for need in needs:
            if lack := self.lack(need):
                said = need.package if lack.state == "missing" else str(lack)
                found.setdefault((lack.state, said), lack)
        return list(found.values())

    def lack(self, need: Need) -> Lack | None:
        """How a need is not met; None where it is, or where its marker leaves the target out."""
        holds = applies(need.marker, self._environment)
        if holds is None:
            return Lack(need, "unknown", f"whether `{need.marker}` holds cannot be told")
        if not holds:
            return None
        try:
            return self._of_conda(need) if need.conda else self._of_pip(need)
        except ValueError as error:  # a version or a specifier that is none
            return Lack(need, "unknown", str(error))

    def _of_pip(self, need: Need) -> Lack | None:
        version = self._versions.get(need.package)
        if version is None:
            return Lack(need, "missing")
        if satisfies(version, need.version):
            return None
        return Lack(need, "unfit", version)

    def _of_conda(self, need: Need) -> Lack | None:
        """By conda's record; a package that another installer brought will do where it fits."""
        from envcheck.profile.match_spec import parse as parse_spec

        spec = parse_spec(need.conda)
        records = self._records.get(spec.name, [])
        if any(spec.matches(record.version, record.build) for record in records):
            return None
        if records:
            return Lack(need, "unfit", f"{records[0].version} {records[0].build}")
        version = self._versions.get(need.package)
        if not version:
            return Lack(need, "missing")
        public = version.partition("+")[0]  # pip's +cpu names a build, and no other version
        if spec.build == "*" and spec.allows(public):
            return None
        return Lack(need, "unfit", f"{version}, not conda's")
