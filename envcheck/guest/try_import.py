"""Import one module and say how that went: `python try_import.py MODULE CHANNEL`.

Runs inside the interpreter that is looked at: standard library only, Python 3.6 syntax. A crash
says nothing here: the signal is seen from outside.
"""

import sys


def main(module, channel):
    import os

    # Our own folder must not answer for a package, nor hide one.
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [p for p in sys.path if os.path.abspath(p or ".") != here]
    try:
        __import__(module)
        said = {"ok": True, "file": getattr(sys.modules[module], "__file__", None)}
    except BaseException as error:
        said = {"ok": False, "error": type(error).__name__, "detail": words(error)}
    import json

    with open(int(channel) if channel.isdigit() else channel, "w") as stream:
        json.dump(said, stream)


def words(error):
    try:
        return str(error)[:2000]
    except Exception:
        return ""


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[-1])
