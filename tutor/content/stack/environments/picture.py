"""What the Python that runs here says of itself, and what the shell says."""

import os
import sys


def scenes(rng, device):
    """The three facts that cannot be wrong, beside the variables that can."""
    rows = [
        ["sys.executable", short(sys.executable)],
        ["sys.prefix", short(sys.prefix)],
        ["sys.base_prefix", short(sys.base_prefix)],
        ["VIRTUAL_ENV", short(os.environ.get("VIRTUAL_ENV"))],
        ["CONDA_PREFIX", short(os.environ.get("CONDA_PREFIX"))],
    ]
    kind = "a venv" if sys.prefix != sys.base_prefix else "no venv"
    table = {"kind": "table", "columns": ["asked", "answer, from the Python of your exercises"]}
    frames = [
        {"marked": [0, 1, 2], "caption": f"The interpreter tells these of itself: it is {kind}."},
        {"marked": [3, 4], "caption": "These say what is active in the shell, and no more."},
    ]
    return [{**table, "rows": rows, "frames": frames}]


def short(path):
    """A path with ~ for the home folder; nothing is "not set"."""
    return path.replace(os.path.expanduser("~"), "~") if path else "not set"
