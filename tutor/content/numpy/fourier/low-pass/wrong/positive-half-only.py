# verdict: wrong
# `fft` has every tone a second time, with a negative frequency. Half of the high tones
# is left.
import numpy as np


def low_pass(x, rate, cutoff):
    F = np.fft.fft(x)
    f = np.fft.fftfreq(len(x), 1 / rate)
    F[f > cutoff] = 0
    return np.fft.ifft(F).real
