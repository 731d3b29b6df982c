# verdict: way
# Right, but each node is walked through once per path, and paths double with every node
# that is used twice. Look whether it is there before visiting its inputs.


def order(graph):
    found = []

    def visit(name):
        for each in graph[name]:
            visit(each)
        if name not in found:
            found.append(name)

    for name in graph:
        visit(name)
    return found
