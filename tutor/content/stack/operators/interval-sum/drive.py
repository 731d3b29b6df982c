def ends(interval):
    return [interval.low, interval.high]


def drive_sum(answer, a, b):
    """a + b"""
    return ends(answer.Interval(*a) + answer.Interval(*b))


def drive_parts(answer, a, b):
    """a, b after c = a + b"""
    a, b = answer.Interval(*a), answer.Interval(*b)
    a + b
    return ends(a) + ends(b)


def drive_number_right(answer, a, x):
    """a + x"""
    return ends(answer.Interval(*a) + x)


def drive_number_left(answer, a, x):
    """x + a"""
    return ends(x + answer.Interval(*a))


def drive_total(answer, *intervals):
    """sum([a, b, ...])"""
    return ends(sum([answer.Interval(*each) for each in intervals]))


def drive_equal(answer, a, b):
    """a == b"""
    return answer.Interval(*a) == answer.Interval(*b)


def drive_equal_to(answer, a, thing):
    """a == thing"""
    return answer.Interval(*a) == thing


def drive_distinct(answer, *intervals):
    """len({a, b, ...})"""
    return len({answer.Interval(*each) for each in intervals})


def drive_found(answer, a, b):
    """{a: "here"}.get(b)"""
    return {answer.Interval(*a): "here"}.get(answer.Interval(*b))
