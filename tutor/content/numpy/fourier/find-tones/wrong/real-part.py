# verdict: wrong
# The real part depends on where the tone begins: of a sine it is 0. The strength is the
# absolute value.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = 2 * np.abs(F.real) / N
    a[0] = 0
    strongest = np.argsort(-a)[:count]
    f = np.fft.rfftfreq(N, 1 / rate)
    return f[strongest], a[strongest]
