"""The layout that docs and reviews rely on: sizes, directions, and what runs in another Python."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
TOOLS = Path(sys.executable).parent

# Folder, and the oldest Python in which its files have to run.
FOREIGN = [("envcheck/guest", (3, 6)), ("tutor/worker", (3, 8))]

# What only our own Python has; a script in the learner's Python that imports it works here alone.
HOST_ONLY = {"envcheck", "tutor", "textual", "rich", "packaging", "psutil", "platformdirs", "tomli"}

# Written so that they do not match themselves.
MACHINE = (
    r"/wor[k]/(main|steering|[.]library|shared)|/tm[p]/(research|studio)|/far[m]/|/opt/whee[l]s"
)
HOSTS = r"p[y]pi\.org|python[h]osted|registry\.n[p]m|deb\.deb[i]an"


def python_files(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from (PROJECT / folder).rglob("*.py")


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def run(*command: str | Path) -> None:
    result = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=300)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("folder", "limit"),
    [("envcheck", 300), ("tutor", 300), ("scripts", 300), ("tutor/tui/screens", 150)],
)
def test_files_are_short(folder, limit):
    long = {str(path.relative_to(PROJECT)): length(path) for path in python_files(folder)}
    assert {name: lines for name, lines in long.items() if lines >= limit} == {}


def test_checks_are_short():
    long = {}
    for path in python_files("envcheck/checks"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                long[f"{path.name}: {node.name}"] = node.end_lineno - node.lineno + 1
    assert {name: lines for name, lines in long.items() if lines >= 40} == {}


def test_directions_between_folders():
    run(TOOLS / "lint-imports")


def test_lint():
    run(TOOLS / "ruff", "check", "--no-cache", ".")


def test_format():
    run(TOOLS / "ruff", "format", "--check", "--no-cache", ".")


def test_types():
    run(sys.executable, "-m", "mypy")


@pytest.mark.parametrize(("folder", "oldest"), FOREIGN)
def test_what_runs_in_another_python_is_in_its_syntax(folder, oldest):
    for path in python_files(folder):
        ast.parse(path.read_text(encoding="utf-8"), str(path), feature_version=oldest)


@pytest.mark.parametrize(("folder", "oldest"), FOREIGN)
def test_what_runs_in_another_python_compiles_there(folder, oldest):
    """By each old Python that is installed; where none is, the test above is all there is."""
    compile_all = "import sys; [compile(open(p, 'rb').read(), p, 'exec') for p in sys.argv[1:]]"
    files = [str(path) for path in python_files(folder)]
    for python in installed_pythons(*oldest):
        run(python, "-c", compile_all, *files)


def installed_pythons(major: int, minor: int) -> list[str]:
    """Those on PATH that start, which a shim may not, and those of pyenv."""
    found = [shutil.which(f"python{major}.{minor}")]
    pyenv = Path.home() / ".pyenv" / "versions"
    found += [str(path) for path in pyenv.glob(f"{major}.{minor}.*/bin/python")]
    return [
        python
        for python in found
        if python and subprocess.run([python, "-c", ""], capture_output=True).returncode == 0
    ]


@pytest.mark.parametrize("folder", [folder for folder, _ in FOREIGN])
def test_what_runs_in_another_python_needs_nothing_of_ours(folder):
    """At the top the standard library and siblings; in functions also what the target may have."""
    siblings = {path.stem for path in python_files(folder)}
    bad = []
    for path in python_files(folder):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {node for part in functions(tree) for node in ast.walk(part)}
        for node in ast.walk(tree):
            for name in imported(node):
                is_here = name in siblings or name in sys.stdlib_module_names
                if not is_here and (node not in inside or name in HOST_ONLY):
                    bad.append(f"{path.relative_to(PROJECT)}:{node.lineno} imports {name}")
    assert bad == []


def functions(tree: ast.AST) -> Iterator[ast.AST]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name.partition(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return ["." * node.level + (node.module or "").partition(".")[0]]
    return []


@pytest.mark.parametrize("pattern", [MACHINE, HOSTS], ids=["a machine's path", "an index's host"])
def test_no_file_names(pattern):
    if not (PROJECT / ".git").exists():
        pytest.skip("needs a git checkout, which knows what belongs to the project")
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(listed, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    paths = [PROJECT / name for name in names.split("\0") if name]
    assert paths
    found = [str(path) for path in paths if path.is_file() and re.search(pattern, text_of(path))]
    assert found == []


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")
