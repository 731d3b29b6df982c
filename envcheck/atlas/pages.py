"""The page of a cause, as Markdown, and all pages as they stand in the repository."""

from __future__ import annotations

from envcheck.atlas.cause import PLATFORMS, Cause, Mend, Sign, Unlike
from envcheck.findings import Risk

NAMES = {
    "linux": "Linux",
    "macos": "macOS",
    "windows": "Windows",
    "wsl": "WSL",
    "container": "containers",
    "powershell": "PowerShell",
    "cmd": "cmd.exe",
}
HEAD = """# The causes

Ways in which a machine or an environment is broken, each with its page. `envcheck explain ID` shows
the same page, and `envcheck explain FILE` says of which of them a text speaks. These files are
written by `scripts/cause_pages`.
"""
RISKS = {
    Risk.NONE: "changes nothing",
    Risk.REVERSIBLE: "can be undone",
    Risk.REPLACES_PACKAGES: "replaces packages",
    Risk.NEEDS_ADMIN: "needs administrator rights",
}


def page_of(cause: Cause, others: tuple[Cause, ...] = ()) -> str:
    """The whole page; with what the other causes say of this one as their look-alike."""
    parts = [f"# {cause.id}: {cause.title}"]
    parts += ["## What it is", _paragraphs(cause.what)]
    if cause.platforms:
        parts += [f"It occurs on {_list_of(_ordered(cause.platforms))}."]
    parts += ["## How it shows itself", *_texts(cause.signs)]
    parts += [_paragraphs(f"On the machine: {cause.machine}")]
    alike = [*((cause.id, unlike) for unlike in cause.unlike)]
    alike += [(o.id, u) for o in others for u in o.unlike if cause.id in u.ids]
    if alike:
        parts += ["## What it is mistaken for", *(_unlike(cause.id, *pair) for pair in alike)]
    parts += ["## How to mend it", *(part for mend in cause.mends for part in _mend(mend))]
    if cause.verify:
        parts += ["## How to see whether it is mended", _commands(cause.verify)]
    return "\n\n".join(parts) + "\n"


def pages() -> dict[str, str]:
    """Name of the file -> its text; one for each cause, and a list of them."""
    from envcheck.atlas.causes import ALL

    written = {f"{cause.id}.md": page_of(cause, ALL) for cause in ALL}
    return {"README.md": _list(), **written}


def _list() -> str:
    from envcheck.atlas.causes import FAMILIES

    lines = [HEAD]
    for family, causes in FAMILIES.items():
        lines += [f"## {family}\n"]
        lines += [f"- [{cause.id}]({cause.id}.md): {cause.title}" for cause in causes]
        lines += [""]
    return "\n".join(lines)


def _paragraphs(text: str) -> str:
    from textwrap import fill

    parts = (" ".join(part.split()) for part in text.split("\n\n"))
    return "\n\n".join(
        fill(part, 98, break_long_words=False, break_on_hyphens=False) for part in parts
    )


def _texts(signs: tuple[Sign, ...]) -> list[str]:
    plain = dict.fromkeys(sign.words for sign in sorted(signs, key=lambda s: -s.weight))
    return ["In text, among others:", "\n".join(f"- `{words}`" for words in plain)] if plain else []


def _unlike(own: str, told_by: str, unlike: Unlike) -> str:
    ids = [i for i in (told_by, *unlike.ids) if i != own]
    text = _paragraphs(f"{_list_of([f'`{i}`' for i in ids])}: {unlike.how}")
    return f"{text}\n\n{_commands(unlike.commands)}" if unlike.commands else text


def _mend(mend: Mend) -> list[str]:
    where = [NAMES.get(p, p) for p in _ordered(mend.platforms)]
    shells = [NAMES.get(shell, shell) for shell in mend.shells]
    parts = [part for part in (_list_of(where), _list_of(shells)) if part]
    heading = [f"### {', in '.join(parts)[:1].upper()}{', in '.join(parts)[1:]}"] if parts else []
    text = _paragraphs(f"{mend.fix.text} ({RISKS[mend.fix.risk]})")
    return [*heading, text, *([_commands(mend.fix.commands)] if mend.fix.commands else [])]


def _commands(commands: tuple[str, ...]) -> str:
    return "\n".join(f"    {command}" for command in commands)


def _ordered(platforms: tuple[str, ...]) -> list[str]:
    return [NAMES.get(name, name) for name in PLATFORMS if name in platforms]


def _list_of(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
