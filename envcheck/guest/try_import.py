"""Import modules, use each a little, and say how far that went.

`python try_import.py MODULE... CHANNEL`. Runs inside the interpreter that is looked at: standard
library and these modules only, Python 3.6 syntax. Each step writes a line of JSON to the channel
as soon as it is done. A crash says nothing here: the signal is seen from outside.
"""

import sys
from time import perf_counter


def main(modules, channel):
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

        for module in modules:
            attempt(module, USES.get(module), say)
    # All is said. To take apart what was imported would cost half as much again.
    os._exit(0)


def attempt(module, use, say):
    begun = perf_counter()
    try:
        __import__(module)
        say(module=module, stage="imported", ok=use is None, seconds=perf_counter() - begun)
        if use:
            use()
            say(module=module, stage="used", ok=True, seconds=perf_counter() - begun)
    except BaseException as error:
        say(module=module, error=type(error).__name__, detail=words(error))


def words(error):
    try:
        return str(error)[:2000]
    except Exception:
        return ""


if __name__ == "__main__":
    main(sys.argv[1:-1], sys.argv[-1])
