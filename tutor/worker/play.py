"""Loads an answer and does what is asked of it, as plain data: the player's whole repertoire.

Whatever the answer does, its result is a value that is judged elsewhere: nothing here knows what is
right. The referee uses the same functions to see how a known mistake would have behaved.
"""

import builtins
import functools
import inspect
import linecache
import sys
import types
import warnings

import blame
import driving
import figures
import looks
import memory
import recorded
import scenes
import slips_warned
import timing
import trace
import watch
import wire

_BaseException = BaseException
_restore_builtins = functools.partial(dict.update, vars(builtins), dict(vars(builtins)))
_restore_recursion = functools.partial(sys.setrecursionlimit, sys.getrecursionlimit())


class Play:
    """Answers by name; `do` carries out one request and returns (reply, body)."""

    def __init__(self, device="cpu"):
        self._device = device
        self._answers = {}
        self._drive = None
        self._warnings = []
        memory.bind()
        warnings.showwarning = self._warned

    def do(self, ask, body):
        """Return the reply to one request as (head, body)."""
        actions = {"load": self._load, "value": self._value, "scenes": self._scenes}
        action = actions.get(ask["do"], self._call)
        reply, parts = action(ask, body)
        _restore_builtins()
        _restore_recursion()
        reply["warnings"], self._warnings = self._warnings[:20], []
        return reply, parts

    def _load(self, ask, body):
        """Run the file's text as a module; reply which names it defines, or how it failed.

        What must be ours comes first: the exercise's drive.py, and functions to watch for later.
        """
        watch.remember(ask.get("watch", ()))
        if ask.get("drive"):
            self._drive = driving.Drive(*ask["drive"])
        path, source = ask["path"], bytes(body)
        module = types.ModuleType(ask["as"])
        module.__file__ = path
        text = source.decode("utf-8", "replace")
        linecache.cache[path] = (len(text), None, text.splitlines(True), path)
        sys.modules[ask["as"]] = module
        self._answers[ask["as"]] = module, path, text
        try:
            exec(compile(source, path, "exec", dont_inherit=True), module.__dict__)
        except _BaseException as error:
            return {"error": blame.describe(error, path, text)}, b""
        names = {
            name: _parameters(value, ask["as"])
            for name, value in list(vars(module).items())
            if type(name) is str and name[:2] != "__"
        }
        reply = {"names": names}
        if self._drive:
            reply["drive"], reply["drive_fault"] = self._drive.told(), self._drive.fault
        return reply, b""

    def _value(self, ask, body):
        module = self._answers[ask["of"]][0]
        trees, parts = _pack(getattr(module, ask["name"], None))
        return {"value": trees[0], "changed": {}}, parts

    def _scenes(self, ask, body):
        """Call `scenes(rng, device)` of a picture.py: reply the scenes, or how it failed."""
        module, path, text = self._answers[ask["of"]]
        try:
            made = module.scenes(scenes.rng(ask["seed"]), self._device)
            return {"scenes": [scenes.plain(recorded.expanded(scene)) for scene in made]}, b""
        except scenes.NoScene as error:
            return {"fault": str(error)}, b""
        except _BaseException as error:
            return {"error": blame.describe(error, path, text)}, b""

    def _call(self, ask, body):
        """Call a function: reply value or error, changed arguments, and work or times if asked."""
        module, path, text = self._answers[ask["of"]]
        arguments, named = wire.unpack(ask["arguments"], body), wire.unpack(ask["named"], body)
        before = [wire.pack(argument, bare=True) for argument in arguments]
        versions = memory.versions(arguments)
        reply = {}
        try:
            run = self._bound(ask, module, arguments, named)
            pictured = ask["do"] in ("look", "record")
            names = _names(ask, module, self._drive, arguments) if pictured else {}
            look = looks.before(names)
            value = self._run(ask, run, module, path, reply)
            if ask["do"] == "share":
                reply["shares"] = memory.shared(value, arguments)
            elif ask["do"] == "look":
                reply["scene"] = looks.scene(look, value)
            elif ask["do"] == "record":
                reply["scene"], value = recorded.scene(value, names), None
        except _BaseException as error:
            reply["error"] = self._blamed(ask, error, path, text)
            value = None
        _restore_builtins()
        after = [wire.pack(argument, bare=True) for argument in arguments]
        now = memory.versions(arguments)
        reply["written"] = [index for index in now if now[index] != versions.get(index)]
        changed = {
            index: argument
            for index, argument in enumerate(arguments)
            if before[index] != after[index]
        }
        trees, parts = _pack(value, *changed.values())
        reply["value"], reply["changed"] = trees[0], dict(zip(changed, trees[1:]))
        return reply, parts

    def _bound(self, ask, module, arguments, named):
        """Return what makes the call: of the learner's function, or of one of drive.py."""
        if ask.get("driven"):
            arguments = list(arguments)
            for place, of in ask.get("lent", ()):
                arguments[place] = driving.Given(self._answers[of][0])
            return functools.partial(self._drive.call, ask["name"], module, arguments, named)
        return functools.partial(getattr(module, ask["name"]), *arguments, **named)

    def _blamed(self, ask, error, path, text):
        if ask.get("driven"):
            return self._drive.blamed(error, path, text)
        return blame.describe(error, path, text)

    def _run(self, ask, run, module, path, reply):
        if ask["do"] == "count":
            value, work = trace.count(run, path, vars(module))
            reply["work"] = [work.steps, sorted(work.lines.items()), work.hidden]
            return value
        if ask["do"] == "time":
            value, seconds = timing.measure(run, self._device, ask["repeats"], ask["budget_s"])
            reply["seconds"] = seconds
            return value
        if ask["do"] == "watch":
            reply["known"] = watch.known(ask["names"])
            value, called, hidden = watch.called(run, path, vars(module), ask["names"])
            reply["called"] = [sorted(called.items()), hidden]
            return value
        if ask["do"] == "figure":
            figures.clear()
            return figures.drawn(run())
        return run()

    def _warned(self, message, category, filename, lineno, file=None, line=None):
        if len(self._warnings) >= 20:
            return
        line = self._line_of(filename, lineno)
        text = category.__name__ + ": " + str(message)
        told = slips_warned.told(str(message))
        text = "%s (%s)" % (told, text) if told else text
        self._warnings.append((("line %d: " % line if line else "") + text)[:500])

    def _line_of(self, filename, lineno):
        """Return the line of an answer that a warning comes from, also by way of a package."""
        paths = [path for _, path, _ in self._answers.values()]
        frame = sys._getframe(2)
        while filename not in paths and frame is not None:
            filename, lineno, frame = frame.f_code.co_filename, frame.f_lineno, frame.f_back
        return lineno if filename in paths else None


def _names(ask, module, drive, arguments):
    """Return the call's arguments by the names of their parameters."""
    if ask.get("driven"):
        names = drive.told()[ask["name"]][1]
    else:
        names = _parameters(getattr(module, ask["name"]), ask["of"]) or []
    names = list(names) + ["argument_%d" % (n + 1) for n in range(len(names), len(arguments))]
    return dict(zip(names, arguments))


def _pack(*values):
    """Return (trees, body), whatever the values do to those who look at them."""
    try:
        *trees, body = wire.pack(*values)
    except _BaseException:
        trees = [["unsent", "value that cannot be looked at", None, None] for _ in values]
        body = b""
    return trees, body


def _parameters(value, module):
    """Return a function's parameter names ([] when it is not the answer's own), None for data."""
    if not callable(value):
        return None
    try:
        own = getattr(value, "__module__", None) == module
        return list(inspect.signature(value).parameters) if own else []
    except (TypeError, ValueError):
        return []
