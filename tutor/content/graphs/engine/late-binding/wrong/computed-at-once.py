# verdict: error
# These are numbers, but functions are wanted: the gradient is known only later.


def pullbacks(weights):
    functions = []
    for weight in weights:
        functions.append(weight * 1.0)
    return functions
