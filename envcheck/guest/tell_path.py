"""Writes down what a shell handed over as arguments: FILE, PATH, and NAME=WHAT for each name.

Started by a shell whose stdout may be closed or in use. Standard library only, Python 3.6 syntax.
"""

import json
import os
import sys


def main():
    file, path, told = sys.argv[1], sys.argv[2], sys.argv[3:]
    pairs = [word.partition("=") for word in told]
    names = {}
    for name, _, what in pairs:
        if what.strip():
            names.setdefault(name, what.strip())
    # Complete or not there: the shell may be ended at any moment.
    with open(file + ".part", "w") as stream:
        json.dump({"path": path, "names": names}, stream)
    os.rename(file + ".part", file)


if __name__ == "__main__":
    main()
