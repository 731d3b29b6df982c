import numpy as np


def log_sum_exp(z):
    return np.logaddexp.reduce(z)


def case_small_numbers(answer, expect):
    """Three small numbers."""
    z = np.array([0.5, -1.0, 1.5])
    expect.close(answer.log_sum_exp(z), log_sum_exp(z))


def case_any_numbers(answer, expect, rng):
    """Any numbers, any number of them."""
    for N in [2, 5, 9]:
        z = rng.integers(-50, 51, N) / 10
        expect.close(answer.log_sum_exp(z), log_sum_exp(z))


def case_large_numbers(answer, expect):
    """Numbers around 1000, where exp is endless."""
    z = np.array([1000.0, 1001.0, 999.5])
    expect.close(answer.log_sum_exp(z), log_sum_exp(z))


def case_very_negative_numbers(answer, expect):
    """Numbers around -1000, where exp is zero."""
    z = np.array([-1000.0, -1001.0, -999.5])
    expect.close(answer.log_sum_exp(z), log_sum_exp(z))


def case_far_apart(answer, expect):
    """Numbers far apart: the small ones vanish beside the largest."""
    z = np.array([-3000.0, 2000.0, 0.0, 2000.5])
    expect.close(answer.log_sum_exp(z), log_sum_exp(z))


def case_one_number(answer, expect):
    """One number: the logarithm undoes exp."""
    z = np.array([-1.5])
    expect.close(answer.log_sum_exp(z), log_sum_exp(z))


def case_equal_numbers(answer, expect):
    """N equal numbers: more than each by log(N)."""
    z = np.full(7, 2.5)
    expect.close(answer.log_sum_exp(z), 2.5 + np.log(7))


def case_whole_numbers(answer, expect):
    """Whole numbers."""
    z = np.array([800, 802, 799])
    expect.close(answer.log_sum_exp(z), log_sum_exp(z.astype(float)))


def case_single_precision(answer, expect):
    """Single precision, where exp ends at 88 already."""
    z = np.array([100.0, 101.5, 99.0], dtype=np.float32)
    expect.close(answer.log_sum_exp(z), log_sum_exp(z))


def case_inputs_stay(answer, expect):
    """z is only read."""
    expect.untouched(answer.log_sum_exp, np.array([0.5, -1.0, 1.5]))
