def compute(answer, expression, leaves):
    names = {"sigmoid": lambda value: value.sigmoid(), "exp": lambda value: value.exp()}
    return eval(expression, {**names, **leaves})


def drive_gradients(answer, expression, numbers):
    """the gradients after backward() of the expression"""
    leaves = {name: answer.Value(number) for name, number in numbers.items()}
    compute(answer, expression, leaves).backward()
    return {name: leaf.grad for name, leaf in leaves.items()}


def drive_network(answer, engine, numbers, x1, x2):
    """network(weights, x1, x2).data"""
    weights = [engine.Value(number) for number in numbers]
    return answer.network(weights, x1, x2).data


def drive_loss(answer, engine, numbers):
    """loss(weights).data"""
    weights = [engine.Value(number) for number in numbers]
    return answer.loss(weights).data


class Result:
    """What an f returns that counts how often it is to go backward."""

    def __init__(self):
        self.data, self.times = 0.0, 0

    def backward(self):
        self.times += 1


def drive_calls(answer):
    """how often step(f, [], 0.1) calls backward() of what f returns"""
    result = Result()
    answer.step(lambda weights: result, [], 0.1)
    return result.times


def drive_square(answer, engine, w, steps):
    """step(lambda w: (w[0] - 3) ** 2, [w], 0.1), so many times, and then w.data"""
    weight = engine.Value(w)
    weights = [weight]
    for _ in range(steps):
        result = answer.step(lambda w: (w[0] - 3) ** 2, weights, 0.1)
    return [result, weight.data]


def drive_descent(answer, engine, expression, numbers, rate):
    """step(f, weights, rate), f being the expression, and then the weights"""
    leaves = {name: engine.Value(number) for name, number in numbers.items()}

    def f(weights):
        return compute(answer, expression, dict(zip(leaves, weights)))

    result = answer.step(f, list(leaves.values()), rate)
    return [result, {name: leaf.data for name, leaf in leaves.items()}]


def drive_trained(answer, engine, numbers, steps, rate):
    """the weights and outputs after so many times step(loss, weights, rate)"""
    kept = [engine.Value(number) for number in numbers]
    weights = list(kept)
    for _ in range(steps):
        answer.step(answer.loss, weights, rate)
    corners = [(0, 0), (0, 1), (1, 0), (1, 1)]
    outputs = [answer.network(kept, x1, x2).data for x1, x2 in corners]
    return [[weight.data for weight in kept], outputs]
