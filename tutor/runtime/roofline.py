"""Measures the machine's roofline: worker/roofline.py, run in the target Python like a picture."""

from __future__ import annotations

import threading

from tutor.runtime.pictures import Pictured, compute
from tutor.runtime.start import WORKER
from tutor.runtime.target import Target
from tutor.runtime.workers import Workers

SCRIPT = WORKER / "roofline.py"


def measure(
    target: Target, *, workers: Workers | None = None, stop: threading.Event | None = None
) -> Pictured:
    """A roofline of NumPy, and where there is torch that works, of torch on each device."""
    needs = ("numpy", "torch") if "torch" in target.packages else ("numpy",)
    found = compute(SCRIPT, target, workers=workers, stop=stop, needs=needs)
    if found.scenes or "torch" not in needs or (stop is not None and stop.is_set()):
        return found
    alone = compute(SCRIPT, target, workers=workers, stop=stop, needs=("numpy",))
    return Pictured(alone.scenes, found.trouble if alone.scenes else alone.trouble)
