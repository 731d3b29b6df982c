"""Say which Python this is. Runs inside the interpreter that is looked at.

Standard library only, Python 3.6 syntax, nothing of envcheck; Python 2.7 can run it too, so that
it is called too old and not broken. Answers in JSON on the channel that the last argument names
(a file descriptor, or a file): stdout belongs to others here, a `sitecustomize` may print.
"""

import sys


def identity():
    import os
    import site

    prefix, base = sys.prefix, getattr(sys, "base_prefix", sys.prefix)
    here = os.path.dirname(os.path.abspath(__file__)) if "__file__" in globals() else None
    library = os.path.dirname(os.__file__)
    return {
        "executable": sys.executable,
        "version": "%d.%d.%d" % sys.version_info[:3],
        "release_level": sys.version_info[3],
        "implementation": getattr(sys, "implementation", sys).__dict__.get("name", "cpython"),
        "prefix": prefix,
        "base_prefix": base,
        "bits": 64 if sys.maxsize > 2**32 else 32,
        "arch": os.uname()[4] if hasattr(os, "uname") else os.environ.get("PROCESSOR_ARCHITECTURE"),
        "sys_path": [p for p in sys.path if p and (not here or os.path.abspath(p) != here)],
        "site_packages": site.getsitepackages() if hasattr(site, "getsitepackages") else [],
        "user_site": site.getusersitepackages() if hasattr(site, "getusersitepackages") else None,
        "user_site_enabled": bool(site.ENABLE_USER_SITE),
        "externally_managed": prefix == base
        and os.path.isfile(os.path.join(library, "EXTERNALLY-MANAGED")),
    }


def answer(facts, channel):
    import os

    text = in_json(facts)
    with os.fdopen(int(channel), "w") if channel.isdigit() else open(channel, "w") as stream:
        stream.write("\n" + text + "\n")  # others may have written there by mistake


def in_json(value):
    """As `json.dumps` has it: to import that takes as long as to start Python."""
    try:
        from _json import encode_basestring_ascii as quoted
    except ImportError:  # not CPython
        import json

        return json.dumps(value)
    if isinstance(value, dict):
        return "{%s}" % ", ".join(quoted(k) + ": " + in_json(value[k]) for k in value)
    if isinstance(value, list):
        return "[%s]" % ", ".join(map(in_json, value))
    words = {None: "null", True: "true", False: "false"}
    if value is None or isinstance(value, bool):
        return words[value]
    return str(value) if isinstance(value, int) else quoted(value)


if __name__ == "__main__":
    answer(identity(), sys.argv[-1])
