# verdict: wrong
# c stands in one line only, but paths also split later on: q is used twice.
nodes = 7
edges = 8
depth = 4
paths_from_a = 3
paths_from_c = 1
first = True
second = True
third = False
