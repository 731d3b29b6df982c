# verdict: wrong
# Inputs may come first, but none has to before something needs it. Each node only waits
# for its own inputs.
nodes = 7
edges = 8
depth = 4
paths_from_a = 3
paths_from_c = 2
first = True
second = False
third = False
