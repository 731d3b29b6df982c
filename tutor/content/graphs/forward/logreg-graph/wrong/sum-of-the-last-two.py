# verdict: wrong
# Each sum adds b and its own product only, so what was summed before is lost. Add to
# the sum so far.


def logreg(K):
    """The tape of h = σ(w · x + b) for K features."""
    tape = []
    total = "b"
    for k in range(K):
        tape.append((f"p{k}", "mul", f"w{k}", f"x{k}"))
        tape.append((f"s{k}", "add", "b", f"p{k}"))
        total = f"s{k}"
    tape.append(("h", "sigmoid", total))
    return tape
