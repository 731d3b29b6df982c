# verdict: wrong
# VIRTUAL_ENV is set by `activate`, in the shell. A venv's Python that was started by
# its path is in the venv without it.
import os
import sys
from importlib import metadata


def here():
    """Which Python runs, where, and of what kind it is."""
    return {"python": sys.executable, "environment": sys.prefix, "kind": kind()}


def kind():
    if "VIRTUAL_ENV" in os.environ:
        return "venv"
    is_conda = os.path.isdir(os.path.join(sys.prefix, "conda-meta"))
    return "conda" if is_conda else "plain"


def version_of(name):
    """The version of an installed package, or None."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
