# verdict: wrong
# AccumulateGrad belongs to the way back: it adds to x.grad. `grad_fn` says what
# computed a tensor, and nothing computed x.
n1 = 2
n2 = 1
n3 = None
n4 = "AccumulateGrad"
n5 = 4
g1 = None
n6 = False
g2 = 2
g3 = "error"
