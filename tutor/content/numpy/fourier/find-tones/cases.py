import numpy as np


def signal(rate, N, c, *tones):
    """A constant and some tones: frequency, amplitude, phase."""
    n = np.arange(N)
    return c + sum(a * np.cos(2 * np.pi * f * n / rate + phase) for f, a, phase in tones)


def draw(rng, rate, N, c, count):
    """Tones on bins of their own, amplitudes count, count - 1, ..., 1, any phase."""
    bins = rng.permutation(np.arange(2, (N - 1) // 2))[:count]
    f, a = bins * rate / N, np.arange(count, 0, -1.0)
    phases = rng.uniform(0, 6, count)
    return signal(rate, N, c, *[(f[k], a[k], phases[k]) for k in range(count)]), f, a


def ask(answer, expect, x, rate, f, a):
    """Expect (frequencies, amplitudes), arrays of floating point numbers."""
    expect.close(answer.tones(x, rate, len(f)), (f, a), dtype="floating")


def show(answer, expect, rng):
    """The amplitudes in the bins of a signal, and the tones that the learner finds."""
    x, _, _ = draw(rng, 50, 100, 0.5, 3)
    bins = np.fft.rfftfreq(100, 1 / 50)

    def lines():
        frequencies, amplitudes = answer.tones(x, 50, 3)
        heights = 2 * np.abs(np.fft.rfft(x)) / 100
        return [
            {"name": "2 |X| / N", "x": bins, "y": heights, "drawn": "stems"},
            {"name": "your tones", "x": frequencies, "y": amplitudes, "drawn": "points"},
        ]

    caption = "Your tones should stand on the three highest stems above 0 Hz."
    expect.show("curves", lines=lines, x_name="Hz", caption=caption)


def case_one_tone(answer, expect):
    """One second, 16 samples, one tone of 3 Hz."""
    x = signal(16, 16, 0.0, (3, 2.0, 0.0))
    ask(answer, expect, x, 16, np.array([3.0]), np.array([2.0]))


def case_phase(answer, expect):
    """The same tone as a sine, and begun anywhere."""
    for phase in (-np.pi / 2, 1.0, np.pi, 4.0):
        x = signal(16, 16, 0.0, (3, 2.0, phase))
        ask(answer, expect, x, 16, np.array([3.0]), np.array([2.0]))


def case_constant(answer, expect):
    """A large constant, of either sign, is no tone."""
    for c in (10.0, -10.0):
        x = signal(16, 16, c, (5, 1.0, 0.5))
        ask(answer, expect, x, 16, np.array([5.0]), np.array([1.0]))


def case_rate(answer, expect):
    """Signals that do not last one second: three quarters of one, two, and ten."""
    for rate, N, f in [(100, 75, 12.0), (100, 200, 12.5), (4, 40, 0.7)]:
        x = signal(rate, N, 1.0, (f, 3.0, 0.3))
        ask(answer, expect, x, rate, np.array([f]), np.array([3.0]))


def case_several(answer, expect, rng):
    """Several tones: the strongest first, wherever they lie."""
    show(answer, expect, rng)
    for rate, N, count in [(50, 100, 3), (20, 80, 5), (1000, 64, 2)]:
        x, f, a = draw(rng, rate, N, 0.5, count)
        ask(answer, expect, x, rate, f, a)


def case_odd(answer, expect, rng):
    """An odd number of samples."""
    for rate, N, count in [(30, 45, 2), (10, 99, 4)]:
        x, f, a = draw(rng, rate, N, -2.0, count)
        ask(answer, expect, x, rate, f, a)


def case_only_the_strongest(answer, expect, rng):
    """Fewer are asked for than there are; none."""
    x, f, a = draw(rng, 40, 80, 1.0, 4)
    ask(answer, expect, x, 40, f[:2], a[:2])
    ask(answer, expect, x, 40, f[:0], a[:0])


def case_noise(answer, expect, rng):
    """Noise of standard deviation 1/2 in 1000 samples: amplitudes are right up to 0.1."""
    x, f, a = draw(rng, 200, 1000, 5.0, 3)
    got = answer.tones(x + rng.normal(0, 0.5, 1000), 200, 3)
    expect.close(got, (f, a), dtype="floating", rtol=0.0, atol=0.15)


def case_inputs_stay(answer, expect, rng):
    """x is only read."""
    x, _, _ = draw(rng, 20, 40, 1.0, 2)
    expect.untouched(answer.tones, x, 20, 2)
