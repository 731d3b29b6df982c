"""Answers that start processes and threads, and leave them behind."""

from __future__ import annotations

from tests.tutor.runtime.hostile_answers.words import CRASH, KEPT, RIGHT, WRONG, Hostile, inside

MANY = "and was stopped: is it in a loop?"

ALL: list[Hostile] = [
    ("a fork left behind", inside("if os.fork() == 0:\n    time.sleep(1000)"), RIGHT, KEPT),
    ("a fork that answers, too", inside("os.fork()"), RIGHT, KEPT),
    ("a fork that answers first", inside("if os.fork(): os.wait()"), RIGHT, KEPT),
    ("a fork that answers late", inside("if os.fork() == 0: time.sleep(0.05)"), RIGHT, KEPT),
    ("a fork that answers alone", inside("if os.fork(): os._exit(0)"), CRASH, "exit code 0"),
    (
        "a grandchild that answers alone",
        inside("if os.fork(): os._exit(0)\nos.setsid()\nif os.fork(): os._exit(0)"),
        CRASH,
        "exit code 0",
    ),
    ("a fork at import", "import os\nos.fork()\ndef double(x): return 2 * x", RIGHT, KEPT),
    (
        "a fork that reads our requests",  # before we do, or after: it spoils its own run, no more
        inside(
            "if os.fork() == 0:\n    for n in range(3, 64):\n        try: os.read(n, 1)\n"
            "        except OSError: pass\nreturn 0"
        ),
        (WRONG, "timeout", "crash", "internal"),
        "",
    ),
    (
        "a daemon in its own session",
        inside(
            "if os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n"
            "        time.sleep(1000)\n    os._exit(0)"
        ),
        RIGHT,
        KEPT,
    ),
    (
        "a daemon that ignores signals",
        inside(
            "if os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n"
            "        signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))\n"
            "        while True: time.sleep(0.01)\n    os._exit(0)"
        ),
        RIGHT,
        KEPT,
    ),
    (
        "a daemon, then death",
        inside(
            "if os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n"
            "        os.closerange(0, 256)\n        time.sleep(1000)\n    os._exit(0)\n"
            "time.sleep(0.2)\nos._exit(5)"
        ),
        CRASH,
        "exit code 5",
    ),
    (
        "another program left behind",
        inside("import subprocess\nsubprocess.Popen(['sleep', '1000'], start_new_session=True)"),
        RIGHT,
        KEPT,
    ),
    (
        "a program without our mark",
        inside("import subprocess\nsubprocess.Popen(['sleep', '1000'], env={})"),
        RIGHT,
        KEPT,
    ),
    (
        "processes one by one",
        inside(
            "for _ in range(150):\n    if os.fork() == 0:\n        time.sleep(100)\n"
            "        os._exit(0)\ntime.sleep(100)"
        ),
        CRASH,
        MANY,
    ),
    ("processes by doubling", inside("for _ in range(7): os.fork()\ntime.sleep(100)"), CRASH, MANY),
    (
        "processes in sessions of their own",
        inside(
            "for _ in range(150):\n    if os.fork() == 0:\n        os.setsid()\n"
            "        signal.signal(signal.SIGTERM, signal.SIG_IGN)\n        time.sleep(100)\n"
            "        os._exit(0)\ntime.sleep(100)"
        ),
        CRASH,
        MANY,
    ),
    (
        "processes whose parents have ended",
        inside(
            "for _ in range(150):\n    if os.fork() == 0:\n        if os.fork(): os._exit(0)\n"
            "        time.sleep(100)\n        os._exit(0)\n    os.wait()\ntime.sleep(100)"
        ),
        CRASH,
        MANY,
    ),
    (
        "a pool left behind",
        inside(
            "import multiprocessing\npool = multiprocessing.get_context('fork').Pool(2)\n"
            "sys.modules['kept'] = pool"
        ),
        RIGHT,
        KEPT,
    ),
    (
        "a thread left behind",
        inside("threading.Thread(target=time.sleep, args=[1000]).start()"),
        RIGHT,
        KEPT,
    ),
    (
        "a thread that prints for ever",
        inside(
            "def say():\n    while True: print('right'); time.sleep(0.01)\n"
            "threading.Thread(target=say, daemon=True).start()"
        ),
        RIGHT,
        KEPT,
    ),
    (
        "a thread that puts it right later",
        inside("late = []\nthreading.Timer(0.05, late.append, [2 * x]).start()\nreturn late"),
        WRONG,
        "returned a list",
    ),
    (
        "a thread that raises",
        inside("a = threading.Thread(target=int, args=['x'])\na.start()\na.join()"),
        RIGHT,
        KEPT,
    ),
]
