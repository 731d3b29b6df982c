"""Every parser of ours on input that is broken: no crash, no hang, only the refusals it promises.

`scripts/fuzz` runs the same for as long as one likes; what it found lies in seeds/.
"""

from __future__ import annotations

import ast
import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import CodeType

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzz.guard import TooSlow, at_most
from tests.fuzz.inputs import inputs
from tests.fuzz.target import Target, repeated
from tests.fuzz.targets import TARGETS

PROJECT = Path(__file__).parents[2]
SEEDS = sorted(path for path in (Path(__file__).parent / "seeds").glob("*/*") if path.is_file())
HANG_S = 20.0
"""CPU seconds beyond which an input hangs a parser; what does, takes minutes or hours."""
SLOW = ("documents", "markdown", "checks", "terminal_text", "round_trip", "snapshot")
"""Targets of which each input takes 20 ms or more."""
LONG = (
    *("new_shells", "shell_words", "path_lines", "start_file_sh", "start_file_fish", "explain"),
    *("start_file_csh", "condarc_effective", "condarc_file", "environment_yml", "mistake", "fleet"),
)
"""Targets that need a second for 64 KiB; their seeds hold what made them need minutes."""
NAMES = ("parse", "_parse")
NO_PARSERS = {
    "envcheck/probes/machine.py": "parse_native_arch",  # one `in`, and a Mac's own kernel
}


@pytest.mark.parametrize("name", TARGETS)
def test_a_few_inputs_of_every_kind(name: str) -> None:
    target = TARGETS[name]

    @settings(
        max_examples=8 if name in SLOW else 30,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs(target))
    def run(data: bytes) -> None:
        with at_most(HANG_S):
            target.check(data)

    run()


@pytest.mark.parametrize("name", TARGETS)
def test_the_examples_are_taken(name: str) -> None:
    for example in TARGETS[name].examples:
        with at_most(HANG_S):
            TARGETS[name].check(example)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.parent.name}-{seed.name}")
def test_what_was_found_once(seed: Path) -> None:
    with at_most(HANG_S):
        TARGETS[seed.parent.name].check(seed.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_time_grows_no_faster_than_the_text(name: str) -> None:
    """A guard against patterns that try every start with every end: those would take hours."""
    target = TARGETS[name]
    size = min(target.limit, 1 << 13 if name in (*SLOW, *LONG) else 1 << 16)
    for grown in islice(repeated(target), 6 if name in (*SLOW, *LONG) else len(target.words)):
        with at_most(HANG_S):
            target.check(grown(size))


def test_the_guard_stops_what_hangs() -> None:
    def hang() -> None:
        while True:
            pass

    with pytest.raises(TooSlow), at_most(0.2):
        hang()


def test_every_parser_is_run_by_a_target() -> None:
    """By name: whoever adds a `parse...` adds it to a target, too."""
    parsers = {code_of(module, name): f"{path}: {name}" for path, module, name in parsers_here()}
    assert len(parsers) > 50
    called: set[CodeType] = set()

    def note(frame: object, event: str, argument: object) -> None:
        if event == "call":
            called.add(frame.f_code)  # type: ignore[attr-defined]

    for target in TARGETS.values():
        sys.setprofile(note)
        try:
            for example in target.examples:
                target.check(example)
        finally:
            sys.setprofile(None)
    assert sorted(name for code, name in parsers.items() if code not in called) == []


def parsers_here() -> Iterator[tuple[str, str, str]]:
    """File, module and name of every function that is called a parser."""
    for path in sorted((PROJECT / "envcheck").rglob("*.py")):
        relative = path.relative_to(PROJECT)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.FunctionDef) or node.name == NO_PARSERS.get(str(relative)):
                continue
            if node.name.split("_")[0] == "parse" or node.name in (
                "read_requirement",
                "read_marker",
            ):
                yield str(relative), ".".join(relative.with_suffix("").parts), node.name


def code_of(module: str, name: str) -> CodeType:
    """The code of a function, or of the method of a class of that module."""
    found = importlib.import_module(module)
    homes = [found, *(value for value in vars(found).values() if isinstance(value, type))]
    functions = (getattr(home, name, None) for home in homes)
    return next(function.__code__ for function in functions if hasattr(function, "__code__"))


def broken(data: bytes) -> None:
    assert b"x" not in data, "an x"


@pytest.mark.parametrize("engine", ["hypothesis", "growth"])
def test_a_fault_is_found_made_small_and_kept(tmp_path: Path, engine: str) -> None:
    from tests.fuzz.worker import ENGINES, Session

    def slow(data: bytes) -> None:
        broken(data)
        sum(1 for _ in range(len(data) ** 2 // 20))

    target = Target(broken if engine == "hypothesis" else slow, ("x", "y z"), (b"y",), 1 << 14)
    session = Session(target, tmp_path, tmp_path / "seeds", 1.5)
    ENGINES[engine](session)
    session.tell()
    assert session.count > 1
    assert len(session.faults) >= 1
    if engine == "hypothesis":
        assert [path.read_bytes() for path in (tmp_path / "seeds").iterdir()] == [b"x"]


def test_the_script_tells_its_numbers() -> None:
    argv = [sys.executable, PROJECT / "scripts" / "fuzz", "--seconds", "0.3", "paths_file"]
    ran = subprocess.run(
        [*argv, "--engine", "hypothesis"], capture_output=True, text=True, env=dict(os.environ)
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.startswith("paths_file")
    assert "0 faults in 1 runs" in ran.stdout
    refused = subprocess.run([*argv, "nowhere"], capture_output=True, text=True)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "there is no target nowhere" in refused.stderr
