import numpy as np
from scipy.special import gamma, gammaincc


def moment(p, a, b):
    """By the incomplete gamma function."""
    above = 0.0 if b == np.inf else gammaincc(p + 1, b)
    return float(gamma(p + 1) * (gammaincc(p + 1, a) - above))


def around_zero(p, a, b):
    return (b ** (p + 1) + (-a) ** (p + 1)) / (p + 1)


def paired(expect, got, want):
    pair = isinstance(got, tuple) and len(got) == 2
    expect.true(pair, "moment returns no pair; expected (value, estimated error)")
    expect.close(got[0], want, rtol=1e-8)
    expect.true(0 <= got[1] <= 1e-6, f"the estimated error is {got[1]!r}; quad's is below 1e-6")
    exact = got[1] == 0 or abs(got[0]) < got[1]
    expect.true(not exact, f"the estimated error is {got[1]!r}; quad's own is more than 0")


def case_finite(answer, expect):
    """moment between finite limits: p = 1 over 0 ... 2."""
    paired(expect, answer.moment(1.0, 0.0, 2.0), moment(1.0, 0.0, 2.0))


def case_any_power(answer, expect, rng):
    """Any power, also a broken one, and any limits."""
    for p in [0.0, 2.0, 3.0, 2.5]:
        a = int(rng.integers(0, 20)) / 10
        b = a + int(rng.integers(5, 30)) / 10
        paired(expect, answer.moment(p, a, b), moment(p, a, b))


def case_infinite(answer, expect):
    """An infinite limit: the moments are the factorials."""
    for p, a in [(0.0, 0.0), (3.0, 0.0), (5.0, 1.5)]:
        paired(expect, answer.moment(p, a, np.inf), moment(p, a, np.inf))


def case_around_zero(answer, expect):
    """around_zero with a power that is not negative."""
    for p in [2.0, 1.0, 0.5]:
        expect.close(answer.around_zero(p, -1.0, 2.0), around_zero(p, -1.0, 2.0), rtol=1e-7)


def case_singular(answer, expect):
    """A negative power: infinite at 0, in the middle or elsewhere."""
    for p, a, b in [(-0.5, -1.0, 1.0), (-0.25, -2.0, 2.0), (-0.5, -0.5, 3.0)]:
        expect.close(answer.around_zero(p, a, b), around_zero(p, a, b), rtol=1e-7)


def case_by_quad(answer, expect):
    """It is quad that integrates."""
    names, because = ["scipy.integrate.quad"], "the task is to use it"
    expect.calls(answer.moment, 1.0, 0.0, 1.0, names=names, because=because)
    expect.calls(answer.around_zero, 1.0, -1.0, 1.0, names=names, because=because)
