# verdict: wrong
# Jupyter counts the first run as 1.
import os.path


def sources(notebook):
    """(cell, its text) for all code cells that are not empty."""
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    texts = [(cell, "".join(cell["source"])) for cell in cells]
    return [(cell, text) for cell, text in texts if text]


def program(notebook):
    """The lines of Python in the notebook's code cells."""
    lines = []
    for _, text in sources(notebook):
        lines += [line for line in text.splitlines() if not line.startswith(("%", "!"))]
    return lines


def is_fresh(notebook):
    """Whether its cells ran once, from top to bottom."""
    counts = [cell["execution_count"] for cell, _ in sources(notebook)]
    return counts == list(range(len(counts)))


def kernel_environment(spec):
    """The folder of the environment that a kernel runs."""
    return os.path.dirname(os.path.dirname(spec["argv"][0]))
