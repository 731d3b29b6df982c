# verdict: wrong
# These were asked once, when the file was loaded. Ask inside of the function: then the
# answer is of the moment of the call.
import os
import sys
from importlib import metadata


PREFIX = sys.prefix


def here():
    """Which Python runs, where, and of what kind it is."""
    return {"python": sys.executable, "environment": PREFIX, "kind": kind()}


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
