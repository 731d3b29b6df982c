# verdict: wrong
# `ddof=1` divides by N - 1. Here std divides by N, which it does by itself.
import numpy as np


def standardize(X):
    return (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, ddof=1, keepdims=True)
