# verdict: wrong
# Reversing a list of "node, then its inputs" isn't enough: a node that is reached early
# by a short path stays behind what needs it. Append each node after its inputs instead.


def order(graph):
    found = []

    def visit(name):
        if name in found:
            return
        found.append(name)
        for each in graph[name]:
            visit(each)

    for name in graph:
        visit(name)
    return found[::-1]
