"""What the files of the gallery share."""

from __future__ import annotations

Hostile = tuple[str, str, str | tuple[str, ...], str]

RIGHT, WRONG, ERROR = "right", "wrong", "error"
TIMEOUT, CRASH, MEMORY = "timeout", "crash", "memory"
KEPT = "all 2 promises"
IMPORTS = "import os, sys, time, ctypes, signal, threading"


def inside(body: str, before: str = IMPORTS) -> str:
    """An answer that does this, and then what is right: its body begins in line 3."""
    lines = "\n".join("    " + line for line in body.strip("\n").splitlines())
    return f"{before}\ndef double(x):\n{lines}\n    return 2 * x\n"
