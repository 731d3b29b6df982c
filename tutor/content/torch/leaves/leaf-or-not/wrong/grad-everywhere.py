# verdict: wrong
# Only leaves keep their gradient: to keep it for every tensor in between would cost
# memory for numbers that few ask for. `v.retain_grad()` asks for it.
f1 = False
f2 = True
f3 = True
f4 = False
f5 = True
f6 = False
f7 = True
f8 = "error"
f9 = "error"
g = [1, 1]
