# verdict: wrong
# `x -= ...` takes the mean out of the caller's signal. `x - x.mean()` makes a new one.
import numpy as np


def tones(x, rate, count):
    x -= x.mean()
    N = len(x)
    a = 2 * np.abs(np.fft.rfft(x)) / N
    strongest = np.argsort(-a)[:count]
    return np.fft.rfftfreq(N, 1 / rate)[strongest], a[strongest]
