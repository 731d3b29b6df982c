"""A PyTorch that answers as it is told, for packages planted in a target."""

from __future__ import annotations

SOURCE = """
import warnings
from . import version
from .version import __version__

class cuda:
    @staticmethod
    def is_available():
        for words in {warns!r}:
            warnings.warn(words)
        return {available}
    @staticmethod
    def device_count(): return 1
    @staticmethod
    def get_device_properties(number):
        return type("P", (), {{"name": {name!r}, "total_memory": 12282 << 20}})
    @staticmethod
    def get_device_capability(number): return {capability}
    @staticmethod
    def get_arch_list(): return {built!r}

class backends:
    mps = None

class Tensor:
    T = grad = property(lambda self: self)
    def __getattr__(self, name): return lambda *rest, **named: self
    def __matmul__(self, other): return self
    __add__ = __matmul__

def linspace(*rest, **named):
    if {raises!r}:
        raise RuntimeError({raises!r})
    return Tensor()

ones = linspace
def allclose(*rest, **named): return True
"""


def answering(
    *,
    available: bool = True,
    warns: tuple[str, ...] = (),
    name: str = "NVIDIA GeForce RTX 4070",
    capability: tuple[int, int] = (8, 9),
    built: tuple[str, ...] = ("sm_80", "sm_86", "sm_90"),
    raises: str = "",
) -> str:
    """The source of torch/__init__.py; `raises`: what its first computation ends with."""
    return SOURCE.format(
        available=available,
        warns=warns,
        name=name,
        capability=capability,
        built=list(built),
        raises=raises,
    )
