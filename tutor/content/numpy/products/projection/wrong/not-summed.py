# verdict: wrong
# `*` goes entry by entry, so that numbers are divided one by one. Above and below the
# line stands a sum.
import numpy as np


def project(u, x):
    return (u.conj() * x) / (u.conj() * u) * u
