import math


def forward(tape, inputs):
    values = dict(inputs)
    for name, element, a, *b in tape:
        a, b = values[a], values[b[0]] if b else None
        if element == "sigmoid":
            values[name] = 1 / (1 + math.exp(-a))
        else:
            values[name] = {"add": a + b, "sub": a - b, "mul": a * b}[element]
    return values


def backward(tape, values):
    grads = dict.fromkeys(values, 0.0)
    grads[tape[-1][0]] = 1.0
    for name, element, a, *b in reversed(tape):
        b, out, grad = (b[0] if b else a), values[name], grads[name]
        if element == "sigmoid":
            grads[a] += out * (1 - out) * grad
        elif element == "mul":
            grads[a] += values[b] * grad
            grads[b] += values[a] * grad
        else:
            grads[a] += grad
            grads[b] += grad if element == "add" else -grad
    return grads


def number(rng):
    """One decimal, so that it can be read; never 0, never 1."""
    return rng.choice([-1, 1]) * rng.choice([2, 3, 4, 6, 7, 8, 9, 11, 12, 15]) / 10


def draw(rng, inputs, elements):
    """A tape with so many elements, and the values of its nodes; none of them gets large."""
    names = [f"x{n}" for n in range(inputs)]
    values, tape = {name: number(rng) for name in names}, []
    for n in range(elements):
        element = rng.choice(["add", "sub", "mul", "mul", "sigmoid"])
        sources = [rng.choice(names[-4:]) for _ in range(1 if element == "sigmoid" else 2)]
        line = (f"v{n}", element, *sources)
        if abs(forward([line], values)[f"v{n}"]) > 30:
            line = (f"v{n}", "sigmoid", sources[0])
        values = forward([line], values)
        tape.append(line)
        names.append(f"v{n}")
    return tape, values


def ladder(N):
    """N nodes that add the one before to itself, and their values."""
    tape = [(f"v{n}", "add", f"v{n - 1}", f"v{n - 1}") for n in range(1, N + 1)]
    return tape, forward(tape, {"v0": 0.5})


def local(element, out, a, b=None):
    """The local derivatives, one for each source."""
    slopes = {"add": (1, 1), "sub": (1, -1), "mul": (b, a), "sigmoid": (out * (1 - out),)}
    return slopes[element]


SIGNS = {"add": "+", "sub": "-", "mul": "*"}


def nodes(tape, values, got):
    """The nodes of the picture, and the gradient that the learner's code gave to each."""
    told = {name: {"id": name, "value": value} for name, value in values.items()}
    for name, element, *sources in tape:
        sign = f" {SIGNS[element]} ".join(sources) if element in SIGNS else f"σ({sources[0]})"
        slopes = local(element, values[name], *(values[each] for each in sources))
        told[name].update(label=f"{name} = {sign}", inputs=sources, local=slopes)
    for name, node in told.items():
        own = got.get(name) if isinstance(got, dict) else None
        node["own"] = own if isinstance(own, (int, float)) else None
    return list(told.values())


def check(answer, expect, tape, inputs, caption=None):
    values = forward(tape, inputs)
    got = answer.backward(tape, values)
    if caption:
        told = nodes(tape, values, got)
        expect.show("graph", nodes=told, yours="gradient", caption=caption)
    expect.close(got, backward(tape, values))


def case_sum(answer, expect, rng):
    """A sum passes its gradient on to both sources."""
    check(answer, expect, [("s", "add", "a", "b")], {"a": number(rng), "b": number(rng)})


def case_product(answer, expect, rng):
    """A product: each source gets the other one's value."""
    caption = "Each source gets local times incoming. On the right: your gradients."
    check(answer, expect, [("p", "mul", "a", "b")], {"a": 0.5, "b": number(rng) + 2}, caption)


def case_difference(answer, expect, rng):
    """A difference: its second source gets the other sign."""
    check(answer, expect, [("d", "sub", "a", "b")], {"a": number(rng), "b": number(rng)})


def case_sigmoid(answer, expect, rng):
    """σ: h (1 - h), from its own value."""
    check(answer, expect, [("h", "sigmoid", "a")], {"a": number(rng)})


def case_two_in_a_row(answer, expect, rng):
    """One after another: local derivative times what has come."""
    tape = [("p", "mul", "w", "x"), ("z", "add", "p", "b"), ("h", "sigmoid", "z")]
    caption = "Forward, then backward. On the right: your gradients."
    check(answer, expect, tape, {name: number(rng) for name in "wxb"}, caption)


def case_used_by_two(answer, expect, rng):
    """A node that two others use gets the sum of what comes back."""
    tape = [("p", "mul", "a", "b"), ("q", "sigmoid", "p"), ("r", "mul", "p", "q")]
    caption = "p is used by q and by r: two gradients come back to it, and are added."
    check(answer, expect, tape, {"a": number(rng), "b": number(rng)}, caption)


def case_used_twice(answer, expect, rng):
    """A node that is both sources of another: x · x, x - x."""
    check(answer, expect, [("y", "mul", "x", "x")], {"x": number(rng)})
    tape = [("d", "sub", "x", "x"), ("y", "add", "d", "x")]
    check(answer, expect, tape, {"x": number(rng)})


def case_not_used(answer, expect, rng):
    """What does not lead to the last node has the gradient 0."""
    tape = [("side", "mul", "a", "b"), ("y", "add", "a", "a")]
    check(answer, expect, tape, {"a": number(rng), "b": number(rng), "c": number(rng)})


def case_the_loss(answer, expect):
    """loss = (h1 - h2)² at x = 2, with its constants as inputs."""
    tape = [("g1", "mul", "three", "x"), ("q", "mul", "x", "x"), ("g2", "add", "q", "x")]
    tape += [("d", "mul", "two", "g1"), ("h1", "add", "d", "one"), ("h2", "add", "d", "g2")]
    tape += [("e", "sub", "h1", "h2"), ("loss", "mul", "e", "e")]
    check(answer, expect, tape, {"x": 2.0, "one": 1.0, "two": 2.0, "three": 3.0})


def case_any_tape(answer, expect, rng):
    """Tapes of many sizes, which are only read."""
    for inputs, elements in [(1, 3), (2, 5), (4, 4), (3, 9), (4, 15)]:
        tape, values = draw(rng, inputs, elements)
        got = expect.untouched(answer.backward, tape, values)
        expect.close(got, backward(tape, values), condition=1e4)


def case_each_node_once(answer, expect):
    """The work grows with the tape, and not with the number of paths in it."""
    because = "collect a node's whole gradient before you pass it on"
    expect.linear(answer.backward, backward, ladder, because, N=(6, 12))
