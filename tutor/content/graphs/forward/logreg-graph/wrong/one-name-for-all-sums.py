# verdict: wrong
# Every sum is called "s". A program may reuse a name, but a node of a graph has one
# value: later, its gradient is stored under its name. Number them.


def logreg(K):
    tape = []
    total = "b"
    for k in range(K):
        tape.append((f"p{k}", "mul", f"w{k}", f"x{k}"))
        tape.append(("s", "add", total, f"p{k}"))
        total = "s"
    tape.append(("h", "sigmoid", total))
    return tape
