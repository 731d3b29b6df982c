import numpy as np

RUNS = 1500
MEAN, VARIANCE = 3.5, 35 / 12


def numbers(expect, got, shape):
    """Go on only with an array of floating point numbers of this shape."""
    fits = isinstance(got, np.ndarray) and got.shape == shape and got.dtype.kind == "f"
    expect.close(got, got if fits else np.zeros(shape), dtype="floating")


def near(expect, seen, want, error, what):
    """Expect a number that is random to lie within six of its standard errors."""
    told = f"{what} is {seen:.3f}; expected about {want:.3f}"
    expect.true(abs(seen - want) < 6 * error, told)


def case_few(answer, expect):
    """Four runs of three rolls: four means, from 1 to 6."""
    got = answer.dice_means(0, 4, 3)
    numbers(expect, got, (4,))
    expect.true(((got >= 1) & (got <= 6)).all(), f"{got} are not all means of numbers from 1 to 6")
    thirds = np.abs(3 * got - np.round(3 * got)).max()
    expect.true(thirds < 1e-4, f"{got} are not all means of three whole numbers")


def case_runs_differ(answer, expect):
    """Twenty runs of fifty rolls are not the same run twenty times."""
    got = answer.dice_means(1, 20, 50)
    numbers(expect, got, (20,))
    different = len(set(got.tolist()))
    told = f"20 runs of 50 rolls have only {different} different means: the runs repeat"
    expect.true(different > 8, told)


def case_six_faces(answer, expect):
    """Runs of one roll: all of 1 to 6, equally often."""
    got = answer.dice_means(2, RUNS, 1)
    numbers(expect, got, (RUNS,))
    faces = sorted(set(got.tolist()))
    expect.true(faces == [1, 2, 3, 4, 5, 6], f"runs of one roll give {faces}")
    for face in range(1, 7):
        share, error = np.mean(got == face), np.sqrt(5 / 36 / RUNS)
        near(expect, share, 1 / 6, error, f"the share of rolls that show {face}")


def case_where_and_how_far(answer, expect):
    """The means lie around 3.5, and spread by the deviation of a die over √N."""
    for N in (7, 40):
        got = answer.dice_means(3, RUNS, N)
        numbers(expect, got, (RUNS,))
        near(expect, got.mean(), MEAN, np.sqrt(VARIANCE / N / RUNS), f"the average for N = {N}")
        error = VARIANCE / N * np.sqrt(2 / RUNS)
        near(expect, got.var(), VARIANCE / N, error, f"the variance of the means for N = {N}")


def case_independent(answer, expect):
    """A run says nothing about the next one."""
    got = answer.dice_means(4, RUNS, 10)
    numbers(expect, got, (RUNS,))
    expect.true(got.std() > 0, "all runs have the same mean")
    likeness = np.corrcoef(got[1:], got[:-1])[0, 1]
    near(expect, likeness, 0, 1 / np.sqrt(RUNS), "the correlation of a run with the next one")


def case_seeds(answer, expect):
    """The same seed gives the same again, the next seed gives something else."""
    one, again, other = (answer.dice_means(seed, 300, 60) for seed in (5, 5, 6))
    for got in (one, again, other):
        numbers(expect, got, (300,))
    expect.true((one == again).all(), "the same seed gives other means the second time")
    for shift in (0, 1):
        same = np.mean(one[shift:] == other[: 300 - shift])
        told = f"{same:.0%} of the runs with seed 5 come again with seed 6"
        expect.true(same < 0.5, told)


def case_no_runs(answer, expect):
    """No run, no mean."""
    expect.close(answer.dice_means(7, 0, 3), np.zeros(0), dtype="floating")


def case_hidden_generator(answer, expect):
    """The hidden generator of NumPy, which others draw from, keeps its place."""
    names = ["numpy.random.seed", "numpy.random.randint", "numpy.random.choice"]
    because = "that is the generator that all of the program shares; make one of your own"
    expect.without(answer.dice_means, 8, 2, 3, names=names, because=because)
