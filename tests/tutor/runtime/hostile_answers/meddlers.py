"""Answers that change Python around them: builtins, modules, hooks, settings of the process."""

from __future__ import annotations

from tests.tutor.runtime.hostile_answers.words import (
    CRASH,
    ERROR,
    KEPT,
    RIGHT,
    WRONG,
    Hostile,
    inside,
)

ALL: list[Hostile] = [
    (
        "no builtins",
        inside(
            "import builtins\n"
            "for n in ('len', 'isinstance', 'issubclass', 'type', 'list', 'int', 'dict', 'bytes',\n"
            "          'BaseException', 'OSError', 'enumerate', 'range', 'format', 'callable'):\n"
            "    setattr(builtins, n, None)"
        ),
        RIGHT,
        KEPT,
    ),
    (
        "builtins that lie",
        inside(
            "import builtins\n"
            "for n in ('abs', 'float', 'sum', 'open', 'print', '__import__', 'all', 'zip'):\n"
            "    setattr(builtins, n, lambda *a, **k: 6)\nreturn 0"
        ),
        WRONG,
        "returned 0; expected 6",
    ),
    (
        "builtins gone",
        inside("import builtins\nvars(builtins).clear()\nreturn 0"),
        (WRONG, ERROR, CRASH),
        "",
    ),
    (
        "operators that lie",
        inside(
            "import operator, math\n"
            "operator.eq = operator.sub = math.isclose = math.fabs = lambda *a: True\nreturn 0"
        ),
        WRONG,
        "returned 0; expected 6",
    ),
    (
        "patched os and json",
        inside(
            "import json\nos.write = os._exit = os.getpid = None\n"
            "json.dumps = json.loads = json.JSONEncoder.encode = lambda *a: '6'\n"
            "json.encoder.c_make_encoder = json.encoder.encode_basestring_ascii = None\nreturn 0"
        ),
        WRONG,
        "returned 0; expected 6",
    ),
    (
        "patched struct, queue and threading",
        inside(
            "import struct, queue\n"
            "struct.Struct = struct.pack = queue.SimpleQueue = threading.Thread = None\nreturn 0"
        ),
        WRONG,
        "returned 0; expected 6",
    ),
    (
        "patched sys.modules",
        inside(
            "for name in list(sys.modules):\n    if name != 'builtins': sys.modules[name] = None"
        ),
        RIGHT,
        KEPT,
    ),
    ("empties the module", inside("globals().clear()"), (ERROR, RIGHT), ""),
    ("replaces itself", inside("sys.modules['answer'] = None\ndel globals()['double']"), ERROR, ""),
    (
        "sys.stdout replaced and closed",
        inside("sys.stdout = None; sys.__stdout__.close(); sys.__stderr__.close()"),
        RIGHT,
        KEPT,
    ),
    (
        "hooks for what goes wrong",
        inside(
            "sys.excepthook = sys.unraisablehook = threading.excepthook = os._exit\n"
            "sys.displayhook = sys.breakpointhook = None\nraise ValueError('mine')"
        ),
        ERROR,
        "ValueError: mine",
    ),
    (
        "an audit hook that raises",
        inside("def no(*a): raise RuntimeError\nsys.addaudithook(no)"),
        (RIGHT, ERROR, CRASH),
        "",
    ),
    (
        "a trace function that raises",
        inside("sys.settrace(lambda *a: 1 / 0)\nreturn 0"),
        (WRONG, ERROR, CRASH),
        "",
    ),
    (
        "a profile function that exits",
        inside("sys.setprofile(lambda *a: os._exit(0))"),
        CRASH,
        "exit code 0",
    ),
    ("settrace off", inside("sys.settrace(None); sys.setprofile(None)"), RIGHT, KEPT),
    (
        "a finder that finds everything",
        inside(
            "class All:\n    @staticmethod\n    def find_spec(*a): os._exit(0)\n"
            "sys.meta_path[:] = [All]\nsys.path_hooks.clear(); sys.path_importer_cache.clear()"
        ),
        (RIGHT, CRASH),
        "",
    ),
    (
        "warnings that raise",
        inside(
            "import warnings\nwarnings.simplefilter('error')\n"
            "warnings.showwarning = warnings.warn = None"
        ),
        RIGHT,
        KEPT,
    ),
    (
        "a warning whose text raises",
        inside(
            "import warnings\nclass W(UserWarning):\n    def __str__(self): raise ValueError\n"
            "warnings.warn(W())"
        ),
        ERROR,
        "Line 5: ValueError",
    ),
    (
        "ten thousand warnings",
        inside(
            "import warnings\nwarnings.simplefilter('always')\n"
            "for n in range(10**4): warnings.warn('odd ' * 999)"
        ),
        RIGHT,
        KEPT,
    ),
    ("no environment", inside("os.environ.clear(); os.environ['PYTHONHOME'] = '/x'"), RIGHT, KEPT),
    (
        "another locale and another clock",
        inside(
            "import locale\nlocale.setlocale(locale.LC_ALL, 'C')\n"
            "os.environ['TZ'] = 'XYZ12'\ntime.tzset()\ntime.monotonic = time.time = lambda: 0"
        ),
        RIGHT,
        KEPT,
    ),
    (
        "random numbers that it seeds",
        inside("import random\nrandom.seed(0)\nrandom.randint = lambda *a: 3\nreturn 6"),
        WRONG,
        "returned 6; expected",
    ),
    (
        "numbers with two digits",
        inside("import decimal\ndecimal.getcontext().prec = 2\nsys.set_int_max_str_digits(640)")
        if hasattr(__import__("sys"), "set_int_max_str_digits")
        else inside("import decimal\ndecimal.getcontext().prec = 2"),
        RIGHT,
        KEPT,
    ),
    ("no garbage collection", inside("import gc\ngc.disable(); gc.set_threshold(0)"), RIGHT, KEPT),
    (
        "the last place in the queue",
        inside("os.nice(5)\nos.umask(0o777)\nos.chdir('/')"),
        RIGHT,
        KEPT,
    ),
]
