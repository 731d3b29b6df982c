# verdict: wrong
# Paths split at two places: p leads to y over q and also straight, short as that is;
# and from q there are two edges to r.
nodes = 7
edges = 8
depth = 4
paths_from_a = 2
paths_from_c = 2
first = True
second = True
third = False
