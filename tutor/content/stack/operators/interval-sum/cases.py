def draw(rng, N):
    """Ends with one decimal, in order, no two intervals alike."""
    ends = rng.sample(range(-50, 51), 2 * N)
    return [[x / 10 for x in sorted(ends[2 * n : 2 * n + 2])] for n in range(N)]


def case_parts_stay(answer, expect):
    """a and b are the same after a + b as before."""
    expect.close(answer.drive.parts([2, 3], [10, 14]), [2, 3, 10, 14])


def case_sum(answer, expect, rng):
    """a + b has the sum of both lows and of both highs."""
    expect.close(answer.drive.sum([2, 3], [10, 14]), [12, 17])
    a, b = draw(rng, 2)
    expect.close(answer.drive.sum(a, b), [a[0] + b[0], a[1] + b[1]])


def case_number_on_the_right(answer, expect):
    """a + x for a number x."""
    expect.close(answer.drive.number_right([2, 3], 10), [12, 13])


def case_number_on_the_left(answer, expect):
    """x + a for a number x."""
    expect.close(answer.drive.number_left([2, 3], 10), [12, 13])


def case_total(answer, expect, rng):
    """The sum of a list of intervals."""
    expect.close(answer.drive.total([2, 3]), [2, 3])
    several = draw(rng, 4)
    expect.close(answer.drive.total(*several), [sum(a[n] for a in several) for n in (0, 1)])


def case_equal(answer, expect):
    """Intervals with the same ends are equal, others are not."""
    expect.same(answer.drive.equal([2, 3], [2, 3]), True)
    expect.same(answer.drive.equal([2, 3], [2, 4]), False)
    expect.same(answer.drive.equal([1, 3], [2, 3]), False)
    expect.same(answer.drive.equal([2, 3], [3, 2]), False)


def case_no_interval(answer, expect):
    """What is no interval is not equal to one, and is no error."""
    expect.same(answer.drive.equal_to([3, 3], 3), False)
    expect.same(answer.drive.equal_to([2, 3], None), False)


def case_in_a_set(answer, expect):
    """Equal intervals are one entry of a set, others are entries of their own."""
    expect.same(answer.drive.distinct([2, 3], [2, 3]), 1)
    expect.same(answer.drive.distinct([2, 3], [2, 4], [1, 3], [2, 3]), 3)


def case_in_a_dict(answer, expect, rng):
    """A dict finds what was stored under an equal interval."""
    a, b = draw(rng, 2)
    expect.same(answer.drive.found(a, a), "here")
    expect.same(answer.drive.found(a, b), None)
