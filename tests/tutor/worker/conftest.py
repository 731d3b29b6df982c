"""The worker's modules, loaded as the workers load them: beside each other, by path."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

WORKER = Path(__file__).parents[3] / "tutor" / "worker"
NAMES = (
    "figures",
    "foreign",
    "wire",
    "describe",
    "compare",
    "likeness",
    "operands",
    "blame",
    "slips_warned",
    "stand_ins",
    "timing",
    "trace",
)


@pytest.fixture(scope="session")
def worker() -> SimpleNamespace:
    """`worker.wire`, `worker.blame`, ...: under their own names for as long as they are loaded."""
    hidden: dict[str, ModuleType] = {n: sys.modules.pop(n) for n in NAMES if n in sys.modules}
    sys.path.insert(0, str(WORKER))
    try:
        modules = {name: importlib.import_module(name) for name in NAMES}
    finally:
        sys.path.remove(str(WORKER))
        for name in NAMES:
            sys.modules.pop(name, None)
        sys.modules.update(hidden)
    return SimpleNamespace(**modules)
