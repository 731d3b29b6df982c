# verdict: wrong
# The name under which a package is installed need not be a module's, and not every
# module has a `__version__`. Ask `importlib.metadata`.
import os
import sys


def here():
    """Which Python runs, where, and of what kind it is."""
    return {"python": sys.executable, "environment": sys.prefix, "kind": kind()}


def kind():
    if sys.prefix != sys.base_prefix:
        return "venv"
    is_conda = os.path.isdir(os.path.join(sys.prefix, "conda-meta"))
    return "conda" if is_conda else "plain"


def version_of(name):
    """The version of an installed package, or None."""
    try:
        return __import__(name).__version__
    except (ImportError, AttributeError):
        return None
