import numpy as np

MANY = 2000
LINES = [
    {"a": 2.5, "b": -1.0, "low": -3.0, "high": 1.0, "variance": 0.25},
    {"a": -0.5, "b": 4.0, "low": 2.0, "high": 12.0, "variance": 9.0},
]


def draw(answer, expect, seed, N, **line):
    """x and t of the answer, two arrays of floating point numbers, and the noise that is in t."""
    a, b, low, high, variance = (line[name] for name in ("a", "b", "low", "high", "variance"))
    got = answer.noisy_line(seed, a, b, low, high, variance, N)
    two = isinstance(got, tuple) and len(got) == 2
    expect.true(two, "noisy_line did not return two arrays, (x, t)")
    for part in got:
        fits = isinstance(part, np.ndarray) and part.shape == (N,) and part.dtype.kind == "f"
        expect.close(part, part if fits else np.zeros(N), dtype="floating")
    x, t = got
    return x, t, t - (a * x + b)


def show(answer, expect):
    """Samples of the learner's, and the line that they are drawn around."""
    line = LINES[1]
    x, t, _ = draw(answer, expect, 5, 60, **line)
    ends = [line["low"], line["high"]]
    expect.show(
        "curves",
        lines=[
            {"name": "your samples", "x": x, "y": t, "drawn": "points"},
            {"name": "a x + b", "x": ends, "y": [line["a"] * end + line["b"] for end in ends]},
        ],
        x_name="x",
        caption="Variance 9, so two thirds of the samples lie within 3 of the line.",
    )


def near(expect, seen, want, error, what):
    """Expect a number that is random to lie within six of its standard errors."""
    told = f"{what} is {seen:.4g}; expected about {want:.4g}"
    expect.true(abs(seen - want) < 6 * error, told)


def case_without_noise(answer, expect):
    """Variance 0: t is exactly a x + b."""
    x, t, _ = draw(answer, expect, 0, 3, **dict(LINES[0], variance=0.0))
    expect.close(t, 2.5 * x - 1, dtype="floating")


def case_where_x_is(answer, expect):
    """x lies evenly between low and high, in no order."""
    for line in LINES:
        x, _, _ = draw(answer, expect, 1, MANY, **line)
        low, high = line["low"], line["high"]
        inside = (x >= low).all() and (x <= high).all()
        expect.true(inside, f"x runs from {x.min():.4g} to {x.max():.4g}, not within {low, high}")
        spread = (high - low) ** 2 / 12
        near(expect, x.mean(), (low + high) / 2, np.sqrt(spread / MANY), "the mean of x")
        near(expect, x.var(), spread, spread * np.sqrt(0.8 / MANY), "the variance of x")
        likeness = np.corrcoef(x[1:], x[:-1])[0, 1]
        near(expect, likeness, 0, 1 / np.sqrt(MANY), "the correlation of an x with the next one")


def case_noise(answer, expect):
    """The noise has mean 0 and the given variance."""
    show(answer, expect)
    for line in LINES:
        _, _, e = draw(answer, expect, 2, MANY, **line)
        variance = line["variance"]
        near(expect, e.mean(), 0, np.sqrt(variance / MANY), "the mean of t - (a x + b)")
        error = variance * np.sqrt(2 / MANY)
        near(expect, e.var(), variance, error, f"with variance {variance} the noise's variance")


def case_normal(answer, expect):
    """The noise is normal: two thirds of it lie within one standard deviation."""
    _, _, e = draw(answer, expect, 3, MANY, **LINES[1])
    within, far = np.mean(abs(e) < 3), np.mean(abs(e) < 6)
    near(expect, within, 0.6827, np.sqrt(0.22 / MANY), "the share within one deviation")
    near(expect, far, 0.9545, np.sqrt(0.044 / MANY), "the share within two deviations")


def case_independent(answer, expect):
    """The noise of a sample has nothing to do with its x, nor with the next one's."""
    x, _, e = draw(answer, expect, 4, MANY, **LINES[0])
    expect.true(e.std() > 0, "all samples have the same noise")
    for what, other in [("x", x), ("|x|", abs(x)), ("the noise before it", np.roll(e, 1))]:
        for how, noise in [("", e), ("size of the ", abs(e))]:
            likeness = np.corrcoef(noise, other)[0, 1]
            told = f"the correlation of the {how}noise with {what}"
            near(expect, likeness, 0, 1 / np.sqrt(MANY), told)


def case_seeds(answer, expect):
    """The same seed gives the same data again, another seed other data."""
    one, again, other = (draw(answer, expect, seed, 5, **LINES[0]) for seed in (5, 5, 6))
    for n, name in enumerate(["x", "t", "the noise"]):
        expect.true((one[n] == again[n]).all(), f"the same seed gives another {name}")
        fresh = abs(one[n] - other[n]).max() > 1e-9
        expect.true(fresh, f"another seed gives the same {name}")


def case_no_samples(answer, expect):
    """No samples."""
    draw(answer, expect, 7, 0, **LINES[0])


def case_hidden_generator(answer, expect):
    """The hidden generator of NumPy, which others draw from, keeps its place."""
    names = ["numpy.random.seed", "numpy.random.uniform", "numpy.random.normal"]
    because = "that is the generator that all of the program shares; make one of your own"
    arguments = [8, 1.0, 0.0, 0.0, 1.0, 1.0, 2]
    expect.without(answer.noisy_line, *arguments, names=names, because=because)
