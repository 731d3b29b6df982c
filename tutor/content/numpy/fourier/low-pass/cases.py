import numpy as np


def signal(rate, N, c, *tones):
    """A constant and some tones: frequency, amplitude, phase."""
    n = np.arange(N)
    return c + sum(a * np.cos(2 * np.pi * f * n / rate + phase) for f, a, phase in tones)


def ask(answer, expect, rate, N, cutoff, low, high):
    """Expect what is low to stay and what is high to go."""
    x, y = signal(rate, N, 1.5, *low, *high), signal(rate, N, 1.5, *low) + np.zeros(N)
    expect.close(answer.low_pass(x, rate, cutoff), y, condition=10.0)


def show(answer, expect, rate, N, cutoff, low, high):
    """The signal, and what the learner's low_pass made of it."""
    x = signal(rate, N, 1.5, *low, *high)
    seconds = np.arange(N) / rate
    expect.show(
        "curves",
        lines=lambda: [
            {"name": "x", "x": seconds, "y": x},
            {"name": "your low_pass", "x": seconds, "y": answer.low_pass(x, rate, cutoff)},
            {"name": "meant", "x": seconds, "y": signal(rate, N, 1.5, *low), "drawn": "points"},
        ],
        x_name="seconds",
        caption=f"{low[0][0]} Hz stays, {high[0][0]} Hz goes; the cutoff is at {cutoff} Hz.",
    )


def case_two_tones(answer, expect):
    """One second, 16 samples: 2 Hz stays, 5 Hz goes."""
    show(answer, expect, 16, 16, 4, [(2, 1.0, 0.0)], [(5, 0.5, 0.0)])
    ask(answer, expect, 16, 16, 4, [(2, 1.0, 0.0)], [(5, 0.5, 0.0)])


def case_odd(answer, expect):
    """An odd number of samples: as many come back."""
    for N in (9, 15, 33):
        ask(answer, expect, N, N, 3, [(2, 1.0, 1.0)], [(4, 0.5, 2.0)])


def case_rate(answer, expect):
    """Signals that do not last one second."""
    show(answer, expect, 100, 50, 20.0, [(12, 1.0, 0.5)], [(30, 2.0, 1.0)])
    ask(answer, expect, 100, 50, 20.0, [(12, 1.0, 0.5)], [(30, 2.0, 1.0)])
    ask(answer, expect, 10, 40, 2.1, [(0.5, 1.0, 0.5), (2, 0.5, 2.0)], [(2.25, 2.0, 1.0)])
    ask(answer, expect, 9, 45, 1.0, [(0.4, 1.0, 0.5)], [(1.4, 2.0, 1.0)])


def case_at_the_cutoff(answer, expect):
    """A tone exactly at the cutoff stays."""
    ask(answer, expect, 16, 32, 4.0, [(4, 1.0, 0.3)], [(4.5, 2.0, 1.0)])


def case_phases(answer, expect, rng):
    """What stays keeps its phase and its size, whatever they are."""
    low = [(k, rng.integers(1, 9) / 2, rng.uniform(0, 6)) for k in (1, 2, 3)]
    high = [(k, rng.integers(1, 9) / 2, rng.uniform(0, 6)) for k in (6, 7, 9)]
    ask(answer, expect, 20, 20, 5, low, high)


def case_nothing_to_do(answer, expect, rng):
    """A cutoff above everything: x itself, even or odd; at 0 Hz the mean is left."""
    for N in (12, 13):
        x = rng.integers(-30, 31, N) / 10
        expect.close(answer.low_pass(x, 10.0, 6.0), x, condition=10.0)
        expect.close(answer.low_pass(x, 10.0, 0.0), np.full(N, x.mean()), condition=10.0)


def case_inputs_stay(answer, expect, rng):
    """x is only read."""
    expect.untouched(answer.low_pass, rng.integers(-30, 31, 12) / 10, 10.0, 2.0)
