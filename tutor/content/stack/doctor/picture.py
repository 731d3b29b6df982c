"""The questions of the lesson, asked of this very machine."""

import importlib.util
import os
import shutil
import sys


def scenes(rng, device):
    """From the ground up: the first that is not so is what to mend."""
    conda, python = shutil.which("conda"), shutil.which("python3") or shutil.which("python")
    torch = importlib.util.find_spec("torch")
    driver = shutil.which("nvidia-smi")
    rows = [
        ["is conda found?", conda or "no conda in PATH"],
        ["does a python run?", python or "none in PATH"],
        ["is it the one of your exercises?", sys.executable],
        ["is there an NVIDIA driver?", driver or "no nvidia-smi: the cpu build fits"],
        ["is torch there?", os.path.dirname(torch.origin) if torch else "no torch here"],
    ]
    home = os.path.expanduser("~")
    rows = [[question, answer.replace(home, "~")] for question, answer in rows]
    table = {"kind": "table", "columns": ["asked in this order", "found on this machine"]}
    caption = "Ask from the ground up, and stop at the first thing that is wrong."
    frames = [{"marked": [n], "faded": list(range(n + 1, 5))} for n in range(5)]
    return [{**table, "rows": rows, "frames": frames, "caption": caption}]
