"""Which of some functions does an answer call? Told by what is called, not by what is written.

A function is the object that had the name when `remember` was told it, before the answer was
loaded; aliases, getattr and functools.partial make no difference. A Python function is known by its
code; a function in C by itself: through sys.monitoring from Python 3.12 on, else through
sys.setprofile, and where that is blind (ufuncs) through a stand-in under its name. Calls made by
libraries do not count, unless they only pass on what they were given.
"""

import functools
import importlib
import os
import sys
import threading
import types

import stand_ins
import trace

_STANDARD = os.path.dirname(os.path.abspath(os.__file__))
_CARRIERS = {"threading.py", "thread.py", "functools.py"}
_OURS = os.path.dirname(os.path.abspath(__file__))
_PASS_ON = {"_vectorize_call", "_call_as_normal", "__call__", "apply_along_axis", "piecewise"}
_PASS_ON |= {"apply_over_axes", "fromfunction"}
_partial = functools.partial
_remembered = {}
_by_profile = types.BuiltinFunctionType, type(list.sort)


def remember(names):
    """Keep what has these dotted names now, as far as it exists."""
    for name in names:
        if name not in _remembered:
            found = _resolve(name)
            if found is not None:
                _remembered[name] = found


def known(names):
    """Return those of the names that mean a function here."""
    remember(names)
    return [name for name in names if name in _remembered]


def _resolve(name):
    parts = name.split(".")
    for split in range(len(parts) - 1, 0, -1):
        module = ".".join(parts[:split])
        if module not in sys.modules:
            try:
                importlib.import_module(module)
            except ImportError:
                continue
        found = sys.modules[module]
        for part in parts[split:]:
            found = getattr(found, part, None)
        return found if _can_be_seen(found) else None
    return None


def _code(function):
    """Return the code of a function written in Python: Cython's have one that never runs."""
    function = getattr(function, "__func__", function)
    return function.__code__ if isinstance(function, types.FunctionType) else None


def _can_be_seen(function):
    """Whether calls can be told in every Python: not those of a class written in C."""
    if isinstance(function, type):
        return hasattr(function.__init__, "__code__")
    return callable(function)


def called(run, path, names, wanted):
    """Call `run()`; return its result, {name: line} of what was called, and whether it hid calls.

    `path` is the answer's file, `names` its globals, `wanted` the names to watch for. The line is 0
    where it is not in that file.
    """
    watch = _Watch(path, {name: _remembered[name] for name in known(wanted)})
    with stand_ins.in_place(names):
        if hasattr(sys, "monitoring"):
            result, hidden = _monitored(run, watch)
        else:
            with watch.counting(names):
                result, hidden = _profiled(run, watch)
    return result, watch.seen, hidden


class _Watch:
    def __init__(self, path, functions):
        self._path = path
        self._functions = functions
        self._objects = {id(function): name for name, function in functions.items()}
        self._codes = {}
        self.seen = {}
        for name, function in functions.items():
            for inner in (function, getattr(function, "_implementation", None)):
                self._codes[_code(inner)] = name
            if isinstance(function, type):
                self._codes[getattr(function.__init__, "__code__", None)] = name
        self._codes.pop(None, None)

    def started(self, frame):
        """A Python function begins."""
        name = self._codes.get(frame.f_code)
        if name:
            self._note(name, frame.f_back)

    def called(self, function, frame):
        """The code of this frame calls a function in C."""
        while isinstance(function, _partial):
            function = function.func
        name = self._objects.get(id(function)) or self._bound(function)
        if name:
            self._note(name, frame)

    def _bound(self, function):
        """Return the watched name of a method that is bound to an object, as `a.sort` is."""
        owner = getattr(function, "__self__", None)
        if owner is None or not isinstance(function, types.BuiltinMethodType):
            return None
        for name, watched in self._functions.items():
            kind = getattr(watched, "__objclass__", None)
            if kind and watched.__name__ == function.__name__ and isinstance(owner, kind):
                return name
        return None

    def _note(self, name, frame):
        line = self._line(frame)
        if line is not None:
            self.seen.setdefault(name, line)

    def _line(self, frame):
        """Return the line of the answer that calls, 0 for code of its own elsewhere, else None."""
        while frame is not None:
            file, function = frame.f_code.co_filename, frame.f_code.co_name
            if file == self._path:
                return frame.f_lineno
            if not _passes_on(file, function):
                return None if _is_library(file) else 0
            frame = frame.f_back
        return 0

    def counting(self, names):
        """While this lasts, functions that profiling cannot see have stand-ins that tell."""
        unseen = {
            name: function
            for name, function in self._functions.items()
            if name not in self._codes.values() and not isinstance(function, (*_by_profile, type))
        }
        return stand_ins.replaced(unseen, names, lambda real: _Telling(real, self))


class _Telling:
    """Stands for a function in C that no profiler sees, and tells when it is called."""

    def __init__(self, real, watch):
        self._real = real
        self._watch = watch

    def __call__(self, *arguments, **named):
        self._watch.called(self._real, sys._getframe(1))
        return self._real(*arguments, **named)

    def __getattr__(self, name):
        return getattr(self._real, name)


def _passes_on(file, function):
    if file.startswith("<frozen") or "__array_function__" in file:
        return True
    folder, base = os.path.split(file)
    if folder.startswith(_STANDARD) and base in _CARRIERS:
        return True
    return folder == _OURS or (_is_library(file) and function in _PASS_ON)


def _is_library(file):
    return file.startswith(_STANDARD) or "-packages" in file or os.path.basename(file) == "drive.py"


def _monitored(run, watch):
    monitoring = sys.monitoring
    events = monitoring.events.PY_START | monitoring.events.CALL
    on_start = lambda code, offset: watch.started(sys._getframe(1))  # noqa: E731

    def on_call(code, offset, function, first):
        watch.called(function, sys._getframe(1))

    tool = next((each for each in trace.TOOLS if monitoring.get_tool(each) is None), None)
    if tool is None:  # the answer took them all
        return run(), True
    monitoring.use_tool_id(tool, "tutor")
    monitoring.register_callback(tool, monitoring.events.PY_START, on_start)
    monitoring.register_callback(tool, monitoring.events.CALL, on_call)
    monitoring.set_events(tool, events)
    try:
        result = run()
    finally:
        ours = monitoring.get_tool(tool) == "tutor"
        hidden = not ours or monitoring.get_events(tool) != events
        if ours:
            monitoring.set_events(tool, 0)
            monitoring.free_tool_id(tool)
    return result, hidden


def _profiled(run, watch):
    set_profile, switched = sys.setprofile, []

    def on_event(frame, event, function):
        if event == "call":
            watch.started(frame)
        elif event == "c_call":
            if function is set_profile:
                switched.append(function)
            watch.called(function, frame)

    threading.setprofile(on_event)
    set_profile(on_event)
    try:
        result = run()
    finally:
        left_alone = sys.getprofile() is on_event
        set_profile(None)
        threading.setprofile(None)
    return result, not left_alone or len(switched) > 1  # our own call, in `finally`, is one
