"""pip's settings: a file of sections, as Python's own reader of them takes it, with the lines."""

from __future__ import annotations

from envcheck.facts import Setting
from envcheck.patterns import pattern
from envcheck.probes.settings_files import Unreadable, clean

SECTION = pattern(r"\[(.+)\]")
OPTION = pattern(r"([^=:]*)[=:](.*)")
READ = ("global", "install", "download", "wheel")
"""Sections whose settings count when packages are installed."""
MANY = ("extra-index-url", "find-links", "trusted-host", "use-feature", "index", "insecure-host")
"""Settings that hold several values, with spaces or ends of lines between them."""


def parse(text: str, path: str) -> tuple[Setting, ...]:
    """The settings of the sections that count. Raises `Unreadable`."""
    found: dict[tuple[str, str], tuple[int, list[str]]] = {}
    seen: set[str] = set()
    section = ""
    last: list[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if not stripped or stripped.startswith(("#", ";")):
            continue
        if line[0].isspace() and last is not None:
            last.append(stripped)
        elif header := SECTION.match(stripped):
            section, last = header[1], None
            if section in seen:
                raise Unreadable(f"the section [{section}] stands there twice", number)
            seen.add(section)
        else:
            key, last = _option(stripped, section, number)
            if (section, key) in found:
                raise Unreadable(f"`{key}` stands twice in [{section}]", number)
            found[section, key] = (number, last)
    return tuple(
        setting(key, path, number, "\n".join(values))
        for section in READ
        for (of, key), (number, values) in found.items()
        if of == section
    )


def setting(written: str, source: str, line: int | None, value: str, name: str = "") -> Setting:
    """What pip and uv make of a key, or of the variable of that name, and its text."""
    key = written.lower().replace("_", "-").removeprefix("--")
    if key in MANY:
        return Setting(key, name or written, source, line, "list", tuple(map(clean, value.split())))
    return Setting(key, name or written, source, line, "text", (clean(value, key),))


def _option(line: str, section: str, number: int) -> tuple[str, list[str]]:
    option = OPTION.match(line)
    if not section:
        raise Unreadable("a setting stands before the first section, as [global] is", number)
    if option is None or not option[1].strip():
        raise Unreadable("a line there is no `key = value`", number)
    return option[1].strip().lower(), [option[2].strip()]
