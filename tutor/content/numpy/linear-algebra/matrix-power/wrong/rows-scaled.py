# verdict: wrong
# `w[:, None] * V` scales the rows of V. Column k belongs to w[k]: `V * w`.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eig(A)
    return ((w[:, None] ** p * V) @ la.inv(V)).real
