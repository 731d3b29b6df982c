# verdict: wrong
# The features are counted from 0 here: w0 is the first, and the last is w with K - 1.


def logreg(K):
    """The tape of h = σ(w · x + b) for K features."""
    tape = []
    total = "b"
    for k in range(1, K + 1):
        tape.append((f"p{k}", "mul", f"w{k}", f"x{k}"))
        tape.append((f"s{k}", "add", total, f"p{k}"))
        total = f"s{k}"
    tape.append(("h", "sigmoid", total))
    return tape
