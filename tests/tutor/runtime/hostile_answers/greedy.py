"""Answers that take more than they may: memory, files, descriptors, threads, output."""

from __future__ import annotations

from tests.tutor.runtime.hostile_answers.words import (
    CRASH,
    ERROR,
    KEPT,
    MEMORY,
    RIGHT,
    WRONG,
    Hostile,
    inside,
)

ALL: list[Hostile] = [
    (
        "a memory bomb",
        inside("a = []\nfor _ in range(12): a.append(bytearray(50_000_000))"),
        MEMORY,
        "memory",
    ),
    ("a memory bomb at import", "a = bytearray(600_000_000)", MEMORY, "memory"),
    ("one long list", inside("a = [0] * 75_000_000"), MEMORY, "memory"),
    (
        "memory that is mapped",
        inside("import mmap\na = mmap.mmap(-1, 600_000_000)\na.write(bytes(1)*600_000_000)"),
        MEMORY,
        "memory",
    ),
    (
        "memory that is shared",
        inside(
            "import mmap\na = mmap.mmap(-1, 600_000_000)\n"
            "for n in range(0, len(a), 4096): a[n] = 1\ntime.sleep(100)"
        ),
        MEMORY,
        "MiB of memory",
    ),
    (
        "memory that is asked for and not had",
        inside("try: bytearray(600_000_000)\nexcept MemoryError: pass\nreturn 0"),
        WRONG,
        "returned 0; expected 6",
    ),
    (
        "memory in children",
        inside(
            "for _ in range(3):\n    if os.fork() == 0:\n        a = b'x' * 200_000_000\n"
            "        time.sleep(100)\ntime.sleep(100)"
        ),
        MEMORY,
        "MiB of memory",
    ),
    (
        "memory in another program",
        inside(
            "import subprocess\n"
            "hog = 'a = bytearray(150_000_000); import time; time.sleep(100)'\n"
            "for _ in range(4): subprocess.Popen([sys.executable, '-c', hog])\ntime.sleep(100)"
        ),
        MEMORY,
        "MiB of memory",
    ),
    (
        "threads without end",
        inside(
            "for _ in range(300 + 8 * os.cpu_count()):\n"
            "    threading.Thread(target=time.sleep, args=[100]).start()\ntime.sleep(100)"
        ),
        (CRASH, ERROR),  # memory for their stacks may come to an end first
        "thread",
    ),
    (
        "a large file",
        inside("with open('big', 'wb') as f:\n    for _ in range(90): f.write(bytes(10**6))"),
        ERROR,
        "Line 4: a file larger than is allowed here",
    ),
    ("a file with a hole", inside("os.truncate(open('big', 'w').name, 10**12)"), ERROR, "Line 3: "),
    (
        "many large files",
        inside(
            "for n in range(6):\n    with open(str(n), 'wb') as f:\n"
            "        os.posix_fallocate(f.fileno(), 0, 60_000_000)\ntime.sleep(100)"
        ),
        CRASH,
        "MiB and was stopped",
    ),
    (
        "many files",
        inside("for n in range(2500): open(str(n), 'w').close()\ntime.sleep(100)"),
        CRASH,
        "wrote more than 2000 files",
    ),
    (
        "folders in folders in folders",
        inside("for n in range(900):\n    os.mkdir('d')\n    os.chdir('d')"),
        RIGHT,
        KEPT,
    ),
    (
        "names that are not text",
        inside("open(b'\\xff\\x80-' + str(x).encode(), 'w').close()"),
        RIGHT,
        KEPT,
    ),
    (
        "temporary files",
        inside("import tempfile\nreturn tempfile.mkstemp() and 2 * x"),
        RIGHT,
        KEPT,
    ),
    (
        "working folder gone",
        # It removes the empty folder that it has just made, by its full name, and nothing else:
        # a call comes once a case, and "here" is another place in the second call.
        inside("here = tempfile.mkdtemp()\nos.chdir(here)\nos.rmdir(here)", "import os, tempfile"),
        RIGHT,
        KEPT,
    ),
    (
        "working folder locked",
        inside("os.makedirs('a/b', exist_ok=True); os.chmod('a', 0); os.umask(0o777)"),
        RIGHT,
        KEPT,
    ),
    (
        "descriptors without end",
        inside("a = [open(os.devnull) for _ in range(2000)]"),
        ERROR,
        "files are open at once",
    ),
    (
        "output without end",
        inside("for _ in range(30): os.write(1, bytes(10**6))"),
        CRASH,
        "printed more than 20 MiB",
    ),
    (
        "output of a child",
        inside(
            "if os.fork() == 0:\n    for _ in range(30): os.write(2, bytes(10**6))\n"
            "    os._exit(0)\ntime.sleep(100)"
        ),
        CRASH,
        "printed more than 20 MiB",
    ),
    ("the terminal", inside("open('/dev/tty', 'w').write('right')"), ERROR, "Line 3: OSError"),
    ("a number beyond any float", "def double(x): return x * 10**9999", WRONG, "very many digits"),
    ("a list in itself", inside("a = []; a.append(a); return a"), WRONG, "too large to look at"),
    ("a dict in itself", inside("a = {}; a[0] = a; return a"), WRONG, "too large to look at"),
    ("an endless list", inside("return [0] * 10**7"), WRONG, "too large to look at"),
    (
        "a list of very many lists",
        inside("a = 0\nfor _ in range(10**5): a = [a]\nreturn a"),
        WRONG,
        "too large to look at",
    ),
]
