def depth(graph):
    depths = {}
    for name in graph:
        depths[name] = max([1 + depths[each] for each in graph[name]], default=0)
    return max(depths.values())


def draw(rng, inputs, elements):
    """A graph in topological order whose elements have one or two inputs each."""
    graph = {f"x{n}": [] for n in range(inputs)}
    for n in range(elements):
        graph[f"v{n}"] = [rng.choice(list(graph)) for _ in range(rng.choice([1, 2, 2]))]
    return graph


def ladder(N):
    """v0, and N nodes that use the one before twice."""
    return ({"v0": [], **{f"v{n}": [f"v{n - 1}"] * 2 for n in range(1, N + 1)}},)


def case_one_element(answer, expect):
    """One element on top of an input: one edge."""
    expect.same(answer.depth({"x": [], "y": ["x"]}), 1)


def case_inputs_alone(answer, expect):
    """Inputs alone: no edge, depth 0."""
    expect.same(answer.depth({"x": []}), 0)
    expect.same(answer.depth({"a": [], "b": [], "c": []}), 0)


def case_chain(answer, expect):
    """A chain of three elements."""
    expect.same(answer.depth({"x": [], "a": ["x"], "b": ["a"], "c": ["b"]}), 3)


def case_short_and_long(answer, expect):
    """A short path and a long one to the same node, in either order."""
    expect.same(answer.depth({"x": [], "a": ["x"], "y": ["a", "x"]}), 2)
    expect.same(answer.depth({"x": [], "a": ["x"], "y": ["x", "a"]}), 2)


def case_several_outputs(answer, expect):
    """The deepest output need not come last."""
    graph = {"x": [], "a": ["x"], "b": ["a"], "w": [], "c": ["w"]}
    expect.same(answer.depth(graph), 2)


def case_any_graph(answer, expect, rng):
    """Graphs of many sizes, which are only read."""
    for inputs, elements in [(1, 3), (2, 5), (4, 4), (3, 12), (5, 25)]:
        graph = draw(rng, inputs, elements)
        expect.same(expect.untouched(answer.depth, graph), depth(graph))


def case_each_node_once(answer, expect):
    """The work grows with the graph, and not with the number of paths in it."""
    because = "keep each node's depth, so that nothing is walked through twice"
    expect.linear(answer.depth, depth, ladder, because, N=(6, 12))
