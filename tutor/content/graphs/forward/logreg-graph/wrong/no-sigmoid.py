# verdict: wrong
# The tape ends with the sum: that is linear regression. Logistic regression puts σ on
# top, and calls the result "h".


def logreg(K):
    tape = []
    total = "b"
    for k in range(K):
        tape.append((f"p{k}", "mul", f"w{k}", f"x{k}"))
        name = "h" if k == K - 1 else f"s{k}"
        tape.append((name, "add", total, f"p{k}"))
        total = f"s{k}"
    return tape
