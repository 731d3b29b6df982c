# verdict: wrong
# The node is appended before its inputs are visited. It has to come after them: append
# it when the loop is done.


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
    return found
