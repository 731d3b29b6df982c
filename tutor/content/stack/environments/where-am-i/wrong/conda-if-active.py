# verdict: wrong
# That a conda environment is active says nothing about this Python. Look for conda-meta
# in `sys.prefix`.
import os
import sys
from importlib import metadata


def here():
    """Which Python runs, where, and of what kind it is."""
    return {"python": sys.executable, "environment": sys.prefix, "kind": kind()}


def kind():
    if sys.prefix != sys.base_prefix:
        return "venv"
    is_conda = "CONDA_PREFIX" in os.environ
    return "conda" if is_conda else "plain"


def version_of(name):
    """The version of an installed package, or None."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
