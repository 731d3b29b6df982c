# verdict: wrong
# Without `axis` the sum goes over all samples as well, and the probabilities of all of
# them together add up to 1. Each column is to: `axis=0`.
import numpy as np


def log_softmax(z):
    s = z - np.max(z, axis=0, keepdims=True)
    return s - np.log(np.sum(np.exp(s)))
