"""The search path of this very machine: where `python` is found, and what stays hidden."""

import os


def scenes(rng, device):
    """The folders of PATH in order, as a shell looks through them for python3."""
    names = ("python3", "python") if os.name != "nt" else ("python.exe",)
    folders = [folder for folder in os.environ.get("PATH", "").split(os.pathsep) if folder][:9]
    home = os.path.expanduser("~")
    rows, first = [], None
    for number, folder in enumerate(folders):
        there = [name for name in names if os.path.exists(os.path.join(folder, name))]
        state = ", ".join(there) if there else "no python" if os.path.isdir(folder) else "not there"
        if there and first is None:
            first, state = number, f"{state}: runs"
        elif there:
            state += ": hidden"
        rows.append([str(number + 1), folder.replace(home, "~"), state])
    looked = range(len(rows) if first is None else first + 1)
    found = "Here it stops: the first folder that has it." if first is not None else "Not found."
    frames = [
        {
            "marked": [number],
            "faded": list(range(number + 1, len(rows))),
            "caption": found if number == looked[-1] else "No python here: on to the next folder.",
        }
        for number in looked
    ]
    table = {
        "kind": "table",
        "columns": ["", "folder", "what is there"],
        "rows": rows or [["", "PATH is empty", ""]],
    }
    return [{**table, "frames": frames or [{}]}]
