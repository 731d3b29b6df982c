# verdict: wrong
# The second argument of `rfftfreq` is the distance of two samples, in seconds: 1 /
# rate.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = 2 * np.abs(F) / N
    a[0] = 0
    strongest = np.argsort(-a)[:count]
    f = np.fft.rfftfreq(N, rate)
    return f[strongest], a[strongest]
