"""Judges: `python referee.py NEEDS DEVICE [warm]`, started by path in the target Python.

It loads the exercise's cases, draws their inputs from the seed, computes what is right, compares,
and tells the host what it finds. The answer itself runs in another process (player.py): not a line
of it is loaded here. Standard library only.
"""

import inspect
import random
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
    while True:
        job, source = line.get()[1:]
        Referee(line, job, device, "numpy" in sys.modules).judge(bytes(source))


class Referee:
    """One job: an exercise's cases against one answer."""

    def __init__(self, line, job, device, has_numpy):
        self._line = line
        self._job = job
        self._device = device
        self._has_numpy = has_numpy
        self._player = proxy.Player(line, job["answer_s"])

    def judge(self, source):
        """Load the answer, run every case, and name a known mistake if the answer makes one."""
        cases = self._cases()
        self._tell({"say": "plan", "cases": [[name, promise] for name, promise, _ in cases]})
        try:
            answer = self._player.load("answer", self._job["path"], source)
        except proxy.Raised as raised:
            error = raised.error
            self._tell({"say": "load", "error": error})
            return self._end(lambda: mistakes.of_load(error, self._job["mistakes"]))
        failed = []
        for name, promise, case in cases:
            self._tell({"say": "begin", "name": name, "promise": promise})
            self._player.new_case()
            found = self._run(case, name, answer)
            self._tell(dict(found, say="case", name=name, promise=promise))
            if found["outcome"] in ("wrong", "error"):
                failed.append(self._player.calls)
            if "missing" in found:
                break  # every other case would only say the same
        known = self._job["mistakes"]
        return self._end(lambda: mistakes.of_calls(failed, known, self._device))

    def _end(self, find_mistake):
        """Say that the verdict is complete; then look for the mistake, which may add to it."""
        self._tell({"say": "judged", "warnings": self._player.warnings})
        self._tell({"say": "end", "mistake": find_mistake()})

    def _cases(self):
        """Return (name, promise, function) of every case, in the file's order."""
        path = self._job["cases"]
        module = types.ModuleType("cases")
        module.__file__ = path
        with open(path, "rb") as file:
            exec(compile(file.read(), path, "exec", dont_inherit=True), module.__dict__)
        return [
            (name, (case.__doc__ or name).strip().splitlines()[0], case)
            for name, case in vars(module).items()
            if name.startswith("case_")
        ]

    def _run(self, case, name, answer):
        """Run one case; return its outcome, message and what shows it."""
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
        return {"outcome": "right"}

    def _told(self, outcome, message, expected=None, actual=None, line=None):
        call = self._player.calls[-1] if self._player.calls else None
        shown = None
        if call is not None and outcome not in ("internal", "way"):
            seed = self._job["seed"]
            shown = describe.call(call.name, call.parameters, call.arguments, seed)
        found = {"outcome": outcome, "message": message, "expected": expected, "actual": actual}
        return dict(found, line=line, counterexample=shown)

    def _wanted(self, case, name, answer):
        """Return what the case asks for by the names of its parameters."""
        makers = {
            "answer": lambda: answer,
            "expect": lambda: Expect(self._player, self._tell),
            "rng": lambda: self._rng(name),
            "device": lambda: self._device,
            "earlier": self._earlier,
        }
        return {wanted: makers[wanted]() for wanted in inspect.signature(case).parameters}

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
                    with open(path, "rb") as file:
                        source = file.read()
                    answers.append(self._player.load(f"{exercise}:{own}", path, source, own))
                except (OSError, proxy.Raised):
                    continue  # a learner's earlier answer may be anything; the model answer is next
        return found

    def _tell(self, fact):
        self._line.put(0, fact)


def _our_fault(error, path):
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == path]
    where = f"cases.py, line {lines[-1]}" if lines else "the referee"
    return f"a fault of ours in {where}: {type(error).__name__}: {error}"


if __name__ == "__main__":
    main([name for name in sys.argv[1].split(",") if name], sys.argv[2], "warm" in sys.argv)
