import math

NEURON = [("p", "mul", "w", "x"), ("z", "add", "p", "b"), ("h", "sigmoid", "z")]


def forward(tape, inputs):
    values = dict(inputs)
    for name, element, a, *b in tape:
        a, b = values[a], values[b[0]] if b else None
        if element == "sigmoid":
            values[name] = 1 / (1 + math.exp(-a))
        else:
            values[name] = {"add": a + b, "sub": a - b, "mul": a * b}[element]
    return values


def number(rng):
    """One decimal, so that it can be read; never 0."""
    return rng.choice([-1, 1]) * rng.randint(1, 20) / 10


def draw(rng, inputs, elements):
    """A tape with so many elements, and values for its inputs; no value gets large."""
    names = [f"x{n}" for n in range(inputs)]
    values, tape = {name: number(rng) for name in names}, []
    known = values
    for n in range(elements):
        element = rng.choice(["add", "sub", "mul", "sigmoid"])
        sources = [rng.choice(names) for _ in range(1 if element == "sigmoid" else 2)]
        line = (f"v{n}", element, *sources)
        if abs(forward([line], known)[f"v{n}"]) > 30:
            line = (f"v{n}", "sigmoid", sources[0])
        known = forward([line], known)
        tape.append(line)
        names.append(f"v{n}")
    return tape, values


def ladder(N):
    """N nodes that add the one before to itself."""
    return [(f"v{n}", "add", f"v{n - 1}", f"v{n - 1}") for n in range(1, N + 1)], {"v0": 0.5}


SIGNS = {"add": "+", "sub": "-", "mul": "*"}


def nodes(tape, values, got):
    """The nodes of the picture: what the elements give, and what the learner's code gave."""
    told = {name: {"id": name, "value": value} for name, value in values.items()}
    for name, element, *sources in tape:
        sign = f" {SIGNS[element]} ".join(sources) if element in SIGNS else f"σ({sources[0]})"
        told[name].update(label=f"{name} = {sign}", inputs=sources, local=[0] * len(sources))
    for name, node in told.items():
        own = got.get(name) if isinstance(got, dict) else None
        node["own"] = own if isinstance(own, (int, float)) else None
    return list(told.values())


def show(expect, tape, values, got):
    expect.show(
        "graph",
        nodes=nodes(tape, forward(tape, values), got),
        yours="value",
        forward_only=True,
        caption="The tape, line by line, and what your forward returned.",
    )


def case_one_product(answer, expect, rng):
    """One element: a product."""
    tape, values = [("p", "mul", "w", "x")], {"w": number(rng), "x": number(rng)}
    got = answer.forward(tape, values)
    show(expect, tape, values, got)
    expect.close(got, forward(tape, values))


def case_neuron(answer, expect, rng):
    """A product, a sum and σ, one after another."""
    values = {name: number(rng) for name in "wxb"}
    got = answer.forward(NEURON, values)
    show(expect, NEURON, values, got)
    expect.close(got, forward(NEURON, values))


def case_difference(answer, expect):
    """A difference is the first source minus the second."""
    tape, values = [("d", "sub", "b", "a"), ("e", "sub", "a", "d")], {"a": 1.0, "b": 3.0}
    got = answer.forward(tape, values)
    show(expect, tape, values, got)
    expect.close(got, forward(tape, values))


def case_used_twice(answer, expect, rng):
    """A node used twice, by one element and by two."""
    tape = [("q", "mul", "x", "x"), ("r", "add", "q", "x"), ("y", "mul", "q", "r")]
    values = {"x": number(rng)}
    expect.close(answer.forward(tape, values), forward(tape, values))


def case_nothing_to_compute(answer, expect):
    """An empty tape leaves the inputs, and an input that nothing uses stays."""
    expect.close(answer.forward([], {"x": 1.5}), {"x": 1.5})
    tape, values = [("y", "sigmoid", "x")], {"x": 0.0, "unused": 7.0}
    expect.close(answer.forward(tape, values), forward(tape, values))


def case_any_tape(answer, expect, rng):
    """Tapes of many sizes; tape and inputs are only read."""
    for inputs, elements in [(1, 3), (2, 5), (4, 4), (3, 9)]:
        tape, values = draw(rng, inputs, elements)
        expect.close(expect.untouched(answer.forward, tape, values), forward(tape, values))


def case_each_node_once(answer, expect):
    """The work grows with the tape, and not with the number of paths in it."""
    because = "a node that two others use has its value already"
    expect.linear(answer.forward, forward, ladder, because, N=(6, 12))
