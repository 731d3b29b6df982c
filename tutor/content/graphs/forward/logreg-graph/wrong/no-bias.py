# verdict: wrong
# The bias is missing: begin the sum with b, or add it at its end.


def logreg(K):
    tape = [("p0", "mul", "w0", "x0")]
    total = "p0"
    for k in range(1, K):
        tape.append((f"p{k}", "mul", f"w{k}", f"x{k}"))
        tape.append((f"s{k}", "add", total, f"p{k}"))
        total = f"s{k}"
    tape.append(("h", "sigmoid", total))
    return tape
