"""`python elsewhere.py ROOT ...`: `envcheck ...` where /etc, /proc, /sys and /dev lie in ROOT."""

from __future__ import annotations

import sys

from envcheck import examination
from envcheck.__main__ import run
from envcheck.probes.place import here
from envcheck.records import replace

if __name__ == "__main__":
    root = sys.argv.pop(1)
    examination.here = lambda: replace(here(), root=root)
    raise SystemExit(run())
