LINES = ["x = 1", "y = x % 2", "print(x)", "import math", "z = not x", "", "    # a note", "a != x"]
COMMANDS = ["%pip install six", "!ls", "%%time", "%matplotlib inline"]


def code(source, count=None):
    return {"cell_type": "code", "execution_count": count, "source": source, "outputs": []}


def text(source):
    return {"cell_type": "markdown", "source": source}


def notebook(*cells):
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells)}


def spec(argv, name):
    return {
        "argv": [*argv, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": name,
    }


def written(rng, lines):
    """A source of these lines, in either form."""
    whole = "\n".join(lines)
    return whole if rng.random() < 0.5 else whole.splitlines(True)


def case_one_cell(answer, expect):
    """One code cell of two lines, which came as a list."""
    expect.same(answer.program(notebook(code(["x = 1\n", "y = 2"], 1))), ["x = 1", "y = 2"])


def case_one_text(answer, expect):
    """A source that is one text."""
    expect.same(answer.program(notebook(code("x = 1\ny = 2", 1))), ["x = 1", "y = 2"])


def case_several_cells(answer, expect):
    """Markdown is no code, and a cell's end ends its line."""
    cells = [text("# Title"), code("x = 1", 1), text(["a\n", "b"]), code(["y = 2\n"], 2)]
    expect.same(answer.program(notebook(*cells)), ["x = 1", "y = 2"])


def case_commands(answer, expect):
    """Commands of Jupyter's are left out, % and ! elsewhere are not."""
    source = ["%pip install six\n", "y = 7 % 2\n", "!ls\n", "z = y != 1\n", "\n", "%%time"]
    expect.same(answer.program(notebook(code(source, 1))), ["y = 7 % 2", "z = y != 1", ""])


def case_any_notebook(answer, expect, rng):
    """Any cells in any order."""
    for K in [0, 2, 5]:
        cells, want = [], []
        for n in range(K):
            lines = rng.sample(LINES + COMMANDS, 4)
            lines.append("last = 0")
            cells += [code(written(rng, lines), n + 1), text(written(rng, lines))]
            want += [line for line in lines if line not in COMMANDS]
        expect.same(expect.untouched(answer.program, notebook(*cells)), want)


def case_fresh(answer, expect):
    """1, 2, 3 from the top down, with text in between."""
    cells = [code("x = 1", 1), text("text"), code("x", 2), code(["y"], 3)]
    expect.same(answer.is_fresh(notebook(*cells)), True)
    expect.same(answer.is_fresh(notebook()), True)


def case_not_fresh(answer, expect):
    """A second run, another order, a gap, a late start, one that never ran."""
    for counts in [(1, 1), (2, 1), (1, 3), (2, 3), (1, None), (None, 1), (1, 2, 4)]:
        cells = [code("x = 1", count) for count in counts]
        expect.same(answer.is_fresh(notebook(*cells)), False)


def case_empty_cells(answer, expect):
    """An empty code cell does not count, wherever it stands."""
    cells = [code("x = 1", 1), code("", None), code([], None), code("y = 2", 2)]
    expect.same(answer.is_fresh(notebook(*cells)), True)
    expect.same(answer.program(notebook(*cells)), ["x = 1", "y = 2"])


def case_kernel(answer, expect):
    """The environment of a kernel, whatever it is called."""
    for folder in ["/opt/conda/envs/dl", "/home/ada/.venv", "/Users/ada l/bin/python/env"]:
        got = answer.kernel_environment(spec([f"{folder}/bin/python"], "Python 3 (base)"))
        expect.same(got, folder)


def case_kernel_of_another_python(answer, expect):
    """Its program may be called python3.12."""
    got = answer.kernel_environment(spec(["/opt/conda/envs/dl/bin/python3.12"], "dl"))
    expect.same(got, "/opt/conda/envs/dl")
