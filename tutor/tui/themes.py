"""The themes, and the editor's colours in each.

Every pair of text and ground has a contrast of at least 4.5 to 1, in high contrast of 7 to 1 (WCAG
2.2, 1.4.3 and 1.4.6); tests compute it, and how far apart colours are for eyes that lack a cone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.theme import Theme

if TYPE_CHECKING:
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

CONTRAST = _theme(
    "tutor-contrast",
    dark=True,
    quiet="#c8c8c8",
    line="#8c8c8c",
    cursor="#00296b",
    primary="#9fd2ff",
    secondary="#e0c2ff",
    success="#8dffa8",
    warning="#ffe65c",
    error="#ffb3ab",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
)

# The colours of Okabe and Ito (Color Universal Design, 2008): sky blue, reddish purple, bluish
# green, yellow and vermilion; green and vermilion are lighter, as this ground asks for.
SAFE = _theme(
    "tutor-safe",
    dark=True,
    quiet="#9aa4b5",
    line="#333c4b",
    cursor="#263550",
    primary="#56b4e9",
    secondary="#d893b8",
    success="#5fe0b4",
    warning="#f0e442",
    error="#ff8645",
    foreground="#e2e6ee",
    background="#101319",
    surface="#141820",
    panel="#1b212b",
)

BASIC = _theme(
    "tutor-basic",
    dark=True,
    quiet="#aaaaaa",
    line="#555555",
    cursor="#0000aa",
    primary="#55ffff",
    secondary="#ff55ff",
    success="#55ff55",
    warning="#ffff55",
    error="#ff5555",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
)
"""Of the 16 colours that every terminal has; taken where there are no more, whatever is chosen."""

THEMES = {theme.name: theme for theme in (DARK, LIGHT, CONTRAST, SAFE)}
"""Those to choose from."""

EVERY = {**THEMES, BASIC.name: BASIC}


def editor_theme(theme: Theme) -> TextAreaTheme:
    """Python in the theme's own colours; what is not syntax comes from the stylesheet."""
    from textual.widgets.text_area import TextAreaTheme  # the first frame has no editor

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
