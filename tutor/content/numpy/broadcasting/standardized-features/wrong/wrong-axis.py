# verdict: wrong
# `axis=0` standardizes each sample, across features of different units. The samples
# must go from the shape, `axis=1`, and the mean must stay a column.
import numpy as np


def standardize(X):
    return (X - X.mean(axis=0)) / X.std(axis=0)
