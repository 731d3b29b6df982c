"""The page that says of every cause how it is found, and on which machine that is tried."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from envcheck import checks
from envcheck.atlas.causes import FAMILIES
from tests.envcheck.test_causes import NOT_READABLE, PUT_TOGETHER, named_by_checks
from tests.machines import gallery, recordings

CHECKS = Path(checks.__file__).parent
TESTS = Path(__file__).parents[1] / "envcheck"
PLANTED = ("test_planted_*.py", "test_*faults*.py", "test_odd_targets.py")
"""Tests that plant a fault for real, outside of the gallery."""
HEAD = """\
# How each cause is found, and where that is tried

- **text**: how many texts of it, as programs print them, make `envcheck explain` name it first.
- **machine**: the checks that name it; *no* where the machine shows nothing of it.
- **planted**: machines that the tests break for real in this way (docs/machines.md).
- **recorded**: machines written down once (tests/machines/recorded), with all that they said.

The pages of the causes are in [causes](causes/README.md). `scripts/cause_pages` writes all this.
"""


def page() -> str:
    """The whole page, Markdown."""
    return "\n".join([HEAD, *_summary(), *_families()])


def _summary() -> Iterator[str]:
    texts, planted, recorded = _texts(), _planted(), _recorded()
    ids = [cause.id for causes in FAMILIES.values() for cause in causes]
    tried = [id for id in ids if id in planted or id in recorded]
    yield (
        f"{len(ids)} causes: {sum(id in texts for id in ids)} by text, "
        f"{len(set(ids) - NOT_READABLE.keys())} on the machine; "
        f"{sum(id in planted for id in ids)} planted, "
        f"{sum(id in recorded for id in ids)} recorded, {len(tried)} one or the other.\n"
    )


def untried() -> list[str]:
    """The causes that a check can find, and that no machine has."""
    ids = [cause.id for causes in FAMILIES.values() for cause in causes]
    tried = {*NOT_READABLE, *_planted(), *_recorded()}
    return [id for id in ids if id not in tried]


def _families() -> Iterator[str]:
    texts, planted, recorded = _texts(), _planted(), _recorded()
    for family, causes in FAMILIES.items():
        yield f"## {family}\n"
        yield from ("| cause | text | machine | planted | recorded |", "|---|---|---|---|---|")
        for cause in causes:
            plants, records = planted.get(cause.id, {}), recorded.get(cause.id, {})
            row = (
                f"[{cause.id}](causes/{cause.id}.md)",
                str(texts[cause.id]),
                _by(cause.id, {*plants.values(), *records.values()} - {""}),
                "; ".join(sorted(plants)),
                "; ".join(sorted(records)),
            )
            yield f"| {' | '.join(row)} |"
        yield ""


def _by(cause: str, tried: set[str]) -> str:
    """The checks that name it."""
    if cause in NOT_READABLE:
        return f"no: {NOT_READABLE[cause]}"
    ids = tried | _named().get(cause, set())
    named = cause in named_by_checks() or cause.startswith(PUT_TOGETHER)
    return ", ".join(sorted(ids)) or ("yes" if named else "not yet")


@cache
def _named() -> dict[str, set[str]]:
    """String -> the checks in whose function, or in what that uses of ours, it stands."""
    named: dict[str, set[str]] = {}
    for path in sorted(CHECKS.glob("*.py")):
        for node in _parts(path.stem).values():
            for id in _ids(node):
                for text in _strings(path.stem, node, set()):
                    named.setdefault(text, set()).add(id)
    return named


@cache
def _parts(module: str) -> dict[str, ast.stmt]:
    """What a file of the checks defines or imports: name -> the statement that does."""
    tree = ast.parse((CHECKS / f"{module}.py").read_text(encoding="utf-8"))
    return {name: node for node in tree.body for name in _names(node)}


def _names(node: ast.stmt) -> list[str]:
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, ast.ImportFrom):
        return [alias.asname or alias.name for alias in node.names]
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _ids(node: ast.stmt) -> Iterator[str]:
    """The id of a check, from what stands over its function."""
    for over in node.decorator_list if isinstance(node, ast.FunctionDef) else ():
        if isinstance(over, ast.Call) and over.args and isinstance(over.args[0], ast.Constant):
            yield str(over.args[0].value)


def _strings(module: str, node: ast.stmt, seen: set[tuple[str, str]]) -> set[str]:
    """The strings in a statement and in all of ours that it uses."""
    found: set[str] = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            found.add(part.value)
        if isinstance(part, ast.ImportFrom):  # within a function, as what is seldom needed is
            uses = [_imported(part, alias.asname or alias.name) for alias in part.names]
        else:
            uses = [_used(module, part)]
        for used in uses:
            if used and used not in seen:
                seen.add(used)
                found |= _strings(used[0], _parts(used[0])[used[1]], seen)
    return found


def _used(module: str, part: ast.AST) -> tuple[str, str] | None:
    """The file of ours, and the name in it, that a name or `module.name` stands for."""
    if isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name):
        file, name = part.value.id, part.attr
        known = (CHECKS / f"{file}.py").exists() and name in _parts(file)
        return (file, name) if known and file in _parts(module) else None
    if not isinstance(part, ast.Name) or part.id not in _parts(module):
        return None
    node = _parts(module)[part.id]
    return _imported(node, part.id) if isinstance(node, ast.ImportFrom) else (module, part.id)


def _imported(node: ast.ImportFrom, known_as: str) -> tuple[str, str] | None:
    package, _, file = (node.module or "").rpartition(".")
    name = next(one.name for one in node.names if known_as in (one.asname, one.name))
    return (file, name) if package == "envcheck.checks" and name in _parts(file) else None


def _texts() -> Counter[str]:
    names = sorted(path.stem for path in (TESTS / "atlas/texts").glob("*.py"))
    modules = (import_module(f"tests.envcheck.atlas.texts.{name}") for name in names)
    return Counter(cause for module in modules for cause, _, _ in module.TEXTS)


def _planted() -> dict[str, dict[str, str]]:
    """Cause -> machine, or test that plants it -> the check that finds it there."""
    planted: dict[str, dict[str, str]] = {}
    for family in gallery.FAMILIES:
        for machine in family.ALL:
            for id, (_, cause) in machine.found.items():
                if cause:
                    planted.setdefault(cause, {})[machine.name.replace("_", " ")] = id
    for path in sorted({path for pattern in PLANTED for path in TESTS.glob(pattern)}):
        for text in _texts_in(path):
            planted.setdefault(text, {})[path.name] = ""
    return planted


def _recorded() -> dict[str, dict[str, str]]:
    """Cause -> recorded machine -> the check that finds it there."""
    recorded: dict[str, dict[str, str]] = {}
    for name, machine in recordings.expected().items():
        for id, cause in machine["fails"].items():
            if cause:
                recorded.setdefault(cause, {})[name] = id
    return recorded


def _texts_in(path: Path) -> set[str]:
    """The strings that stand whole in a file."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}


if __name__ == "__main__":
    print(page(), end="")
