"""Arguments, and what is wrong with them in one sentence."""

from __future__ import annotations

import argparse

from envcheck import terminal
from envcheck.cli.refusal import Refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Refuse, with the way to the help."""
        raise Refusal(f"{message}. Type `{self.prog} --help` for what there is.")


class _Help(argparse.HelpFormatter):
    """Knows its width without the modules that argparse asks for it at each option."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=terminal.columns() - 2)


def parser_for(command: str, description: str) -> Parser:
    """A parser without options; command "" is the examination itself."""
    prog = f"envcheck {command}".strip()
    return Parser(prog=prog, description=description, allow_abbrev=False, formatter_class=_Help)
