"""What a case sees of the answer: its functions, called in another process through the host.

`answer.gradient(w, X, t)` in a case sends the arguments to the player and gives what came back, as
plain data. Whatever the answer is, the values a case judges are ours.
"""

import time

import blame
import wire

GARBLED = {
    "type": "Garbled",
    "message": "",
    "sentence": "What came back from your code cannot be read: did it write there itself?",
    "line": None,
    "memory": False,
}


class Raised(Exception):
    """The answer raised: `error` says what and where (see blame.describe)."""

    def __init__(self, error):
        super().__init__(error["sentence"])
        self.error = error


class Missing(Exception):
    """The answer does not define what the exercise asks for."""


class Broken(Exception):
    """A part of the exercise does not do its work: our fault."""


class Call:
    """One call of the answer, as it was made and as it ended."""

    def __init__(self, function, ask, body, reply, reply_body):
        self.name = function.name
        self.parameters = function.parameters
        self.ask = ask
        self.body = body
        self.told = reply["value"], reply["changed"]
        """What came back, as it came."""
        self.told_body = reply_body
        self.error = reply.get("error")
        self.work = reply.get("work")
        self.seconds = reply.get("seconds")
        self.shares = reply.get("shares", [])
        self.written = reply.get("written", [])
        self.called, self.hidden = reply.get("called", ({}, False))
        self.known = reply.get("known", [])
        self.scene = reply.get("scene")
        self.value = wire.unpack(reply["value"], reply_body)
        changed = reply["changed"].items()
        self.changed = {int(index): wire.unpack(tree, reply_body) for index, tree in changed}

    @property
    def arguments(self):
        """The arguments, as they were when the call was made."""
        return wire.unpack(self.ask["arguments"], self.body)


class Player:
    """The other process, through the host: one request, one reply."""

    def __init__(self, line, answer_s):
        self._line = line
        self._answer_s = answer_s
        self._left_s = answer_s
        self._serial = 0
        self.warnings = []
        self.calls = []

    def new_case(self):
        """Start the clock and the list of calls anew."""
        self._left_s = self._answer_s
        self.calls = []

    def ask(self, request, body=b""):
        """Send a request and wait for its reply: (head, body)."""
        self._serial += 1
        request["patience_s"] = max(0.05, 0.9 * self._left_s)
        begin = time.monotonic()
        self._line.put(self._serial, dict(request, say="ask"), body)
        try:
            reply, parts = _checked(*self._line.get()[1:])
        except (wire.Unreadable, KeyError, TypeError, ValueError, AttributeError):
            raise Raised(GARBLED) from None
        self._left_s -= time.monotonic() - begin
        self.warnings += [text for text in reply["warnings"] if text not in self.warnings]
        return reply, parts

    def load(self, name, path, source, own=True, **before):
        """Load an answer's text; give it as an Answer, or raise Raised.

        `before` is what comes before it: `drive` (path and text), names to `watch` for later.
        """
        reply, _ = self.ask({"do": "load", "as": name, "path": path, **before}, source)
        if "error" in reply:
            raise Raised(reply["error"])
        drive = Drive(self, name, reply.get("drive", {}), reply.get("drive_fault"), own)
        return Answer(self, name, reply.get("names", {}), own, drive)


class Answer:
    """What the learner defined: `answer.f(...)` calls a function, `answer["K"]` is a value.

    `answer.drive.name(...)` calls `drive_name(answer, ...)` of drive.py, beside the answer.
    """

    def __init__(self, player, of, names, own, drive):
        self._player = player
        self._of = of
        self._names = names
        self._own = own
        self.drive = drive

    def __str__(self):
        whose = "your" if self._own else "the model"
        return f"{whose} answer to {self._of.rpartition(':')[0]}"

    def __getattr__(self, name):
        callables = [other for other, found in self._names.items() if found is not None]
        if name not in callables:
            raise Missing(_missing(name, callables, name in self._names))
        return Function(self._player, self._of, name, self._names[name], self._own)

    def __getitem__(self, name):
        if name not in self._names:
            raise Missing(f"Your code gives no value to `{name}`.")
        return Function(self._player, self._of, name, [], self._own).call("value", []).value


class Drive:
    """The functions of the exercise's drive.py, by name."""

    def __init__(self, player, of, names, fault, own):
        self._given = player, of
        self._names = names
        self._fault = fault
        self._own = own

    def __getattr__(self, name):
        if name not in self._names:
            raise Broken(self._fault or f"drive.py has no `drive_{name}`")
        says, parameters = self._names[name]
        return Function(*self._given, name, parameters, self._own, says)


class Function:
    """One function of the answer, or of drive.py; calling it calls it in the other process."""

    def __init__(self, player, of, name, parameters, own, says=None):
        self._player = player
        self._of = of
        self._name = name
        self.name = name if says is None else says.rstrip(".")
        self.driven = says is not None
        self.parameters = parameters
        self.own = own

    def __call__(self, *arguments, **named):
        """Return what the learner's function returned, or raise Raised."""
        return self.call("call", arguments, named).value

    def call(self, do, arguments, named=(), **more):
        """Return the whole Call; `do` says how (see Play). Raises Raised."""
        ask = {"do": do, "of": self._of, "name": self._name, "driven": self.driven, **more}
        ask["lent"] = [[n, each._of] for n, each in enumerate(arguments) if type(each) is Answer]
        arguments = [str(each) if type(each) is Answer else each for each in arguments]
        ask["arguments"], ask["named"], body = wire.pack(arguments, dict(named))
        reply, parts = self._player.ask(ask, body)
        try:
            call = Call(self, ask, body, reply, parts)
        except (wire.Unreadable, KeyError, TypeError, ValueError):
            raise Raised(GARBLED) from None
        self._player.calls.append(call)
        if call.error and call.error.get("ours"):
            raise Broken(call.error["ours"])
        if call.error and call.error.get("missing"):
            raise Missing(call.error["sentence"])
        if call.error:
            raise Raised(call.error)
        return call


def _checked(reply, body):
    """Return the reply if every part has the form the player gives it; else raise."""
    if not all(isinstance(text, str) for text in reply["warnings"]):
        raise TypeError
    error = reply.get("error")
    if error is not None:
        texts = all(isinstance(error[key], str) for key in ("type", "message", "sentence"))
        line = error["line"] is None or isinstance(error["line"], int)
        if not texts or not line:
            raise TypeError
        error["memory"] = bool(error["memory"])
        error["ours"] = error.get("ours") and str(error["ours"])
    if "names" in reply:
        reply["names"] = {name: found and list(found) for name, found in reply["names"].items()}
    if "work" in reply:
        steps, lines, hidden = reply["work"]
        reply["work"] = int(steps), {int(line): int(times) for line, times in lines}, bool(hidden)
    if "called" in reply:
        called, hidden = reply["called"]
        reply["called"] = {str(name): int(line) for name, line in called}, bool(hidden)
    for name in ("shares", "written"):
        reply[name] = [int(index) for index in reply.get(name, ())]
    reply["known"] = [str(name) for name in reply.get("known", ())]
    if "drive" in reply:
        reply["drive_fault"] = reply["drive_fault"] and str(reply["drive_fault"])
        told = reply["drive"].items()
        reply["drive"] = {name: [str(says), list(names)] for name, (says, names) in told}
    if "seconds" in reply:
        reply["seconds"] = [float(taken) for taken in reply["seconds"]]
    return reply, body


def _missing(name, names, is_value):
    if is_value:
        return f"`{name}` is a value in your code; it must be a function, `def {name}(...):`."
    guess = blame.similar(name, sorted(names))
    wanted = f"Your code defines no function `{name}`"
    if guess:
        return f"{wanted}; there is `{guess}`: did you mean that?"
    return f"{wanted}; its first line would be `def {name}(...):`."
