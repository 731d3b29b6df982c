nodes = 7
edges = 8
depth = 4
paths_from_a = 3
paths_from_c = 2
first = True
second = True
third = False
