"""envcheck's own way to say what is required, in TOML.

```toml
name = "optics lab"           # what reports call it; the file's name when left out
python = ">=3.10"             # version specifier of the target Python
gpu = true                    # PyTorch has to find a GPU

[[need]]
package = "numpy"             # as pip calls it; the only key that has to be there
version = ">=1.26,<3"         # as pip writes it
level = "required"            # required (an error), recommended (a note), optional (nothing)
why = "every lesson uses it"  # said when it is missing
module = "numpy"              # import name, tried in deep mode; known for well-known packages
marker = "sys_platform == 'linux'"
```
"""

from __future__ import annotations

from collections.abc import Mapping

from packaging.markers import InvalidMarker
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import InvalidName, canonicalize_name

from envcheck.profile import LEVELS, Need
from envcheck.profile.names import module_of
from envcheck.profile.parts import Parts, refuse, shown
from envcheck.profile.reading import read_marker

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

KEYS = {"name": str, "python": str, "gpu": bool, "need": list}
NEED_KEYS = ("package", "version", "level", "why", "module", "marker")


def parse(told: Mapping[str, Any], text: str, file: str) -> Parts:
    """What the tables of the file require. Raises `BadProfile`."""
    for key, value in told.items():
        if key not in KEYS:
            raise refuse(file, None, f"there is no key `{shown(key)}`; there are {', '.join(KEYS)}")
        if not isinstance(value, KEYS[key]):
            raise refuse(file, None, f"{key} is no {_kind(KEYS[key])}")
    lines = _lines_of_needs(text)
    needs = []
    for place, table in enumerate(told.get("need", [])):
        line = lines[place] if place < len(lines) else None
        if not isinstance(table, dict):
            raise refuse(file, line, "need is no list of tables; each begins with [[need]]")
        needs.append(_need(table, file, line))
    return Parts(
        needs=tuple(needs),
        python=_specifier(told.get("python", ""), "python", file, None),
        gpu=told.get("gpu", False),
        name=told.get("name"),
    )


def _need(table: Mapping[str, Any], file: str, line: int | None) -> Need:
    for key, value in table.items():
        if key not in NEED_KEYS:
            what = f"a need has no key `{shown(key)}`; it may have {', '.join(NEED_KEYS)}"
            raise refuse(file, line, what)
        if not isinstance(value, str):
            raise refuse(file, line, f"{key} is no text")
    level = table.get("level", "required")
    if level not in LEVELS:
        raise refuse(file, line, f"level is `{shown(level)}`; it may be {', '.join(LEVELS)}")
    try:
        package = str(canonicalize_name(table.get("package", ""), validate=True))
    except InvalidName:
        raise refuse(file, line, 'a need names no package, as in package = "numpy"') from None
    return Need(
        package=package,
        module=table.get("module", module_of(package)),
        level=level,
        why=table.get("why") or (file if line is None else f"{file} line {line}"),
        version=_specifier(table.get("version", ""), "version", file, line),
        marker=_marker(table.get("marker", ""), file, line),
    )


def _specifier(text: str, key: str, file: str, line: int | None) -> str:
    try:
        return str(SpecifierSet(text))
    except InvalidSpecifier:
        what = f"{key} is no version specifier, as in >=1.26,<3: `{shown(text)}`"
        raise refuse(file, line, what) from None


def _marker(text: str, file: str, line: int | None) -> str:
    try:
        return str(read_marker(text)) if text else ""
    except InvalidMarker:
        raise refuse(file, line, f"marker is no marker of pip's: `{shown(text)}`") from None


def _lines_of_needs(text: str) -> list[int]:
    """Where each [[need]] begins."""
    lines = enumerate(text.split("\n"), 1)
    return [number for number, line in lines if line.replace(" ", "").startswith("[[need]]")]


def _kind(kind: type) -> str:
    return {str: "text", bool: "true or false", list: "list of [[need]] tables"}[kind]
