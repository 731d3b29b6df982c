"""Answers that end their own process, or try to end with success."""

from __future__ import annotations

from tests.tutor.runtime.hostile_answers.words import (
    CRASH,
    ERROR,
    KEPT,
    MEMORY,
    RIGHT,
    TIMEOUT,
    Hostile,
    inside,
)

ALL: list[Hostile] = [
    ("sys.exit at import", "import sys; sys.exit(0)", ERROR, "called sys.exit(0)"),
    ("sys.exit in a call", inside("sys.exit(0)"), ERROR, "Line 3: the code called sys.exit(0)"),
    ("SystemExit", inside("raise SystemExit"), ERROR, "called sys.exit()"),
    ("KeyboardInterrupt", inside("raise KeyboardInterrupt"), ERROR, "Line 3: KeyboardInterrupt"),
    ("GeneratorExit", inside("raise GeneratorExit"), ERROR, "Line 3: GeneratorExit"),
    (
        "interrupts itself",
        inside("os.kill(os.getpid(), signal.SIGINT)"),
        ERROR,
        "KeyboardInterrupt",
    ),
    ("os._exit at import", "import os; os._exit(0)", CRASH, "exit code 0 before it answered"),
    ("os._exit in a call", inside("os._exit(0)"), CRASH, "exit code 0 before it answered"),
    (
        "os._exit with our own code",
        inside("os._exit(86)"),
        CRASH,
        "closed file descriptors",
    ),
    (
        "os._exit in a thread",
        inside("threading.Timer(0.1, os._exit, [0]).start()\ntime.sleep(5)"),
        CRASH,
        "exit code 0",
    ),
    (
        "another program in its place",
        inside("os.execv(sys.executable, [sys.executable, '-c', 'print(6)'])"),
        CRASH,
        "exit code 0 before it answered",
    ),
    (
        "faulthandler's exit",
        inside(
            "import faulthandler\nfaulthandler.dump_traceback_later(0.05, exit=True)\ntime.sleep(9)"
        ),
        CRASH,
        "exit code 1",
    ),
    (
        "an audit hook that exits",
        inside("sys.addaudithook(lambda *a: os._exit(0))\nopen(os.devnull)"),
        CRASH,
        "exit code 0",
    ),
    ("abort", inside("os.abort()"), CRASH, "SIGABRT"),
    ("segfault", inside("ctypes.string_at(0)"), CRASH, "in line 3"),
    ("terminates itself", inside("os.kill(os.getpid(), signal.SIGTERM)"), CRASH, "SIGTERM"),
    ("kills itself", inside("os.kill(os.getpid(), signal.SIGKILL)"), CRASH, "SIGKILL"),
    (
        "an alarm",
        inside("signal.setitimer(signal.ITIMER_REAL, 0.05)\ntime.sleep(9)"),
        CRASH,
        "SIGALRM",
    ),
    (
        "kills its whole group",
        # Only where the group is its own: else the test would be in it.
        inside("if os.getpgrp() != os.getpid(): return 0\nos.killpg(0, signal.SIGKILL)"),
        CRASH,
        "SIGKILL",
    ),
    ("recursion", "def double(x):\n    return double(x)", ERROR, "calls itself without end"),
    (
        "recursion that is caught",
        inside("def f(): f()\ntry: f()\nexcept RecursionError: pass"),
        RIGHT,
        KEPT,
    ),
    (
        "deep recursion in C",
        inside("sys.setrecursionlimit(10**9)\ndef f(): return [f()]\nf()"),
        (CRASH, MEMORY, ERROR, TIMEOUT),
        "",
    ),
    ("almost no recursion allowed", inside("sys.setrecursionlimit(60)"), (RIGHT, ERROR), ""),
    ("brackets without end", "x = " + "(" * 9999 + ")" * 9999, (ERROR, MEMORY), ""),
    ("signs without end", "x = " + "-" * 99_999 + "1", (ERROR, MEMORY, CRASH), ""),
    ("not text", "\x00\x01\x02", ERROR, "Python cannot read this"),
    ("input()", inside("input()"), ERROR, "Line 3: "),
    ("all of stdin", inside("if sys.stdin.read() or os.read(0, 1): return 0"), RIGHT, KEPT),
    (
        "an exception whose text raises",
        inside("class E(Exception):\n    def __str__(self): raise ValueError\nraise E"),
        ERROR,
        "its message cannot be shown: ValueError",
    ),
    (
        "an exception whose text ends the process",
        inside("class E(Exception):\n    def __str__(self): os._exit(0)\nraise E"),
        CRASH,
        "exit code 0",
    ),
    (
        "an exception with colours in its text",
        inside("raise ValueError('\\x1b[2J\\x1b[Hright')"),
        ERROR,
        "Line 3: ValueError: right.",
    ),
]
