# verdict: wrong
# The sum went over the N samples. The number of bins is about half of that.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = np.abs(F) / (len(F) - 1 + N % 2)
    a[0] = 0
    strongest = np.argsort(-a)[:count]
    f = np.fft.rfftfreq(N, 1 / rate)
    return f[strongest], a[strongest]
