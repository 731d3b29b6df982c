"""A small piece of real work for each package of the course, whose right result is known.

Runs inside the interpreter that is looked at: standard library and the package only, Python 3.6
syntax. Each use raises where the package fails or computes wrongly, opens no window, writes
nothing that stays, and takes a tenth of a second at most beside what it has to import.
"""


def agree(what, right):
    if not right:
        raise ArithmeticError(what + " came out wrong")


def use_numpy():
    import numpy

    n = 48
    grid = numpy.arange(n * n, dtype=float).reshape(n, n)
    matrix = numpy.sin(grid) + n * numpy.eye(n)
    right_side = numpy.cos(numpy.arange(n))
    solution = numpy.linalg.solve(matrix, right_side)
    agree("a system of equations", abs(matrix.dot(solution) - right_side).max() < 1e-9)
    u, s, v = numpy.linalg.svd(matrix)
    agree("a singular value decomposition", abs((u * s).dot(v) - matrix).max() < 1e-9)
    first, again = (numpy.random.RandomState(1).uniform(size=8) for _ in range(2))
    agree("a seeded random generator", (first == again).all() and (first >= 0).all())


def use_scipy():
    import numpy
    from scipy.integrate import quad
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    dense = numpy.diag(numpy.arange(1.0, 6.0)) + numpy.eye(5, k=2)
    vector = numpy.arange(5.0)
    product = csr_matrix(dense).dot(vector)
    agree("a product with a sparse matrix", abs(product - dense.dot(vector)).max() < 1e-12)
    goal = numpy.array([1.0, -2.0])
    start = numpy.zeros(2)
    found = minimize(lambda x: ((x - goal) ** 2).sum(), start, method="L-BFGS-B")
    agree("a minimum by L-BFGS-B", abs(found.x - goal).max() < 1e-3)
    area = quad(lambda x: 3 * x * x, 0, 1)[0]
    agree("an integral", abs(area - 1) < 1e-9)


def use_matplotlib():
    import io
    import os

    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(2, 1.5))
    FigureCanvasAgg(figure)
    figure.add_subplot(111).plot([0, 1], [1, 0])
    picture = io.BytesIO()
    figure.savefig(picture, format="png")
    agree("a figure as PNG", picture.getvalue()[:8] == b"\x89PNG\r\n\x1a\n")
    if os.environ.get("MPLBACKEND", "").lower() in ("tkagg", "tkcairo"):
        import _tkinter  # noqa: F401 - what that backend of Matplotlib opens its windows with


def use_pandas():
    import pandas

    table = pandas.DataFrame({"key": ["a", "b", "a"], "value": [1.0, 2.0, 3.0]})
    sums = table.groupby("key")["value"].sum().to_dict()
    agree("sums by group", sums == {"a": 4.0, "b": 2.0})


def use_sklearn():
    from sklearn.linear_model import LinearRegression

    line = LinearRegression().fit([[0.0], [1.0], [2.0]], [1.0, 3.0, 5.0])
    agree("a line through points", abs(line.coef_[0] - 2) < 1e-9)


def use_ipython():
    from IPython.core.inputtransformer2 import TransformerManager

    code = TransformerManager().transform_cell("%timeit 1")
    agree("the reading of a magic", "run_line_magic('timeit', '1')" in code)


def use_notebook():
    from jupyter_client.kernelspec import KernelSpecManager

    KernelSpecManager().find_kernel_specs()


def use_torchvision():
    import torch
    from torchvision.ops import nms

    boxes = torch.tensor([[0.0, 0.0, 2.0, 2.0], [0.0, 0.0, 2.0, 1.9]])
    kept = nms(boxes, torch.tensor([0.5, 0.9]), 0.5)
    agree("the choice among boxes", kept.tolist() == [1])


USES = {
    "numpy": use_numpy,
    "scipy": use_scipy,
    "matplotlib": use_matplotlib,
    "pandas": use_pandas,
    "sklearn": use_sklearn,
    "IPython": use_ipython,
    "notebook": use_notebook,
    "torchvision": use_torchvision,
}
