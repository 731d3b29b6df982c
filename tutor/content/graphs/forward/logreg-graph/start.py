def logreg(K):
    """The tape of h = σ(w · x + b) for K features."""
    tape = [("p0", "mul", "w0", "x0")]
    # Your code here: the other features, and b.
    tape.append(("h", "sigmoid", "p0"))
    return tape
