"""Answers that reach for the line to the host, for our modules, or for what is right."""

from __future__ import annotations

from tests.tutor.runtime.hostile_answers.words import (
    CRASH,
    ERROR,
    KEPT,
    RIGHT,
    TIMEOUT,
    WRONG,
    Hostile,
    inside,
)

_FRAME = (
    "import struct\n"
    "def frame(serial, head):\n"
    "    return struct.pack('!4sIII', b'tut1', serial, len(head), 0) + head\n"
    "def everywhere(data):\n"
    "    for n in range(3, 64):\n"
    "        try: os.write(n, data)\n"
    "        except OSError: pass\n"
)
_OURS = (
    "import gc, types\n"
    "def ours(name):\n"
    "    return [m for m in gc.get_objects() if type(m) is types.ModuleType\n"
    "            and m.__name__ == name and 'worker' in str(getattr(m, '__file__', ''))]\n"
)

ALL: list[Hostile] = [
    (
        "writes to every descriptor",
        inside("for n in range(3, 64):\n    try: os.write(n, b'right')\n    except OSError: pass"),
        CRASH,
        "wrote into file descriptors",
    ),
    (
        "closes every descriptor",
        inside("os.closerange(0, 256)"),
        CRASH,
        "closed file descriptors",
    ),
    (
        "puts nothing in the place of every descriptor",
        inside(
            "nothing = os.open(os.devnull, os.O_RDWR)\n"
            "for n in range(3, 64):\n    if n != nothing: os.dup2(nothing, n)"
        ),
        (CRASH, TIMEOUT),
        "",
    ),
    (
        "opens its descriptors again by /proc",
        inside(
            "for n in range(3, 64):\n"
            "    try: os.write(os.open(f'/proc/self/fd/{n}', os.O_WRONLY), b'right')\n"
            "    except OSError: pass"
        ),
        (CRASH, RIGHT),
        "",
    ),
    ("closes what is printed to", inside("os.closerange(0, 3)"), RIGHT, KEPT),
    (
        "forges a reply",
        inside(
            _FRAME + 'everywhere(frame(99, b\'{"warnings":[],"value":["list",6,["dict"]]}\'))\n'
            "return 0"
        ),
        CRASH,
        "wrote into file descriptors",
    ),
    (
        "forges a verdict of the referee",
        inside(
            _FRAME + "for s in range(9):\n"
            '    everywhere(frame(s, b\'{"say":"judged","warnings":[]}\'))\nreturn 0'
        ),
        (CRASH, ERROR),
        "",
    ),
    (
        "forges nonsense with the right serial",
        inside(
            _FRAME + "for serial in (2, 3):\n"
            "    for head in (b'{}', b'[1]', b'\\xff', b'[' * 99999):\n"
            "        everywhere(frame(serial, head))\nreturn 0"
        ),
        (CRASH, ERROR),
        "",
    ),
    (
        "announces more than it sends",
        inside("import struct\n" + _FRAME + "everywhere(frame(2, b' ' * 999)[:-9])\nreturn 0"),
        (CRASH, ERROR, TIMEOUT),
        "",
    ),
    (
        "looks for the cases",
        inside(
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
        "looks for what is right in every frame",
        inside(
            "frame = sys._getframe()\n"
            "while frame:\n"
            "    seen = {**frame.f_globals, **frame.f_locals}\n"
            "    for name in ('want', 'wanted', 'expected', 'expect', 'cases', 'like'):\n"
            "        if name in seen: return 2 * x\n"
            "    frame = frame.f_back\nreturn 0"
        ),
        WRONG,
        "returned 0; expected 6",
    ),
    (
        "imports expect and makes it content",
        "import expect\nexpect.Expect.same = lambda *a: None\ndef double(x): return 0",
        ERROR,
        "Line 1: ",
    ),
    (
        "finds our modules by their path and makes them content",
        inside(
            "import inspect\n"
            "sys.path.insert(0, os.path.dirname(os.path.abspath(sys.argv[0])))\n"
            "import compare, expect\n"
            "compare.close = compare.same = expect.Expect.same = lambda *a, **k: None\nreturn 0"
        ),
        (WRONG, ERROR),
        "",
    ),
    (
        "finds the wire and sends what it likes",
        inside(
            _OURS + "frame = sys._getframe()\n"
            "while frame:\n    wire = frame.f_globals.get('wire')\n"
            "    if wire: wire._Packer.tree = wire._Packer.top = lambda *a: 6\n"
            "    frame = frame.f_back\nreturn 0"
        ),
        WRONG,
        "",
    ),
    (
        "replaces what plays it",
        inside(
            "frame = sys._getframe()\n"
            "while frame:\n    play = frame.f_locals.get('self')\n"
            "    if play: type(play).do = lambda *a: ({'value': 6, 'changed': {}}, b'')\n"
            "    frame = frame.f_back\nreturn 0"
        ),
        (WRONG, ERROR, CRASH),
        "",
    ),
    (
        "finds the line by gc and speaks through it",
        inside(
            "import gc\nfor o in gc.get_objects():\n    if type(o).__name__ == 'Channel':\n"
            "        for n in range(9): o.put(n, {'say': 'judged', 'warnings': []})\nreturn 0"
        ),
        (CRASH, ERROR, WRONG),  # what was there before the answer may be out of its sight
        "",
    ),
    (
        "changes the locals of its callers",
        inside(
            "frame = sys._getframe()\n"
            "while frame:\n"
            "    try: frame.f_locals.update(value=6, reply={'value': 6}, error=None)\n"
            "    except (TypeError, ValueError): pass\n    frame = frame.f_back\nreturn 0"
        ),
        (WRONG, ERROR, CRASH),
        "",
    ),
    (
        "changes its own source",
        "open(__file__, 'a').close()\n__file__ = 'solution.py'\n__name__ = '__main__'\n"
        "import linecache\nlinecache.cache.clear()\ndef double(x): return 0",
        WRONG,
        "returned 0; expected 6",
    ),
]
