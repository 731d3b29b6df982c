"""Starts a shell, waits for it, and ends all that it leaves behind.

Arguments: seconds, file for its stdin, program, its name for itself and its arguments; the channel
comes last and gets how it ended. Standard library only, Python 3.6 syntax; not for Windows.

On Linux a process whose parents have ended becomes ours, so that nothing escapes; elsewhere what
left the session of the shell may stay.
"""

import ctypes
import json
import os
import signal
import sys
import time
from contextlib import suppress

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
LAST_S = 2.0
"""How long to go on ending what starts again."""


def main():
    seconds, given, program = float(sys.argv[1]), sys.argv[2], sys.argv[3]
    own, channel = sys.argv[4:-1], int(sys.argv[-1])
    os.set_inheritable(channel, False)
    control(PR_SET_CHILD_SUBREAPER, 1)  # be the parent of whatever the shell leaves behind
    shell = os.fork()
    if shell == 0:
        become(given, program, own)
    how = wait(shell, time.monotonic() + seconds)
    left = end_all(shell)
    with os.fdopen(channel, "w") as stream:
        json.dump({"how": how, "left": left}, stream)


def control(option, value):
    with suppress(AttributeError, OSError, TypeError):  # of a system that is not Linux
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def become(given, program, own):
    try:
        os.setsid()
        control(PR_SET_PDEATHSIG, signal.SIGKILL)  # should it end us
        stdin = os.open(given, os.O_RDONLY)
        os.dup2(stdin, 0)
        os.closerange(3, 64)
        for number in (signal.SIGPIPE, signal.SIGXFSZ):  # Python ignores them, and so would it
            signal.signal(number, signal.SIG_DFL)
        os.execv(program, own)
    except OSError as error:
        os.write(2, ("%s: %s\n" % (program, error.strerror)).encode())
    finally:
        os._exit(127)


def wait(shell, deadline):
    """How the shell ended: ["ended", code], ["signal", number] or ["timeout", None]."""
    pause = 0.002
    while time.monotonic() < deadline:
        found, status = os.waitpid(shell, os.WNOHANG)
        if found:
            if os.WIFSIGNALED(status):
                return ["signal", os.WTERMSIG(status)]
            return ["ended", os.WEXITSTATUS(status)]
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)
    return ["timeout", None]


def end_all(shell):
    """End the shell, its group and all its descendants; how many others were still running."""
    ended = set()
    deadline = time.monotonic() + LAST_S
    while True:
        running = descendants() - {os.getpid()}
        kill(-shell)  # where there is no /proc, that is all
        for process in running:
            kill(process)
        ended |= running
        reap()
        if not running or time.monotonic() > deadline:
            return len(ended - {shell})
        time.sleep(0.005)


def kill(process):
    with suppress(OSError):
        os.kill(process, signal.SIGKILL)


def reap():
    with suppress(OSError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def descendants():
    """Who runs below us, by /proc; nobody where there is none."""
    parents = {}
    for name in os.listdir("/proc") if os.path.isdir("/proc") else ():
        if name.isdigit():
            state, parent = look(name)
            if state not in ("Z", "X", ""):
                parents[int(name)] = parent
    found = {os.getpid()}
    grew = True
    while grew:
        below = {one for one, parent in parents.items() if parent in found} - found
        found |= below
        grew = bool(below)
    return found


def look(process):
    """State and parent of a process."""
    try:
        with open("/proc/%s/stat" % process, errors="replace") as stream:
            state, parent = stream.read().rpartition(")")[2].split()[:2]
    except (OSError, ValueError):
        return "", 0
    return state, int(parent)


if __name__ == "__main__":
    main()
