# verdict: wrong
# That the inputs come first is not enough: the elements depend on each other too.


def order(graph):
    inputs = [name for name in graph if not graph[name]]
    return inputs + [name for name in graph if graph[name]]
