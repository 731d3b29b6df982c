# verdict: wrong
# These are all the edges of the graph. Only those on one path count, the longest.


def depth(graph):
    return sum(len(graph[name]) for name in graph)
