"""What a case of an exercise may ask. This page is the whole language of cases.py.

A case is a function whose name begins with `case_`, in the order of the file. Its docstring's first
line is the promise the learner reads. It asks for what it needs by the names of its parameters:

    def case_any_shape(answer, expect, rng):
        \"\"\"The gradient is X (h - t), whatever K and N are.\"\"\"
        w, X, t = draw(rng, K=3, N=5)
        expect.close(answer.gradient(w, X, t), gradient(w, X, t))

    answer    what the learner defined: `answer.f(x)` calls a function, in another process, and
              `answer["K"]` is a value; `answer.drive.name(x)` calls `drive_name(answer, x)` of
              the exercise's drive.py, beside the answer: for what does not travel as data
    expect    this page
    rng       numpy.random.Generator, seeded by the run's seed and the case's name
              (random.Random where the exercise does not need NumPy)
    device    "cpu", "cuda", ...: where tensors are to be made
    earlier   {exercise id: answers} to the exercises this one builds on: the learner's own, if
              there is one that loads, then the model answer (see `first_right`). Each may be
              lent to drive.py: an argument of `answer.drive.f` that is such an answer arrives
              there with all that it defines

What may be expected, and in which file of this folder it stands:

    values            close, same, shape, true, tensor, raises, for_all                here
    memory            untouched, in_place, view, copy                      expect_memory.py
    the way, and time vectorized, linear, without, calls, time, timed, first_right expect_way.py
    numbers           gradient, minimum, factors                          expect_numbers.py
    figures           figure                                              expect_figures.py
    predictions       predicted, literal                                expect_predicted.py
    pictures          show, drawn, recorded, looked_at                     expect_shown.py

Words that take `function, *arguments` are given `answer.f` (or `answer.drive.f`), not its result,
and return what it returned. A case that says nothing is kept. What comes back may be anything, so
`expect` something of it before you compute with it: an exception in a case is our fault, not the
learner's. Dimensions with a name (K, N) have different sizes in a case, or are all equal on
purpose. Numbers with one decimal make counterexamples that can be read.
"""

import compare
import describe
from compare import Wrong
from expect_figures import Figures
from expect_memory import Memory
from expect_numbers import Numbers
from expect_predicted import Predictions
from expect_shown import Pictures
from expect_way import Way
from proxy import Raised


class Expect(Memory, Way, Numbers, Figures, Predictions, Pictures):
    """What was promised, asked one sentence at a time. Raises Wrong where it is not so."""

    def __init__(self, player, tell, source, notes, draw, pictured=True):
        self._player = player
        self._tell = tell
        self._source = source
        self._notes = notes
        self._draw = draw
        self._pictured = pictured
        self._shown = 0

    def close(self, got, want, rtol=None, atol=None, dtype="same", condition=1.0):
        """Expect type, shape, dtype, device and, up to rounding, the values of `want`.

        Lists, tuples, dicts and dataclasses are compared part by part; sparse matrices by format
        and entries. dtype="floating" takes any floating type. The tolerance is that of the dtype;
        `condition` raises it where the problem itself enlarges rounding errors: a condition
        number, or how far a sum cancels.
        """
        compare.close(got, want, self._who(got), rtol, atol, dtype, condition)

    def same(self, got, want):
        """Expect exactly `want`. A dtype, device or class is wanted by its name: "float64"."""
        compare.same(got, want, self._who(got))

    def shape(self, got, shape):
        """Expect this shape."""
        seen = tuple(getattr(got, "shape", ()))
        if seen != tuple(shape):
            who = self._who(got)
            raise Wrong(f"{who} {compare.has(who)} shape {seen}; expected {tuple(shape)}")

    def true(self, fact, message):
        """Expect a fact that this page has no word for; the message says what is not so."""
        if not fact:
            raise Wrong(message)

    def tensor(self, got, **facts):
        """Expect facts of a tensor: requires_grad, is_leaf, grad_fn, dtype, device, grad.

        `grad_fn` is a part of the name ("MulBackward") or None, `grad` a tensor or None.
        """
        who = self._who(got)
        if not describe.is_tensor(got):
            raise Wrong(f"{who} {compare.gives(who)} {describe.kind(got)}; expected a tensor")
        place = got.in_graph
        seen = {"dtype": describe.dtype(got), "device": got.device.type, "is_leaf": place.is_leaf}
        seen.update(requires_grad=got.requires_grad, grad_fn=place.grad_fn, grad=place.grad)
        for name, want in facts.items():
            has, told = seen[name], f"{who} {compare.gives(who)} a tensor whose `{name}` is "
            if name == "grad" and has is not None and want is not None:
                compare.close(has, want, f"{who}: the result's `grad`", dtype="floating")
            elif name == "grad_fn" and want and has:
                if want not in has:
                    raise Wrong(f"{told}{has}; expected {want}", want, has)
            elif (has is None or want is None or has != want) and has is not want:
                has, want = describe.short(has), describe.short(want)
                raise Wrong(f"{told}{has}; expected {want}", want, has)

    def raises(self, error, function, *arguments, saying=""):
        """Expect the call to raise the error of this name, with these words in its message."""
        try:
            got = function(*arguments)
        except Raised as raised:
            if raised.error["type"] != error:
                raise
            message = raised.error["message"]
            if saying.lower() not in message.lower():
                told = f"{function.name} raises {error}, but its message does not say {saying!r}"
                raise Wrong(told, saying, message, line=raised.error["line"]) from None
            return
        message = f"{function.name} returned instead of raising {error}"
        raise Wrong(message, error, describe.short(got))

    def for_all(self, check, **sizes):
        """Expect `check(rng, K=..., N=...)` to hold for all combinations of the named sizes.

        Small ones come first: what is shown is the smallest that fails. Each has an rng of its own,
        made from the seed and these sizes, so one that fails is drawn again with the same seed.
        """
        tried = [{}]
        for name, values in sizes.items():
            tried = [dict(others, **{name: value}) for others in tried for value in values]
        for chosen in sorted(tried, key=lambda chosen: sum(chosen.values())):
            try:
                check(self._draw(*sorted(chosen.items())), **chosen)
            except Wrong as wrong:
                at = ", ".join(f"{name} = {value}" for name, value in chosen.items())
                wrong.message = f"{wrong.message} (for {at}, the smallest of {len(tried)} tried)"
                raise

    def _who(self, got):
        """Name what returned this value: the function just called, else the code."""
        for call in self._player.calls[-1:]:
            if call.value is got:
                return f"`{call.name}`" if call.ask["do"] == "value" else call.name
        return "the code"
