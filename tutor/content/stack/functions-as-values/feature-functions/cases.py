NAMED = {
    "double": lambda x: 2 * x,
    "square": lambda x: x * x,
    "increase": lambda x: x + 1,
    "negate": lambda x: -x,
    "half": lambda x: x / 2,
}


def composed(names, x):
    for name in names:
        x = NAMED[name](x)
    return x


def error(name, data):
    return sum((NAMED[name](x) - t) ** 2 for x, t in data)


def draw(rng, N):
    """Numbers with one decimal, no two the same."""
    return [x / 10 for x in rng.sample(range(-40, 41), N)]


def case_powers(answer, expect):
    """Each of the powers has an exponent of its own."""
    expect.close(answer.drive.powers(3, 5), [1, 5, 25])
    expect.close(answer.drive.powers(5, -2), [1, -2, 4, -8, 16])


def case_few_powers(answer, expect):
    """One function, and none."""
    expect.close(answer.drive.powers(1, 7), [1])
    expect.close(answer.drive.powers(0, 7), [])


def case_table(answer, expect, rng):
    """Two functions of three numbers: three rows."""
    names, xs = ["double", "square"], draw(rng, 3)
    expect.close(answer.drive.table(names, xs), [[NAMED[f](x) for f in names] for x in xs])


def case_any_table(answer, expect, rng):
    """Any number of functions and of numbers, the same among them, and none."""
    for K, N in [(3, 3), (4, 2), (1, 5), (2, 0), (0, 2)]:
        names, xs = rng.sample(list(NAMED), K), draw(rng, N)
        expect.close(answer.drive.table(names, xs), [[NAMED[f](x) for f in names] for x in xs])


def case_composed(answer, expect):
    """Two functions, one after the other."""
    expect.close(answer.drive.composed(["increase", "double"], [5]), [12])
    expect.close(answer.drive.composed(["double", "increase"], [5]), [11])


def case_composed_again(answer, expect, rng):
    """Many functions, and called more than once."""
    names = rng.sample(list(NAMED), 4)
    xs = draw(rng, 3)
    expect.close(answer.drive.composed(names, xs), [composed(names, x) for x in xs])


def case_composed_of_none(answer, expect):
    """One function alone, and no function at all."""
    expect.close(answer.drive.composed(["negate"], [3, -4]), [-3, 4])
    expect.close(answer.drive.composed([], [3, -4]), [3, -4])


def case_best(answer, expect):
    """The best of two on two points, where errors of both signs occur."""
    data = [(1, 1), (2, 4)]
    expect.same(answer.drive.best(["double", "square"], data), "square")
    data = [(-3, -1), (3, 1)]
    expect.same(answer.drive.best(["negate", "half", "double"], data), "half")


def case_equally_good(answer, expect):
    """Of equally good ones the first."""
    expect.same(answer.drive.best(["square", "double"], [(2, 5)]), "square")
    expect.same(answer.drive.best(["double", "square"], [(2, 5)]), "double")


def case_best_of_many(answer, expect, rng):
    """The best of all, on many points."""
    for truth in NAMED:
        xs = draw(rng, 6)
        data = [(x, round(NAMED[truth](x) + rng.choice([-0.2, 0.1, 0.2]), 2)) for x in xs]
        names = rng.sample(list(NAMED), len(NAMED))
        want = min(names, key=lambda name: error(name, data))
        expect.same(answer.drive.best(names, data), want)
