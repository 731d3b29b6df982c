# verdict: wrong
# A dict keeps its keys in the order in which they were written, and nobody promised
# that inputs are written first.


def order(graph):
    return list(graph)
