"""Answers that hang, crash or lie, and the verdict each must get.

(name, source, outcome, words of the headline). The exercise is `double`, without NumPy.
"""

from __future__ import annotations

RIGHT, WRONG, ERROR = "right", "wrong", "error"
TIMEOUT, CRASH, MEMORY = "timeout", "crash", "memory"


def _in(body: str, before: str = "import os, sys, time, ctypes, signal, threading") -> str:
    lines = "\n".join("    " + line for line in body.splitlines())
    return f"{before}\ndef double(x):\n{lines}\n    return 2 * x\n"


PLAIN = [
    ("sys.exit at import", "import sys; sys.exit(0)", ERROR, "called sys.exit(0)"),
    ("sys.exit in a call", _in("sys.exit(0)"), ERROR, "Line 3: the code called sys.exit(0)"),
    ("SystemExit", _in("raise SystemExit"), ERROR, "called sys.exit()"),
    ("os._exit at import", "import os; os._exit(0)", CRASH, "exit code 0 before it answered"),
    ("os._exit in a call", _in("os._exit(0)"), CRASH, "exit code 0 before it answered"),
    (
        "os._exit in a thread",
        _in("threading.Timer(0.1, os._exit, [0]).start()\ntime.sleep(5)"),
        CRASH,
        "exit code 0",
    ),
    ("abort", _in("os.abort()"), CRASH, "SIGABRT"),
    ("segfault", _in("ctypes.string_at(0)"), CRASH, "in line 3"),
    ("kills itself", _in("os.kill(os.getpid(), signal.SIGKILL)"), CRASH, "SIGKILL"),
    ("endless at import", "while True: pass", TIMEOUT, "in line 1"),
    ("endless in C", _in("sum(iter(int, 1))"), TIMEOUT, "in line 3"),
    (
        "endless with the GIL held",
        _in("import re; re.match(r'(a+)+$', 'a' * 60 + 'b')"),
        TIMEOUT,
        "in line 3",
    ),
    ("sleeps", _in("time.sleep(1000)"), TIMEOUT, "in line 3"),
    (
        "catches everything, for ever",
        _in(
            "while True:\n    try:\n        while True: pass\n"
            "    except BaseException:\n        pass"
        ),
        TIMEOUT,
        "No answer after",
    ),
    (
        "ignores signals",
        _in(
            "for n in range(1, 32):\n    try: signal.signal(n, signal.SIG_IGN)\n"
            "    except (OSError, ValueError): pass\nwhile True: pass"
        ),
        TIMEOUT,
        "No answer after",
    ),
    ("stops itself", _in("os.kill(os.getpid(), signal.SIGSTOP)"), TIMEOUT, "No answer after"),
    ("waits for a lock", _in("l = threading.Lock(); l.acquire(); l.acquire()"), TIMEOUT, "line 3"),
    (
        "writes to every descriptor",
        _in("for n in range(3, 64):\n    try: os.write(n, b'right')\n    except OSError: pass"),
        CRASH,
        "wrote into file descriptors",
    ),
    ("closes every descriptor", _in("os.closerange(0, 256)"), CRASH, "closed file descriptors"),
    ("memory bomb", _in("a = []\nwhile True: a.append(bytearray(50_000_000))"), MEMORY, "memory"),
    (
        "memory in a child",
        _in(
            "for _ in range(3):\n    if os.fork() == 0:\n        a = b'x' * 200_000_000\n"
            "        time.sleep(100)\n"
            "time.sleep(100)"
        ),
        MEMORY,
        "MiB of memory",
    ),
    ("deep recursion", "def double(x):\n    return double(x)", ERROR, "calls itself without end"),
    (
        "deep recursion in C",
        _in("sys.setrecursionlimit(10**9)\ndef f(): return [f()]\nf()"),
        (CRASH, MEMORY, ERROR),
        "",
    ),
    ("input()", _in("input()"), ERROR, "Line 3: EOFError"),
    (
        "an exception whose text raises",
        _in("class E(Exception):\n    def __str__(self): raise ValueError\nraise E"),
        ERROR,
        "its message cannot be shown: ValueError",
    ),
    (
        "an exception whose text ends the process",
        _in("class E(Exception):\n    def __str__(self): os._exit(0)\nraise E"),
        CRASH,
        "exit code 0",
    ),
    (
        "an exception with colours in its text",
        _in("raise ValueError('\\x1b[2J\\x1b[Hright')"),
        ERROR,
        "Line 3: ValueError: right.",
    ),
    ("returns nothing", "def double(x):\n    2 * x", WRONG, "returned None"),
    (
        "a value equal to everything",
        _in(
            "class Yes(int):\n    def __eq__(self, other): return True\n"
            "    def __ne__(self, other): return False\nreturn Yes(1)"
        ),
        WRONG,
        "returned 1; expected 6",
    ),
    (
        "an object that is equal to everything",
        _in("class Yes:\n    def __eq__(self, other): return True\nreturn Yes()"),
        WRONG,
        "an object of type Yes",
    ),
    (
        "an object that lies about its class",
        _in("class Lie:\n    __class__ = int\nreturn Lie()"),
        WRONG,
        "an object of type Lie",
    ),
    ("a list in itself", _in("a = []; a.append(a); return a"), WRONG, "too large to look at"),
    ("endless list", _in("return [0] * 10**7"), WRONG, "too large to look at"),
    ("prints a verdict", _in('print(\'{"verdict": "right"}\'); return 0'), WRONG, "returned 0"),
    (
        "forges a reply",
        _in(
            'import struct\nhead = b\'{"warnings":[],"value":["list",6,["dict"]]}\'\n'
            "frame = struct.pack('!4sIII', b'tut1', 99, len(head), 0) + head\n"
            "for n in range(3, 64):\n    try: os.write(n, frame)\n    except OSError: pass\n"
            "return 0"
        ),
        CRASH,
        "wrote into file descriptors",
    ),
    (
        "forges nonsense with the right serial",
        _in(
            "import struct\n"
            "for serial in (2, 3):\n    for head in (b'{}', b'[1]', b'\\xff', b'[' * 99999):\n"
            "        frame = struct.pack('!4sIII', b'tut1', serial, len(head), 0) + head\n"
            "        for n in range(3, 64):\n            try: os.write(n, frame)\n"
            "            except OSError: pass\nreturn 0"
        ),
        (CRASH, ERROR),
        "",
    ),
    (
        "patched builtins",
        _in(
            "import builtins\n"
            "for n in ('len', 'isinstance', 'issubclass', 'type', 'list', 'int', 'dict', 'bytes',\n"
            "          'BaseException', 'OSError', 'enumerate', 'range', 'format', 'callable'):\n"
            "    setattr(builtins, n, None)"
        ),
        RIGHT,
        "all 2 promises",
    ),
    (
        "patched os and json",
        _in(
            "import json\nos.write = os._exit = os.getpid = None\n"
            "json.dumps = json.loads = json.JSONEncoder.encode = lambda *a: '6'\n"
            "json.encoder.c_make_encoder = json.encoder.encode_basestring_ascii = None\nreturn 0"
        ),
        WRONG,
        "returned 0; expected 6",
    ),
    (
        "patched sys.modules",
        _in("for name in list(sys.modules):\n    if name != 'builtins': sys.modules[name] = None"),
        RIGHT,
        "all 2 promises",
    ),
    ("empties the module", _in("globals().clear()"), (ERROR, RIGHT), ""),
    (
        "sys.stdout replaced and closed",
        _in("sys.stdout = None; sys.__stdout__.close(); sys.__stderr__.close()"),
        RIGHT,
        "all 2 promises",
    ),
    (
        "working folder gone",
        # It removes the empty folder that it has just made, by its full name, and nothing else:
        # a call comes once a case, and "here" is another place in the second call.
        _in("here = tempfile.mkdtemp()\nos.chdir(here)\nos.rmdir(here)", "import os, tempfile"),
        RIGHT,
        "all 2 promises",
    ),
    (
        "working folder locked",
        _in("os.makedirs('a/b', exist_ok=True); os.chmod('a', 0)"),
        RIGHT,
        "all 2 promises",
    ),
    (
        "a large file",
        _in("with open('big', 'wb') as f:\n    while True: f.write(bytes(10**6))"),
        (ERROR, CRASH),
        "",
    ),
    ("settrace off", _in("sys.settrace(None); sys.setprofile(None)"), RIGHT, "all 2 promises"),
    (
        "looks for the cases",
        _in(
            "import gc, inspect\n"
            "seen = [repr(f.f_locals) for t in sys._current_frames().values()\n"
            "        for f, _ in __import__('traceback').walk_stack(t)]\n"
            "seen += sys.argv + [repr(v) for v in os.environ.values()]\n"
            "seen += [s for o in gc.get_objects() if type(o) is dict for s in o.values()\n"
            "         if type(s) is str]\n"
            "wanted = ''.join(['cas', 'es.py'])\n"
            "if any(wanted in s for s in seen): return 2 * x\nreturn 0",
        ),
        WRONG,
        "returned 0; expected 6",
    ),
    (
        "a fork left behind",
        _in("if os.fork() == 0:\n    time.sleep(1000)"),
        RIGHT,
        "all 2 promises",
    ),
    ("a fork that answers, too", _in("os.fork()"), RIGHT, "all 2 promises"),
    (
        "a daemon in its own session",
        _in(
            "if os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n"
            "        time.sleep(1000)\n    os._exit(0)"
        ),
        RIGHT,
        "all 2 promises",
    ),
    (
        "a daemon, then death",
        _in(
            "if os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n"
            "        os.closerange(0, 256)\n        time.sleep(1000)\n    os._exit(0)\n"
            "time.sleep(0.2)\nos._exit(5)"
        ),
        CRASH,
        "exit code 5",
    ),
    (
        "a thread left behind",
        _in("threading.Thread(target=time.sleep, args=[1000]).start()"),
        RIGHT,
        "all 2 promises",
    ),
    (
        "an endless atexit hook",
        _in("import atexit; atexit.register(time.sleep, 1000)"),
        RIGHT,
        "all 2 promises",
    ),
    ("a number beyond any float", "def double(x): return x * 10**9999", WRONG, "very many digits"),
    ("not text", "\x00\x01\x02", ERROR, "Python cannot read this"),
]

NUMPY = [
    (
        "patched allclose",
        "np.allclose = np.array_equal = lambda *a, **k: True\nreturn X[:, 0]",
        WRONG,
    ),
    ("patched testing", "np.testing.assert_allclose = lambda *a, **k: None\nreturn w * 0", WRONG),
    ("patched arithmetic", "np.subtract = np.abs = np.isclose = None\nreturn w * 0", WRONG),
    ("patched ndarray", "np.ndarray = np.array = np.frombuffer = None\nreturn w * 0", WRONG),
    (
        "fake numpy module",
        "import sys; sys.modules['numpy'] = object()\nreturn w * 0",
        (WRONG, ERROR),
    ),
    (
        "an array equal to everything",
        "class Yes(np.ndarray):\n    def __eq__(self, o): return np.ones(self.shape, bool)\n"
        "    def __sub__(self, o): return np.zeros(self.shape)\n"
        "    def __array_ufunc__(self, *a, **k): return np.zeros(self.shape)\n"
        "    def __array_function__(self, *a, **k): return True\n"
        "return np.zeros(len(w)).view(Yes)",
        WRONG,
    ),
    (
        "an object with __array_function__",
        "class Yes:\n    shape, dtype, ndim = w.shape, w.dtype, 1\n"
        "    def __array_function__(self, *a, **k): return True\n"
        "    def __array__(self, *a, **k): return w\nreturn Yes()",
        WRONG,
    ),
    ("nan everywhere", "return w * np.nan", WRONG),
    ("an array of objects", "return np.array(list(w), dtype=object)", WRONG),
    ("a list of numbers", "return list(X @ (sigmoid(w @ X) - t))", WRONG),
    ("a huge array", "return np.zeros(10**8)", WRONG),
    (
        "changes the caller's arrays",
        "X[:] = 0; w[:] = 0; t[:] = 0.5\nreturn np.zeros_like(w)",
        WRONG,
    ),
]
