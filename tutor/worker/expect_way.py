"""The way: how much work was done in Python, what was called, and how long it took."""

import compare
import describe
from compare import Wrong
from proxy import Broken, Missing, Raised

STEPS_PER_ENTRY = 2.0
"""Python instructions that each further entry may cost before it is called a loop: the shortest
loop takes four, code without one takes none."""

MORE_THAN_LINEAR = 1.5
"""How many times faster than the size the work may grow."""


class Way:
    """The words of cases.py for how a result came about."""

    def vectorized(self, function, like, inputs, **sizes):
        """Expect the work in Python not to grow with any of the named sizes, and right results.

        `inputs(K=..., N=...)` draws arguments, `like` computes what is right, and each size is a
        pair: `N=(32, 256)`. Work is counted in instructions, so no clock can disturb it.
        """
        small = {name: pair[0] for name, pair in sizes.items()}
        self._counted(function, like, inputs(**small))  # what is done only once is done now
        for name, (low, high) in sizes.items():
            counted = []
            for size in (low, (low + high) // 2, high):
                arguments = inputs(**dict(small, **{name: size}))
                counted.append((size, *self._counted(function, like, arguments)))
                if len(counted) > 1 and not _grows(*counted[-2:]):
                    break  # a mere change of method grows once; a loop grows all the way
            else:
                raise _loop_over(function, name, counted)

    def _counted(self, function, like, arguments):
        call = function.call("count", arguments)
        self.close(call.value, like(*arguments), dtype="floating")
        steps, lines, hidden = call.work
        if hidden:
            message = f"{function.name} switches Python's tracing off, so its work cannot be seen"
            raise Wrong(message, outcome="way")
        return steps, lines

    def linear(self, function, like, inputs, because, **sizes):
        """Expect the work in Python to grow no faster than the named sizes, and right results.

        As for `vectorized`, with a small and a large size: `N=(6, 12)`. Twice the size may cost
        three times the work, for what is done only once or varies; quadratic work costs four
        times. `because` completes the sentence.
        """
        small = {name: pair[0] for name, pair in sizes.items()}
        self._counted(function, like, inputs(**small))  # what is done only once is done now
        for name, (low, high) in sizes.items():
            before, _ = self._counted(function, like, inputs(**dict(small, **{name: low})))
            after, lines = self._counted(function, like, inputs(**dict(small, **{name: high})))
            if after * low <= MORE_THAN_LINEAR * before * high:
                continue
            told = f"{function.name} is right, but its work grows faster than {name}"
            told += f": {before} steps for {name} = {low}, {after} for {name} = {high}"
            raise Wrong(
                f"{told}; {because}",
                outcome="way",
                line=max(lines, key=lines.get) if lines else None,
            )

    def without(self, function, *arguments, names, because):
        """Expect the answer to call none of the functions with these names; return the result.

        Names are dotted and written out in cases.py ("numpy.linalg.lstsq", "builtins.sum",
        "torch.Tensor.backward"). What counts is the function that is called, under whatever name,
        by the answer itself; what a library does inside does not. `because` completes the sentence.
        """
        call = self._watched(function, arguments, names)
        for name, line in call.called.items():
            where = f" in line {line}" if line else ""
            told = f"{function.name} calls {name}{where}: {because}"
            raise Wrong(told, outcome="way", line=line or None)
        return call.value

    def calls(self, function, *arguments, names, because):
        """Expect the answer to call at least one of these functions; return the result."""
        call = self._watched(function, arguments, names)
        if not call.called:
            raise Wrong(f"{function.name} does not call {names[0]}: {because}", outcome="way")
        return call.value

    def _watched(self, function, arguments, names):
        call = function.call("watch", arguments, names=list(names))
        if not call.known:
            raise Broken(f"there is no function {' or '.join(names)} to watch for")
        if call.hidden:
            message = f"{function.name} switches Python's tracing off, so its calls cannot be seen"
            raise Wrong(message, outcome="way")
        return call

    def time(self, label, size, function, *arguments, repeats=7, budget_s=0.15):
        """Time the call and show it under this label; return the fastest run in seconds."""
        more = {"repeats": repeats, "budget_s": budget_s}
        seconds = function.call("time", arguments, **more).seconds
        self._tell({"say": "timing", "label": label, "size": size, "seconds": seconds})
        return min(seconds)

    def timed(self, label, size, seconds):
        """Show seconds that the answer took itself, as `time` shows its own."""
        if not isinstance(seconds, list) or not all(type(each) is float for each in seconds):
            raise Wrong(f"{describe.short(seconds)} is no list of seconds")
        self._tell({"say": "timing", "label": label, "size": size, "seconds": seconds})

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


def _grows(small, large):
    """Return whether the work of the larger size is that of a loop over what it has more."""
    (low, before, _), (high, after, _) = small, large
    return after - before >= STEPS_PER_ENTRY * (high - low)


def _loop_over(function, name, counted):
    """Return what says that the work grows with this size, and in which line most."""
    (low, before, lines), _, (high, after, lines_after) = counted
    growth = {line: times - lines.get(line, 0) for line, times in lines_after.items()}
    hottest = max(growth, key=growth.get) if growth else None
    where = f" (line {hottest})" if hottest else ""
    return Wrong(
        f"{function.name} is right, but loops in Python over {name}{where}: "
        f"{before} steps for {name} = {low}, {after} for {name} = {high}",
        f"as many steps for {name} = {high} as for {name} = {low}",
        f"{after} steps instead of {before}",
        outcome="way",
        line=hottest,
    )
