# verdict: wrong
# This divides by the variance, which has the unit squared. Divide by its square root,
# the standard deviation.
import numpy as np


def standardize(X):
    return (X - X.mean(axis=1, keepdims=True)) / X.var(axis=1, keepdims=True)
