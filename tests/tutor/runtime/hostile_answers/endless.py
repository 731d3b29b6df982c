"""Answers that never come to an end."""

from __future__ import annotations

from tests.tutor.runtime.hostile_answers.words import KEPT, RIGHT, TIMEOUT, WRONG, Hostile, inside

ALL: list[Hostile] = [
    ("endless at import", "while True: pass", TIMEOUT, "in line 1"),
    ("endless in C", inside("sum(iter(int, 1))"), TIMEOUT, "in line 3"),
    ("a sum of too many", inside("sum(range(10**15))"), TIMEOUT, "in line 3"),
    ("a power of too many digits", inside("7 ** 10**8"), TIMEOUT, "in line 3"),
    (
        "endless with the GIL held",
        inside("import re; re.match(r'(a+)+$', 'a' * 60 + 'b')"),
        TIMEOUT,
        "in line 3",
    ),
    ("sleeps", inside("time.sleep(1000)"), TIMEOUT, "in line 3"),
    ("reads where nobody writes", inside("os.read(os.pipe()[0], 1)"), TIMEOUT, "in line 3"),
    (
        "catches everything, for ever",
        inside(
            "while True:\n    try:\n        while True: pass\n"
            "    except BaseException:\n        pass"
        ),
        TIMEOUT,
        "No answer after",
    ),
    (
        "ignores signals",
        inside(
            "for n in range(1, 32):\n    try: signal.signal(n, signal.SIG_IGN)\n"
            "    except (OSError, ValueError): pass\nwhile True: pass"
        ),
        TIMEOUT,
        "No answer after",
    ),
    (
        "blocks signals",
        inside("signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))\nwhile True: pass"),
        TIMEOUT,
        "No answer after",
    ),
    ("stops itself", inside("os.kill(os.getpid(), signal.SIGSTOP)"), TIMEOUT, "No answer after"),
    (
        "asks to be traced, and stops",
        inside("ctypes.CDLL(None).ptrace(0, 0, 0, 0)\nos.kill(os.getpid(), signal.SIGTERM)"),
        ("timeout", "crash"),
        "",
    ),
    (
        "waits for a lock",
        inside("l = threading.Lock(); l.acquire(); l.acquire()"),
        TIMEOUT,
        "line 3",
    ),
    (
        "waits for two threads that wait for each other",
        inside(
            "a = threading.Barrier(3)\nfor _ in range(2): threading.Thread(target=a.wait).start()\n"
            "threading.Event().wait()"
        ),
        TIMEOUT,
        "No answer after",
    ),
    (
        "waits for its child",
        inside("if os.fork() == 0: time.sleep(1000)\nos.wait()"),
        TIMEOUT,
        "in line 4",
    ),
    (
        "lets no other thread run",
        inside("sys.setswitchinterval(10**6)\nwhile True: pass"),
        TIMEOUT,
        "No answer after",
    ),
    (
        "switches the stopwatch off",
        inside(
            "import faulthandler\nfaulthandler.cancel_dump_traceback_later()\n"
            "faulthandler.disable()\nwhile True: pass"
        ),
        TIMEOUT,
        "No answer after",
    ),
    (
        "an endless __del__",
        inside("class D:\n    def __del__(self):\n        while True: pass\nD()"),
        TIMEOUT,
        "in line 5",
    ),
    (
        "an exception whose text never ends",
        inside("class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E"),
        TIMEOUT,
        "in line 5",
    ),
    ("yields instead of returning", "def double(x):\n    yield 2 * x", WRONG, "type generator"),
    ("an endless generator", inside("return iter(int, 1)"), WRONG, "callable_iterator"),
    (
        "a list that can be walked for ever",
        inside(
            "class L(list):\n    def __iter__(self):\n        while True: yield 1\nreturn L([6])"
        ),
        WRONG,
        "a list",
    ),
    (
        "an endless atexit hook",
        inside("import atexit; atexit.register(time.sleep, 1000)"),
        RIGHT,
        KEPT,
    ),
    (
        "an endless __del__ at the end",
        inside(
            "class D:\n    def __del__(self):\n        while True: pass\n"
            "if 'd' not in sys.modules: sys.modules['d'] = D()"
        ),
        RIGHT,
        KEPT,
    ),
]
