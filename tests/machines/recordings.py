"""Snapshots of machines that no test can make: another system, another GPU, another driver.

`expected.toml` beside them says what each machine is and what must be found on it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from envcheck.cli.output import redactor_here
from envcheck.examination import Request, collect, judge_facts, moment
from envcheck.facts import Unknown
from envcheck.findings import Severity, Status
from envcheck.plain import plain
from envcheck.records import Record, is_optional, items, key_of
from envcheck.snapshot import Snapshot, document_of, load, snapshot_of
from envcheck.unplain import NOT_SAID

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FOLDER = Path(__file__).with_name("recorded")
WIDTH = 160


def path_of(name: str) -> Path:
    return FOLDER / f"{name}.json"


def read(name: str) -> Snapshot:
    """The machine of that name."""
    return load(path_of(name).read_bytes())


def expected() -> dict[str, dict[str, Any]]:
    """What is expected of each machine, by its name; `healthy` says in which list it stands."""
    said = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
    return {
        name: {**entry, "healthy": kind == "healthy"}
        for kind in ("healthy", "broken")
        for name, entry in said[kind].items()
    }


def record(name: str, python: str | None, *, mode: str = "deep", folder: Path = FOLDER) -> str:
    """Write this machine down; its entry in the table, as it is judged today."""
    request = Request(python=python, mode=mode)
    facts = collect(request)
    said = document_of(facts, mode=mode, taken_at=moment())
    snapshot = snapshot_of(redactor_here().document(said))
    (folder / f"{name}.json").write_text(written(snapshot), encoding="utf-8")
    found = judge_facts(snapshot.facts, request).results
    fails = [f'{f.id} = "{f.cause or ""}"' for f in found if f.status is Status.FAIL]
    listed = f"{{ {', '.join(fails)} }}" if fails else "{}"
    kind = (
        "broken" if any(f.counts and f.severity is not Severity.INFO for f in found) else "healthy"
    )
    return f'[{kind}.{name}]\nwhat = ""\nfails = {listed}\n'


def written(snapshot: Snapshot) -> str:
    """The document of a machine, in the present form and as short as it can be read again.

    What is a field's default anyway is left out, and so is what the machine does not say.
    """
    head = document_of(snapshot.facts, mode=snapshot.mode, taken_at=snapshot.taken_at)
    said = {name: fact for name, fact in items(snapshot.facts) if fact != NOT_SAID}
    facts = {name: _without_defaults(fact) for name, fact in said.items()}
    return compact({**head, "facts": facts}) + "\n"


def _without_defaults(value: Any) -> Any:
    if isinstance(value, Record) and not isinstance(value, Unknown):
        kind = type(value)
        return {
            key_of(kind, name): _without_defaults(part)
            for name, part in items(value)
            if not (is_optional(kind, name) and part == kind._defaults[name])
        }
    if isinstance(value, dict):
        return {key: _without_defaults(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_without_defaults(part) for part in value]
    return plain(value)


def compact(value: Any, indent: int = 0) -> str:
    """JSON that can be read: what fits on a line is on one."""
    line = json.dumps(value)
    if len(line) + indent <= WIDTH or not isinstance(value, (dict, list)):
        return line
    space, deeper = " " * (indent + 1), indent + 1
    if isinstance(value, dict):
        pairs = (
            f"{space}{json.dumps(key)}: {compact(item, deeper)}" for key, item in value.items()
        )
        return "{\n" + ",\n".join(pairs) + "\n" + " " * indent + "}"
    items = (space + compact(item, deeper) for item in value)
    return "[\n" + ",\n".join(items) + "\n" + " " * indent + "]"
