"""Every cause that a machine shows is looked for by a check, under the same id."""

import ast
from functools import cache
from pathlib import Path

from envcheck import checks
from envcheck.atlas.causes import ALL

NOT_READABLE = {
    "conda-activate-in-script": "only the script that is run says what it calls",
    "conda-activate-in-notebook-subshell": "only the cell that is run says what it calls",
    "script-hardcodes-cuda-on-cpu-machine": "only the program's own lines ask for CUDA",
    "package-not-built-for-osx-arm64": "only the channel's index says for what it was built",
    "cudatoolkit-pin-conflicts-with-pytorch": "only the channel's index says what a build wants",
}
"""Causes of which the machine itself shows nothing, with what would."""
PUT_TOGETHER = ("numpy2-abi-", "gpu-too-")
"""Beginnings of ids of which a check puts the end behind."""


@cache
def named_by_checks():
    """Ids that stand whole in a check's file; of those put together there the beginning must be."""
    whole, heads = set(), set()
    for path in Path(checks.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                heads.add(node.values[0].value)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
    assert heads >= set(PUT_TOGETHER)
    return whole


def test_every_cause_is_looked_for_or_cannot_be():
    ids = {cause.id for cause in ALL if not cause.id.startswith(PUT_TOGETHER)}
    assert ids - named_by_checks() - NOT_READABLE.keys() == set()


def test_what_cannot_be_read_is_looked_for_by_no_check():
    assert named_by_checks() & NOT_READABLE.keys() == set()
