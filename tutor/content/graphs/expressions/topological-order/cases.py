def check(answer, expect, graph):
    """Expect an order of this graph; the first thing that is wrong with it is said."""
    got = expect.untouched(answer.order, graph)
    expect.true(not isinstance(got, (set, frozenset)), "order returns a set, which has no order")
    expect.true(isinstance(got, (list, tuple)), "order returns no list of names")
    expect.true(all(type(each) is str for each in got), f"order returns {got}: names are wanted")
    for name in graph:
        expect.true(name in got, f"order leaves out {name!r}: it gives {got}")
        expect.true(got.count(name) == 1, f"order gives {name!r} more than once: {got}")
    expect.true(len(got) == len(graph), f"order gives names that the graph has not: {got}")
    for name in got:
        for each in graph[name]:
            told = f"order gives {got}: there {name!r} comes before its input {each!r}"
            expect.true(got.index(each) < got.index(name), told)


def shuffled(rng, graph):
    """The same graph, its keys in another order."""
    return {name: graph[name] for name in rng.sample(list(graph), len(graph))}


def draw(rng, inputs, elements):
    """A graph whose elements have one or two inputs each, its keys in any order."""
    graph = {f"x{n}": [] for n in range(inputs)}
    for n in range(elements):
        graph[f"v{n}"] = [rng.choice(list(graph)) for _ in range(rng.choice([1, 2, 2]))]
    return shuffled(rng, graph)


def ladder(N):
    """v0, and N nodes that use the one before twice; outputs first."""
    graph = {f"v{n}": [f"v{n - 1}"] * 2 for n in range(N, 0, -1)}
    return (dict(graph, v0=[]),)


def case_one_element(answer, expect):
    """A product: its two inputs come first."""
    check(answer, expect, {"p": ["w", "x"], "w": [], "x": []})


def case_neuron(answer, expect, rng):
    """Several elements one after another, keys in any order."""
    graph = {"w": [], "x": [], "b": [], "p": ["w", "x"], "z": ["p", "b"], "h": ["z"]}
    check(answer, expect, {"h": ["z"], "z": ["b", "p"], "p": ["w", "x"], "b": [], "w": [], "x": []})
    check(answer, expect, shuffled(rng, graph))


def case_used_twice(answer, expect):
    """A node that is used twice still comes once."""
    check(answer, expect, {"y": ["x", "x"], "x": []})
    check(answer, expect, {"y": ["p", "q"], "q": ["p", "x"], "p": ["x", "x"], "x": []})


def case_long_and_short(answer, expect):
    """A node that is reached by a short path and by a long one."""
    check(answer, expect, {"y": ["a", "c"], "c": ["b"], "b": ["a"], "a": []})
    check(answer, expect, {"y": ["c", "a"], "c": ["b"], "b": ["a"], "a": []})


def case_several_outputs(answer, expect):
    """Two outputs, and an input that nothing uses."""
    check(answer, expect, {"s": ["a", "b"], "b": [], "a": [], "d": ["b", "a"], "c": []})


def case_smallest(answer, expect):
    """One node alone, and no node at all."""
    check(answer, expect, {"x": []})
    check(answer, expect, {})


def case_any_graph(answer, expect, rng):
    """Graphs of many sizes, their keys in any order."""
    for inputs, elements in [(1, 3), (2, 5), (4, 4), (3, 12), (5, 25)]:
        check(answer, expect, draw(rng, inputs, elements))


def case_each_node_once(answer, expect):
    """The work grows with the graph, and not with the number of paths in it."""
    expect.linear(
        answer.order,
        lambda graph: [f"v{n}" for n in range(len(graph))],
        ladder,
        because="a node that two others use must not be walked through twice",
        N=(6, 12),
    )
