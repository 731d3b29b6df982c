def program(notebook):
    """The lines of Python in the notebook's code cells."""
    lines = []
    for cell in notebook["cells"]:
        # Correct this: what else is a source, and which cells?
        lines += cell["source"]
    return lines


def is_fresh(notebook):
    """Whether its cells ran once, from top to bottom."""
    # Your code here.
    return True


def kernel_environment(spec):
    """The folder of the environment that a kernel runs."""
    # Correct this: a name is only a name.
    return spec["display_name"]
