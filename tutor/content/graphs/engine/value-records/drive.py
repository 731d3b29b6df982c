import math


def drive_product(answer, x, y):
    """(a * b).data"""
    a, b = answer.Value(x), answer.Value(y)
    return (a * b).data


def drive_record(answer, x, y):
    """the slopes that a * b has beside a and beside b"""
    a, b = answer.Value(x), answer.Value(y)
    p = a * b
    pairs = list(zip(p.inputs, p.slopes))
    return {
        name: math.fsum(slope for each, slope in pairs if each is node)
        for name, node in [("a", a), ("b", b)]
    }


def drive_negative(answer, x):
    """(-a).data and then a.data"""
    a = answer.Value(x)
    result = (-a).data
    return [result, a.data]


def drive_difference(answer, x, y):
    """(a - b).data"""
    a, b = answer.Value(x), answer.Value(y)
    return (a - b).data


def drive_sigmoid(answer, x):
    """a.sigmoid().data"""
    a = answer.Value(x)
    return a.sigmoid().data


def drive_right(answer, x):
    """the data of a + 2, a * 3 and a - 5"""
    a = answer.Value(x)
    total = a + 2
    product = a * 3
    difference = a - 5
    return [total.data, product.data, difference.data]


def drive_left_sum(answer, x):
    """(2 + a).data"""
    a = answer.Value(x)
    return (2 + a).data


def drive_left_product(answer, x):
    """(3 * a).data"""
    a = answer.Value(x)
    return (3 * a).data


def drive_left_difference(answer, x):
    """(5 - a).data"""
    a = answer.Value(x)
    return (5 - a).data


def compute(answer, expression, numbers):
    """The leaves by name, and the result."""
    leaves = {name: answer.Value(number) for name, number in numbers.items()}
    return leaves, eval(expression, {"sigmoid": lambda value: value.sigmoid(), **leaves})


def drive_value(answer, expression, numbers):
    """the data of the expression"""
    return compute(answer, expression, numbers)[1].data


def drive_slopes(answer, expression, numbers):
    """the derivatives that follow from the slopes of the expression"""
    leaves, result = compute(answer, expression, numbers)

    def derivative(node, leaf):
        if node is leaf:
            return 1.0
        parts = zip(node.inputs, node.slopes)
        return math.fsum(slope * derivative(each, leaf) for each, slope in parts)

    return {name: derivative(result, leaf) for name, leaf in leaves.items()}
