# verdict: wrong
# A weight multiplies its feature: how much it counts, and in which direction. Adding it
# makes the same shift whatever the feature is.


def logreg(K):
    """The tape of h = σ(w · x + b) for K features."""
    tape = []
    total = "b"
    for k in range(K):
        tape.append((f"p{k}", "add", f"w{k}", f"x{k}"))
        tape.append((f"s{k}", "add", total, f"p{k}"))
        total = f"s{k}"
    tape.append(("h", "sigmoid", total))
    return tape
