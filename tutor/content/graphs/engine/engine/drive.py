import ast


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


def drive_graph(answer, expression, numbers, times=1):
    """the graph of the expression after backward()"""
    leaves = {name: answer.Value(number) for name, number in numbers.items()}
    labels = {id(leaf): name for name, leaf in leaves.items()}
    result = labelled(ast.parse(expression, mode="eval").body, expression, leaves, labels)
    for _ in range(times):
        result.backward()
    order = []

    def visit(value):
        if all(value is not each for each in order) and len(order) < 40:
            for each in value.inputs:
                visit(each)
            order.append(value)

    visit(result)
    places = {id(value): str(place) for place, value in enumerate(order)}
    nodes = [
        {
            "id": places[id(value)],
            "label": labels.get(id(value), "a step inside" if value.inputs else "a number"),
            "value": value.data,
            "inputs": [places[id(each)] for each in value.inputs],
            "local": list(value.slopes),
            "own": value.grad,
        }
        for value in order
    ]
    return {"kind": "graph", "nodes": nodes, "yours": "gradient", "times": times}


def labelled(part, expression, leaves, labels):
    """The Value of a part of the expression; its text becomes its label."""
    if isinstance(part, ast.Constant):
        return part.value
    if isinstance(part, ast.Name):
        return leaves[part.id]
    if isinstance(part, ast.Call):
        value = getattr(labelled(part.args[0], expression, leaves, labels), part.func.id)()
    else:
        left, right = (
            labelled(each, expression, leaves, labels) for each in (part.left, part.right)
        )
        sign = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Pow: "**"}[type(part.op)]
        value = eval(f"left {sign} right", {"left": left, "right": right})
    labels.setdefault(id(value), ast.get_source_segment(expression, part))
    return value
