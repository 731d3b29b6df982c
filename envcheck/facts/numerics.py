"""The libraries that compute under NumPy, SciPy and PyTorch, and how fast they are."""

from __future__ import annotations

from envcheck.facts.devices import Trial
from envcheck.records import Record


class Runtime(Record):
    """A library of threads or of linear algebra, as it is loaded into one process."""

    kind: str
    """openmp or blas."""
    family: str
    """libgomp, libiomp5, libomp or vcomp; openblas, mkl, accelerate, blis, netlib, ..."""
    path: str
    threads: int | None = None
    """How many it would use; None: it does not tell."""


class Speed(Record):
    """What one core of this machine did in one short run, best times."""

    blas_gflops: float
    """A product of two float64 matrices by NumPy's BLAS, on one thread."""
    loop_gflops: float
    """The same product by a plain compiled loop (`numpy.einsum`)."""
    copy_gb_per_s: float
    """Copying an array that is larger than most caches; bytes read and written."""
    additions_per_s: float
    """Python's own, interpreted."""


class Numerics(Record):
    """What NumPy, SciPy, scikit-learn and PyTorch bring into one process to compute with."""

    trial: Trial
    """How the process ended that they were loaded into."""
    stage: str
    """How far it came: imported, loaded, asked or measured."""
    built_with: dict[str, str] = {}
    """Package -> the BLAS that its build was told to use."""
    runtimes: tuple[Runtime, ...] = ()
    speed: Speed | None = None
    """None: the process ended before."""

    def of(self, kind: str) -> tuple[Runtime, ...]:
        """The runtimes of one kind."""
        return tuple(runtime for runtime in self.runtimes if runtime.kind == kind)
