def draw(rng, K):
    """Weights and a gradient, one decimal each, all different."""
    *weights, grad = [number / 10 for number in rng.sample(range(2, 60), K + 1)]
    return weights, -grad


def case_two_inputs(answer, expect, rng):
    """Two inputs: each gets its own weight times the gradient."""
    weights, grad = draw(rng, 2)
    expect.close(answer.drive.pulled(weights, grad), [weight * grad for weight in weights])


def case_any_number(answer, expect, rng):
    """Any number of inputs, one and none among them."""
    for K in (1, 0, 3, 6):
        weights, grad = draw(rng, K)
        expect.close(answer.drive.pulled(weights, grad), [weight * grad for weight in weights])


def case_called_twice(answer, expect, rng):
    """The same functions, called again with another gradient."""
    weights, grad = draw(rng, 3)
    expect.close(answer.drive.twice(weights, grad), [weight * grad for weight in weights])


def case_two_nodes(answer, expect, rng):
    """Functions of one node do not mix with those of another."""
    first, grad = draw(rng, 2)
    second, _ = draw(rng, 3)
    expect.close(answer.drive.of_two(first, second, grad), [weight * grad for weight in first])


def case_list_changes(answer, expect, rng):
    """What is done to the list afterwards makes no difference."""
    weights, grad = draw(rng, 3)
    expect.close(answer.drive.changed(weights, grad), [weight * grad for weight in weights])
