"""The blocks that `conda init` and `mamba shell init` write into start files."""

from __future__ import annotations

import re

from envcheck.facts import CondaBlock
from envcheck.patterns import pattern
from envcheck.probes.files import is_file, is_folder, is_program, join
from envcheck.probes.place import Place
from envcheck.records import Record

MARK = pattern(
    r"^[ \t]*(?:# (?P<begin>>>>) (?P<tool>conda|mamba) initialize >>>"
    r"|# (?P<end><<<) (?P<ended>conda|mamba) initialize <<<"
    r"|#region (?P<region>conda|mamba) initialize|(?P<endregion>#endregion))[^\n]*$",
    re.M,
)
PREFIX = pattern(
    r"""(?:(?P<quote>["'])|(?<=[\s(&]))
    (?P<prefix>(?:[A-Za-z]:)?[/\\][^"'\n]*?)[/\\]
    (?:(?:bin|condabin|Scripts)[/\\]conda(?:\.exe|\.bat)?(?=["'\s])
      |etc[/\\](?:profile\.d|fish[/\\]conf\.d)[/\\]conda\.(?:c?sh|fish)
      |(?:condabin|bin)(?=["':]))""",
    re.X,
)
PROGRAM = pattern(r"""MAMBA_EXE["']?[ \t]*[= ][ \t]*["']?([^"';\n]+)""")
ROOT = pattern(r"""MAMBA_ROOT_PREFIX["']?[ \t]*[= ][ \t]*["']?([^"';\n]+)""")
PROGRAMS = ("bin/conda", "condabin/conda")
WINDOWS_PROGRAMS = ("Scripts\\conda.exe", "condabin\\conda.bat")
SCRIPTS = ("etc/profile.d/conda.sh", "etc/profile.d/conda.csh", "etc/fish/conf.d/conda.fish")
IN_ITS_PLACE = "\0conda_block"
"""The command that stands where a block was: no text of anybody's has such a word."""
LONGEST = 4000
"""Characters kept of a block."""
LONGEST_LINE = 500
"""Characters of a line that are searched for a path."""
MOST = 20
"""Blocks of one file that are looked at."""


class Block(Record):
    """A block as it stands in the text."""

    tool: str
    first_line: int
    last_line: int
    prefix: str | None
    text: str


def parse_blocks(text: str) -> list[Block]:
    """Every block that is begun and ended, in order."""
    if "initialize" not in text:  # most files; the pattern is slow to compile
        return []
    blocks = []
    begun: re.Match[str] | None = None
    for mark in MARK.finditer(text):
        tool = begun and (begun["tool"] or begun["region"])
        if mark["tool"] or mark["region"]:
            begun = mark
        elif begun and tool and (mark["endregion"] or mark["ended"] == tool):
            inside = text[begun.end() : mark.start()].lstrip("\n")
            first = text.count("\n", 0, begun.start()) + 1
            last = first + text.count("\n", begun.start(), mark.start())
            blocks.append(Block(tool, first, last, _prefix(tool, inside[:LONGEST]), inside))
            begun = None
            if len(blocks) == MOST:
                break
    return blocks


def without_blocks(text: str, blocks: list[Block]) -> str:
    """The text with one line in place of each block: its number. No line changes its number."""
    lines = text.split("\n")
    for number, block in enumerate(blocks):
        height = block.last_line - block.first_line + 1
        first = block.first_line - 1
        lines[first : first + height] = [f"{IN_ITS_PLACE} {number}", *[""] * (height - 1)]
    return "\n".join(lines)


def describe_block(place: Place, block: Block) -> CondaBlock:
    """A block, and whether what it names is there."""
    prefix = native(place, block.prefix) if block.prefix else None
    return CondaBlock(
        tool=block.tool,
        line=block.first_line,
        prefix=prefix,
        prefix_exists=prefix is not None and is_folder(place, prefix),
        last_line=block.last_line,
        text=block.text[:LONGEST],
        conda_exists=_has_its_program(place, block, prefix),
    )


def holds_conda(place: Place, prefix: str) -> bool:
    """Whether a prefix has a conda to start, or the script that defines one for a shell."""
    if place.platform == "windows":
        return any(is_file(place, join(place, prefix, tail)) for tail in WINDOWS_PROGRAMS)
    return any(is_program(place, join(place, prefix, tail)) for tail in PROGRAMS) or any(
        is_file(place, join(place, prefix, script)) for script in SCRIPTS
    )


def native(place: Place, path: str) -> str:
    """A path of Git Bash, /c/Users/..., as Windows writes it."""
    if place.platform == "windows" and re.match(r"/[A-Za-z]/", path):
        return f"{path[1].upper()}:{path[2:]}".replace("/", "\\")
    return path


def _has_its_program(place: Place, block: Block, prefix: str | None) -> bool:
    # micromamba is one file, anywhere; the prefix that it is to fill need not be there yet.
    named = PROGRAM.search(block.text) if block.tool == "mamba" else None
    if named:
        return is_file(place, native(place, named[1].strip()))
    return prefix is not None and holds_conda(place, prefix)


def _prefix(tool: str, inside: str) -> str | None:
    if tool == "mamba":
        found = ROOT.search(inside)
        return found[1].strip() if found else None
    lines = (line for line in inside.splitlines() if not line.lstrip().startswith("#"))
    match = PREFIX.search("\n" + "\n".join(line[:LONGEST_LINE] for line in lines))
    return match["prefix"] if match else None
