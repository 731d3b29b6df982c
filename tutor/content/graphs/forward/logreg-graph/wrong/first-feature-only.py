# verdict: wrong
# Only the first feature is in the graph. Each feature needs a product of its own, and
# its place in the sum.


def logreg(K):
    return [("p0", "mul", "w0", "x0"), ("s0", "add", "b", "p0"), ("h", "sigmoid", "s0")]
