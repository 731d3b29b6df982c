"""The two themes, dark and light, and the editor's colours in each.

Every pair of text and ground has a contrast of at least 4.5 to 1; a test computes it.
"""

from __future__ import annotations

from rich.style import Style
from textual.theme import Theme
from textual.widgets.text_area import TextAreaTheme


def _theme(name: str, *, dark: bool, quiet: str, line: str, cursor: str, **colors: str) -> Theme:
    """A theme with one accent, quiet scroll bars and a cursor bar that keeps its text readable."""
    background = colors["background"]
    return Theme(
        name=name,
        dark=dark,
        accent=colors["primary"],
        variables={
            "quiet": quiet,
            "line": line,
            "text-muted": quiet,
            "block-cursor-background": cursor,
            "block-cursor-foreground": colors["foreground"],
            "block-cursor-blurred-background": colors["panel"],
            "block-hover-background": colors["panel"],
            "border": line,
            "border-blurred": line,
            "footer-key-foreground": colors["primary"],
            "footer-description-foreground": quiet,
            "footer-background": colors["panel"],
            "scrollbar": line,
            "scrollbar-hover": quiet,
            "scrollbar-active": colors["primary"],
            "scrollbar-background": background,
            "scrollbar-background-hover": background,
            "scrollbar-background-active": background,
            "scrollbar-corner-color": background,
            "markdown-h2-color": colors["foreground"],
            "markdown-h2-text-style": "bold",
            "markdown-h3-color": colors["foreground"],
        },
        **colors,  # type: ignore[arg-type]  # only the colour fields, all of them text
    )


DARK = _theme(
    "tutor-dark",
    dark=True,
    quiet="#94a0b4",
    line="#333c4b",
    cursor="#263550",
    primary="#82b4ff",
    secondary="#c3a6ff",
    success="#8fd3a0",
    warning="#e8c37e",
    error="#f5958c",
    foreground="#dbe0e9",
    background="#12151b",
    surface="#161a22",
    panel="#1d232e",
)

LIGHT = _theme(
    "tutor-light",
    dark=False,
    quiet="#59616e",
    line="#cfcac1",
    cursor="#d8e3fa",
    primary="#1f4fbf",
    secondary="#6b3fb5",
    success="#1b6e38",
    warning="#7d5200",
    error="#ab211b",
    foreground="#22262c",
    background="#fbfaf7",
    surface="#f6f4ef",
    panel="#edeae3",
)

THEMES = {theme.name: theme for theme in (DARK, LIGHT)}


def usable(name: str | None) -> str:
    """The name when it is one of our themes, else the dark one's."""
    return name if name in THEMES else DARK.name


def editor_theme(theme: Theme) -> TextAreaTheme:
    """Python in the theme's own colours; what is not syntax comes from the stylesheet."""
    quiet = theme.variables["quiet"]
    keyword = Style(color=theme.secondary)
    name = Style(color=theme.primary)
    value = Style(color=theme.warning)
    text = Style(color=theme.success)
    return TextAreaTheme(
        name=theme.name,
        bracket_matching_style=Style(bold=True, underline=True),
        syntax_styles={
            "comment": Style(color=quiet, italic=True),
            "string": text,
            "string.documentation": text,
            "keyword": keyword,
            "keyword.function": keyword,
            "keyword.return": keyword,
            "keyword.operator": keyword,
            "conditional": keyword,
            "repeat": keyword,
            "exception": keyword,
            "include": keyword,
            "operator": Style(color=quiet),
            "class": name,
            "type": name,
            "type.class": name,
            "type.builtin": name,
            "function": name,
            "function.call": name,
            "method": name,
            "method.call": name,
            "constructor": name,
            "number": value,
            "float": value,
            "boolean": value,
            "constant.builtin": value,
        },
    )
