import numpy as np


def tones(x, rate, count):
    """The frequencies and amplitudes of the strongest tones in x."""
    N = len(x)
    amplitude = 2 * np.abs(np.fft.rfft(x)) / N
    amplitude[0] = 0  # the constant is no tone
    strongest = np.argsort(-amplitude)[:count]
    return np.fft.rfftfreq(N, 1 / rate)[strongest], amplitude[strongest]
