"""What a case of an exercise may ask. This page is the whole language of cases.py.

A case is a function whose name begins with `case_`, in the order of the file. Its docstring's first
line is the promise the learner reads. It asks for what it needs by the names of its parameters:

    def case_any_shape(answer, expect, rng):
        \"\"\"The gradient is X (h - t), whatever K and N are.\"\"\"
        w, X, t = draw(rng, K=3, N=5)
        expect.close(answer.gradient(w, X, t), gradient(w, X, t))

    answer    what the learner defined: `answer.f(x)` calls a function, in another process, and
              `answer["K"]` is a value
    expect    this page
    rng       numpy.random.Generator, seeded by the run's seed and the case's name
              (random.Random where the exercise does not need NumPy)
    device    "cpu", "cuda", ...: where tensors are to be made
    earlier   {exercise id: answers} to the exercises this one builds on: the learner's own, if
              there is one that loads, then the model answer (see `first_right`)

A case that says nothing is kept. What comes back may be anything, so `expect` something of it
before you compute with it: an exception in a case is our fault, not the learner's. Dimensions with
a name (K, N) have different sizes in a case, or are all equal on purpose. Numbers with one decimal
make counterexamples that can be read.
"""

import compare
import describe
from compare import Wrong
from proxy import Missing, Raised

STEPS_PER_ENTRY = 2.0
"""Python instructions that each further entry may cost before it is called a loop: the shortest
loop takes four, code without one takes none."""


class Expect:
    """What was promised, asked one sentence at a time. Raises Wrong where it is not so."""

    def __init__(self, player, tell):
        self._player = player
        self._tell = tell

    def close(self, got, want, rtol=None, atol=None, dtype="same"):
        """Expect type, shape, dtype, device and, up to rounding, the values of `want`.

        dtype="floating" takes any floating type.
        """
        compare.close(got, want, self._who(got), rtol, atol, dtype)

    def same(self, got, want):
        """Expect exactly `want`."""
        compare.same(got, want, self._who(got))

    def shape(self, got, shape):
        """Expect this shape."""
        seen = tuple(getattr(got, "shape", ()))
        if seen != tuple(shape):
            raise Wrong(f"{self._who(got)} returned shape {seen}; expected {tuple(shape)}")

    def true(self, fact, message):
        """Expect a fact that this page has no word for; the message says what is not so."""
        if not fact:
            raise Wrong(message)

    def untouched(self, function, *arguments):
        """Expect the call to leave every one of its arguments as it was."""
        call = function.call("call", arguments)
        for index in sorted(call.changed):
            known = index < len(call.parameters)
            name = call.parameters[index] if known else f"argument {index + 1}"
            raise Wrong(
                f"{function.name} changes its argument `{name}` in place",
                describe.short(arguments[index]),
                describe.short(call.changed[index]),
            )

    def raises(self, error, function, *arguments):
        """Expect the call to raise the error of this name."""
        try:
            got = function(*arguments)
        except Raised as raised:
            if raised.error["type"] == error:
                return
            raise
        message = f"{function.name} returned instead of raising {error}"
        raise Wrong(message, error, describe.short(got))

    def vectorized(self, function, like, inputs, **sizes):
        """Expect the work in Python not to grow with any of the named sizes, and right results.

        `inputs(K=..., N=...)` draws arguments, `like` computes what is right, and each size is a
        pair: `N=(32, 256)`. Work is counted in instructions, so no clock can disturb it.
        """
        small = {name: pair[0] for name, pair in sizes.items()}
        self._counted(function, like, inputs(**small))  # what is done only once is done now
        for name, (low, high) in sizes.items():
            steps = [
                (size, *self._counted(function, like, inputs(**dict(small, **{name: size}))))
                for size in (low, (low + high) // 2, high)
            ]
            self._compare_work(function, name, steps)

    def _counted(self, function, like, arguments):
        call = function.call("count", arguments)
        self.close(call.value, like(*arguments), dtype="floating")
        steps, lines, hidden = call.work
        if hidden:
            message = f"{function.name} switches Python's tracing off, so its work cannot be seen"
            raise Wrong(message, outcome="way")
        return steps, lines

    def _compare_work(self, function, name, counted):
        """Raise Wrong if the work grows all the way: a mere change of method grows once."""
        for (low, before, _), (high, after, _) in zip(counted, counted[1:]):
            if after - before < STEPS_PER_ENTRY * (high - low):
                return
        (low, before, lines), _, (high, after, lines_after) = counted
        growth = {line: times - lines.get(line, 0) for line, times in lines_after.items()}
        hottest = max(growth, key=growth.get) if growth else None
        where = f" (line {hottest})" if hottest else ""
        raise Wrong(
            f"{function.name} is right, but loops in Python over {name}{where}: "
            f"{before} steps for {name} = {low}, {after} for {name} = {high}",
            f"as many steps for {name} = {high} as for {name} = {low}",
            f"{after} steps instead of {before}",
            outcome="way",
            line=hottest,
        )

    def time(self, label, size, function, *arguments, repeats=7, budget_s=0.15):
        """Time the call and show it under this label; return the fastest run in seconds."""
        more = {"repeats": repeats, "budget_s": budget_s}
        seconds = function.call("time", arguments, **more).seconds
        self._tell({"say": "timing", "label": label, "size": size, "seconds": seconds})
        return min(seconds)

    def first_right(self, answers, name, like, arguments):
        """Return the function of the first of `earlier`'s answers that is right; see its `.own`."""
        wanted = like(*arguments)
        for answer in answers:
            try:
                function = getattr(answer, name)
                compare.close(function(*arguments), wanted, name, dtype="floating")
            except (Wrong, Raised, Missing):
                continue
            return function
        raise LookupError(f"no earlier answer has a right {name}, not even the model")

    def _who(self, got):
        """Name what returned this value: the function just called, else the code."""
        calls = self._player.calls
        return calls[-1].name if calls and calls[-1].value is got else "the code"
