import numpy as np

RATE, N = 500, 1000
n = np.arange(N)
x = 2 + 3 * np.sin(2 * np.pi * 40 * n / RATE)
F, f = np.fft.rfft(x), np.fft.rfftfreq(N, 1 / RATE)


def case_all_bins(answer, expect):
    """p1: the number of bins of fft."""
    because = "fft has as many bins as the signal has samples"
    expect.predicted(answer, "p1", len(np.fft.fft(x)), because)


def case_half_of_them(answer, expect):
    """p2: the number of bins of rfft."""
    because = "rfft keeps the bins 0 to N / 2, and both ends count"
    expect.predicted(answer, "p2", len(F), because)


def case_step(answer, expect):
    """p3: the distance of two bins."""
    because = "the signal lasts 2 seconds, and one turn in 2 seconds is half a Hertz"
    expect.predicted(answer, "p3", float(f[1]), because)


def case_highest(answer, expect):
    """p4: the highest frequency."""
    because = "a tone needs two samples for each turn, so half of the rate is the end"
    expect.predicted(answer, "p4", float(f[-1]), because)


def case_bin_of_the_tone(answer, expect):
    """p5: the bin of the tone."""
    because = "a bin is counted in turns of the whole signal, 40 a second for 2 seconds"
    expect.predicted(answer, "p5", int(np.argmax(abs(F[1:]))) + 1, because)


def case_size(answer, expect):
    """p6: the size of F in this bin."""
    because = "the sum over N samples is not divided by N, and half of the tone is at -40 Hz"
    expect.predicted(answer, "p6", round(float(abs(F[1:]).max())), because)


def case_constant(answer, expect):
    """p7: the size of F in bin 0."""
    because = "bin 0 is the sum of the signal, and it has no negative half"
    expect.predicted(answer, "p7", round(float(abs(F[0]))), because)


def case_too_high(answer, expect):
    """p8: a tone above half of the rate."""
    high = abs(np.fft.rfft(np.sin(2 * np.pi * 400 * n / RATE)))
    because = "at the moments of measuring it agrees with a tone of 500 - 400 Hz"
    expect.predicted(answer, "p8", float(f[np.argmax(high)]), because)


def case_there_and_back(answer, expect):
    """p9: the length after there and back."""
    because = "8 and 9 samples both have 5 bins, and irfft takes the even one unless told n=9"
    expect.predicted(answer, "p9", len(np.fft.irfft(np.fft.rfft(x[:9]))), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9")
