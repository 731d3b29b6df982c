"""What the operating system holds an answer to, where it can (POSIX); the host watches as well."""

import contextlib
import os
import sys
import tempfile

try:
    import resource
except ImportError:  # Windows
    resource = None

FILE_MIB = 64
DESCRIPTORS = 1024
TASKS_MORE = 512
"""Processes and threads of this user beyond those of now. The host stops a run long before: this
holds what grows faster than the host looks. (Linux counts all of a user; root it does not count.)
"""


def apply(memory_mib, cpu_s):
    """Hold this process, and what it starts, to these limits from here on.

    Memory is RLIMIT_DATA on Linux: address space (RLIMIT_AS) would forbid what torch and CUDA only
    reserve. A limit that the machine refuses is left out: the host's own watch remains.
    """
    _keep_temporary_files_here()
    if resource is None:
        return
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, FILE_MIB * 1024 * 1024)
    _limit(resource.RLIMIT_NOFILE, DESCRIPTORS)
    used = resource.getrusage(resource.RUSAGE_SELF)
    allowed_s = int(used.ru_utime + used.ru_stime + cpu_s) + 1
    _limit(resource.RLIMIT_CPU, allowed_s, more=5)  # first the signal that says why
    if not sys.platform.startswith("linux"):
        return
    if memory_mib:
        _limit(resource.RLIMIT_DATA, memory_mib * 1024 * 1024)
    tasks = _tasks()
    if tasks:
        _limit(resource.RLIMIT_NPROC, tasks + TASKS_MORE)


def _keep_temporary_files_here():
    """Make the working folder, which is removed afterwards, the place of temporary files."""
    tempfile.tempdir = os.getcwd()
    for name in ("TMPDIR", "TEMP", "TMP"):
        os.environ[name] = tempfile.tempdir


def _tasks():
    """Return how many processes and threads this system has now, or None (Linux)."""
    try:
        with open("/proc/loadavg", encoding="utf-8") as file:
            return int(file.read().split()[3].split("/")[1])
    except (OSError, ValueError, IndexError):
        return None


def _limit(which, value, more=0):
    """Set a limit, or leave what is stricter; it can be raised by `more`, and never again."""
    soft, hard = (
        float("inf") if limit == resource.RLIM_INFINITY else limit
        for limit in resource.getrlimit(which)
    )
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(which, (min(value, soft), min(value + more, hard)))


def adopt_orphans():
    """Keep what this process starts in its family, so that ending it ends all (Linux)."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    set_child_subreaper = 36
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(set_child_subreaper, 1, 0, 0, 0)
