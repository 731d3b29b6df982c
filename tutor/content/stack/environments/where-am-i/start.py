import os
import sys


def here():
    """Which Python runs, where, and of what kind it is."""
    # Correct these lines: is the active one the one that runs?
    return {
        "python": sys.executable,
        "environment": os.environ.get("CONDA_PREFIX"),
        "kind": "conda" if "CONDA_PREFIX" in os.environ else "plain",
    }


def version_of(name):
    """The version of an installed package, or None."""
    # Your code here.
    return name
