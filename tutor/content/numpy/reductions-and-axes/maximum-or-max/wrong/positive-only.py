# verdict: wrong
# `z[z > 0]` leaves the other entries out, so the result is shorter and flat. They are
# to become 0 in their places.
import numpy as np


def relu(z):
    return z[z > 0]
