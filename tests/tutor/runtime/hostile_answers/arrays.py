"""Answers that lie with arrays and tensors."""

from __future__ import annotations

from tests.tutor.runtime.hostile_answers.words import ERROR, MEMORY, RIGHT, WRONG

NUMPY = [
    (
        "patched allclose",
        "np.allclose = np.array_equal = lambda *a, **k: True\nreturn X[:, 0]",
        WRONG,
    ),
    ("patched testing", "np.testing.assert_allclose = lambda *a, **k: None\nreturn w * 0", WRONG),
    ("patched arithmetic", "np.subtract = np.abs = np.isclose = None\nreturn w * 0", WRONG),
    ("patched ndarray", "np.ndarray = np.array = np.frombuffer = None\nreturn w * 0", WRONG),
    (
        "fake numpy module",
        "import sys; sys.modules['numpy'] = object()\nreturn w * 0",
        (WRONG, ERROR),
    ),
    (
        "an array equal to everything",
        "class Yes(np.ndarray):\n    def __eq__(self, o): return np.ones(self.shape, bool)\n"
        "    def __sub__(self, o): return np.zeros(self.shape)\n"
        "    def __array_ufunc__(self, *a, **k): return np.zeros(self.shape)\n"
        "    def __array_function__(self, *a, **k): return True\n"
        "    def tobytes(self, *a): import os; os._exit(0)\n"
        "return np.zeros(len(w)).view(Yes)",
        WRONG,
    ),
    (
        "an object with __array_function__",
        "class Yes:\n    shape, dtype, ndim = w.shape, w.dtype, 1\n"
        "    def __array_function__(self, *a, **k): return True\n"
        "    def __array__(self, *a, **k): return w\nreturn Yes()",
        WRONG,
    ),
    ("nan everywhere", "return w * np.nan", WRONG),
    ("an array of objects", "return np.array(list(w), dtype=object)", WRONG),
    ("a record array", "return np.zeros(len(w), 'f8,f8')", WRONG),
    ("dates", "return np.zeros(len(w), 'M8[s]')", WRONG),
    ("a masked array", "return np.ma.masked_all(len(w))", WRONG),
    ("a matrix", "import warnings; warnings.simplefilter('ignore')\nreturn np.matrix(w)", WRONG),
    ("strides of nothing", "return np.broadcast_to(w[:1] * 0, w.shape)", WRONG),
    ("a list of numbers", "return list(X @ (sigmoid(w @ X) - t))", WRONG),
    ("a huge array", "return np.zeros(7 * 10**7)", WRONG),
    (
        "changes the caller's arrays",
        "X[:] = 0; w[:] = 0; t[:] = 0.5\nreturn np.zeros_like(w)",
        WRONG,
    ),
    ("errors for every warning", "np.seterr(all='raise')\nreturn X @ (sigmoid(w @ X) - t)", RIGHT),
    (
        "printing switched",
        "np.set_printoptions(formatter={'all': 1 .__add__})\nreturn w * 0",
        WRONG,
    ),
]
TORCH = [
    (
        "patched torch and a tensor that lies",
        "torch.allclose = torch.equal = torch.isclose = lambda *a, **k: True\n"
        "torch.Tensor.__eq__ = torch.Tensor.allclose = lambda *a, **k: True\n"
        "class Yes(torch.Tensor):\n    @classmethod\n"
        "    def __torch_function__(cls, *a, **k): return torch.full((3,), 2.0)\n"
        "return torch.zeros(3).as_subclass(Yes)",
        (WRONG, ERROR),
    ),
    ("a memory bomb of tensors", "a = torch.ones(150_000_000)\nreturn 2 * x", MEMORY),
]
