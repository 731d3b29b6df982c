# verdict: wrong
# Whether in a loop or in a comprehension, a lambda keeps the variable and not its
# value. All of them read it when they are called, and find the last weight.


def pullbacks(weights):
    return [lambda grad: weight * grad for weight in weights]
