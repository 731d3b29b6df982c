# verdict: wrong
# To keep one branch it would have to choose one, as torch.jit.trace does with its
# example. Without numbers it refuses.
d1 = 2
d2 = -1
n = 4
e = -6
p1 = 2
p2 = 8
g = 8
