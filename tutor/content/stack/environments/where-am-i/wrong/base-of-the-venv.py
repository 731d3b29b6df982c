# verdict: wrong
# `sys.base_prefix` is the Python that the venv was made from. What is imported comes
# from `sys.prefix`.
import os
import sys
from importlib import metadata


def here():
    """Which Python runs, where, and of what kind it is."""
    return {"python": sys.executable, "environment": sys.base_prefix, "kind": kind()}


def kind():
    if sys.prefix != sys.base_prefix:
        return "venv"
    is_conda = os.path.isdir(os.path.join(sys.prefix, "conda-meta"))
    return "conda" if is_conda else "plain"


def version_of(name):
    """The version of an installed package, or None."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
