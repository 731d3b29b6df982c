# verdict: wrong
# `ifft` returns complex numbers, though the imaginary parts are 0. A real signal has a
# real result: `irfft`, or `.real`.
import numpy as np


def low_pass(x, rate, cutoff):
    F = np.fft.fft(x)
    f = np.fft.fftfreq(len(x), 1 / rate)
    F[abs(f) > cutoff] = 0
    return np.fft.ifft(F)
