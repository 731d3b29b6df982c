import math

SOURCES = {"add": 2, "mul": 2, "sigmoid": 1}


def run(expect, tape, inputs):
    """The values of all nodes; what is wrong with the tape is said."""
    expect.true(isinstance(tape, (list, tuple)), "logreg returns no list of lines")
    values = dict(inputs)
    for number, line in enumerate(tape):
        told = f"line {number} of the tape is {line!r}"
        plain = isinstance(line, (list, tuple)) and all(type(each) is str for each in line)
        expect.true(plain and len(line) > 2, f"{told}; expected a name, an element and sources")
        name, element, *sources = line
        expect.true(element in SOURCES, f"{told}: there is no element {element!r}")
        fits = len(sources) == SOURCES[element]
        expect.true(
            fits, f"{told}: {element!r} takes {SOURCES[element]} sources, not {len(sources)}"
        )
        for each in sources:
            expect.true(each in values, f"{told}: nothing before it is called {each!r}")
        expect.true(name not in values, f"{told}: there is a node {name!r} already")
        a, b = values[sources[0]], values[sources[-1]]
        found = {"add": a + b, "mul": a * b, "sigmoid": 1 / (1 + math.exp(-max(a, -700)))}
        values[name] = found[element]
    return values


def draw(rng, K):
    """Values for all inputs, one decimal each, and what h is for them."""
    w, x = [[rng.randint(-20, 20) / 10 for _ in range(K)] for _ in range(2)]
    b = rng.choice([-1, 1]) * rng.randint(5, 20) / 10
    inputs = {**{f"w{k}": w[k] for k in range(K)}, **{f"x{k}": x[k] for k in range(K)}, "b": b}
    z = sum(w[k] * x[k] for k in range(K)) + b
    return inputs, 1 / (1 + math.exp(-z))


def check(answer, expect, rng, K):
    """Run the tape a few times, each with other numbers."""
    tape = answer.logreg(K)
    for _ in range(3):
        inputs, h = draw(rng, K)
        values = run(expect, tape, inputs)
        expect.true("h" in values, 'the tape has no node "h", the output')
        got = values["h"]
        given = ", ".join(f"{name} = {value}" for name, value in inputs.items())
        told = f"run forward, the tape gives h = {got:.6g}; expected {h:.6g} for {given}"
        expect.true(abs(got - h) < 1e-9, told)


def case_one_feature(answer, expect, rng):
    """One feature: a product, a sum, σ."""
    check(answer, expect, rng, 1)


def case_two_features(answer, expect, rng):
    """Two features."""
    check(answer, expect, rng, 2)


def case_many_features(answer, expect, rng):
    """Three, four and seven features."""
    for K in (3, 4, 7):
        check(answer, expect, rng, K)


def case_bias_alone(answer, expect, rng):
    """No feature at all: σ(b)."""
    check(answer, expect, rng, 0)
