"""Sentences of the program as styled text."""

from __future__ import annotations

from textual.content import Content

from tutor.tui.signs import fitting

CODE = "$primary"


def prose(text: str, style: str = "") -> Content:
    """The sentence with its `code` set apart by colour; a lone backtick stays as it is."""
    text = fitting(text)
    pieces = text.split("`")
    if len(pieces) % 2 == 0:
        return Content.assemble((text, style))
    return Content.assemble(
        *((piece, CODE if number % 2 else style) for number, piece in enumerate(pieces))
    )


def gib(mib: int) -> str:
    """An amount of memory as people say it: "15.6 GiB", "512 MiB"."""
    if mib < 1024:
        return f"{mib} MiB"
    return f"{mib / 1024:.3g} GiB"


def short_path(path: str, home: str) -> str:
    """The path with `~` for the home folder."""
    home = home.rstrip("/\\")
    inside = home != "" and (path == home or path[: len(home) + 1] in (home + "/", home + "\\"))
    return "~" + path[len(home) :] if inside else path


def bar(done: int, total: int, width: int) -> Content:
    """A bar of `width` cells, filled as far as `done` of `total`."""
    filled = round(width * done / total) if total else 0
    if done and not filled:
        filled = 1
    return Content.assemble(("━" * filled, "$primary"), ("─" * (width - filled), "$line"))
