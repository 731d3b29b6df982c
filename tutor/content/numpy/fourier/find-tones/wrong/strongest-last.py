# verdict: wrong
# These are the right tones, but the strongest is to come first.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = 2 * np.abs(F) / N
    a[0] = 0
    strongest = np.argsort(a)[len(a) - count :]
    f = np.fft.rfftfreq(N, 1 / rate)
    return f[strongest], a[strongest]
