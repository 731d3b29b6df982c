"""Start files, read and taken apart."""

from __future__ import annotations

from envcheck.facts import CondaBlock, PathLine, Unknown
from envcheck.probes.conda_blocks import Block, parse_blocks, without_blocks
from envcheck.probes.files import read_text
from envcheck.probes.grammars import parse
from envcheck.probes.path_changes import parse_fish_variables
from envcheck.probes.place import Place
from envcheck.probes.shell_grammar import Script, Step
from envcheck.records import Record

LIMIT = 1 << 18
"""Bytes beyond which nobody wrote a start file by hand."""
NO_EFFECT = frozenset({
    "[", "[[", "test", ":", "true", "false", "echo", "printf", "print", "shopt", "setopt", "unset",
    "unsetopt", "bindkey", "bind", "zstyle", "zmodload", "autoload", "compinit", "complete",
    "umask", "stty", "ulimit", "history", "hash", "unalias", "trap", "shift", "status", "tput",
    "command", "type", "which", "compdef", "limit", "mesg", "biff",
})  # fmt: skip
"""Commands that change neither PATH nor what `conda` is; as conditions they are kept elsewhere."""


class Reading(Record):
    """A start file, read."""

    script: Script
    blocks: tuple[Block, ...]
    problem: str | None = None


class Notes:
    """What one start file does."""

    def __init__(self) -> None:
        self.certain = False
        """Whether this shell reads it for certain."""
        self.blocks: tuple[CondaBlock, ...] = ()
        self.path_lines: dict[int, PathLine] = {}
        self.sources: dict[str, None] = {}
        self.problem: str | None = None


class Library:
    """Start files by path and grammar, each read once."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self._known: dict[tuple[str, str], Reading | None] = {}

    def read(self, path: str, shell: str) -> Reading | None:
        """A file as that shell would read it; None when there is none."""
        key = (path, shell if shell in ("fish", "tcsh", "csh") else "sh")
        if key not in self._known:
            self._known[key] = self._read(path, shell)
        return self._known[key]

    def _read(self, path: str, shell: str) -> Reading | None:
        text = read_text(self.place, path, LIMIT)
        if text is None:
            return None
        if isinstance(text, Unknown):
            return Reading(Script((), True), (), text.reason)
        if path.endswith("fish_variables"):
            words = tuple(f"'{folder}'" for folder in parse_fish_variables(text))
            line = next((n for n, s in enumerate(text.split("\n"), 1) if "fish_user_paths" in s), 1)
            step = Step(line, ("fish_add_path", *words), ())
            return Reading(Script((step,) if words else (), False), ())
        blocks = parse_blocks(text)
        script = parse(without_blocks(text, blocks), shell)
        steps = tuple(step for step in script.steps if step.words[0] not in NO_EFFECT)
        return Reading(Script(steps, script.broken), tuple(blocks))
