"""What the operating system holds an answer to, where it can (POSIX); the host watches as well."""

import contextlib
import os
import sys

FILE_MIB = 64


def apply(memory_mib, cpu_s):
    """Hold this process, and what it starts, to these limits from here on.

    Memory is RLIMIT_DATA on Linux: address space (RLIMIT_AS) would forbid what torch and CUDA only
    reserve. A limit that the machine refuses is left out: the host's own watch remains.
    """
    if os.name != "posix":
        return
    import resource

    _limit(resource, resource.RLIMIT_CORE, 0)
    _limit(resource, resource.RLIMIT_FSIZE, FILE_MIB * 1024 * 1024)
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource, resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + cpu_s) + 1)
    if memory_mib and sys.platform.startswith("linux"):
        _limit(resource, resource.RLIMIT_DATA, memory_mib * 1024 * 1024)


def _limit(resource, which, value):
    hard = resource.getrlimit(which)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(which, (value, value))


def adopt_orphans():
    """Keep what this process starts in its family, so that ending it ends all (Linux)."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    set_child_subreaper = 36
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(set_child_subreaper, 1, 0, 0, 0)
