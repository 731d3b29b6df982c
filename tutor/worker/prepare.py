"""What both workers do before and around their work: imports, hiding, flushing, a stopwatch."""

import contextlib
import faulthandler
import gc
import importlib
import os
import platform
import signal
import sys

import wire

_BaseException, _suppress = BaseException, contextlib.suppress
_dump_later, _cancel = faulthandler.dump_traceback_later, faulthandler.cancel_dump_traceback_later
_truncate, _getpid = os.ftruncate, os.getpid
_FIRST_USE = {
    "numpy": ("numpy.random", "numpy.linalg", "numpy.fft"),
    "scipy": ("scipy.linalg", "scipy.sparse", "scipy.special", "scipy.optimize", "scipy.integrate"),
    "matplotlib": ("matplotlib.pyplot", "mpl_toolkits.mplot3d"),
    # The first step of an optimizer imports the first, the first assert_close the second.
    "torch": ("torch._dynamo", "torch.testing", "torch.utils.data"),
}
"""What a package imports when it is first used, and what nearly every answer imports besides. None
of them computes: a process that has computed may not be forked."""


def hide_ourselves():
    """Take our modules, and our copies of json's, out of the way of what is loaded from here on.

    Our names (`trace`, `timing`) are everyone's names, and a patched json must not reach our own.
    """
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [folder for folder in sys.path if os.path.abspath(folder or ".") != here]
    for name, module in list(sys.modules.items()):
        ours = os.path.dirname(os.path.abspath(getattr(module, "__file__", None) or "")) == here
        if (ours and name != "__main__") or name.split(".")[0] == "json":
            del sys.modules[name]


def ready(needs, device, warm):
    """Import what the exercise needs and wake the device; return what to tell the host.

    A warm worker has time: it imports what the first use of a package would import, too.
    """
    failed = []
    for name in needs:
        try:
            importlib.import_module(name)
        except _BaseException as error:  # whatever a broken package raises, the host must hear it
            failed.append([name, "%s: %s" % (type(error).__name__, str(error)[:500])])
    if device != "cpu" and not failed:
        try:
            sys.modules["torch"].zeros(1, device=device).cpu()
        except _BaseException as error:
            failed.append([device, "%s: %s" % (type(error).__name__, str(error)[:500])])
    if warm:
        _import_more(needs)
    wire.bind()
    return {"say": "ready", "failed": failed, "version": platform.python_version()}


def _import_more(needs):
    for name in needs:
        for more in _FIRST_USE.get(name, ()):
            with _suppress(_BaseException):  # another version may have moved it: then it is slower
                importlib.import_module(more)
    gc.collect()
    gc.freeze()  # what is there by now stays: a run need not look through it for garbage


def flush():
    """Push out what was printed so far, if the streams still can."""
    for stream in (sys.__stdout__, sys.__stderr__):
        with _suppress(_BaseException):  # closed or replaced by the answer: its own loss
            stream.flush()


class Stopwatch:
    """Has the running lines written to a file when a request takes longer than its time.

    Where there are signals the host sends one then: to be ready for it costs a request nothing.
    Elsewhere a thread waits for the time to be up.
    """

    def __init__(self):
        self._file = None
        self._owner = None
        self._has_signal = hasattr(faulthandler, "register")

    def writes_to(self, path):
        """Use this file, also for the lines of a crash."""
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        faulthandler.enable(self._file)
        if self._has_signal:
            faulthandler.register(signal.SIGUSR2, file=self._file, all_threads=True)

    def start(self, patience_s):
        """Write the running lines after this time, also out of a loop in C."""
        if self._has_signal:
            return
        self._owner = _getpid()
        _truncate(self._file, 0)
        _dump_later(patience_s, file=self._file)

    def stop(self):
        """Time is no longer running."""
        if self._owner == _getpid():  # a forked copy would wait for a thread that it has not
            _cancel()
