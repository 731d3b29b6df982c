"""Scenes: pictures as plain data, {"kind": ..., ...}, made here of values, drawn by the host.

tutor/pictures says what each kind may hold; it also judges it, since nothing here can be trusted.
"""

import math
import random
import sys

import describe

NODE_LIMIT = 20_000
"""Numbers and texts of one scene: more than the largest terminal has cells."""
TEXT_LIMIT = 300
SCENES = 12
"""Scenes of one run."""
_DEPTH = 8


class NoScene(Exception):
    """What should be a scene holds something that cannot be drawn: one sentence."""


def plain(scene):
    """Return the scene as numbers, texts, lists and dicts; arrays and tensors become lists."""
    if not isinstance(scene, dict) or not isinstance(scene.get("kind"), str):
        raise NoScene('a scene is a dict with a "kind"')
    return _Plain().value(scene, 0)


def fault(kind, reason):
    """Return the scene that says why there is no picture."""
    return {"kind": str(kind), "fault": str(reason)[:TEXT_LIMIT]}


def rng(seed):
    """Return what a picture draws its values with: NumPy's generator where NumPy is loaded."""
    if "numpy" not in sys.modules:
        return random.Random(seed)
    import numpy.random

    return numpy.random.default_rng(seed)


class _Plain:
    def __init__(self):
        self._nodes = 0

    def value(self, value, depth):
        self._nodes += 1
        if self._nodes > NODE_LIMIT or depth > _DEPTH:
            raise NoScene("the scene is too large to be drawn")
        if value is None or isinstance(value, (bool, str)):
            return value[:TEXT_LIMIT] if isinstance(value, str) else value
        if isinstance(value, int):
            return int(value) if abs(value) < 2**53 else _float(value)
        if isinstance(value, float):
            return float(value)
        if isinstance(value, dict):
            return {str(key): self.value(item, depth + 1) for key, item in value.items()}
        if isinstance(value, (list, tuple, range)):
            return [self.value(item, depth + 1) for item in value]
        return self.foreign(value, depth)

    def foreign(self, value, depth):
        if describe.is_tensor(value):
            value = value.detach().cpu()
        elif not describe.is_array(value) and type(value).__module__ != "numpy":
            raise NoScene("%s cannot be drawn" % describe.kind(value))
        size = math.prod(getattr(value, "shape", ()))
        if size > NODE_LIMIT:
            raise NoScene("%s is too large to be drawn" % describe.kind(value))
        listed = value.tolist()
        if isinstance(listed, (bool, int, float, str, list)):
            return self.value(listed, depth)
        raise NoScene("%s cannot be drawn" % describe.kind(value))


def _float(value):
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf
