# verdict: wrong
# The path over p straight to y is the shortest one. The depth is the longest: y can't
# be computed before r is.
nodes = 7
edges = 8
depth = 2
paths_from_a = 3
paths_from_c = 2
first = True
second = True
third = False
