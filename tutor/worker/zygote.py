"""Forks workers that have imported everything already: `python zygote.py NEEDS` (Linux only).

Its stdin is a socket, over which the host asks for forks and sends the three pipes of each. A fork
is a player or a referee from then on. Here nothing is ever computed and no device touched: what a
library starts for that, threads and locks, would be lost or held in the forks.
"""

import array
import ctypes
import json
import os
import select
import socket
import sys
import warnings

import channel
import player
import prepare
import referee

_to_json, _from_json = json.JSONEncoder().encode, json.JSONDecoder().decode
_SERVE = {"player": player.serve, "referee": referee.serve}
_OURS = {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
"""How the host had this process started, to be cheap to fork; no business of the answers'."""
MARK = "TUTOR_RUN"
_getenv = ctypes.CDLL(None).getenv
_getenv.restype, _getenv.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
REAP_S = 1.0


def main(needs):
    """Say when ready, then do what the host asks until it is gone."""
    line = _take_over()
    for name in _OURS:
        if os.environ.get(name) == _OURS[name]:
            del os.environ[name]
    prepare.hide_ourselves()
    ready = prepare.ready(needs, "cpu", True)
    prepare.flush()  # what an import printed must not be printed by every fork
    _say(line, ready)
    ended = set()
    while True:
        ended = {pid for pid in ended if not _reaped(pid)}
        if not select.select([line], [], [], REAP_S if ended else None)[0]:
            continue
        ask, descriptors = _hear(line)
        if ask["do"] == "fork":
            _fork(line, ask, descriptors, ready)
        elif ask["do"] == "look":
            _say(line, {"code": _exit_code(ask["pid"])})
        else:
            ended.add(ask["pid"])


def _take_over():
    """Move the socket to a descriptor that no program started from here inherits."""
    line = socket.socket(fileno=os.dup(0))
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return line


def _say(line, fact):
    line.sendall(_to_json(fact).encode("ascii"))


def _hear(line):
    """Return the next request and the descriptors that came with it; end when the host is gone."""
    sent = array.array("i")
    text, more, _, _ = line.recvmsg(65536, socket.CMSG_SPACE(3 * sent.itemsize))
    if not text:
        os._exit(channel.HOST_GONE)
    for _, _, data in more:
        sent.frombytes(data[: len(data) - len(data) % sent.itemsize])
    return _from_json(text.decode("ascii")), list(sent)


def _fork(line, ask, descriptors, ready):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # libraries may have started threads; none computes yet
        pid = os.fork()
    if pid == 0:
        try:
            line.close()
            _become(ask, descriptors, ready)
        except BaseException:
            sys.excepthook(*sys.exc_info())
        finally:
            os._exit(1)
    for descriptor in descriptors:
        os.close(descriptor)
    _say(line, {"pid": pid})


def _become(ask, descriptors, ready):
    """Be a worker: what an interpreter started for it would be."""
    os.setsid()
    for number, descriptor in enumerate(descriptors):
        os.dup2(descriptor, number)
        os.close(descriptor)
    os.chdir(ask["folder"])
    _wear(ask["mark"])
    _forget_randomness()
    line = channel.Channel()
    line.put(0, ready)
    _SERVE[ask["role"]](line, "cpu")


def _wear(mark):
    """Replace the mark, also where others read it: a fork shows its mother's environment."""
    place = _getenv(MARK.encode())
    if place and len(mark) == len(os.environ[MARK]):
        ctypes.memmove(place, mark.encode(), len(mark))
    os.environ[MARK] = mark


def _forget_randomness():
    """Draw other numbers than the forks before (Python's own generator sees to that itself)."""
    numpy_random = sys.modules.get("numpy.random")
    if numpy_random is not None:
        # A seed of 32 bits is spread out in no time; what NumPy takes by itself, in a millisecond.
        numpy_random.seed(int.from_bytes(os.urandom(4), "little"))


def _exit_code(pid):
    """Return the exit code of a fork that has ended, negative for a signal; else None.

    It stays a zombie until the host has done with it: nobody else can get its number before.
    """
    try:
        found = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return 0
    if found is None:
        return None
    return found.si_status if found.si_code == os.CLD_EXITED else -found.si_status


def _reaped(pid):
    try:
        return os.waitpid(pid, os.WNOHANG)[0] == pid
    except ChildProcessError:
        return True


if __name__ == "__main__":
    main([name for name in sys.argv[1].split(",") if name])
