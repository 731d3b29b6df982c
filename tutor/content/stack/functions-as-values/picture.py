"""A list of functions, and what each of them makes of the same numbers."""


def scenes(rng, device):
    """square, abs and a lambda over the same x: the functions are taken from a list."""
    shift = round(rng.uniform(0.5, 2), 1)
    functions = {"square": square, "abs": abs, f"lambda x: x + {shift}": lambda x: x + shift}
    xs = [n / 10 for n in range(-20, 21)]
    lines = [
        {"name": name, "x": xs, "y": [function(x) for x in xs]}
        for name, function in functions.items()
    ]
    caption = "Three values of a list. Each is called by the same line, [f(x) for x in xs]."
    return [{"kind": "curves", "x_name": "x", "lines": lines, "caption": caption}]


def square(x):
    """x²"""
    return x * x
