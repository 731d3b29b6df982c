"""The commands as processes, and what a refusal is."""

import subprocess
import sys


def envcheck(*arguments, given="", **options):
    argv = [sys.executable, "-m", "envcheck", *map(str, arguments)]
    settings = {"capture_output": True, "input": given, "timeout": 300, **options}
    return subprocess.run(argv, text=isinstance(settings["input"], str), **settings)


def refused(ran, *words):
    """One sentence on stderr, nothing on stdout, code 2."""
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("envcheck: ")
    assert ran.stderr.count("\n") == 1
    assert all(word in ran.stderr for word in words), ran.stderr
