"""Markdown as one reads it here: formulas and shapes plain, Python in colours."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Markdown
from textual.widgets.markdown import MarkdownFence

from tutor.tui.signs import fitting_page


class Code(MarkdownFence):
    """A block set apart; only what says that it is Python is coloured."""

    @classmethod
    def highlight(cls, code: str, language: str, ansi: bool = False, dark: bool = False) -> Content:
        """The lines; without a language Textual would guess one, and mark a Σ as an error."""
        if not language:
            return Content(code.rstrip("\n"))
        return super().highlight(code, language, ansi, dark)


class Reading(Markdown):
    """A text of the course, or a check's page."""

    DEFAULT_CSS = """
    Reading {
        background: $background; padding: 1 1 0 1;
        & MarkdownH1 { content-align: left middle; margin: 0 0 1 0; }
        & MarkdownH2 { margin: 1 0; }
        & MarkdownH3 { margin: 1 0 0 0; }
        & MarkdownParagraph { margin: 0 0 1 0; }
        & MarkdownBulletList, & MarkdownOrderedList { margin: 0 0 1 0; }
        & MarkdownListItem MarkdownParagraph { margin: 0; }
        & Code {
            background: $surface; color: $foreground; margin: 0 0 1 0; padding: 0;
            & > Label { padding: 1 2; }
        }
        & MarkdownBlock {
            &:dark > .code_inline { color: $primary; background: $background; }
            &:light > .code_inline { color: $primary; background: $background; }
        }
    }
    """
    BLOCKS = {**Markdown.BLOCKS, "fence": Code, "code_block": Code}  # noqa: RUF012  # as in Markdown

    def __init__(self, text: str) -> None:
        super().__init__(fitting_page(text), open_links=False)
        self._text = text

    async def retell(self) -> None:
        """Draw it in the signs that are shown now."""
        await self.update(fitting_page(self._text))
