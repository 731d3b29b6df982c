# verdict: way
# Right, but it walks down every path, and their number doubles with each node that is
# used twice. In topological order the inputs' depths are known already.


def depth(graph):
    def above(name):
        return max([1 + above(each) for each in graph[name]], default=0)

    return max(above(name) for name in graph)
