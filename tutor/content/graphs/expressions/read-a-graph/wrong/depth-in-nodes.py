# verdict: wrong
# That is the number of nodes on the longest path. Depth counts its edges: an input
# alone has depth 0.
nodes = 7
edges = 8
depth = 5
paths_from_a = 3
paths_from_c = 2
first = True
second = True
third = False
