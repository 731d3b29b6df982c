# verdict: wrong
# Sorting by name works when the names happen to follow the alphabet. Only the edges say
# what needs what.


def order(graph):
    return sorted(graph)
