"""pyproject.toml: `requires-python`, `project.dependencies`, and the extras or groups named.

`pyproject.toml[test]` asks for the extra of that name, or the group in `[dependency-groups]`, or
both where both are there, as `pip install .[test]` and `pip install --group test` would install.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from packaging.requirements import InvalidRequirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name

from envcheck.profile import Need
from envcheck.profile.parts import Parts, first_sentence, line_of, refuse, shown
from envcheck.profile.reading import read_requirement
from envcheck.profile.requirement_lines import need_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def parse(told: Mapping[str, Any], text: str, file: str, chosen: Sequence[str] = ()) -> Parts:
    """What the tables of the file require. Raises `BadProfile`."""
    project = told.get("project")
    if not isinstance(project, dict) and not told.get("dependency-groups"):
        raise refuse(file, None, "has no [project] table that says what is required")
    reader = _Reader(text, file, project if isinstance(project, dict) else {}, told)
    lines = [*reader.dependencies(), *(line for name in chosen for line in reader.named(name))]
    return Parts(
        needs=tuple(reader.need(line) for line in lines),
        python=reader.python(),
        name=reader.name(),
    )


class _Reader:
    """One file's tables, and the text to find their lines in."""

    def __init__(
        self, text: str, file: str, project: Mapping[str, Any], told: Mapping[str, Any]
    ) -> None:
        self._text, self._file, self._project = text, file, project
        self._extras = self._tables(project.get("optional-dependencies", {}))
        self._groups = self._tables(told.get("dependency-groups", {}))
        self._read: set[tuple[str, str]] = set()

    def name(self) -> str | None:
        name = self._project.get("name")
        return name if isinstance(name, str) else None

    def python(self) -> str:
        """The specifier of `requires-python`."""
        told = self._project.get("requires-python", "")
        try:
            return str(SpecifierSet(told))
        except (InvalidSpecifier, TypeError, AttributeError):
            line = line_of(self._text, "requires-python")
            what = f"requires-python is no version specifier: `{shown(str(told))}`"
            raise refuse(self._file, line, what) from None

    def dependencies(self) -> Iterator[str]:
        told = self._project.get("dependencies", [])
        yield from self._texts(told, "project.dependencies")

    def named(self, name: str) -> Iterator[str]:
        """What the extra and the group of a name require."""
        wanted = canonicalize_name(name)
        if wanted not in self._extras and wanted not in self._groups:
            there = ", ".join(sorted({*self._extras, *self._groups})) or "none"
            what = f"has no extra or group `{shown(name)}` (there: {there})"
            raise refuse(self._file, None, what)
        yield from self._extra(wanted)
        yield from self._group(wanted)

    def need(self, line: str) -> Need:
        number = line_of(self._text, line)
        place = self._file if number is None else f"{self._file} line {number}"
        try:
            return need_of(line, place)
        except InvalidRequirement as error:
            what = f"`{shown(line)}` is no requirement ({first_sentence(error)})"
            raise refuse(self._file, number, what) from None

    def _extra(self, name: str) -> Iterator[str]:
        """An extra's own lines; it may ask for other extras of the same project, `mine[test]`."""
        if self._was_read("extra", name):
            return
        own = canonicalize_name(self.name() or "")
        for line in self._texts(self._extras.get(name, []), f"the extra {name}"):
            others = _extras_of_itself(line, own)
            if not others:
                yield line
            for other in others:
                yield from self._extra(other)

    def _group(self, name: str) -> Iterator[str]:
        """A group's own lines, and those of the groups that it includes."""
        if self._was_read("group", name):
            return
        told = self._groups.get(name, [])
        if not isinstance(told, list):
            raise refuse(self._file, None, f"the group {name} is no list")
        for entry in told:
            if isinstance(entry, dict) and isinstance(entry.get("include-group"), str):
                yield from self._group(canonicalize_name(entry["include-group"]))
            else:
                yield from self._texts([entry], f"the group {name}")

    def _was_read(self, kind: str, name: str) -> bool:
        """Whether it was read before: what includes itself ends, and nothing is read twice."""
        again = (kind, name) in self._read
        self._read.add((kind, name))
        return again

    def _texts(self, told: object, what: str) -> Iterator[str]:
        if not isinstance(told, list) or not all(isinstance(line, str) for line in told):
            line = line_of(self._text, "dependencies")
            raise refuse(self._file, line, f"{what} is no list of texts")
        yield from told

    def _tables(self, told: object) -> dict[str, Any]:
        if not isinstance(told, dict):
            raise refuse(self._file, None, "its extras and groups are no table of lists")
        return {canonicalize_name(name): lines for name, lines in told.items()}


def _extras_of_itself(line: str, own: str) -> list[str]:
    """The extras that a line asks of the project that it stands in; none where it names another."""
    try:
        requirement = read_requirement(line)
    except InvalidRequirement:
        return []
    is_own = bool(own) and canonicalize_name(requirement.name) == own
    return [canonicalize_name(extra) for extra in sorted(requirement.extras)] if is_own else []
