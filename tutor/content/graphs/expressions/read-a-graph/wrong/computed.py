# verdict: way
# The machine found these values, not you: write down what you expect, then let it say
# where you were right.
nodes = len('abcpqry')
edges = 8
depth = 4
paths_from_a = 3
paths_from_c = 2
first = True
second = True
third = False
