"""Import one module, use it a little, and say how far that went.

`python try_import.py MODULE CHANNEL`. Runs inside the interpreter that is looked at: standard
library and that module only, Python 3.6 syntax. Each step writes a line of JSON to the channel as
soon as it is done. A crash says nothing here: the signal is seen from outside.
"""

import sys


def main(module, channel):
    import json
    import os

    # Python leaves our own folder out where it was told to take only safe ones.
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.insert(0, here)
    from use_packages import USES

    # From here on it must not answer for a package, nor hide one.
    sys.path[:] = [p for p in sys.path if os.path.abspath(p or ".") != here]
    with open(int(channel) if channel.isdigit() else channel, "w") as stream:

        def say(**facts):
            stream.write(json.dumps(facts) + "\n")
            stream.flush()

        try:
            __import__(module)
            say(stage="imported", ok=module not in USES)
            if module in USES:
                USES[module]()
                say(stage="used", ok=True)
        except BaseException as error:
            say(error=type(error).__name__, detail=words(error))


def words(error):
    try:
        return str(error)[:2000]
    except Exception:
        return ""


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[-1])
