# verdict: wrong
# p is used twice, but it is computed once: one node, which two edges leave. A tree
# would need it twice, a graph doesn't.
nodes = 8
edges = 8
depth = 4
paths_from_a = 3
paths_from_c = 2
first = True
second = True
third = False
