"""Judges: `python referee.py NEEDS DEVICE [warm]`, started by path in the target Python.

It loads the exercise's cases, draws their inputs from the seed, computes what is right, compares,
and tells the host what it finds. The answer itself runs in another process (player.py): not a line
of it is loaded here. Standard library only.
"""

import inspect
import os
import random
import re
import sys
import traceback
import types
import zlib

import channel
import describe
import mistakes
import prepare
import proxy
from compare import Wrong
from expect import Expect


def main(needs, device, warm):
    """Say when ready, then judge what the host asks to be judged."""
    line = channel.Channel()
    prepare.hide_ourselves()
    line.put(0, prepare.ready(needs, device, warm))
    serve(line, device)


def serve(line, device):
    """Judge what the host asks to be judged, until it ends this process."""
    find_mistake = None
    while True:
        job, source = line.get()[1:]
        if job["do"] == "recognise":
            line.put(0, {"say": "end", "mistake": find_mistake()})
            continue
        os.chdir(job["folder"])
        find_mistake = Referee(line, job, device, "numpy" in sys.modules).judge(bytes(source))


_COMPILED = {}
"""The cases that were run last, for answers to the same exercise that follow."""


class Referee:
    """One job: an exercise's cases against one answer."""

    def __init__(self, line, job, device, has_numpy):
        self._line = line
        self._job = job
        self._device = device
        self._has_numpy = has_numpy
        self._player = proxy.Player(line, job["answer_s"])
        self._drive = None
        self._source = b""
        self._notes = []

    def judge(self, source):
        """Load the answer and run every case; return what finds the known mistake it makes."""
        text = _read(self._job["cases"])
        cases = self._cases(text)
        drive = self._job.get("drive")
        self._drive = drive and [drive, _read(drive).decode("utf-8")]
        self._source = source
        self._tell({"say": "plan", "cases": [[name, promise] for name, promise, _ in cases]})
        try:
            path, watch = self._job["path"], _watched(text)
            answer = self._player.load("answer", path, source, drive=self._drive, watch=watch)
        except proxy.Raised as raised:
            error = raised.error
            self._tell({"say": "load", "error": error})
            self._end(mistakes.behaviour_of_load(error))
            return lambda: mistakes.of_load(error, self._job["mistakes"], self._drive)
        failed, kept = [], []
        for name, promise, case in cases:
            self._tell({"say": "begin", "name": name, "promise": promise})
            self._player.new_case()
            found = self._run(case, name, answer)
            self._tell(dict(found, say="case", name=name, promise=promise))
            if found["outcome"] in ("wrong", "error"):
                failed.append(self._player.calls)
            elif found["outcome"] == "right":
                kept.append(self._player.calls)
            if "missing" in found:
                break  # every other case would only say the same
            if self._job["fail_fast"] and found["outcome"] not in ("right", "internal"):
                break
        known, drive, earlier = self._job["mistakes"], self._drive, self._job["earlier"]
        self._end(mistakes.behaviour_of_calls(failed, kept) if failed else "")
        return lambda: mistakes.of_calls(failed, kept, known, self._device, drive, earlier)

    def _end(self, behaves):
        """Say that the verdict is complete; the host may ask for the mistake, which adds to it."""
        behaves = behaves if self._job["mistakes"] else ""
        self._tell({"say": "judged", "warnings": self._player.warnings, "behaves": behaves})

    def _cases(self, text):
        """Return (name, promise, function) of every case, in the file's order."""
        path = self._job["cases"]
        module = types.ModuleType("cases")
        module.__file__ = path
        if (path, text) not in _COMPILED:
            _COMPILED.clear()
            _COMPILED[path, text] = compile(text, path, "exec", dont_inherit=True)
        exec(_COMPILED[path, text], module.__dict__)
        return [
            (name, (case.__doc__ or name).strip().splitlines()[0], case)
            for name, case in vars(module).items()
            if name.startswith("case_")
        ]

    def _run(self, case, name, answer):
        """Run one case; return its outcome, message and what shows it."""
        self._notes = []
        try:
            case(**self._wanted(case, name, answer))
        except Wrong as wrong:
            return self._told(wrong.outcome, wrong.message, **wrong.shown)
        except proxy.Missing as missing:
            return dict(self._told("error", str(missing)), missing=True)
        except proxy.Raised as raised:
            error = raised.error
            outcome = "memory" if error["memory"] else "error"
            return self._told(outcome, error["sentence"], line=error["line"])
        except Exception as error:  # a mistake in the case is ours, and must not be the learner's
            return self._told("internal", _our_fault(error, self._job["cases"]))
        return {"outcome": "right", "message": " ".join(self._notes)}

    def _told(self, outcome, message, expected=None, actual=None, line=None):
        call = self._player.calls[-1] if self._player.calls else None
        shown = None
        if call is not None and outcome not in ("internal", "way"):
            seed = self._job["seed"]
            shown = _shown(call, seed)
        found = {"outcome": outcome, "message": message, "expected": expected, "actual": actual}
        return dict(found, line=line, counterexample=shown)

    def _wanted(self, case, name, answer):
        """Return what the case asks for by the names of its parameters."""
        makers = {
            "answer": lambda: answer,
            "expect": lambda: self._expect(name),
            "rng": lambda: self._rng(name),
            "device": lambda: self._device,
            "earlier": self._earlier,
        }
        return {wanted: makers[wanted]() for wanted in inspect.signature(case).parameters}

    def _expect(self, name):
        draw = lambda *place: self._rng(repr((name, *place)))  # noqa: E731
        shown = self._job["pictures"]
        return Expect(self._player, self._tell, self._source, self._notes, draw, shown)

    def _rng(self, name):
        seed = [self._job["seed"] % 2**64, zlib.crc32(name.encode())]  # NumPy takes no negatives
        if not self._has_numpy:
            return random.Random(repr(seed))
        import numpy.random

        return numpy.random.default_rng(seed)

    def _earlier(self):
        """Return the answers to earlier exercises, by exercise, best first, as far as they load."""
        found = {}
        for exercise, files in self._job["earlier"].items():
            found[exercise] = answers = []
            for path, own in files:
                try:
                    name = f"{exercise}:{own}"
                    answers.append(self._player.load(name, path, _read(path), own))
                except (OSError, proxy.Raised):
                    continue  # a learner's earlier answer may be anything; the model answer is next
        return found

    def _tell(self, fact):
        self._line.put(0, fact)


def _read(path):
    with open(path, "rb") as file:
        return file.read()


def _watched(text):
    """Return the dotted names that cases speak of: they mean what they mean before the answer."""
    if not re.search(rb"\.(without|calls)\(", text):
        return []
    found = re.findall(rb"""["'](\w+(?:\.\w+)+)["']""", text)
    return sorted({name.decode("utf-8") for name in found})


def _shown(call, seed):
    """Return the call as Python, or None where only a value was looked at."""
    if call.ask["do"] == "value":
        return None
    text = describe.call(call.name, call.parameters, call.arguments, seed)
    if call.ask["driven"]:  # what drive.py does is said in words or code already
        *lines, _ = text.splitlines()
        text = "\n".join([*lines, f"{call.name}  # seed {seed}"])
    return text


def _our_fault(error, path):
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == path]
    where = f"cases.py, line {lines[-1]}" if lines else "the referee"
    if isinstance(error, proxy.Broken):
        return f"a fault of ours: {error}"
    return f"a fault of ours in {where}: {type(error).__name__}: {error}"


if __name__ == "__main__":
    main([name for name in sys.argv[1].split(",") if name], sys.argv[2], "warm" in sys.argv)
