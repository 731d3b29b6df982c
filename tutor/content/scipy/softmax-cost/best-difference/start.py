import numpy as np


def forward_slope(x, h):
    return (np.exp(x + h) - np.exp(x)) / h


def central_slope(x, h):
    return (np.exp(x + h) - np.exp(x - h)) / (2 * h)


for power in range(1, 4):  # more of them
    h = 10.0**-power
    print(h, abs(central_slope(1.0, h) - np.e))

# n, where h = 10**-n.
forward = 0
central = 0
central32 = 0
worst = 0
