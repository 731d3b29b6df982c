"""Which arguments of a call does its result share memory with, and which were written in place?

The functions that tell are bound when this is first asked for, before an answer is loaded.
"""

import sys

_bound = {}


def bind():
    """Keep what NumPy and torch offer now: later patches do not count."""
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    if numpy and "ndarray" not in _bound:
        _bound.update(ndarray=numpy.ndarray, shares=numpy.shares_memory, view=numpy.ndarray.view)
        _bound["bounds"] = numpy.may_share_memory
    if torch and "Tensor" not in _bound:
        _bound.update(Tensor=torch.Tensor, detach=torch.Tensor.detach, numpy=torch.Tensor.numpy)
        _bound["storage"] = torch.Tensor.untyped_storage
        _bound["plain"] = getattr(torch._C, "DisableTorchFunctionSubclass", None)


def shared(result, arguments):
    """Return the indices of the arguments that the result, or a part of it, shares memory with."""
    parts = list(_blocks(result))
    return [
        index
        for index, argument in enumerate(arguments)
        if any(_share(part, block) for part in parts for block in _blocks(argument))
    ]


def versions(arguments):
    """Return how often each argument was changed in place, as autograd counts: tensors only."""
    Tensor = _bound.get("Tensor")
    counted = {}
    for index, argument in enumerate(arguments):
        if Tensor and isinstance(argument, Tensor) and not argument.is_inference():
            counted[index] = argument._version
    return counted


def _blocks(value, depth=0):
    """Yield the arrays and tensors that a value is made of."""
    if isinstance(value, (_bound.get("ndarray", ()), _bound.get("Tensor", ()))):
        yield value
    elif isinstance(value, (list, tuple)) and depth < 5:
        for item in value:
            yield from _blocks(item, depth + 1)
    elif isinstance(value, dict) and depth < 5:
        for item in value.values():
            yield from _blocks(item, depth + 1)


def _share(one, other):
    both_tensors = all(isinstance(each, _bound.get("Tensor", ())) for each in (one, other))
    try:
        first, second = as_array(one), as_array(other)
    except (TypeError, RuntimeError):  # on a device, or of a dtype that NumPy does not have
        return both_tensors and _address(one) == _address(other) != 0
    try:
        return bool(_bound["shares"](first, second, max_work=100_000))
    except Exception as error:
        if type(error).__name__ != "TooHardError":
            raise
        return bool(_bound["bounds"](first, second))


def as_array(value):
    """Return the same memory as an array of NumPy's own type."""
    if isinstance(value, _bound["ndarray"]):
        return _bound["view"](value, _bound["ndarray"])
    with _bound["plain"]():
        return _bound["numpy"](_bound["detach"](value))


def _address(tensor):
    with _bound["plain"]():
        return _bound["storage"](tensor).data_ptr()
