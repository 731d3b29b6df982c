def drive_pulled(answer, weights, grad):
    """[f(grad) for f in pullbacks(weights)]"""
    functions = answer.pullbacks(list(weights))
    return [f(grad) for f in functions]


def drive_twice(answer, weights, grad):
    """f(1.0), and then f(grad), for each f of pullbacks(weights)"""
    functions = answer.pullbacks(list(weights))
    for f in functions:
        f(1.0)
    return [f(grad) for f in functions]


def drive_of_two(answer, first, second, grad):
    """f(grad) for each f of pullbacks(first), after pullbacks(second)"""
    functions = answer.pullbacks(list(first))
    answer.pullbacks(list(second))
    return [f(grad) for f in functions]


def drive_changed(answer, weights, grad):
    """f(grad) for each f of pullbacks(weights), when weights holds zeros"""
    weights = list(weights)
    functions = answer.pullbacks(weights)
    weights[:] = [0.0] * len(weights)
    return [f(grad) for f in functions]
