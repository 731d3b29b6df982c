"""The Python that answers run in, in a few words."""

from __future__ import annotations

import os

from tutor.runtime.target import Target
from tutor.tui.tell.prose import short_path


def target_line(target: Target, *, path: bool = False) -> str:
    """`Python 3.11.7 · CPU`, with its path where there is room."""
    device = "CPU" if target.device == "cpu" else f"{target.device_name} ({target.device})"
    where = f" · {short_path(target.python, os.path.expanduser('~'))}" if path else ""
    return f"Python {target.version}{where} · {device}"
