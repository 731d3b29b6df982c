# verdict: wrong
# The sum went over the N samples of the whole signal, not over those of one second.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = 2 * np.abs(F) / rate
    a[0] = 0
    strongest = np.argsort(-a)[:count]
    f = np.fft.rfftfreq(N, 1 / rate)
    return f[strongest], a[strongest]
