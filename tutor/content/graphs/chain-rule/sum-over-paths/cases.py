def derivative(edges, start, end):
    """The same, by one walk over the graph's nodes: no path is walked alone."""
    names = [name for edge in edges for name in edge[:2]]
    found = dict.fromkeys([start, end, *names], 0.0)
    found[end] = 1.0
    for _ in found:  # after as many rounds as nodes every path has been seen
        new = {name: float(name == end) for name in found}
        for source, target, slope in edges:
            if source != end:
                new[source] += slope * found[target]
        found = new
    return found[start]


def slope(rng):
    """A local derivative with one decimal, never 0 and never 1."""
    return rng.choice([-1, 1]) * rng.choice([2, 3, 5, 7, 12, 15, 20, 25]) / 10


def draw(rng, nodes, edges):
    """Edges between nodes, each from an earlier one to a later one, in any order."""
    found = []
    for _ in range(edges):
        source, target = sorted(rng.sample(range(nodes), 2))
        found.append((f"v{source}", f"v{target}", slope(rng)))
    return found


def case_one_edge(answer, expect, rng):
    """One edge: its local derivative."""
    edges = [("x", "y", slope(rng))]
    expect.close(answer.derivative(edges, "x", "y"), edges[0][2])


def case_one_path(answer, expect, rng):
    """One path of three edges: their product."""
    edges = [("x", "a", slope(rng)), ("a", "b", slope(rng)), ("b", "y", slope(rng))]
    expect.close(answer.derivative(edges, "x", "y"), derivative(edges, "x", "y"))


def case_two_paths(answer, expect, rng):
    """Two paths: the sum of two products."""
    edges = [("x", "g", slope(rng)), ("x", "h", slope(rng))]
    edges += [("g", "f", slope(rng)), ("h", "f", slope(rng))]
    expect.close(answer.derivative(edges, "x", "f"), derivative(edges, "x", "f"))


def case_short_and_long(answer, expect, rng):
    """A path of one edge beside a path of two."""
    edges = [("x", "f", slope(rng)), ("x", "g", slope(rng)), ("g", "f", slope(rng))]
    expect.close(answer.derivative(edges, "x", "f"), derivative(edges, "x", "f"))


def case_used_twice(answer, expect):
    """Two edges between the same nodes: y = x · x at 3, then z = y · y."""
    edges = [("x", "y", 3.0), ("x", "y", 3.0)]
    expect.close(answer.derivative(edges, "x", "y"), 6.0)
    edges += [("y", "z", 9.0), ("y", "z", 9.0)]
    expect.close(answer.derivative(edges, "x", "z"), 108.0)


def case_itself(answer, expect, rng):
    """By itself the derivative is 1, at an output, and in the middle."""
    edges = [("x", "g", slope(rng)), ("g", "f", slope(rng))]
    expect.close(answer.derivative(edges, "f", "f"), 1.0)
    expect.close(answer.derivative(edges, "g", "g"), 1.0)


def case_no_path(answer, expect, rng):
    """No path: the derivative is 0."""
    edges = [("x", "g", slope(rng)), ("x", "f", slope(rng)), ("w", "f", slope(rng))]
    expect.close(answer.derivative(edges, "w", "g"), 0.0)
    expect.close(answer.derivative(edges, "f", "x"), 0.0)


def case_dead_end(answer, expect, rng):
    """Edges that lead past the end, or elsewhere, do not count."""
    edges = [("x", "f", slope(rng)), ("x", "other", slope(rng)), ("f", "after", slope(rng))]
    expect.close(answer.derivative(edges, "x", "f"), edges[0][2])


def case_the_loss(answer, expect):
    """loss = (h1 - h2)², at x = 2: by x, by g1 and by g2."""
    edges = [("x", "g1", 3.0), ("x", "g2", 5.0), ("g1", "h1", 2.0), ("g1", "h2", 2.0)]
    edges += [("g2", "h2", 1.0), ("h1", "loss", -10.0), ("h2", "loss", 10.0)]
    for start in ("g2", "g1", "x"):
        expect.close(answer.derivative(edges, start, "loss"), derivative(edges, start, "loss"))


def case_any_graph(answer, expect, rng):
    """Graphs of many sizes, which are only read."""
    for nodes, edges in [(3, 4), (5, 8), (6, 12)]:
        graph = draw(rng, nodes, edges)
        got = expect.untouched(answer.derivative, graph, "v0", f"v{nodes - 1}")
        expect.close(got, derivative(graph, "v0", f"v{nodes - 1}"), condition=1e3)
