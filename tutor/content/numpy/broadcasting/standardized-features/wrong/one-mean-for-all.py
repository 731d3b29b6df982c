# verdict: wrong
# Without `axis` there is one mean and one deviation for all features together. Each
# feature needs its own: `axis=1, keepdims=True`.
import numpy as np


def standardize(X):
    return (X - X.mean()) / X.std()
