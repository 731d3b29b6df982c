# verdict: wrong
# `sys.base_prefix` is conda's here, but the environment is a venv. Compare the two
# first.
import os
import sys
from importlib import metadata


def here():
    """Which Python runs, where, and of what kind it is."""
    return {"python": sys.executable, "environment": sys.prefix, "kind": kind()}


def kind():
    if os.path.isdir(os.path.join(sys.base_prefix, "conda-meta")):
        return "conda"
    return "venv" if sys.prefix != sys.base_prefix else "plain"


def version_of(name):
    """The version of an installed package, or None."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
