"""What a quick look may import: it is to be there before a person has looked up."""

import os
import subprocess
import sys

import pytest

ALLOWED = frozenset(
    (
        "__future__",
        "_bisect",
        "_collections",
        "_functools",
        "_json",
        "_locale",
        "_operator",
        "_sre",
        "_stat",
        "bisect",
        "collections",
        "collections.abc",
        "copyreg",
        "enum",
        "envcheck",
        "functools",
        "gc",
        "importlib",
        "importlib._abc",
        "importlib.machinery",
        "importlib.util",
        "itertools",
        "json",
        "json.decoder",
        "json.encoder",
        "json.scanner",
        "keyword",
        "math",
        "operator",
        "pwd",
        "re",
        "re._casefix",
        "re._compiler",
        "re._constants",
        "re._parser",
        "reprlib",
        "sre_compile",
        "sre_constants",
        "sre_parse",
        "types",
        "warnings",
    )
)
"""Modules of the standard library beside those of a bare start; of others there is none.

`re` and `json` cost half a start together. What costs more than that in one piece, such as
`argparse`, `typing`, `subprocess`, `pathlib` or `dataclasses`, is imported where it is needed.
"""


def modules_of(*arguments, environ):
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        env=environ,
        cwd=environ["HOME"],  # where no settings are
        capture_output=True,
        text=True,
        timeout=60,
    )
    lines = (line for line in ran.stderr.splitlines() if line.startswith("import time:"))
    return {line.rpartition("|")[2].strip() for line in lines} - {"imported package"}


@pytest.fixture
def environ(tmp_path):
    return {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"} | {
        name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ
    }


def test_a_quick_look_imports_nothing_that_is_slow(environ):
    bare = modules_of("-c", "pass", environ=environ)
    code = "import sys; sys.argv = ['envcheck', '--quick', '--json']; import envcheck.__main__ as m"
    ours = modules_of("-c", f"{code}; m.run()", environ=environ)
    assert "envcheck.loading" in ours  # most of ours are loaded ahead, which is in no such list
    others = {name for name in ours - bare if not name.startswith("envcheck.")}
    assert others <= ALLOWED


def test_a_deep_look_imports_no_package_of_the_course_into_our_process(environ):
    ours = modules_of("-m", "envcheck", "--json", "--select", "MA,PK101", environ=environ)
    assert "envcheck.probes.trials" in ours
    assert ours.isdisjoint({"torch", "numpy", "scipy", "matplotlib", "textual"})
