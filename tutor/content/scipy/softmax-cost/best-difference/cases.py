import numpy as np

TRIED = [10.0**-power for power in range(1, 14)]
NEAR = 50
"""A power of ten is as good as the best when its error is no more than so many times as large."""


def forward_error(h):
    return abs((np.exp(1 + h) - np.exp(1.0)) / h - np.e)


def central_error(h, kind=np.float64):
    one, h = kind(1), kind(h)
    return abs(float((np.exp(one + h) - np.exp(one - h)) / (2 * h)) - np.e)


def central32_error(h):
    return central_error(h, np.float32)


def as_good(expect, answer, name, error, because):
    """Expect this power of ten to be about the best of those tried."""
    n = answer[name]
    fits = isinstance(n, int) and n in range(1, 14)
    expect.true(fits, f"`{name}` is {n!r}; expected n for h = 10**-n, one of 1 ... 13")
    found, best = error(10.0**-n), min(error(h) for h in TRIED)
    told = f"`{name}`: with h = 1e-{n} the error is {found:.1g}, and the least of all {best:.1g}"
    expect.true(found <= NEAR * best, f"{told}: {because}")


def case_formulas(answer, expect):
    """Both formulas are as they are given."""
    for x, h in [(1.0, 0.5), (0.0, 0.1), (-2.0, 2.0)]:
        want = (np.exp(x + h) - np.exp(x)) / h
        expect.close(answer.forward_slope(x, h), want)
        want = (np.exp(x + h) - np.exp(x - h)) / (2 * h)
        expect.close(answer.central_slope(x, h), want)


def show(answer, expect):
    """The error of each formula over h, by the learner's functions, and the h that were chosen."""

    def lines():
        found = []
        for name, slope in (("forward", "forward_slope"), ("central", "central_slope")):
            function = getattr(answer, slope)
            errors = [max(abs(function(1.0, h) - np.e), 1e-16) for h in TRIED]
            found.append({"name": name, "x": TRIED, "y": errors})
            n = answer[name]
            if isinstance(n, int) and 1 <= n <= 13:
                chosen = {"x": TRIED[n - 1 : n], "y": errors[n - 1 : n], "drawn": "points"}
                found.append(dict(chosen, name=f"your {name}, n = {n}"))
        return found

    expect.show(
        "curves",
        lines=lines,
        x_scale="log",
        y_scale="log",
        x_name="h",
        y_name="error",
        caption="To the right the formula is wrong, to the left rounding is: find the bottom.",
    )


def case_forward(answer, expect):
    """forward: the best h of the forward difference."""
    show(answer, expect)
    because = "the formula's own error is about h, and that of rounding about 1e-16 / h"
    as_good(expect, answer, "forward", forward_error, because)


def case_central(answer, expect):
    """central: the best h of the central difference."""
    because = "the formula's own error is about h², and that of rounding about 1e-16 / h"
    as_good(expect, answer, "central", central_error, because)


def case_single_precision(answer, expect):
    """central32: the best h of the central difference in float32."""
    because = "float32 has 7 digits, so rounding makes an error of about 1e-7 / h"
    as_good(expect, answer, "central32", central32_error, because)


def case_worst(answer, expect):
    """worst: the h that is worst for the central difference."""
    because = "at one end of the V the formula is bad, at the other end rounding; compare both"
    worst = max(range(1, 14), key=lambda n: central_error(10.0**-n))
    expect.predicted(answer, "worst", worst, because)
