# verdict: wrong
# σ is applied to every product. It comes once, after the sum: σ(a) + σ(b) is not σ(a +
# b).


def logreg(K):
    tape = []
    total = "b"
    for k in range(K):
        tape.append((f"p{k}", "mul", f"w{k}", f"x{k}"))
        tape.append((f"q{k}", "sigmoid", f"p{k}"))
        tape.append((f"s{k}", "add", total, f"q{k}"))
        total = f"s{k}"
    tape.append(("h", "sigmoid", total))
    return tape
