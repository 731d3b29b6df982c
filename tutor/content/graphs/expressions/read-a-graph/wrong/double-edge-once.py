# verdict: wrong
# `q * q` uses q on both sides, and each use is an edge of its own. When gradients flow
# back, each of them carries one.
nodes = 7
edges = 7
depth = 4
paths_from_a = 3
paths_from_c = 2
first = True
second = True
third = False
