def double(x):
    return 2 * x


def square(x):
    return x * x


def increase(x):
    return x + 1


def negate(x):
    return -x


def half(x):
    return x / 2


NAMED = {f.__name__: f for f in (double, square, increase, negate, half)}


def drive_powers(answer, K, x):
    """[f(x) for f in powers(K)]"""
    return [f(x) for f in answer.powers(K)]


def drive_table(answer, names, xs):
    """table([f, ...], xs)"""
    return answer.table([NAMED[name] for name in names], xs)


def drive_composed(answer, names, xs):
    """[f(x) for x in xs] with f = compose(...)"""
    f = answer.compose(*[NAMED[name] for name in names])
    return [f(x) for x in xs]


def drive_best(answer, names, data):
    """best([f, ...], data)"""
    f = answer.best([NAMED[name] for name in names], data)
    return getattr(f, "__name__", f)
