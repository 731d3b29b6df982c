# verdict: wrong
# b is added once for each feature. There is one bias for the whole unit.


def logreg(K):
    tape = []
    total = None
    for k in range(K):
        tape.append((f"p{k}", "mul", f"w{k}", f"x{k}"))
        tape.append((f"q{k}", "add", f"p{k}", "b"))
        if total is not None:
            tape.append((f"s{k}", "add", total, f"q{k}"))
        total = f"q{k}" if total is None else f"s{k}"
    tape.append(("h", "sigmoid", "b" if total is None else total))
    return tape
