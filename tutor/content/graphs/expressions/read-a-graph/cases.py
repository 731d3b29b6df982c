GRAPH = {"a": [], "b": [], "c": []}
GRAPH.update({"p": ["a", "b"], "q": ["p", "c"], "r": ["q", "q"], "y": ["r", "p"]})


def depth(node):
    return max([1 + depth(each) for each in GRAPH[node]], default=0)


def paths(start, node):
    return 1 if node == start else sum(paths(start, each) for each in GRAPH[node])


def fits(names):
    order = names.split()
    places = {name: place for place, name in enumerate(order)}
    return all(places[each] < places[node] for node in order for each in GRAPH[node])


def case_nodes(answer, expect):
    """nodes: three inputs and one for every line."""
    because = "there is one node for each of a, b, c and one for each line, p's too, used or not"
    expect.predicted(answer, "nodes", len(GRAPH), because)


def case_edges(answer, expect):
    """edges: one for every use of a value."""
    because = "each of the four elements uses two values, and q * q uses q twice"
    expect.predicted(answer, "edges", sum(map(len, GRAPH.values())), because)


def case_depth(answer, expect):
    """depth: the edges of the longest path."""
    because = "the longest path goes over p, q and r, and what is counted is its edges"
    expect.predicted(answer, "depth", depth("y"), because)


def case_paths_from_a(answer, expect):
    """paths_from_a: all of them, the short one too."""
    because = (
        "from p a path goes straight to y, or over q, and from q it has two edges to choose from"
    )
    expect.predicted(answer, "paths_from_a", paths("a", "y"), because)


def case_paths_from_c(answer, expect):
    """paths_from_c: c is used only once, but what comes after it is not."""
    because = "c leads to q, and from q two edges lead to r"
    expect.predicted(answer, "paths_from_c", paths("c", "y"), because)


def case_first(answer, expect):
    """first: the inputs, then line after line."""
    because = "every node stands after those it is computed from"
    expect.predicted(answer, "first", fits("a b c p q r y"), because)


def case_second(answer, expect):
    """second: an input in the middle."""
    because = "c is needed by q only, so it has to stand before q, and need not stand before p"
    expect.predicted(answer, "second", fits("a b p c q r y"), because)


def case_third(answer, expect):
    """third: q before p."""
    because = "q is computed from p, so it can't be computed before p"
    expect.predicted(answer, "third", fits("a b c q p r y"), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "nodes", "edges", "depth", "paths_from_a", "paths_from_c")
    expect.literal(answer, "first", "second", "third")
