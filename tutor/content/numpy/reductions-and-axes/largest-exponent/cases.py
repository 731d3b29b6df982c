import numpy as np


def largest_exponent(dtype):
    z = 0
    with np.errstate(over="ignore"):
        while np.isfinite(np.exp(np.array(z + 1, dtype))):
            z += 1
    return z


def case_single(answer, expect):
    """float32, which most networks compute in."""
    expect.same(answer.largest_exponent("float32"), largest_exponent("float32"))


def case_double(answer, expect):
    """float64, which NumPy takes where nothing else is said."""
    expect.same(answer.largest_exponent("float64"), largest_exponent("float64"))


def case_half(answer, expect):
    """float16, which saves memory on a GPU."""
    expect.same(answer.largest_exponent("float16"), largest_exponent("float16"))
