def drive_product(answer, x, y):
    """a.grad and b.grad after (a * b).backward()"""
    a, b = answer.Value(x), answer.Value(y)
    (a * b).backward()
    return [a.grad, b.grad]


def drive_itself(answer, x):
    """a.grad before and after a.backward()"""
    a = answer.Value(x)
    before = a.grad
    a.backward()
    return [before, a.grad]


def drive_square(answer, x):
    """a.grad after (a * a).backward()"""
    a = answer.Value(x)
    (a * a).backward()
    return a.grad


def drive_early(answer, x):
    """a.grad and p.grad after p = a * a; q = p * 3; (p + q * a).backward()"""
    a = answer.Value(x)
    p = a * a
    q = p * 3
    (p + q * a).backward()
    return [a.grad, p.grad]


def drive_late(answer, x):
    """a.grad and p.grad after p = a * a; q = p * 3; (q * a + p).backward()"""
    a = answer.Value(x)
    p = a * a
    q = p * 3
    (q * a + p).backward()
    return [a.grad, p.grad]


def drive_ladder(answer, N):
    """a.grad after N times a = a + a"""
    node = a = answer.Value(1.0)
    for _ in range(N):
        node = node + node
    node.backward()
    return a.grad


def drive_again(answer, x, times):
    """a.grad after y = a * a * a and several times y.backward()"""
    a = answer.Value(x)
    y = a * a * a
    for _ in range(times):
        y.backward()
    return a.grad


def drive_two_outputs(answer, x):
    """a.grad after p = a * a; (p * 3).backward(); (p * 5).backward()"""
    a = answer.Value(x)
    p = a * a
    (p * 3).backward()
    (p * 5).backward()
    return a.grad


def compute(answer, expression, numbers):
    """The leaves by name, and the result."""
    leaves = {name: answer.Value(number) for name, number in numbers.items()}
    names = {"sigmoid": lambda value: value.sigmoid(), "exp": lambda value: value.exp()}
    return leaves, eval(expression, {**names, **leaves})


def drive_value(answer, expression, numbers):
    """the data of the expression"""
    return compute(answer, expression, numbers)[1].data


def drive_gradients(answer, expression, numbers):
    """the gradients after backward() of the expression"""
    leaves, result = compute(answer, expression, numbers)
    result.backward()
    return {name: leaf.grad for name, leaf in leaves.items()}
