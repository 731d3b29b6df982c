"""How fast this machine is: a picture of kind "roofline" for NumPy, and for torch on each device.

Loaded by the player like a lesson's picture.py, which has imported NumPy, and torch where it is to
be measured. Some seconds and some 300 MiB; every number is the best of several runs.
"""

import sys
import time

LEAST_S = 0.25
"""How long each operation is repeated at least, unless one run takes longer."""
RUNS = 3
LENGTH = 6 * 1024 * 1024
"""Numbers in one array: 48 MiB of float64, more than most caches hold."""
ROWS = 3072
SMALL = 64
SIZES = (256, 512, 1024, 2048, 4096, 8192)
ENOUGH_S = 0.05
"""A product that takes so long is large enough to show the peak."""


def scenes(rng, device):
    """Return one scene for each library and device that can compute here."""
    torch = sys.modules.get("torch")
    made = [_scene(_NumPy())]
    if torch is not None:
        made.append(_scene(_Torch(torch, "cpu")))
        if device != "cpu":
            made.append(_scene(_Torch(torch, device)))
    return made


def _scene(on):
    """Measure everything on one library and device.

    The roof is what was seen at best: reading alone may be faster than triad, which also writes,
    and on a busy machine a small product on one core faster than a large one on all.
    """
    width, own = on.itemsize, on.single if on.itemsize == 4 else on.double
    triad = on.triad_bytes * LENGTH * width / _best(on, on.triad) / 1e9
    a, b = on.vectors()
    streams = [
        _point(on, "a + b", LENGTH, 3 * width * LENGTH, on.add(a, b)),
        _point(on, "a . b", 2 * LENGTH, 2 * width * LENGTH, on.dot(a, b)),
        _point(on, "A x", 2 * ROWS * ROWS, width * ROWS * ROWS, on.matvec(on.matrix(ROWS))),
    ]
    sizes = (SMALL, _large(on, own))
    products = [
        _point(on, "A B, %d" % n, 2 * n**3, 3 * width * n * n, on.product(n, own)) for n in sizes
    ]
    scene = {
        "kind": "roofline",
        "title": on.title,
        "triad": triad,
        "bandwidth": max([triad] + [point["gflops"] / point["intensity"] for point in streams]),
        "peak": max(point["gflops"] for point in products),
        "points": streams + products,
    }
    if on.has_both:
        name, other = ("float32", on.single) if width == 8 else ("float64", on.double)
        n = _large(on, other)
        scene["other"] = {"name": name, "peak": 2 * n**3 / _best(on, on.product(n, other)) / 1e9}
    return scene


def _point(on, name, flops, moved, run):
    """Return an operation's place: FLOP per byte that must be moved, and GFLOP/s."""
    return {"name": name, "intensity": flops / moved, "gflops": flops / _best(on, run) / 1e9}


def _large(on, dtype):
    """Return the size of a product that takes a while."""
    for size in SIZES:
        run = on.product(size, dtype)
        run()
        if _once(on, run) >= ENOUGH_S:
            break
    return size


def _best(on, run):
    """Return the seconds of the fastest run: warmed up, and waited for where a device is busy."""
    run()
    first = _once(on, run)
    many = max(int(0.002 / max(first, 1e-7)), 1)  # one look at the clock must not count
    times, end = [], time.perf_counter() + LEAST_S
    while len(times) < RUNS or time.perf_counter() < end:
        times.append(_once(on, run, many) / many)
    return min(times)


def _once(on, run, many=1):
    on.wait()
    start = time.perf_counter()
    for _ in range(many):
        run()
    on.wait()
    return max(time.perf_counter() - start, 1e-9)


class _NumPy:
    """NumPy in float64. Its products use every core, its loops over arrays one."""

    itemsize = 8
    triad_bytes = 5
    """In numbers a step: `c * s` reads one and writes one, `+ b` reads two and writes one."""
    has_both = True

    def __init__(self):
        import numpy

        self.np = numpy
        self.title = "NumPy %s, float64, on the CPU" % numpy.__version__
        self.single, self.double = numpy.float32, numpy.float64
        self._a, self._b, self._c = (numpy.ones(LENGTH) for _ in range(3))

    def wait(self):
        """Nothing is ever on its way."""

    def triad(self):
        self.np.multiply(self._c, 0.5, out=self._a)
        self.np.add(self._a, self._b, out=self._a)

    def vectors(self):
        return self._a, self._b

    def matrix(self, size):
        return self.np.full((size, size), 1.0 / size)

    def add(self, a, b):
        return lambda: self.np.add(a, b, out=self._c)

    def dot(self, a, b):
        return lambda: self.np.dot(a, b)

    def matvec(self, matrix):
        x, y = self.np.ones(len(matrix)), self.np.empty(len(matrix))
        return lambda: self.np.dot(matrix, x, out=y)

    def matmul(self, a, b):
        out = self.np.empty_like(a)
        return lambda: self.np.dot(a, b, out=out)

    def product(self, size, dtype):
        a = self.matrix(size).astype(dtype)
        return self.matmul(a, a)


class _Torch:
    """torch in float32, its own type, on one device."""

    itemsize = 4
    triad_bytes = 3
    """In numbers a step: `b + s * c` at once reads two and writes one."""

    def __init__(self, torch, device):
        self.torch, self.device = torch, device
        self.has_both = device != "mps"  # Apple's GPUs have no float64
        self.title = "torch %s, float32, on %s" % (torch.__version__, self._name())
        self.single, self.double = torch.float32, torch.float64
        self._a, self._b, self._c = (self._ones(LENGTH) for _ in range(3))

    def _name(self):
        if self.device == "cpu":
            return "the CPU"
        if self.device == "cuda":
            return self.torch.cuda.get_device_name()
        return self.device

    def _ones(self, *shape):
        return self.torch.ones(*shape, device=self.device)

    def wait(self):
        """Wait until the device has done everything: it is only asked to, and computes later."""
        if self.device != "cpu":
            getattr(self.torch, self.device).synchronize()

    def triad(self):
        self.torch.add(self._b, self._c, alpha=0.5, out=self._a)

    def vectors(self):
        return self._a, self._b

    def matrix(self, size):
        return self.torch.full((size, size), 1.0 / size, device=self.device)

    def add(self, a, b):
        return lambda: self.torch.add(a, b, out=self._c)

    def dot(self, a, b):
        return lambda: self.torch.dot(a, b)

    def matvec(self, matrix):
        x, y = self._ones(len(matrix)), self._ones(len(matrix))
        return lambda: self.torch.mv(matrix, x, out=y)

    def matmul(self, a, b):
        out = self.torch.empty_like(a)
        return lambda: self.torch.mm(a, b, out=out)

    def product(self, size, dtype):
        a = self.matrix(size).to(dtype)
        return self.matmul(a, a)
